package org.pycopy.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.modules.Programs;

/** Runs a program by the VM alone, and compiled under stress. */
final class TwoTiers {
  private TwoTiers() {}

  /** What a program prints, its uncaught exception included. */
  static String run(String program, boolean compiled, Limits limits) {
    TestHost host = new TestHost();
    Interpreter in = new Interpreter(host, limits);
    if (compiled) {
      NativeTier.installForStress(in);
    }
    return run(in, host, program);
  }

  static String run(Interpreter in, TestHost host, String program) {
    try {
      Programs.runMain(in, Programs.compileMain(in, program, "test.py"));
    } catch (PyException e) {
      in.printError(e.value());
    }
    return host.output();
  }

  /** Has both tiers run {@code program} and checks that they print the same; what that is. */
  static String same(String program) {
    Limits limits = Limits.NONE.withDepth(200);
    String expected = run(program, false, limits);
    assertThat(run(program, true, limits)).as(program).isEqualTo(expected);
    return expected;
  }
}
