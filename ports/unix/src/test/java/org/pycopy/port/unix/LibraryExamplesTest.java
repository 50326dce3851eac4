package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that use libraries of C and of Java. */
class LibraryExamplesTest {
  private static final Path EXAMPLES = Path.of("../../examples");

  @TempDir Path dir;

  private String output(String example) throws IOException, InterruptedException {
    PortProcess process = new PortProcess(dir);
    int status = process.run(EXAMPLES.resolve(example).toRealPath().toString());
    assertThat(status).as(process.err).isZero();
    return process.out;
  }

  @Test
  void sortingWithACallback() throws IOException, InterruptedException {
    assertThat(output("qsort.py")).isEqualTo("23 26 31 41 53 58 59 84 93 97\n");
  }

  @Test
  void mathematics() throws IOException, InterruptedException {
    assertThat(output("libm.py"))
        .isEqualTo(
            "hypot(3, 4) = 5\ncbrt(27)    = 3\n2 * 3 + 0.5 = 6.5\nlround(2.5) = 3\n"
                + "40          = 0.625 * 2 ** 6\n");
  }

  @Test
  void database() throws IOException, InterruptedException {
    String output = output("sqlite.py");
    assumeFalse(output.contains("not installed"), output);
    assertThat(output)
        .isEqualTo(
            "Größe    1099511627776      0.5\n"
                + "Mars                 2   3389.5\n"
                + "Earth                1   6371.0\n"
                + "Jupiter             95  69911.0\n"
                + "[(3, 98, None)]\n"
                + "[(12742.0,)]\n"
                + "error: no such table: nowhere\n");
  }

  @Test
  void classesOfJava() throws IOException, InterruptedException {
    PortProcess process = new PortProcess(dir);
    String script = EXAMPLES.resolve("zip_archive.py").toRealPath().toString();
    int status = process.run(script, dir.resolve("archive.zip").toString());
    assertThat(status).as(process.err).isZero();
    assertThat(process.out)
        .isEqualTo(
            "numbers.txt   1000\n"
                + "hello.txt       13\n"
                + "Hello, Java!\n"
                + "java.nio.file.NoSuchFileException\n");
  }

  @Test
  void changesOfADirectory() throws IOException, InterruptedException {
    Path watched = Files.createDirectory(dir.resolve("watched"));
    PortProcess port = new PortProcess(dir);
    String script = EXAMPLES.resolve("watch.py").toRealPath().toString();
    Process process = port.start(script, watched.toString(), "3");
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("watching " + watched);
      Files.writeString(watched.resolve("new"), "text");
      Files.delete(watched.resolve("new"));
      assertThat(lines.lines())
          .containsExactly("created new", "modified new", "closed new", "deleted new", "done");
    }
    assertThat(process.waitFor()).isZero();
  }
}
