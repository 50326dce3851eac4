package org.pycopy.port.unix;

import org.pycopy.kernel.Interpreter;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C and other wishes that the program end. The first interrupt raises KeyboardInterrupt; a
 * second one, while the first has not been noticed yet, ends the process.
 */
final class Interrupts implements SignalHandler, Runnable {
  private static final int INTERRUPTED = 1;
  private static final int SIGNALLED = 128;

  /** How long the end of the process waits for output to be written, in milliseconds. */
  private static final long PATIENCE = 200;

  private final Interpreter interpreter;
  private final UnixHost host;

  Interrupts(Interpreter interpreter, UnixHost host) {
    this.interpreter = interpreter;
    this.host = host;
  }

  /** Handles the signals that the process may be sent. */
  void install() {
    Signal.handle(new Signal("INT"), this);
    Signal.handle(new Signal("TERM"), this);
  }

  @Override
  public void handle(Signal signal) {
    if (signal.getName().equals("INT")) {
      interrupt();
    } else {
      end(SIGNALLED + signal.getNumber());
    }
  }

  /** Interrupts the program that runs; ends the process where that does not help. */
  void interrupt() {
    boolean isWaiting = (interpreter.trap & Interpreter.TRAP_EXCEPTION) != 0;
    if (isWaiting || !interpreter.scheduler().interrupt()) {
      end(INTERRUPTED);
    }
  }

  private void end(int status) {
    Thread writer = new Thread(this);
    writer.start();
    try {
      writer.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    host.releaseTerminal();
    Runtime.getRuntime().halt(status);
  }

  /** Writes out what standard output has buffered, unless its reader makes the program wait. */
  @Override
  public void run() {
    host.flush();
  }
}
