package org.pycopy.conformance;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the scripts as processes of an interpreter and prints what differs from their expectations.
 * Scripts that say {@code differs-from-cpython} are left out where the interpreter is CPython.
 *
 * <pre>java … org.pycopy.conformance.Differential INTERPRETER [ROOT [NAME-PART…]]</pre>
 */
public final class Differential {
  private static final int TIMEOUT_SECONDS = 60;

  private Differential() {}

  /** Exit status: 0 where all agree, 1 where any differs, 2 where the arguments are wrong. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      System.err.println("usage: Differential INTERPRETER [ROOT [NAME-PART...]]");
      System.exit(2);
    }
    Path root = Path.of(args.length > 1 ? args[1] : ".");
    List<String> parts = args.length > 2 ? List.of(args).subList(2, args.length) : List.of();
    System.exit(compareAll(args[0], root, parts, System.out) ? 0 : 1);
  }

  /**
   * Compares all scripts whose path contains one of {@code parts}; all of them where it is empty.
   */
  static boolean compareAll(String interpreter, Path root, List<String> parts, PrintStream out)
      throws IOException, InterruptedException {
    boolean isCpython = new File(interpreter).getName().startsWith("python");
    int run = 0;
    int skipped = 0;
    List<String> different = new ArrayList<>();
    for (Script script : Script.findAll(root)) {
      if (!isSelected(script, parts)) {
        continue;
      }
      if (isCpython && script.difference() != null) {
        skipped++;
        continue;
      }
      run++;
      String difference = script.compare(runProcess(interpreter, script));
      if (!difference.isEmpty()) {
        different.add(script.path().toString());
        out.println("=== " + script.path());
        out.print(difference);
      }
    }
    out.println(
        run
            + " scripts run, "
            + different.size()
            + " differ, "
            + skipped
            + " left out: "
            + interpreter);
    return different.isEmpty();
  }

  private static boolean isSelected(Script script, List<String> parts) {
    for (String part : parts) {
      if (script.path().toString().contains(part)) {
        return true;
      }
    }
    return parts.isEmpty();
  }

  /** Runs {@code script} in a process of its own; one that takes too long ends with status -1. */
  static Result runProcess(String interpreter, Script script)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(interpreter);
    command.addAll(script.options());
    command.add(script.path().toString());
    Path out = Files.createTempFile("conformance", ".out");
    Path err = Files.createTempFile("conformance", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      return new Result(read(out), read(err), ended ? process.exitValue() : -1);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
