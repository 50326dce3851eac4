package org.pycopy.emitter;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Compiles for all interpreters while they go on in the VM. */
final class CompilerThread extends Thread {
  /** A compilation and whom to tell. */
  private record Job(Compilation compilation, NativeTier tier) {}

  private static final BlockingQueue<Job> JOBS = new LinkedBlockingQueue<>();
  private static boolean started;

  private CompilerThread() {
    super("pycopy-compiler");
    setDaemon(true);
  }

  /** Has {@code compilation} done, and {@code tier} told then. */
  static void add(Compilation compilation, NativeTier tier) {
    synchronized (JOBS) {
      if (!started) {
        started = true;
        new CompilerThread().start();
      }
    }
    JOBS.add(new Job(compilation, tier));
  }

  @Override
  public void run() {
    while (true) {
      Job job;
      try {
        job = JOBS.take();
      } catch (InterruptedException e) {
        // Nobody has a reason to: go on.
        continue;
      }
      job.tier.compile(job.compilation);
    }
  }
}
