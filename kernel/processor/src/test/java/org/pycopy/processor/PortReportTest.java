package org.pycopy.processor;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the build says of a port. */
class PortReportTest {
  private static void jar(Path lib, String name, Map<String, String> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(lib.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @Test
  void listsModulesOfEachJar(@TempDir Path lib) throws IOException {
    jar(
        lib,
        "b.jar",
        Map.of("META-INF/pycopy/modules", "two org.b.TwoTable\none org.b.OneTable\n"));
    jar(
        lib,
        "a.jar",
        Map.of(
            "META-INF/pycopy/frozen/a.index", "pkg/__init__.mpy\npkg/x.mpy\nsingle.mpy\n",
            "META-INF/pycopy/frozen/pkg/data.index", "not/an/index"));
    jar(lib, "library.jar", Map.of("x", "y"));
    Files.writeString(lib.resolve("notes.txt"), "no jar");

    assertThat(PortReport.of("the-port", lib))
        .containsExactly(
            "Modules of the-port:",
            "     0 KB  a.jar: pkg single",
            "     0 KB  b.jar: one two",
            "     0 KB  library.jar",
            "     0 KB  in 3 jars");
  }
}
