package org.pycopy.kernel;

import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.PyStr;

/** Runs source text in an interpreter of its own or a given one. */
public final class TestProgram {
  private TestProgram() {}

  /** Runs {@code source} as main program of {@code in}. @throws PyException that leaves it */
  public static void run(Interpreter in, String source) {
    Programs.runMain(in, Programs.compileMain(in, source, "test.py"));
  }

  /** What {@code source} prints, with the traceback of an uncaught exception. */
  public static String output(TestHost host, String source) {
    Interpreter in = new Interpreter(host, Limits.NONE);
    in.importer().path.append(in, new PyStr("lib"));
    try {
      run(in, source);
    } catch (PyException e) {
      in.restoreDepth(0);
      in.printError(e.value());
    }
    return host.output();
  }
}
