package org.pycopy.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.code.MpyWriter;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;

/** Modules frozen into a port, next to those of its host. */
class FrozenModulesTest {
  private final TreeMap<String, byte[]> frozen = new TreeMap<>();

  private final TestHost host =
      new TestHost() {
        @Override
        public ModuleTable modules() {
          return new CoreModules() {
            @Override
            public String[] frozenFiles() {
              return frozen.keySet().toArray(new String[0]);
            }

            @Override
            public byte[] frozenFile(String path) {
              return frozen.get(path);
            }
          };
        }
      };

  private void freeze(String path, String source) {
    if (path.endsWith(".mpy")) {
      String name = path.substring(0, path.length() - 3) + "py";
      frozen.put(path, MpyWriter.save(Compiler.compile(source, name, new CompileOptions())));
    } else {
      frozen.put(path, source.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String output(String... lines) {
    return TestProgram.output(host, String.join("\n", lines));
  }

  @Test
  void comeBeforeFilesAndAfterBuiltIns() {
    freeze("a.mpy", "x = 'frozen'");
    freeze("sys.mpy", "x = 'frozen'");
    host.addFile("lib/a.py", "x = 'file'");
    assertThat(output("import a, sys", "print(a.x, a.__file__, hasattr(sys, 'x'))"))
        .isEqualTo("frozen *a.mpy False\n");
    assertThat(output("import sys", "sys.path[:] = []", "from a import x", "print(x)"))
        .endsWith("False\nfrozen\n");
  }

  @Test
  void packagesWithModulesAndRelativeImports() {
    freeze("p/__init__.mpy", "from . import m");
    freeze("p/m.mpy", "from .q.t import v\nprint(__name__, v)");
    freeze("p/q/t.py", "v = f'{__name__} as text'");
    assertThat(output("import p.q", "print(p.__path__, p.q, p.m.v)"))
        .isEqualTo("p.m p.q.t as text\n*p <module 'p.q'> p.q.t as text\n");
    assertThat(output("import p.none")).endsWith("ImportError: no module named 'p.none'\n");
  }

  @Test
  void tracebacksShowSources() {
    freeze("a.mpy", "def f():\n  return 1 // 0\n");
    freeze("b.py", "import a\n\na.f()");
    assertThat(output("import b"))
        .isEqualTo(
            "Traceback (most recent call last):\n"
                + "  File \"test.py\", line 1, in <module>\n"
                + "  File \"b.py\", line 3, in <module>\n"
                + "  File \"a.py\", line 2, in f\n"
                + "ZeroDivisionError: divide by zero\n");
  }

  @Test
  void hookIsAskedForThemAsWell() {
    freeze("a.mpy", "");
    assertThat(
            output(
                "import sys",
                "sys.setimphook(lambda name, path: print(name, path), ())",
                "import a"))
        .isEqualTo("a *a\n");
  }

  @Test
  void dataOfPackages() {
    freeze("p/__init__.mpy", "");
    freeze("p/data.txt", "text\n");
    assertThat(
            output(
                "import uio",
                "print(uio.resource_stream('p', 'data.txt').read())",
                "print(uio.resource_stream(None, '*p/data.txt').read())",
                "try: uio.resource_stream('p', 'none')",
                "except OSError as e: print(e)"))
        .isEqualTo("b'text\\n'\nb'text\\n'\n[Errno 2] ENOENT\n");
  }

  @Test
  void helpListsThem() {
    freeze("a.mpy", "");
    freeze("package_with_a_long_name/__init__.py", "");
    freeze("package_with_a_long_name/data.txt", "");
    assertThat(output("help('modules')"))
        .containsPattern("(?m)(^| )a( |$)")
        .contains("package_with_a_long_name/__init__")
        .doesNotContain("data");
  }

  @Test
  void stat() {
    freeze("p/m.mpy", "");
    freeze("pq.mpy", "");
    ModuleTable modules = host.modules();
    assertThat(modules.statFrozen("p")).isEqualTo(Host.DIRECTORY);
    assertThat(modules.statFrozen("p/m.mpy")).isEqualTo(Host.FILE);
    assertThat(modules.statFrozen("p/m")).isEqualTo(Host.NOTHING);
    assertThat(modules.statFrozen("pq")).isEqualTo(Host.NOTHING);
    assertThat(modules.statFrozen("q")).isEqualTo(Host.NOTHING);
  }
}
