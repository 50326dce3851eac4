package org.pycopy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pycopy.bench.Results.Quantity;

/**
 * Runs benchmark scripts as whole processes on any number of interpreters, and compares their first
 * run, the time to 80 % of the steady speed, the steady state and peak memory. Start-up is not
 * counted. The interpreters take turns on each script.
 *
 * <pre>
 * PerfBench [OPTION VALUE]... DIR NAME=COMMAND...
 *   --seconds S    measure the last process of each script for S seconds (10)
 *   --runs R       processes for the first run (3)
 *   --match REGEX  only scripts with a part of their names that matches
 *   --base NAME    interpreter to compare with (the first one named)
 *   --size SIZE    FULL (default) or SMALL, for scripts of our own form
 *   --n N, --m M   parameters for scripts of the reference's form (5000, 1000)
 *   --timeout S    seconds until a process is given up (120)
 *   --title TEXT   heading of the report
 *   --remark TEXT  what to say about the machine, next to its load
 *   --out PREFIX   write PREFIX.tsv, PREFIX.md, PREFIX-first.svg and PREFIX-steady.svg
 *   --from FILE    report from a .tsv file that an earlier run wrote; no DIR, nothing is run
 * </pre>
 *
 * A command gets the path of a script as its last argument; where it has {@code {name}} that
 * becomes the script's name without {@code .py} instead: a program that does the same and writes
 * the same marks (see {@link PerfScript}). Exit status 1 where a script did not run or results
 * differ.
 */
public final class PerfBench {
  private double seconds = 10;
  private double timeout = 120;
  private int runs = 3;
  private int n = 5000;
  private int m = 1000;
  private String size = "FULL";
  private String match = "";
  private String base = "";
  private String title = "Benchmarks";
  private String remark = "";
  private Path folder = Path.of("");
  private String from = "";
  private String out = "";
  private final Map<String, List<String>> interpreters = new LinkedHashMap<>();

