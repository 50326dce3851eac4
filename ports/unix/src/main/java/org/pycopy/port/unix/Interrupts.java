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

  /** How long to wait for output to be written, or an interrupt noticed, in milliseconds. */
  private static final long PATIENCE = 200;

  private final Interpreter interpreter;
  private final UnixHost host;
  private final Thread mainThread = Thread.currentThread();

  /** Made by the thread that runs the program. */
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
    if (remainsPending() || !interpreter.scheduler().interrupt()) {
      end(INTERRUPTED);
    }
  }

  /** Whether the program still has not noticed an earlier interrupt, after a little patience. */
  private boolean remainsPending() {
    long deadline = System.nanoTime() + PATIENCE * 1_000_000;
    while (isPending()) {
      if (System.nanoTime() - deadline >= 0 || !pause()) {
        return true;
      }
    }
    return false;
  }

  private static boolean pause() {
    try {
      Thread.sleep(1);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isPending() {
    return (interpreter.trap & Interpreter.TRAP_EXCEPTION) != 0;
  }

  /** Whether the calling thread is to stop waiting, since the program it runs is interrupted. */
  boolean isInterrupted() {
    return isPending() && Thread.currentThread() == mainThread;
  }

  /**
   * Has all threads that wait for monitor {@code waiting} notified when the program is interrupted.
   */
  void wakeAtInterrupt(Object waiting) {
    interpreter
        .scheduler()
        .addWaker(
            new Runnable() {
              @Override
              public void run() {
                synchronized (waiting) {
                  waiting.notifyAll();
                }
              }
            });
  }

  /** Lets other threads of the program run while the calling one waits outside of it. */
  void beginWaiting() {
    interpreter.beginBlocking();
  }

  /** Ends what {@link #beginWaiting} began. */
  void endWaiting() {
    interpreter.endBlocking();
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
