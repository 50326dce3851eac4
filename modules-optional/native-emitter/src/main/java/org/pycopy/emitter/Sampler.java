package org.pycopy.emitter;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pycopy.kernel.Interpreter;

/**
 * The thread that asks every interpreter once a millisecond to be sampled. Where none has answered
 * for a while, since all wait for something, it asks less often; it ends with the last interpreter.
 */
final class Sampler extends Thread {
  private static final int PERIOD_MILLIS = 1;
  private static final int IDLE_PERIOD_MILLIS = 20;
  private static final int IDLE_AFTER = 50;

  private static final List<WeakReference<Interpreter>> INTERPRETERS = new ArrayList<>();
  private static Sampler running;

  private Sampler() {
    super("pycopy-sampler");
    setDaemon(true);
  }

  static void add(Interpreter in) {
    synchronized (INTERPRETERS) {
      INTERPRETERS.add(new WeakReference<>(in));
      if (running == null) {
        running = new Sampler();
        running.start();
      }
    }
  }

  @Override
  public void run() {
    int unanswered = 0;
    while (true) {
      int waiting = askAll();
      if (waiting < 0) {
        return;
      }
      unanswered = waiting == 0 ? 0 : Math.min(unanswered + 1, IDLE_AFTER);
      try {
        sleep(unanswered == IDLE_AFTER ? IDLE_PERIOD_MILLIS : PERIOD_MILLIS);
      } catch (InterruptedException e) {
        // Nobody has a reason to: go on.
        unanswered = 0;
      }
    }
  }

  /** Asks; 0 where one has answered the last time, 1 where none has, -1 where there is none. */
  private static int askAll() {
    synchronized (INTERPRETERS) {
      boolean answered = false;
      Iterator<WeakReference<Interpreter>> each = INTERPRETERS.iterator();
      while (each.hasNext()) {
        Interpreter in = each.next().get();
        if (in == null) {
          each.remove();
        } else if ((in.trap & Interpreter.TRAP_TIER) == 0) {
          answered = true;
          in.requestSample();
        }
      }
      if (INTERPRETERS.isEmpty()) {
        running = null;
        return -1;
      }
      return answered ? 0 : 1;
    }
  }
}
