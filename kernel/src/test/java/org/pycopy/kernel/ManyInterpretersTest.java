package org.pycopy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many interpreters live in one JVM, apart from each other and small. */
class ManyInterpretersTest {
  private static final int COUNT = 1000;
  private static final long MAX_BYTES_EACH = 100_000;
  private static final String SCRIPT =
      "class Counter:\n"
          + "    def __init__(self, n): self.n = n\n"
          + "    def add(self): self.n += 1\n"
          + "shared = globals().get('shared', 0) + 1\n"
          + "c = Counter(shared)\n"
          + "for i in range(100): c.add()\n"
          + "print(c.n, sorted({'b': 1, 'a': 2}))\n";

  private static long heapUsed() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime jvm = Runtime.getRuntime();
    return jvm.totalMemory() - jvm.freeMemory();
  }

  private static void run(Interpreter in) {
    TestProgram.run(in, SCRIPT);
  }

  /** Bytes of heap that each of {@link #COUNT} interpreters keeps, each run or not. */
  private static long bytesEach(List<Interpreter> all, boolean run) {
    long before = heapUsed();
    for (int i = 0; i < COUNT; i++) {
      TestHost host = new TestHost();
      Interpreter in = new Interpreter(host, Limits.NONE);
      if (run) {
        run(in);
        assertThat(host.output()).isEqualTo("101 ['a', 'b']\n");
      } else {
        TestProgram.run(in, "");
      }
      all.add(in);
    }
    return (heapUsed() - before) / COUNT;
  }

  @Test
  void thousandAreSmallAndApart() {
    run(TestHost.newInterpreter()); // Loads the classes.
    List<Interpreter> all = new ArrayList<>();
    long idle = bytesEach(all, false);
    long used = bytesEach(all, true);
    System.out.println("Bytes of heap for each idle interpreter: " + idle);
    System.out.println("Bytes of heap for each interpreter that ran a script: " + used);
    assertThat(all).hasSize(2 * COUNT);
    assertThat(idle).isLessThanOrEqualTo(MAX_BYTES_EACH);
    assertThat(used).isLessThanOrEqualTo(MAX_BYTES_EACH);
  }

  @Test
  void droppedOnesAreCollected() {
    run(TestHost.newInterpreter());
    long before = heapUsed();
    for (int i = 0; i < COUNT; i++) {
      run(TestHost.newInterpreter());
    }
    assertThat(heapUsed() - before).isLessThan(10 * MAX_BYTES_EACH);
  }
}
