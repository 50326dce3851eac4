package org.pycopy.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;

/**
 * Random programs print the same in the VM and in compiled code that is left at random, tracebacks
 * included. Where code is left differs from run to run.
 */
class ProgramsFuzzTest {
  /** Of instructions; programs that need more tell nothing. */
  private static final int BUDGET = 3_000_000;

  @Test
  void compiledCodeDoesWhatTheVmDoes() {
    FuzzRun run = new FuzzRun("compiled code", 10);
    for (long seed = run.seed(); run.goesOn(); seed++) {
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
