package org.pycopy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * see the same machine. The last column counts the threads' own processor time instead of elapsed
 * time: it says the same on a machine that has other work as well, but not what waiting and garbage
 * collection cost.
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
  private int rounds = 4;
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
        "| script | 1: runs/s | %d: runs/s | scaling | by CPU time |%n|---|---:|---:|---:|---:|%n",
        interpreters);
    List<Double> scalings = new ArrayList<>();
    List<Double> scalingsByCpu = new ArrayList<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            interpreters, task -> new Thread(null, task, "interpreter", STACK_BYTES));
    try {
      for (; at < args.length; at++) {
        Speed[] speeds = compare(Path.of(args[at]), threads);
        double scaling = speeds[1].perSecond / speeds[0].perSecond;
        double scalingByCpu = speeds[1].perCpuSecond / speeds[0].perCpuSecond;
        scalings.add(scaling);
        scalingsByCpu.add(scalingByCpu);
        System.out.printf(
            Locale.ROOT,
            "| %s | %.2f | %.2f | %.2f | %.2f |%n",
            Path.of(args[at]).getFileName(),
            speeds[0].perSecond,
            speeds[1].perSecond,
            scaling,
            scalingByCpu);
      }
    } finally {
      threads.shutdown();
    }
    System.out.printf(
        Locale.ROOT,
        "| geometric mean | | | %.2f | %.2f |%n",
        Statistics.geometricMean(scalings),
        Statistics.geometricMean(scalingsByCpu));
  }

  /** Measures one script: the speed of one interpreter, and of all together. */
  private Speed[] compare(Path script, ExecutorService threads)
      throws IOException, InterruptedException, ExecutionException {
    List<Speed> alone = new ArrayList<>();
    List<Speed> together = new ArrayList<>();
    try (WorkFolder work = new WorkFolder()) {
      List<Worker> workers = new ArrayList<>();
      for (int i = 0; i < interpreters; i++) {
        workers.add(new Worker(script, work.file("script" + i)));
      }
      speed(workers, threads, warmup);
      for (int round = 0; round < rounds; round++) {
        // Every other round the other way round: the workers still grow faster.
        if (round % 2 == 1) {
          together.add(speed(workers, threads, seconds));
        }
        alone.add(speed(workers.subList(0, 1), threads, seconds));
        if (round % 2 == 0) {
          together.add(speed(workers, threads, seconds));
        }
      }
    }
    return new Speed[] {Speed.median(alone), Speed.median(together)};
  }

  /** The speed of all {@code workers} together. */
  private static Speed speed(List<Worker> workers, ExecutorService threads, double seconds)
      throws InterruptedException, ExecutionException {
    List<Callable<Speed>> tasks = new ArrayList<>();
    for (Worker worker : workers) {
      tasks.add(() -> worker.speed(seconds));
    }
    double perSecond = 0;
    double perCpuSecond = 0;
    for (Future<Speed> result : threads.invokeAll(tasks)) {
      perSecond += result.get().perSecond;
      perCpuSecond += result.get().perCpuSecond;
    }
    return new Speed(perSecond, perCpuSecond);
  }

  /** Runs per second, and per second of processor time. */
  private record Speed(double perSecond, double perCpuSecond) {
    static Speed median(List<Speed> all) {
      return new Speed(
          Statistics.median(all.stream().mapToDouble(Speed::perSecond).toArray()),
          Statistics.median(all.stream().mapToDouble(Speed::perCpuSecond).toArray()));
    }
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

    /** Runs the script until the time is over; only whole runs count, and the time they took. */
    Speed speed(double atLeast) {
      ThreadMXBean clock = ManagementFactory.getThreadMXBean();
      long elapsed = 0;
      long cpu = 0;
      long runs = 0;
      while (elapsed < atLeast * 1e9) {
        PyObject argument = setup.call1(in, n);
        long start = System.nanoTime();
        long cpuStart = clock.getCurrentThreadCpuTime();
        PyObject result = run.call1(in, argument);
        cpu += clock.getCurrentThreadCpuTime() - cpuStart;
        elapsed += System.nanoTime() - start;
        runs++;
        if (!Ops.equal(in, result, expected)) {
          throw new IllegalStateException("wrong result");
        }
      }
      return new Speed(runs * 1e9 / elapsed, runs * 1e9 / Math.max(1, cpu));
    }
  }
}
