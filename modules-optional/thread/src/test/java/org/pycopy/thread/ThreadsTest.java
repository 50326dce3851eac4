package org.pycopy.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pycopy.ffi.JavaThreads;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.ThreadState;

/** How threads share an interpreter, as Java sees it. */
@Timeout(60)
class ThreadsTest {
  private final TestHost host = new TestHost().addModule("_thread", new ThreadModuleTable());
  private final Interpreter in = new Interpreter(host, Limits.NONE);

  private void run(String source) {
    TestProgram.run(in, source);
  }

  /** The threads of the JVM that Python programs have started. */
  private static int pythonThreads() {
    int n = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("python")) {
        n++;
      }
    }
    return n;
  }

  private static void awaitNoPythonThreads() throws InterruptedException {
    for (int i = 0; i < 1000 && pythonThreads() != 0; i++) {
      Thread.sleep(10);
    }
    assertThat(pythonThreads()).isZero();
  }

  @Test
  void thereIsNoLockBeforeTheFirstThread() {
    run("import _thread\nlock = _thread.allocate_lock()\nwith lock: pass\n");
    assertThat(in.threads()).isNull();
    run("_thread.start_new_thread(lock.acquire, ())\nwhile not lock.locked(): pass");
    assertThat(in.threads()).isInstanceOf(JavaThreads.class);
  }

  @Test
  void busyThreadsAllGetTheirTurns() {
    run(
        "import _thread\n"
            + "counts = [0] * 4\n"
            + "def work(i):\n"
            + "    while True: counts[i] += 1\n"
            + "for i in range(4): _thread.start_new_thread(work, (i,))\n"
            + "while min(counts) < 1000: pass\n");
    in.endThreads();
  }

  @Test
  void interruptReachesTheMainThreadOnly() throws InterruptedException {
    Thread impatient = new Thread(this::interruptSoon);
    impatient.start();
    assertThatThrownBy(
            () ->
                run(
                    "import _thread\n"
                        + "def work():\n"
                        + "    try:\n"
                        + "        while True: pass\n"
                        + "    except KeyboardInterrupt: print('wrong thread')\n"
                        + "for i in range(3): _thread.start_new_thread(work, ())\n"
                        + "while True: pass\n"))
        .hasMessage("KeyboardInterrupt");
    impatient.join();
    assertThat(host.output()).isEmpty();
    in.endThreads();
  }

  private void interruptSoon() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    in.scheduler().interrupt();
  }

  @Test
  void interruptEndsWaitingForALock() throws InterruptedException {
    run("import _thread\nlock = _thread.allocate_lock()\nlock.acquire()\n");
    Thread impatient = new Thread(this::interruptSoon);
    impatient.start();
    assertThatThrownBy(() -> run("lock.acquire()")).hasMessage("KeyboardInterrupt");
    impatient.join();
    run("lock.release()\nprint(lock.acquire(0))\n");
    assertThat(host.output()).isEqualTo("True\n");
  }

  @Test
  void anyThreadMayTakeATurn() throws InterruptedException {
    JavaThreads threads = JavaThreads.of(in);
    run("calls = []\n");
    Thread stranger =
        new Thread(
            () -> {
              threads.acquire();
              assertThat(in.thread().isMain()).isFalse();
              assertThat(in.depth()).isZero();
              run("calls.append('stranger')");
              threads.release();
            });
    stranger.start();
    run("while not calls: pass\nprint(calls)\n");
    // The other thread's time may have been up before its end: it needs another turn.
    in.beginBlocking();
    stranger.join();
    in.endBlocking();
    assertThat(in.thread().isMain()).isTrue();
    assertThat(host.output()).isEqualTo("['stranger']\n");
  }

  @Test
  void stateOfAThreadComesBackWithItsTurn() throws InterruptedException {
    JavaThreads threads = JavaThreads.of(in);
    in.lockHeap();
    in.enter();
    in.beginBlocking();
    Thread stranger =
        new Thread(
            () -> {
              threads.acquire();
              assertThat(in.heapLocks()).isZero();
              assertThat(in.depth()).isZero();
              in.enter();
              in.enter();
              threads.release();
            });
    stranger.start();
    stranger.join();
    in.endBlocking();
    assertThat(in.heapLocks()).isEqualTo(1);
    assertThat(in.depth()).isEqualTo(1);
  }

  @Test
  void endThreadsEndsThemWhateverTheyDo() throws Exception {
    awaitNoPythonThreads();
    run(
        "import _thread\n"
            + "never = _thread.allocate_lock()\n"
            + "never.acquire()\n"
            + "started = 0\n"
            + "def busy():\n"
            + "    global started\n"
            + "    started += 1\n"
            + "    try:\n"
            + "        while True: pass\n"
            + "    finally: print('finally')\n"
            + "for i in range(5): _thread.start_new_thread(busy, ())\n"
            + "while started < 5: pass\n");
    assertThat(pythonThreads()).isEqualTo(5);
    in.endThreads();
    in.beginBlocking();
    awaitNoPythonThreads();
    in.endBlocking();
    assertThat(host.output()).isEmpty();
    run("done = []\n_thread.start_new_thread(done.append, (1,))\nwhile not done: pass\n");
  }

  @Test
  void threadsOfAnInterpreterAreNotThoseOfAnother() {
    Interpreter other =
        new Interpreter(new TestHost().addModule("_thread", new ThreadModuleTable()), Limits.NONE);
    run("import _thread\nl = []\n_thread.start_new_thread(l.append, (1,))\nwhile not l: pass");
    assertThat(other.threads()).isNull();
    assertThat(other.<Object>state("key")).isNull();
    other.putState("key", "value");
    assertThat(other.<String>state("key")).isEqualTo("value");
    assertThat(in.<Object>state("key")).isNull();
  }

  @Test
  void onlyAWaitingThreadIsBlocked() throws InterruptedException {
    ThreadState main = in.mainThread();
    assertThat(main.isBlocked()).isFalse();
    in.beginBlocking();
    assertThat(main.isBlocked()).isTrue();
    in.endBlocking();
    assertThat(main.isBlocked()).isFalse();
    JavaThreads threads = JavaThreads.of(in);
    CountDownLatch parked = new CountDownLatch(1);
    Thread stranger =
        new Thread(
            () -> {
              threads.acquire();
              parked.countDown();
              threads.park(TimeUnit.MILLISECONDS.toNanos(50));
              threads.release();
            });
    stranger.start();
    in.beginBlocking();
    parked.await();
    stranger.join();
    in.endBlocking();
    assertThat(main.isBlocked()).isFalse();
  }

  @Test
  void theTimeBudgetEndsWaitingForALock() {
    in.setLimits(Limits.NONE.withDeadlineNanos(TimeUnit.MILLISECONDS.toNanos(200)));
    assertThatThrownBy(
            () -> run("import _thread\nl = _thread.allocate_lock()\nwhile True: l.acquire()\n"))
        .hasMessageContaining("time budget exhausted");
  }

  @Test
  void budgetsHoldForAllThreads() {
    in.setLimits(Limits.NONE.withInstructions(200_000));
    assertThatThrownBy(
            () ->
                run(
                    "import _thread\n"
                        + "def work():\n"
                        + "    while True: pass\n"
                        + "_thread.start_new_thread(work, ())\n"
                        + "while True: pass\n"))
        .isInstanceOf(PyException.class)
        .hasMessageContaining("instruction budget exhausted");
    in.setLimits(Limits.NONE);
    in.endThreads();
  }
}
