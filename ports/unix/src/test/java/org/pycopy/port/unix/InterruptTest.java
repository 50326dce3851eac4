package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SIGINT does to a program, whatever it is doing. */
class InterruptTest {
  /** From the moment a program says that it is ready to that where it waits, in milliseconds. */
  private static final long SETTLING = 300;

  private static final long PATIENCE_SECONDS = 20;

  @TempDir Path dir;
  private PortProcess port;

  @BeforeEach
  void makeProcess() {
    port = new PortProcess(dir);
  }

  /** Starts a program that says on standard error when it is ready, and waits until it does. */
  private Process startReady(String program) throws IOException, InterruptedException {
    Process process = port.start("-c", program);
    Path stderr = dir.resolve("stderr");
    for (int i = 0; i < 600 && Files.size(stderr) == 0; i++) {
      Thread.sleep(50);
    }
    return process;
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
  }

  private static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end");
    }
    return process.exitValue();
  }

  private static String outputOf(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A program that does {@code statement} and says whether that was interrupted. */
  private static String interrupted(String preparation, String statement) {
    return preparation
        + "\nimport sys\nprint('ready', file=sys.stderr)\ntry:\n    "
        + statement
        + "\n    print('not interrupted')\nexcept KeyboardInterrupt:\n    print('interrupted')\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "sum(i for i in range(10**12))",
        "input()",
        "sys.stdin.read()",
        "sys.stdin.readline()",
      })
  void interruptRaisesInTheProgram(String statement) throws Exception {
    Process process = startReady(interrupted("", statement));
    Thread.sleep(SETTLING);
    interrupt(process);
    assertThat(outputOf(process)).isEqualTo("interrupted\n");
    assertThat(end(process)).isZero();
  }

  @Test
  void whatAnInterruptedReadMissesIsReadNext() throws Exception {
    Process process = startReady(interrupted("", "input()") + "print(input())\nprint(input())\n");
    Thread.sleep(SETTLING);
    interrupt(process);
    Thread.sleep(SETTLING);
    process.getOutputStream().write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertThat(outputOf(process)).isEqualTo("interrupted\none\ntwo\n");
    assertThat(end(process)).isZero();
  }

  @Test
  void interruptEndsAProgramThatDoesNotCatchIt() throws Exception {
    Process process = startReady("import sys\nprint('ready', file=sys.stderr)\ninput()");
    Thread.sleep(SETTLING);
    interrupt(process);
    assertThat(end(process)).isEqualTo(1);
    assertThat(Files.readString(dir.resolve("stderr")))
        .isEqualTo(
            "ready\nTraceback (most recent call last):\n"
                + "  File \"<stdin>\", line 3, in <module>\nKeyboardInterrupt: \n");
  }

  @Test
  void interruptWhileTheProgramItselfIsRead() throws Exception {
    Process process = port.start();
    process.getOutputStream().write("print('never')\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    Thread.sleep(3 * SETTLING);
    interrupt(process);
    assertThat(end(process)).isEqualTo(1);
    assertThat(outputOf(process)).isEmpty();
    assertThat(Files.readString(dir.resolve("stderr"))).isEqualTo("KeyboardInterrupt: \n");
  }

  @Test
  void aProgramMayAskNotToBeInterrupted() throws Exception {
    Process process =
        startReady(interrupted("import micropython\nmicropython.kbd_intr(-1)", "input()"));
    Thread.sleep(SETTLING);
    interrupt(process);
    assertThat(end(process)).isEqualTo(1);
    assertThat(outputOf(process)).isEmpty();
  }
}
