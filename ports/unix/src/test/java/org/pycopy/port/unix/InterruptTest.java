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

  private static final String PREPARATION =
      "import _thread, ffi, ustruct, utime\n"
          + "lock = _thread.allocate_lock()\n"
          + "lock.acquire()\n"
          + "libc = ffi.open(None)\n"
          + "sleep = libc.func('I', 'sleep', 'I')\n"
          + "read = libc.func('l', 'read', 'ipL')\n"
          + "ends = bytearray(8)\n"
          + "libc.func('i', 'pipe', 'p')(ends)\n"
          + "pipe = ustruct.unpack('ii', ends)[0]\n";

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
        "lock.acquire()",
        "lock.acquire(True, 100)",
        "utime.sleep(100)",
        "utime.sleep_ms(100000)",
        "read(pipe, bytearray(1), 1)",
        "sleep(100)",
      })
  void interruptRaisesInTheProgram(String statement) throws Exception {
    Process process = startReady(interrupted(PREPARATION, statement));
    Thread.sleep(SETTLING);
    interrupt(process);
    assertThat(outputOf(process)).isEqualTo("interrupted\n");
    assertThat(end(process)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"while True: pass", "input()", "lock.acquire()", "utime.sleep(100)"})
  void interruptRaisesInTheMainThread(String statement) throws Exception {
    String threads =
        PREPARATION
            + "def busy():\n    while True: pass\n"
            + "def sleepy():\n    utime.sleep(100)\n    print('slept')\n"
            + "for f in (busy, sleepy, busy, lock.acquire): _thread.start_new_thread(f, ())\n";
    Process process = startReady(interrupted(threads, statement));
    Thread.sleep(SETTLING);
    interrupt(process);
    assertThat(outputOf(process)).isEqualTo("interrupted\n");
    assertThat(end(process)).isZero();
  }

  @Test
  void aSleepGoesOnAfterAnInterrupt() throws Exception {
    Process process =
        startReady(
            interrupted(PREPARATION, "utime.sleep(100)")
                + "t = utime.ticks_ms()\nutime.sleep(0.2)\n"
                + "print(utime.ticks_diff(utime.ticks_ms(), t) >= 200)\n");
    Thread.sleep(SETTLING);
    interrupt(process);
    assertThat(outputOf(process)).isEqualTo("interrupted\nTrue\n");
    assertThat(end(process)).isZero();
  }

  @Test
  void theEndOfTheMainThreadIsTheEnd() throws Exception {
    Process process =
        startReady(
            PREPARATION
                + "import sys\n"
                + "def busy():\n    while True: pass\n"
                + "for f in (busy, input, lock.acquire): _thread.start_new_thread(f, ())\n"
                + "print('ready', file=sys.stderr)\n"
                + "print('end')\nsys.exit(5)\n");
    assertThat(end(process)).isEqualTo(5);
    assertThat(outputOf(process)).isEqualTo("end\n");
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
  void whatAnInterruptedReadMissesIsReadByThePrompt() throws Exception {
    port.environment.put("PYCOPYINSPECT", "1");
    Process process = startReady("import sys\nprint('ready', file=sys.stderr)\ninput()");
    Thread.sleep(SETTLING);
    interrupt(process);
    Thread.sleep(3 * SETTLING);
    process.getOutputStream().write("1 + 1\r2 + 1\r".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertThat(outputOf(process)).contains(">>> 1 + 1\r\n2\n>>> 2 + 1\r\n3\n");
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
