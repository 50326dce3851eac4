package org.pycopy.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;

/**
 * Random programs print the same in the VM and in compiled code that is left at random, tracebacks
 * included. System properties: {@code pycopy.fuzz.seconds} (default 10), {@code pycopy.fuzz.seed}
 * (a number; printed by each run). Where code is left differs from run to run.
 */
class ProgramsFuzzTest {
  /** Of instructions; programs that need more tell nothing. */
  private static final int BUDGET = 3_000_000;

  private final long firstSeed = Long.getLong("pycopy.fuzz.seed", System.nanoTime());

  @Test
  void compiledCodeDoesWhatTheVmDoes() {
    System.out.println("Fuzzing the emitter with -Dpycopy.fuzz.seed=" + firstSeed);
    long end = System.nanoTime() + Integer.getInteger("pycopy.fuzz.seconds", 10) * 1_000_000_000L;
    for (long seed = firstSeed; System.nanoTime() < end; seed++) {
      String program = new ProgramGenerator(new Random(seed)).program();
      String expected = output(program, false);
      if (expected != null) {
        assertThat(output(program, true)).as("seed %d\n%s", seed, program).isEqualTo(expected);
      }
    }
  }

  /** What {@code program} prints; null where it is stopped. */
  private static String output(String program, boolean stress) {
    TestHost host = new TestHost();
    Limits limits = Limits.NONE.withDepth(100).withBytes(1 << 28);
    Interpreter in = new Interpreter(host, stress ? limits : limits.withInstructions(BUDGET));
    if (stress) {
      NativeTier.installForStress(in);
    }
    try {
      TestProgram.run(in, program);
    } catch (PyException e) {
      in.restoreDepth(0);
      in.printError(e.value());
      if (host.output().contains("budget")) {
        return null;
      }
    }
    // Where objects are differs.
    return host.output().replaceAll(" at (0x)?[0-9a-f]+>", ">");
  }
}