  private PerfBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    PerfBench bench = new PerfBench();
    if (!bench.parse(args)) {
      System.err.println(
          "usage: PerfBench [--seconds S] [--runs R] [--match REGEX] [--base NAME] [--size SIZE]\n"
              + "  [--n N] [--m M] [--timeout S] [--title TEXT] [--remark TEXT] [--out PREFIX]\n"
              + "  [--from FILE] [DIR NAME=COMMAND...]");
      System.exit(2);
    }
    System.exit(bench.run() ? 0 : 1);
  }

  private boolean parse(String[] args) {
    int at = 0;
    while (at + 1 < args.length && args[at].startsWith("--")) {
      String value = args[at + 1];
      switch (args[at]) {
        case "--seconds" -> seconds = Double.parseDouble(value);
        case "--timeout" -> timeout = Double.parseDouble(value);
        case "--runs" -> runs = Math.max(1, Integer.parseInt(value));
        case "--n" -> n = Integer.parseInt(value);
        case "--m" -> m = Integer.parseInt(value);
        case "--size" -> size = value;
        case "--match" -> match = value;
        case "--base" -> base = value;
        case "--title" -> title = value;
        case "--remark" -> remark = value;
        case "--from" -> from = value;
        case "--out" -> out = value;
        default -> {
          return false;
        }
      }
      at += 2;
    }
    if (!from.isEmpty()) {
      return at == args.length;
    }
    if (args.length - at < 2) {
      return false;
    }
    folder = Path.of(args[at++]);
    for (; at < args.length; at++) {
      int equals = args[at].indexOf('=');
      if (equals <= 0) {
        return false;
      }
      List<String> command = Arrays.asList(args[at].substring(equals + 1).trim().split(" +"));
      interpreters.put(args[at].substring(0, equals), command);
    }
    return true;
  }

  /** True where all scripts ran everywhere, with the same results. */
  private boolean run() throws IOException, InterruptedException {
    Results results = !from.isEmpty() ? Results.load(Path.of(from)) : measureAll();
    if (base.isEmpty()) {
      base = results.interpreters().get(0);
    }
    if (!results.interpreters().contains(base)) {
      System.err.println("no interpreter is called " + base);
      return false;
    }
    System.out.println();
    System.out.print(MarkdownReport.summaryOf(results, base));
    if (!out.isEmpty()) {
      write(".md", MarkdownReport.of(results, title, base));
      write("-first.svg", BarChart.of(results, Quantity.FIRST, title, base));
      write("-steady.svg", BarChart.of(results, Quantity.STEADY, title, base));
    }
    return allAgree(results);
  }

  private boolean allAgree(Results results) {
    for (String script : results.scripts()) {
      for (String name : results.interpreters()) {
        Measurement one = results.get(script, name);
        if (!one.failure().isEmpty() || !one.result().equals(results.get(script, base).result())) {
          return false;
        }
      }
    }
    return true;
  }

  private void write(String suffix, String content) throws IOException {
    Files.writeString(Path.of(out + suffix), content);
  }

  private Results measureAll() throws IOException, InterruptedException {
    Results results = new Results();
    double load = load();
    System.out.println("| script | interpreter | first s | to 80 % s | steady s | peak MB |");
    System.out.println("|---|---|---:|---:|---:|---:|");
    for (PerfScript script : PerfScript.inFolder(folder, match)) {
      for (Measurement one : measure(script)) {
        results.add(one);
        System.out.println(
            String.join(
                " | ",
                "| " + one.script(),
                one.interpreter(),
                MarkdownReport.number(one.first()),
                MarkdownReport.number(one.ramp()),
                MarkdownReport.number(one.steady()),
                MarkdownReport.number(one.peak()) + " |" + one.failure()));
      }
      results.remark(remark(load));
      if (!out.isEmpty()) {
        // After each script: what was measured is kept where the rest is not waited for.
        results.save(Path.of(out + ".tsv"));
      }
    }
    return results;
  }

  /** The load average of the last minute, or a negative number where the system has none. */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** What was measured, how, and on what. */
  private String remark(double loadAtStart) {
    return String.format(
        Locale.ROOT,
        "%s%d processors, load average %.1f at the start and %.1f at the end;"
            + " %d processes for the first run, %.0f s for the steady state.",
        remark.isEmpty() ? "" : remark + "; ",
        Runtime.getRuntime().availableProcessors(),
        loadAtStart,
        load(),
        runs,
        seconds);
  }

  /** One script on all interpreters, in turns. */
  private List<Measurement> measure(PerfScript script) throws IOException, InterruptedException {
    try (WorkFolder work = new WorkFolder()) {
      Path program = work.file(script.name());
      Files.writeString(program, script.program(n, m, size));
      List<List<PerfProcess>> all = new ArrayList<>();
      for (int i = 0; i < interpreters.size(); i++) {
        all.add(new ArrayList<>());
      }
      for (int run = 0; run < runs; run++) {
        int which = 0;
        for (List<String> command : interpreters.values()) {
          List<PerfProcess> processes = all.get(which++);
          if (processes.isEmpty() || !processes.get(0).failed()) {
            // Only the last process runs on to the steady state.
            double length = run == runs - 1 ? seconds : 0;
            processes.add(PerfProcess.run(commandLine(command, program), length, timeout));
          }
        }
      }
      List<Measurement> measurements = new ArrayList<>();
      int which = 0;
      for (String interpreter : interpreters.keySet()) {
        measurements.add(summary(script.name(), interpreter, all.get(which++)));
      }
      return measurements;
    }
  }

  private static List<String> commandLine(List<String> command, Path program) {
    String name = program.getFileName().toString().replace(".py", "");
    List<String> full = new ArrayList<>(command);
    full.replaceAll(word -> word.replace("{name}", name));
    if (full.equals(command)) {
      full.add(program.toString());
    }
    return full;
  }

  private static Measurement summary(String script, String name, List<PerfProcess> processes) {
    for (PerfProcess process : processes) {
      if (process.failed()) {
        return Measurement.failed(script, name, process.complaint());
      }
    }
    PerfProcess last = processes.get(processes.size() - 1);
    double first = Statistics.median(processes.stream().mapToDouble(PerfProcess::first).toArray());
    return new Measurement(
        script, name, first, last.ramp(), last.steady(), last.peak(), last.result(), "");
  }
}
