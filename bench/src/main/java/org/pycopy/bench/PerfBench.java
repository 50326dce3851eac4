package org.pycopy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs benchmark scripts as whole processes on any number of interpreters and prints a table of
 * ratios: first run in a fresh process (start-up not counted) and steady state of the same process.
 *
 * <p>A script has the form of the reference's {@code perf_bench}: {@code bm_params}, a dict from
 * {@code (N, M)} to parameters, and {@code bm_setup(params)}, which returns {@code (run, result)}.
 * Times are taken here, between marks that the script writes to standard error, so an interpreter
 * needs no clock.
 *
 * <pre>
 * PerfBench [--seconds S] [--runs R] [--n N] [--m M] [--match REGEX] DIR NAME=COMMAND...
 * </pre>
 *
 * The first interpreter named is the one that the others are compared with.
 */
public final class PerfBench {
  private static final String DRIVER =
      """

      import sys
      def _pick(n, m):
          best = (0, 0)
          param = None
          for nm, p in bm_params.items():
              if 10 * nm[0] <= 12 * n and nm[1] <= m and nm > best:
                  best = nm
                  param = p
          return param
      _param = _pick(%d, %d)
      while True:
          _run, _result = bm_setup(_param)
          sys.stderr.write("B\\n")
          _run()
          sys.stderr.write("E\\n")
          _norm, _out = _result()
          sys.stderr.write("R " + repr(_out).replace("\\n", " ") + "\\n")
      """;

  private double seconds = 10;
  private int runs = 3;
  private int n = 5000;
  private int m = 1000;
  private String match = "";
  private Path scripts = Path.of("");
  private final Map<String, List<String>> interpreters = new LinkedHashMap<>();

  /** One process: nanoseconds of each run, and what the script printed as its result. */
  private static final class Samples {
    final List<Long> nanos = new ArrayList<>();
    String result = "";

    double first() {
      return nanos.isEmpty() ? Double.NaN : nanos.get(0) / 1e9;
    }

    /** The median of the second half of the runs. */
    double steady() {
      if (nanos.isEmpty()) {
        return Double.NaN;
      }
      List<Long> late = new ArrayList<>(nanos.subList(nanos.size() / 2, nanos.size()));
      Collections.sort(late);
      return late.get(late.size() / 2) / 1e9;
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PerfBench bench = new PerfBench();
    if (!bench.parse(args)) {
      System.err.println(
          "usage: PerfBench [--seconds S] [--runs R] [--n N] [--m M] [--match REGEX]"
              + " DIR NAME=COMMAND...");
      System.exit(2);
    }
    bench.run();
  }

  private boolean parse(String[] args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--seconds" -> seconds = Double.parseDouble(args[++i]);
        case "--runs" -> runs = Integer.parseInt(args[++i]);
        case "--n" -> n = Integer.parseInt(args[++i]);
        case "--m" -> m = Integer.parseInt(args[++i]);
        case "--match" -> match = args[++i];
        default -> {
          int equals = args[i].indexOf('=');
          if (equals > 0) {
            interpreters.put(
                args[i].substring(0, equals),
                Arrays.asList(args[i].substring(equals + 1).trim().split(" +")));
          } else {
            scripts = Path.of(args[i]);
          }
        }
      }
    }
    return !scripts.toString().isEmpty() && !interpreters.isEmpty();
  }

  private void run() throws IOException, InterruptedException {
    List<Path> files;
    try (Stream<Path> all = Files.list(scripts)) {
      files =
          all.filter(f -> f.getFileName().toString().endsWith(".py"))
              .filter(f -> f.getFileName().toString().matches(".*" + match + ".*"))
              .sorted()
              .toList();
    }
    List<String> names = new ArrayList<>(interpreters.keySet());
    StringBuilder head = new StringBuilder("| script |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (String name : names) {
      head.append(' ').append(name).append(" first s | steady s |");
      rule.append(" ---: | ---: |");
    }
    for (String name : names.subList(1, names.size())) {
      head.append(' ').append(name).append(" first × | steady × |");
      rule.append(" ---: | ---: |");
    }
    System.out.println(head);
    System.out.println(rule);
    double[] logFirst = new double[names.size()];
    double[] logSteady = new double[names.size()];
    int[] counted = new int[names.size()];
    for (Path file : files) {
      String source = Files.readString(file);
      if (!source.contains("bm_setup")) {
        continue;
      }
      List<double[]> times = new ArrayList<>();
      List<String> results = new ArrayList<>();
      for (String name : names) {
        List<Samples> processes = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
          // Only the last process runs on to the steady state.
          processes.add(measure(interpreters.getOrDefault(name, List.of()), source, i == runs - 1));
        }
        double[] firsts = processes.stream().mapToDouble(Samples::first).sorted().toArray();
        Samples last = processes.get(runs - 1);
        times.add(new double[] {firsts[firsts.length / 2], last.steady()});
        results.add(last.result);
      }
      System.out.println(row(file, times, results, logFirst, logSteady, counted));
    }
    for (int i = 1; i < names.size(); i++) {
      System.out.printf(
          "%s: geometric mean over %d scripts: first run %.2f, steady state %.2f times %s%n",
          names.get(i),
          counted[i],
          Math.exp(logFirst[i] / counted[i]),
          Math.exp(logSteady[i] / counted[i]),
          names.get(0));
    }
  }

  private static String row(
      Path file,
      List<double[]> times,
      List<String> results,
      double[] logFirst,
      double[] logSteady,
      int[] counted) {
    StringBuilder row = new StringBuilder("| ").append(file.getFileName()).append(" |");
    for (double[] t : times) {
      row.append(String.format(" %.3f | %.3f |", t[0], t[1]));
    }
    double[] base = times.get(0);
    for (int i = 1; i < times.size(); i++) {
      double first = base[0] / times.get(i)[0];
      double steady = base[1] / times.get(i)[1];
      boolean same = results.get(i).equals(results.get(0));
      row.append(String.format(" %.2f | %.2f%s |", first, steady, same ? "" : " (other result)"));
      if (!Double.isNaN(first) && !Double.isNaN(steady)) {
        logFirst[i] += Math.log(first);
        logSteady[i] += Math.log(steady);
        counted[i]++;
      }
    }
    return row.toString();
  }

  private Samples measure(List<String> command, String source, boolean toSteadyState)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("bench", ".py");
    Files.writeString(script, source + String.format(DRIVER, n, m));
    List<String> full = new ArrayList<>(command);
    full.add(script.toString());
    Process process =
        new ProcessBuilder(full).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Samples samples = new Samples();
    try (BufferedReader marks =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      long start = System.nanoTime();
      long begun = start;
      String mark;
      while ((mark = marks.readLine()) != null) {
        long now = System.nanoTime();
        if (mark.equals("B")) {
          begun = now;
        } else if (mark.equals("E")) {
          samples.nanos.add(now - begun);
        } else if (mark.startsWith("R ")) {
          samples.result = mark;
          double limit = toSteadyState ? seconds : 0;
          if ((now - start) / 1e9 >= limit && (!toSteadyState || samples.nanos.size() >= 3)) {
            break;
          }
        } else {
          System.err.println(script.getFileName() + ": " + mark);
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
      Files.delete(script);
    }
    return samples;
  }
}
