package org.pycopy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * How interpreters of one JVM get on beside each other: runs of a script per second with one
 * interpreter at work, and with several, each in a thread of its own. They take turns, so that both
 * see the same machine.
 *
 * <pre>
 * ParallelBench [--interpreters N] [--seconds S] [--warmup S] [--rounds R] [--emitter yes|no]
 *   SCRIPT...
 * </pre>
 *
 * Scripts are of our own form, see {@link PerfScript}.
 */
public final class ParallelBench {
  private static final long STACK_BYTES = 256L << 20;

  private int interpreters = 2;
  private double seconds = 2;
  private double warmup = 4;
  private int rounds = 3;
  private boolean emitter = true;

  private ParallelBench() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    new ParallelBench().run(args);
  }

  private void run(String[] args) throws IOException, InterruptedException, ExecutionException {
    int at = 0;
    while (at + 1 < args.length && args[at].startsWith("--")) {
      String value = args[at + 1];
      switch (args[at]) {
        case "--interpreters" -> interpreters = Math.max(2, Integer.parseInt(value));
        case "--seconds" -> seconds = Double.parseDouble(value);
        case "--warmup" -> warmup = Double.parseDouble(value);
        case "--rounds" -> rounds = Math.max(1, Integer.parseInt(value));
        case "--emitter" -> emitter = value.equals("yes");
        default -> throw new IllegalArgumentException("unknown option " + args[at]);
      }
      at += 2;
    }
    System.out.printf(
        "| script | 1: runs/s | %d: runs/s | scaling |%n|---|---:|---:|---:|%n", interpreters);
    List<Double> scalings = new ArrayList<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            interpreters, task -> new Thread(null, task, "interpreter", STACK_BYTES));
    try {
      for (; at < args.length; at++) {
        scalings.add(compare(Path.of(args[at]), threads));
      }
    } finally {
      threads.shutdown();
    }
    System.out.printf(
        Locale.ROOT, "| geometric mean | | | %.2f |%n", Statistics.geometricMean(scalings));
  }

  /** Measures one script; returns how many times as fast all together are as one. */
  private double compare(Path script, ExecutorService threads)
      throws IOException, InterruptedException, ExecutionException {
    double[] alone = new double[rounds];
    double[] together = new double[rounds];
    try (WorkFolder work = new WorkFolder()) {
      List<Worker> workers = new ArrayList<>();
      for (int i = 0; i < interpreters; i++) {
        workers.add(new Worker(script, work.file("script" + i)));
      }
      speed(workers, threads, warmup);
      for (int round = 0; round < rounds; round++) {
        alone[round] = speed(workers.subList(0, 1), threads, seconds);
        together[round] = speed(workers, threads, seconds);
      }
    }
    double one = Statistics.median(alone);
    double all = Statistics.median(together);
    System.out.printf(
        Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", script.getFileName(), one, all, all / one);
    return all / one;
  }

  /** Runs per second of all {@code workers} together. */
  private static double speed(List<Worker> workers, ExecutorService threads, double seconds)
      throws InterruptedException, ExecutionException {
    List<Callable<Double>> tasks = new ArrayList<>();
    for (Worker worker : workers) {
      tasks.add(() -> worker.runsPerSecond(seconds));
    }
    double sum = 0;
    for (Future<Double> result : threads.invokeAll(tasks)) {
      sum += result.get();
    }
    return sum;
  }

  /** A script in an interpreter of its own. */
  private final class Worker {
    private final Interpreter in;
    private final PyObject run;
    private final PyObject setup;
    private final PyObject n;
    private final PyObject expected;

    Worker(Path script, Path file) throws IOException {
      String source = Files.readString(script) + "\nsetup = globals().get('setup', lambda n: n)\n";
      EmbeddedProgram program = new EmbeddedProgram(source, file.toString(), emitter);
      in = program.interpreter();
      run = program.global("run");
      setup = program.global("setup");
      PyTuple full = (PyTuple) program.global("FULL");
      n = full.get(0);
      expected = full.get(1);
    }

    /**
     * Runs the script until the time is over, and counts whole runs only, by the time they took.
     */
    double runsPerSecond(double atLeast) {
      long spent = 0;
      long runs = 0;
      while (spent < atLeast * 1e9) {
        PyObject argument = setup.call1(in, n);
        long start = System.nanoTime();
        PyObject result = run.call1(in, argument);
        spent += System.nanoTime() - start;
        runs++;
        if (!Ops.equal(in, result, expected)) {
          throw new IllegalStateException("wrong result");
        }
      }
      return runs * 1e9 / spent;
    }
  }
}
