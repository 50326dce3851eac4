package org.pycopy.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PycopyProcessorTest {
  private static final String MODULE =
      "package p; import org.pycopy.annot.*; import org.pycopy.kernel.*;"
          + " import org.pycopy.kernel.objects.*; /** Doc. */ @PyModule(\"m\") class M { %s }";

  /**
   * Compares all that is generated for the sample with the files in {@code golden/expected}. With
   * {@code -Dgolden.update=src/test/resources/golden/expected} it writes them instead.
   */
  @Test
  void generatesTheGoldenFiles() throws IOException {
    ProcessorHarness.Result result =
        new ProcessorHarness()
            .source("sample.Counter", ProcessorHarness.resource("/golden/sample/Counter.java"))
            .source(
                "sample.SampleModule",
                ProcessorHarness.resource("/golden/sample/SampleModule.java"))
            .run();

    assertThat(result.errors()).isEmpty();
    assertThat(result.files()).hasSize(6);
    String update = System.getProperty("golden.update");
    for (Map.Entry<String, String> file : result.files().entrySet()) {
      String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1) + ".golden";
      if (update != null) {
        Path path = Files.createDirectories(Path.of(update)).resolve(name);
        Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        continue;
      }
      assertThat(file.getValue())
          .as(file.getKey())
          .isEqualTo(ProcessorHarness.resource("/golden/expected/" + name));
    }
  }

  @Test
  void portsTakeTheModulesOnTheirPath(@TempDir Path dir) throws IOException {
    Path index = dir.resolve("META-INF/pycopy/modules");
    Files.createDirectories(index.getParent());
    Files.writeString(index, "math p.MathTable\nsys org.pycopy.kernel.modules.SysTable\n");
    PortWriter port = new PortWriter();
    port.readPath(dir.toString());
    assertThat(port.write("q"))
        .contains("package q;", "case \"math\":\n        return new p.MathTable();")
        .doesNotContain("SysTable");
  }

  @Test
  void portsKnowTheFrozenFilesOnTheirPath(@TempDir Path dir) throws IOException {
    String[] artifacts = {"a", "b"};
    for (String artifact : artifacts) {
      Path folder = dir.resolve(artifact).resolve("META-INF/pycopy/frozen");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(artifact + ".index"), artifact + ".mpy\np/m.mpy\n");
    }
    PortWriter port = new PortWriter();
    port.readPath(dir.resolve("a").toString());
    assertThat(port.write("q")).contains("    \"a.mpy\",\n    \"p/m.mpy\",\n");
    assertThatThrownBy(() -> port.readPath(dir.resolve("b").toString()))
        .hasMessageContaining("frozen file p/m.mpy");
  }

  @Test
  void portsRefuseTwoModulesOfOneName(@TempDir Path dir) throws IOException {
    Path index = dir.resolve("META-INF/pycopy/modules");
    Files.createDirectories(index.getParent());
    Files.writeString(index, "math p.MathTable\nmath q.MathTable\n");
    assertThatThrownBy(() -> new PortWriter().readPath(dir.toString()))
        .hasMessageContaining("module math");
  }

  @Test
  void wantsDocumentation() throws IOException {
    assertErrors("@PyFunction static void f() {}", "missing Javadoc");
  }

  @Test
  void wantsPythonExceptionsInThrows() throws IOException {
    assertErrors(
        "/** F. @throws IOException never */ @PyFunction static void f() {}",
        "@throws IOException: no such Python exception");
  }

  @Test
  void wantsConvertibleTypes() throws IOException {
    assertErrors("/** F. */ @PyFunction static void f(float x) {}", "no conversion for float");
    assertErrors("/** F. */ @PyFunction static char f() { return 0; }", "no conversion for char");
  }

  @Test
  void wantsFunctionsOfModulesToBeStatic() throws IOException {
    assertErrors("/** F. */ @PyFunction void f() {}", "must be static");
  }

  @Test
  void wantsAccessibleMembers() throws IOException {
    assertErrors("/** F. */ @PyFunction private static void f() {}", "must not be private");
  }

  @Test
  void wantsDefaultForOptionalNumbers() throws IOException {
    assertErrors(
        "/** F. */ @PyFunction static void f(@Opt int x) {}", "@Opt on a primitive needs a value");
  }

  @Test
  void wantsRequiredParametersFirst() throws IOException {
    assertErrors(
        "/** F. */ @PyFunction static void f(@Opt PyObject x, PyObject y) {}",
        "required parameter y after an optional one");
  }

  @Test
  void wantsEachNameOnce() throws IOException {
    assertErrors(
        "/** F. */ @PyFunction static void f() {} /** G. */ @PyFunction(\"f\") static void g() {}",
        "more than one member f");
  }

  @Test
  void wantsMethodsInTypes() throws IOException {
    assertErrors("/** F. */ @PyMethod static void f(PyObject self) {}", "does not fit a module");
  }

  @Test
  void wantsMembersInDeclaredClasses() throws IOException {
    ProcessorHarness.Result result =
        new ProcessorHarness()
            .source(
                "p.M",
                "package p; class M { /** F. */ @org.pycopy.annot.PyFunction static void f() {} }")
            .run();
    assertThat(result.errors()).anyMatch(e -> e.contains("part of no @PyModule or @PyType"));
  }

  private static void assertErrors(String member, String message) throws IOException {
    ProcessorHarness.Result result =
        new ProcessorHarness().source("p.M", MODULE.replace("%s", member)).run();
    assertThat(result.errors()).anyMatch(e -> e.contains(message));
  }
}
