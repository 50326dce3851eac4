package org.pycopy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One process that runs a {@link PerfScript} over and over, until it is told to end: the times of
 * its runs, in nanoseconds, by the marks that it writes to standard error.
 */
final class PerfProcess {
  /** Part of the steady speed that counts as reached. */
  private static final double REACHED = 0.8;

  /** Runs that a process makes at least, where the steady state is wanted. */
  private static final int MIN_RUNS = 3;

  private final List<Long> durations = new ArrayList<>();

  /** When each run was over, counted from the start of the first. */
  private final List<Long> ends = new ArrayList<>();

  private long peakBytes;
  private String result = "";
  private String complaint = "";

  private PerfProcess() {}

  /**
   * Runs {@code command} and waits for its end.
   *
   * @param seconds how long to measure from the start of the first run on; 0 ends after one run
   * @param timeout seconds that the process may take beyond that
   */
  static PerfProcess run(List<String> command, double seconds, double timeout)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    long patience = (long) ((seconds + timeout) * 1e9);
    CompletableFuture.delayedExecutor(patience, TimeUnit.NANOSECONDS)
        .execute(process::destroyForcibly);
    PerfProcess samples = new PerfProcess();
    try (BufferedReader marks =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      samples.read(marks, process, seconds);
    } finally {
      for (ProcessHandle child : process.descendants().toList()) {
        child.destroyForcibly();
      }
      process.destroyForcibly().waitFor();
    }
    return samples;
  }

  private void read(BufferedReader marks, Process process, double seconds) throws IOException {
    long start = 0;
    long begun = 0;
    String mark;
    while ((mark = marks.readLine()) != null) {
      long now = System.nanoTime();
      if (mark.equals("B")) {
        begun = now;
        if (durations.isEmpty()) {
          start = now;
        }
      } else if (mark.equals("E")) {
        durations.add(now - begun);
        ends.add(now - start);
      } else if (mark.startsWith("R ")) {
        result = mark.substring(2).replace('\t', ' ');
        if (seconds == 0 || (now - start) / 1e9 >= seconds && durations.size() >= MIN_RUNS) {
          peakBytes = peakBytes(process);
          return;
        }
      } else if (!mark.isBlank()) {
        complaint = mark.replace('\t', ' ');
      }
    }
    // The process ended by itself, and its script does not.
    durations.clear();
    if (complaint.isEmpty()) {
      complaint = "ended without a word, or took too long";
    }
  }

  /** Resident memory of the process and of those it started, at most; 0 where there is no /proc. */
  private static long peakBytes(Process process) throws IOException {
    long peak = 0;
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    for (ProcessHandle one : all) {
      Path status = Path.of("/proc", String.valueOf(one.pid()), "status");
      if (Files.isReadable(status)) {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            peak += Long.parseLong(line.replaceAll("\\D", "")) * 1024;
          }
        }
      }
    }
    return peak;
  }

  boolean failed() {
    return durations.isEmpty();
  }

  /** What a script that failed wrote last, or what became of it. */
  String complaint() {
    return complaint;
  }

  String result() {
    return result;
  }

  /** Megabytes (10^6 bytes), or NaN where they cannot be told. */
  double peak() {
    return peakBytes == 0 ? Double.NaN : peakBytes / 1e6;
  }

  double first() {
    return durations.get(0) / 1e9;
  }

  /** The median of the second half of the runs, in seconds. */
  double steady() {
    List<Long> late = durations.subList(durations.size() / 2, durations.size());
    return Statistics.median(late.stream().mapToDouble(d -> d / 1e9).toArray());
  }

  /**
   * Seconds from the start of the first run to the end of the first that reaches 80 % of steady.
   */
  double ramp() {
    double enough = steady() / REACHED;
    int i = 0;
    while (durations.get(i) / 1e9 > enough) {
      i++;
    }
    return ends.get(i) / 1e9;
  }
}
