package org.pycopy.port.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.modules.Programs;

/** Modules of jars that are named at run time. */
class ModuleJarsTest {
  @TempDir Path dir;

  private String jar(String name, Map<String, String> files) throws IOException {
    Path file = dir.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("META-INF/pycopy/" + each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file.toString();
  }

  private static Interpreter run(ModuleJars modules, String source) {
    Interpreter in = new Interpreter(new JavaHost(modules, false), Limits.NONE);
    Programs.runMain(in, Programs.compileMain(in, source, "test.py"));
    return in;
  }

  @Test
  void builtInAndFrozenModulesAreFound() throws IOException {
    // Any table will do as that of a module.
    String java =
        jar("java.jar", Map.of("modules", "another org.pycopy.kernel.modules.ErrnoModuleTable\n"));
    String python =
        jar(
            "python.jar",
            Map.of(
                "frozen/python.index", "pkg/__init__.py\npkg/x.py\n",
                "frozen/pkg/__init__.py", "name = __name__\n",
                "frozen/pkg/x.py", "value = 42\n"));
    String path = String.join(File.pathSeparator, "no/such.jar", java, dir.toString(), python);
    ModuleJars modules = new ModuleJars(new CoreModules(), path);
    run(
        modules,
        "import another, pkg.x\n"
            + "assert another.ENOENT == 2\n"
            + "assert pkg.name == 'pkg' and pkg.x.value == 42\n");
    assertThat(modules.names()).contains("another", "uio").isSorted();
    assertThat(modules.frozenFiles()).containsExactly("pkg/__init__.py", "pkg/x.py");
  }

  @Test
  void thePortsOwnModulesComeFirst() throws IOException {
    String jar =
        jar("a.jar", Map.of("modules", "sys org.pycopy.kernel.modules.ErrnoModuleTable\n"));
    run(new ModuleJars(new CoreModules(), jar), "import sys\nassert sys.version\n");
  }

  @Test
  void anIncompleteModuleIsAnImportError() throws IOException {
    String jar = jar("a.jar", Map.of("modules", "broken org.example.MissingTable\n"));
    ModuleJars modules = new ModuleJars(new CoreModules(), jar);
    assertThatThrownBy(() -> run(modules, "import broken"))
        .isInstanceOf(PyException.class)
        .hasMessage(
            "ImportError: module 'broken' is incomplete: "
                + "java.lang.ClassNotFoundException: org.example.MissingTable");
  }

  @Test
  void whatIsNoJarHasNoModules() throws IOException {
    Path file = Files.writeString(dir.resolve("text.jar"), "not a jar");
    ModuleJars modules = new ModuleJars(new CoreModules(), file.toString());
    assertThatThrownBy(() -> run(modules, "import anything")).isInstanceOf(PyException.class);
    assertThat(ModuleJars.classPathAnd("first.jar")).startsWith("first.jar" + File.pathSeparator);
  }
}
