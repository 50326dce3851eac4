package org.example.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** A port with two modules: what its build has made. */
class TinyPortTest {
  private static final Path PROJECT = Path.of("target", "it", "tiny-port");
  private static final Path LIB = PROJECT.resolve("target/lib");

  /** Bytes that the whole distribution may take. */
  private static final long BUDGET = 700_000;

  private static String run(String program) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = LIB.resolve("tiny-port-1.0.jar").toString();
    Process process =
        new ProcessBuilder(java, "-jar", jar, "-c", program).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    try (var files = Files.newDirectoryStream(LIB)) {
      files.forEach(jars::add);
    }
    return jars;
  }

  /** The lines of the build's report, without what Maven puts before them. */
  private static List<String> report() throws IOException {
    List<String> report = new ArrayList<>();
    for (String line : Files.readAllLines(PROJECT.resolve("build.log"))) {
      String text = line.replaceFirst("^\\[INFO\\] ", "");
      if (text.startsWith("Modules of tiny-port:")) {
        report.add(text);
      } else if (!report.isEmpty() && text.matches(" *\\d+ KB  .*")) {
        report.add(text);
      }
    }
    return report;
  }

  @Test
  void hasTheModulesOfItsPom() throws IOException {
    assertThat(run("import ujson, json\nprint(ujson.dumps([1, None]), json is ujson)"))
        .isEqualTo("[1, null] True\n");
    assertThat(run("import ure, re\nprint(re.sub('(b+)', '<\\\\1>', 'abbc'), re is ure)"))
        .isEqualTo("a<bb>c True\n");
  }

  @Test
  void theBuildListsModulesAndSizes() throws IOException {
    List<String> report = report();
    report.forEach(System.out::println);
    List<String> modules = new ArrayList<>();
    for (String line : report) {
      int colon = line.indexOf(".jar: ");
      if (colon >= 0 && !line.contains("pycopy-kernel")) {
        modules.add(line.substring(colon + 6));
      }
    }
    assertThat(modules).containsExactlyInAnyOrder("ujson", "ure");
  }

  @Test
  void isSmall() throws IOException {
    long size = 0;
    for (Path jar : jars()) {
      size += Files.size(jar);
    }
    System.out.println("Size of tiny-port: " + size / 1000 + " KB of " + BUDGET / 1000 + " KB");
    assertThat(size).isLessThan(BUDGET);
  }

  @Test
  void whatItsPomDoesNotListIsNotThere() throws IOException {
    for (String module : List.of("math", "uos", "uzlib", "ffi", "java")) {
      assertThat(run("import " + module))
          .endsWith("ImportError: no module named '" + module + "'\n");
    }
    for (Path jar : jars()) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          if (entry.getName().endsWith(".class")) {
            assertThat(entry.getName())
                .matches(
                    "module-info\\.class|com/example/tiny/.*"
                        + "|org/pycopy/(kernel|port/base|ujson|ure|annot)/.*");
          }
        }
      }
    }
  }
}
