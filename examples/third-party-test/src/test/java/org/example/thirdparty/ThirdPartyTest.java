package org.example.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the build of the example has made, run as users do. */
class ThirdPartyTest {
  private static final Path PROJECT = Path.of("target", "it", "third-party-module");
  private static final Path GEOMETRY = PROJECT.resolve("geometry/target/geometry-1.0.jar");
  private static final Path GREETINGS = PROJECT.resolve("greetings/target/greetings-1.0.jar");

  private static final String PROGRAM =
      "import geometry, greetings\n"
          + "print(geometry.triangle(3, 4, 5), greetings.greet('you', 'de'))\n";

  private static String run(ProcessBuilder builder) throws IOException {
    builder.command().add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String runPort(String program) throws IOException {
    List<String> command = List.of("-jar", jarOfPort().toString(), "-c", program);
    return run(new ProcessBuilder(new ArrayList<>(command)));
  }

  private static Path jarOfPort() {
    return PROJECT.resolve("port/target/lib/port-1.0.jar");
  }

  private static ProcessBuilder unixPort(String classPath, String program) {
    List<String> command = List.of("-cp", classPath, "org.pycopy.port.unix.Main", "-c", program);
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  @Test
  void aPortHasWhatItsPomLists() throws IOException {
    assertThat(runPort(PROGRAM)).isEqualTo("6.0 Hallo, you!\n");
    assertThat(runPort("import math\nprint(math.sqrt(4))")).isEqualTo("2.0\n");
  }

  @Test
  void whatItDoesNotListIsNotThere() throws IOException {
    assertThat(runPort("import cmath")).endsWith("ImportError: no module named 'cmath'\n");
    try (var jars = Files.newDirectoryStream(jarOfPort().getParent(), "*cmath*")) {
      assertThat(jars).isEmpty();
    }
  }

  @Test
  void errorsOfAModuleArePythons() throws IOException {
    assertThat(runPort("import geometry\ngeometry.triangle(1, 1, 3)"))
        .endsWith("ValueError: no such triangle\n");
    assertThat(runPort("import geometry\ngeometry.triangle(1)"))
        .endsWith("TypeError: function takes 3 positional arguments but 1 were given\n");
  }

  @Test
  void theBuildPrintsWhatIsInThePort() throws IOException {
    assertThat(Files.readString(PROJECT.resolve("build.log")))
        .contains("Modules of port:")
        .containsPattern("\\d+ KB  geometry-1\\.0\\.jar: geometry\n")
        .containsPattern("\\d+ KB  greetings-1\\.0\\.jar: greetings\n")
        .containsPattern("\\d+ KB  pycopy-module-math-.*\\.jar: math\n");
  }

  @Test
  void theUnixPortTakesJarsAtRunTime() throws IOException {
    String classPath = System.getProperty("java.class.path");
    assertThat(run(unixPort(classPath, PROGRAM)))
        .endsWith("ImportError: no module named 'geometry'\n");
    ProcessBuilder byVariable = unixPort(classPath, PROGRAM);
    byVariable.environment().put("PYCOPYMODULES", GEOMETRY + ":" + GREETINGS);
    assertThat(run(byVariable)).isEqualTo("6.0 Hallo, you!\n");
    String longer = classPath + ":" + GEOMETRY + ":" + GREETINGS;
    assertThat(run(unixPort(longer, PROGRAM))).isEqualTo("6.0 Hallo, you!\n");
  }
}
