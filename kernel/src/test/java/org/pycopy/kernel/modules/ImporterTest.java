package org.pycopy.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.objects.PyStr;

/** Modules and packages from the files of a host. */
class ImporterTest {
  private final TestHost host = new TestHost();

  private String output(String... lines) {
    return TestProgram.output(host, String.join("\n", lines));
  }

  @Test
  void moduleRunsOnceAndKnowsItsFile() {
    host.addFile("lib/a.py", "print('run', __name__, __file__)\nx = 1");
    assertThat(output("import a", "import a as b", "print(a is b, b.x, a)"))
        .isEqualTo("run a lib/a.py\nTrue 1 <module 'a' from 'lib/a.py'>\n");
  }

  @Test
  void packageInitRunsBeforeItsModules() {
    host.addFile("lib/p/__init__.py", "print('init', __name__, __path__)");
    host.addFile("lib/p/m.py", "print('m', __name__)\ny = 2");
    assertThat(output("import p.m", "print(p.m.y)", "from p import m", "print(m.y)"))
        .isEqualTo("init p lib/p\nm p.m\n2\n2\n");
  }

  @Test
  void directoryWithoutInitIsAPackage() {
    host.addFile("lib/p/m.py", "y = 2");
    assertThat(output("from p.m import y", "print(y)")).isEqualTo("2\n");
  }

  @Test
  void importAsBindsTheLeaf() {
    host.addFile("lib/p/__init__.py", "");
    host.addFile("lib/p/q/__init__.py", "z = 3");
    assertThat(output("import p.q as r", "print(r.z, r.__name__)")).isEqualTo("3 p.q\n");
  }

  @Test
  void relativeNamesStartFromThePackage() {
    host.addFile("lib/p/__init__.py", "from . import m\nfrom .m import v");
    host.addFile("lib/p/m.py", "v = 1");
    host.addFile("lib/p/s/__init__.py", "");
    host.addFile("lib/p/s/t.py", "from ..m import v\nfrom ... import x");
    assertThat(output("import p", "print(p.v, p.m.v)", "import p.s.t"))
        .startsWith("1 1\n")
        .endsWith("ImportError: can't perform relative import\n");
  }

  @Test
  void starImportsPublicNamesOrAll() {
    host.addFile("lib/a.py", "x = 1\n_y = 2");
    host.addFile("lib/b.py", "__all__ = ['_z']\nx = 5\n_z = 3");
    assertThat(
            output(
                "from a import *",
                "from b import *",
                "print(x, _z)",
                "try: _y",
                "except NameError as e: print(e)"))
        .isEqualTo("1 3\nname '_y' isn't defined\n");
  }

  @Test
  void circularImportSeesThePartialModule() {
    host.addFile("lib/a.py", "x = 1\nimport b\nprint('a', b.y)");
    host.addFile("lib/b.py", "import a\ny = a.x + 1");
    assertThat(output("import a")).isEqualTo("a 2\n");
  }

  @Test
  void errorsNameWhatIsMissing() {
    host.addFile("lib/a.py", "");
    assertThat(output("import nothere")).endsWith("ImportError: no module named 'nothere'\n");
    assertThat(output("import a.b")).endsWith("ImportError: no module named 'a.b'\n");
    assertThat(output("from a import b")).endsWith("ImportError: can't import name b\n");
    assertThat(output("from . import b")).endsWith("KeyError: <module>\n");
    assertThat(output("__import__('')")).endsWith("ValueError: \n");
  }

  @Test
  void syntaxErrorSaysFileAndLine() {
    host.addFile("lib/a.py", "x = 1\ny = = 2");
    assertThat(output("import a"))
        .isEqualTo(
            "Traceback (most recent call last):\n"
                + "  File \"test.py\", line 1, in <module>\n"
                + "  File \"lib/a.py\", line 2\n"
                + "SyntaxError: invalid syntax\n");
  }

  @Test
  void builtInModulesWorkUnderTheirStandardNames() {
    assertThat(output("import collections", "print(collections)"))
        .isEqualTo("<module 'ucollections'>\n");
  }

  @Test
  void hookIsAskedForEachFile() {
    assertThat(
            output(
                "import sys",
                "def hook(name, path):",
                "    print(name, path)",
                "    return 5 if path == 'lib/x' else None",
                "sys.setimphook(hook, ())",
                "import x",
                "print(x, sys.modules)"))
        .isEqualTo("x *x\nx lib/x\n5 {'x': 5}\n");
  }

  @Test
  void replacedImportFunctionIsCalled() {
    assertThat(
            output(
                "import builtins",
                "builtins.__import__ = lambda *a: print(a[0], a[3], a[4])",
                "import q.r",
                "from s import t as u"))
        .startsWith("q.r None 0\ns ('t',) 0\n");
  }

  @Test
  void moduleRunAsMainKeepsItsRealNameForRelativeImports() {
    host.addFile("lib/p/__init__.py", "print('init', __name__)");
    host.addFile("lib/p/__main__.py", "print(__name__)\nfrom .m import v\nprint(v)");
    host.addFile("lib/p/m.py", "v = 1");
    Interpreter in = new Interpreter(host, Limits.NONE);
    in.importer().path.append(in, new PyStr("lib"));
    in.importer().runAsMain("p");
    assertThat(host.output()).isEqualTo("init p\n__main__\n1\n");
  }

  @Test
  void moduleGetattrComputesAttributes() {
    host.addFile("lib/a.py", "def __getattr__(name):\n    return name * 2");
    assertThat(output("import a", "print(a.xy)", "from a import zz", "print(zz)"))
        .isEqualTo("xyxy\nzzzz\n");
  }
}
