package org.pycopy.ffi;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ThreadState;

/**
 * Gets the main thread of an interpreter out of a C function that blocks, when an exception
 * (Ctrl-C) waits to be raised there. A signal whose handler does nothing makes the function fail
 * with EINTR. It is sent again and again until the exception was raised, since it has no effect if
 * it arrives just before the thread blocks.
 */
final class Interruption implements Runnable {
  private static final long FIRST_PAUSE = 1;
  private static final long LONGEST_PAUSE = 20;

  private final Interpreter in;

  /** True while a thread sends signals. */
  private boolean active;

  /** Bound and done when the first call that may block is made. */
  private static final class Signals {
    /** SIGURG, which is ignored unless somebody handles it. */
    static final int WAKE = System.getProperty("os.name").equals("Linux") ? 23 : 16;

    static final CFunction SELF;
    static final CFunction KILL;

    static {
      boolean available = Native.isAvailable() && Native.backend().symbol("siginterrupt") != 0;
      SELF = available ? Posix.function("pthread_self", "L:") : null;
      KILL = available ? Posix.function("pthread_kill", "i:Li") : null;
      if (available) {
        // Any function of an int that does nothing to the process will do as handler.
        long harmless = Native.backend().symbol("abs");
        Posix.function("signal", "P:iP").call(WAKE, harmless);
        Posix.function("siginterrupt", "i:ii").call(WAKE, 1);
      }
    }
  }

  private Interruption(Interpreter in) {
    this.in = in;
  }

  /**
   * Learns which Java thread {@code thread} of {@code in} is, before it makes a call that blocks.
   */
  static void prepare(Interpreter in, ThreadState thread) {
    thread.carrier = Thread.currentThread();
    if (Signals.SELF == null) {
      return;
    }
    thread.nativeThread = Signals.SELF.call();
    if (!isPrepared(in)) {
      Interruption interruption = new Interruption(in);
      in.putState(Interruption.class, interruption);
      in.scheduler().addWaker(interruption);
      if (interruption.isNeeded()) {
        interruption.run();
      }
    }
  }

  /** Whether a thread of {@code in} has made a call that may block. */
  static boolean isPrepared(Interpreter in) {
    return in.state(Interruption.class) != null;
  }

  /** Wakes the main thread, without waiting for the effect. */
  @Override
  public synchronized void run() {
    if (!active) {
      active = true;
      Thread sender =
          new Thread(null, null, "interruption", 1 << 18) {
            @Override
            public void run() {
              send();
            }
          };
      sender.setDaemon(true);
      sender.start();
    }
  }

  private void send() {
    ThreadState main = in.mainThread();
    long pause = FIRST_PAUSE;
    while (isPending()) {
      if (main.isBlocked() && main.nativeThread != 0) {
        Signals.KILL.call(main.nativeThread, Signals.WAKE);
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        // Nobody interrupts this thread; if somebody does, it has to go on all the same.
        pause = FIRST_PAUSE;
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  /** Whether there is still something to do; where not, this round is over. */
  private synchronized boolean isPending() {
    active = isNeeded();
    return active;
  }

  private boolean isNeeded() {
    return (in.trap & Interpreter.TRAP_EXCEPTION) != 0;
  }
}
