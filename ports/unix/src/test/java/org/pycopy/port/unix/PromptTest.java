package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prompt, typed at through a pipe: the keys are the same as on a terminal. */
class PromptTest {
  private static final String ESC = "\033";

  @TempDir Path dir;
  private PortProcess port;

  @BeforeEach
  void makeProcess() {
    port = new PortProcess(dir);
  }

  /** Types {@code keys}; what is shown, without the banner. */
  private String type(String keys) throws Exception {
    port.input = keys;
    assertThat(port.run("-i")).isZero();
    assertThat(port.out).startsWith("Pycopy 3.6.1 on ");
    return port.out.substring(port.out.indexOf(">>> ")).replace("\r\n", "\n");
  }

  /** The value of the expression that {@code keys} make when edited. */
  private String valueOf(String keys) throws Exception {
    String[] lines = type(keys + "\r").split("\n");
    return lines[1];
  }

  @Test
  void printsValuesOfExpressions() throws Exception {
    assertThat(type("1 + 1\rNone\rx = 3\r_ * x\r"))
        .isEqualTo(">>> 1 + 1\n2\n>>> None\n>>> x = 3\n>>> _ * x\n6\n>>> \n");
  }

  @Test
  void continuesStatementsAndIndents() throws Exception {
    assertThat(type("for i in (1,\r2):\rif i:\rprint(i)\r\b\r\r\r"))
        .isEqualTo(
            ">>> for i in (1,\n... 2):\n...     if i:\n...         print(i)\n"
                + "...         \b\b\b\b"
                + ESC
                + "[K\n...     \n... \n1\n2\n>>> \n");
  }

  @Test
  void goesOnAfterErrors() throws Exception {
    assertThat(type("1/0\rx y\r7\r")).endsWith(">>> 7\n7\n>>> \n");
    assertThat(port.err).contains("ZeroDivisionError", "SyntaxError");
  }

  @Test
  void threadsRunWhileThePromptWaits() throws Exception {
    Process process = port.start("-i");
    try (OutputStream keys = process.getOutputStream()) {
      String start =
          "import _thread, utime\rn = []\r"
              + "_thread.start_new_thread(exec, ('utime.sleep_ms(100); n.append(1)',))\r";
      keys.write(start.getBytes(StandardCharsets.UTF_8));
      keys.flush();
      Thread.sleep(3000);
      keys.write("n\r".getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out.replace("\r\n", "\n")).endsWith(">>> n\n[1]\n>>> \n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void endsAsTheProgramWants() throws Exception {
    port.input = "import sys\rsys.exit(5)\r1\r";
    assertThat(port.run("-i")).isEqualTo(5);
    assertThat(port.out).endsWith(">>> sys.exit(5)\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "12\u007f3, 13",
    "12\b3, 13",
    "23\u00011, 123",
    "23\u00011\u00054, 1234",
    "13\u00022, 123",
    "12\u0002\u0002\u00063, 132",
    "'12\u0002\u0004', 1",
    "12+34\u0002\u0002\u000b5, 17",
    "99\u00151, 1",
    "1+23\u00174, 5",
    "13\033[D2, 123",
    "23\033[H1\033[F4, 1234",
    "23\033OH1\033OF4, 1234",
    "23\033[1~1\033[4~4, 1234",
    "123\033[D\033[3~, 12",
    "1+23\033b4, 424",
    "1+23\033[1;5D4, 424",
    "1+23\u0001\033f4, 37",
    "1+23\u0001\033[1;5C4, 37",
    "1+23\033b\033d4, 5",
    "1+23\033\u007f4, 5",
    "'''é€''', 'é€'",
  })
  void editsLines(String keys, String value) throws Exception {
    assertThat(valueOf(keys)).isEqualTo(value.startsWith("é") ? "'" + value + "'" : value);
  }

  @Test
  void recallsLines() throws Exception {
    type("11\r22\r" + ESC + "[A" + ESC + "[A\r33\r\u0010\u0010\u0010\u000e\r");
    Path file = dir.resolve(".pycopy.history");
    assertThat(Files.readString(file)).isEqualTo("11\n22\n11\n33\n11\n");
    // The next session goes on with the lines of the last one.
    assertThat(valueOf("\u0010\u0010")).isEqualTo("33");
  }

  @Test
  void completesNames() throws Exception {
    assertThat(type("impo\tsys\rlong_name = 5\rlon\t\rx = 'x'\rx.isdi\t()\rsys.version_\t\r"))
        .isEqualTo(
            ">>> import sys\n"
                + ">>> long_name = 5\n"
                + ">>> long_name\n"
                + "5\n"
                + ">>> x = 'x'\n"
                + ">>> x.isdigit()\n"
                + "False\n"
                + ">>> sys.version_info\n"
                + "(3, 4, 0)\n"
                + ">>> \n");
  }

  @Test
  void listsWhatNamesThereAre() throws Exception {
    assertThat(type("ab1 = 1\rab2 = 2\rab\t2\r"))
        .endsWith(">>> ab\nab1             ab2\n>>> ab2\n2\n>>> \n");
  }

  @Test
  void pastesText() throws Exception {
    assertThat(type("\u0005def f():\r  return 4\r\rf()\r\u0004\u0005no\u00037\r"))
        .isEqualTo(
            ">>> \npaste mode; Ctrl-C to cancel, Ctrl-D to finish\n"
                + "=== def f():\n===   return 4\n=== \n=== f()\n=== \n4\n"
                + ">>> \npaste mode; Ctrl-C to cancel, Ctrl-D to finish\n=== no\n>>> 7\n7\n>>> \n");
  }

  @Test
  void followsAProgramThatAsksForIt() throws Exception {
    port.input = "x + 1\r";
    assertThat(port.run("-i", "-c", "x = 1; print('ran')")).isZero();
    assertThat(port.out).startsWith("ran\n").contains(">>> x + 1\r\n2\n");
    port.environment.put("PYCOPYINSPECT", "1");
    assertThat(port.run("-c", "x = 2")).isZero();
    assertThat(port.out).contains(">>> x + 1\r\n3\n");
  }

  @Test
  void programsReadWhatIsTyped() throws Exception {
    assertThat(type("x = input()\rtyped\nx\r"))
        .isEqualTo(">>> x = input()\n>>> x\n'typed'\n>>> \n");
  }
}
