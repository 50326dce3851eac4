package org.pycopy.ffi;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ThreadState;

/**
 * Gets the main thread of an interpreter out of a C function that blocks, when an exception
 * (Ctrl-C) waits to be raised there or the time budget is spent. A signal whose handler does
 * nothing makes the function fail with EINTR. It is sent again and again until the thread has
 * noticed, since it has no effect if it arrives just before the thread blocks.
 */
final class Interruption implements Runnable {
  private static final long FIRST_PAUSE = 1;
  private static final long LONGEST_PAUSE = 20;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Interpreter in;

  /** True while a thread sends signals. */
  private boolean active;

  /** Bound and done when the first call that may block is made. */
  private static final class Signals {
    /** SIGURG, which is ignored unless somebody handles it. */
    static final int WAKE = Platform.number("SIGURG");

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
    if (of(in) == null) {
      Interruption interruption = new Interruption(in);
      in.putState(Interruption.class, interruption);
      in.scheduler().addWaker(interruption);
      if (interruption.isExceptionWaiting()) {
        interruption.run();
      }
    }
  }

  /** That of {@code in}; null before a thread makes its first call that may block. */
  static Interruption of(Interpreter in) {
    return in.state(Interruption.class);
  }

  /**
   * Has the main thread woken as soon as there is a reason, without waiting for that. To be called
   * when there is one, or when the thread blocks and has a time budget.
   */
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
    while (isNeeded()) {
      long millisLeft = in.nanosLeft() / NANOS_PER_MILLI;
      if (isExceptionWaiting() || millisLeft <= 0) {
        if (main.isBlocked() && main.nativeThread != 0) {
          Signals.KILL.call(main.nativeThread, Signals.WAKE);
        }
        millisLeft = pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
      sleep(Math.min(millisLeft, LONGEST_PAUSE));
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      // Nobody interrupts this thread; if somebody does, it has to go on all the same.
      Thread.yield();
    }
  }

  /** Whether there is still something to do; where not, this round is over. */
  private synchronized boolean isNeeded() {
    boolean watches = in.mainThread().isBlocked() && in.nanosLeft() != Long.MAX_VALUE;
    active = watches || isExceptionWaiting();
    return active;
  }

  private boolean isExceptionWaiting() {
    return (in.trap & Interpreter.TRAP_EXCEPTION) != 0;
  }
}
