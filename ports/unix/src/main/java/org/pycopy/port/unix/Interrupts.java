package org.pycopy.port.unix;

import org.pycopy.kernel.Interpreter;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Ctrl-C: raises KeyboardInterrupt in the running program. */
final class Interrupts implements SignalHandler {
  private static final int CANNOT_STOP = 130;

  private final Interpreter in;

  private Interrupts(Interpreter in) {
    this.in = in;
  }

  static void install(Interpreter in) {
    Signal.handle(new Signal("INT"), new Interrupts(in));
  }

  @Override
  public void handle(Signal signal) {
    if (!in.scheduler().interrupt()) {
      // The program has switched the interrupt off, or did not react to the last one.
      Runtime.getRuntime().halt(CANNOT_STOP);
    }
  }
}
