package org.pycopy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;

/** What reaches a running script from outside. */
class SchedulerTest {
  /** Behaves as if Ctrl-C was pressed whenever the script prints {@code go}. */
  private final class ImpatientHost extends TestHost {
    @Override
    public int write(int fd, byte[] buf, int off, int len) {
      if (len >= 2 && buf[off] == 'g' && buf[off + 1] == 'o') {
        in.scheduler().interrupt();
      }
      return super.write(fd, buf, off, len);
    }
  }

  private final TestHost host = new ImpatientHost();
  private final Interpreter in = new Interpreter(host, Limits.NONE);

  @Test
  void interruptStopsALoop() {
    assertThatThrownBy(() -> TestProgram.run(in, "print('go')\nwhile True: pass"))
        .hasMessage("KeyboardInterrupt");
  }

  @Test
  void interruptMayComeFromAnotherThread() throws InterruptedException {
    Thread other = new Thread(in.scheduler()::interrupt);
    other.start();
    assertThatThrownBy(() -> TestProgram.run(in, "while True: pass"))
        .hasMessage("KeyboardInterrupt");
    other.join();
  }

  @Test
  void interruptCanBeCaught() {
    TestProgram.run(
        in,
        "try:\n"
            + "    print('go')\n"
            + "    for i in range(9): pass\n"
            + "except KeyboardInterrupt: print('caught')\n");
    assertThat(host.output()).isEqualTo("go\ncaught\n");
  }

  @Test
  void callbacksRunOneAfterTheOther() {
    TestProgram.run(
        in,
        "import micropython\n"
            + "def f(x):\n"
            + "    if x < 3: micropython.schedule(f, x + 1)\n"
            + "    for i in range(9): pass\n"
            + "    print(x)\n"
            + "micropython.schedule(f, 1)\n"
            + "for i in range(99): pass\n");
    assertThat(host.output()).isEqualTo("1\n2\n3\n");
  }

  @Test
  void queueTakesFour() {
    PyObject function = PyNone.NONE;
    for (int i = 0; i < Scheduler.DEPTH; i++) {
      assertThat(in.scheduler().schedule(function, PyInt.of(i))).isTrue();
    }
    assertThat(in.scheduler().schedule(function, PyNone.NONE)).isFalse();
  }

  @Test
  void exceptionInACallbackIsPrinted() {
    TestProgram.run(
        in,
        "import micropython\n"
            + "micropython.schedule(lambda x: 1 // x, 0)\n"
            + "for i in range(99): pass\n"
            + "print('and on')");
    assertThat(host.output()).contains("ZeroDivisionError: divide by zero\n").endsWith("and on\n");
  }
}
