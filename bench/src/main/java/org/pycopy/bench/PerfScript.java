package org.pycopy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A benchmark script and the loop that is appended to it: that runs it for ever, and writes to
 * standard error {@code B} before each run, {@code E} after it, and {@code R} with the result.
 * Times are taken by who reads these, so an interpreter needs no clock.
 *
 * <p>There are two forms. That of the reference's {@code perf_bench}: {@code bm_params}, a dict
 * from {@code (N, M)} to parameters, and {@code bm_setup(params)}, which returns {@code (run,
 * result)}. And ours, see {@code bench/README.md}: {@code run(n)} and the sizes {@code SMALL} and
 * {@code FULL}, each a pair of n and the value that {@code run} must return.
 *
 * @param name the file's name
 * @param source the file's text
 */
record PerfScript(String name, String source) {
  private static final String REFERENCE_LOOP =
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

  private static final String OWN_LOOP =
      """

      import sys
      _setup = globals().get("setup", lambda n: n)
      _n, _expected = %s
      while True:
          _argument = _setup(_n)
          sys.stderr.write("B\\n")
          _out = run(_argument)
          sys.stderr.write("E\\n")
          if _out != _expected:
              raise ValueError("wrong result: " + repr(_out))
          sys.stderr.write("R " + repr(_out) + "\\n")
      """;

  /** The scripts of a folder whose names have a part that matches {@code regex}, by name. */
  static List<PerfScript> inFolder(Path folder, String regex) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(f -> f.getFileName().toString().matches(".*(" + regex + ").*[.]py"))
              .sorted()
              .toList();
    }
    List<PerfScript> scripts = new ArrayList<>();
    for (Path file : files) {
      PerfScript script = new PerfScript(file.getFileName().toString(), Files.readString(file));
      if (script.isOwn() || script.source.contains("\ndef bm_setup(")) {
        scripts.add(script);
      }
    }
    return scripts;
  }

  private boolean isOwn() {
    return source.contains("\nFULL = ");
  }

  /**
   * The program to run.
   *
   * @param n about the processor's MHz, for the reference's form
   * @param m kilobytes of memory, for the reference's form
   * @param size {@code SMALL} or {@code FULL}, for ours
   */
  String program(int n, int m, String size) {
    return source + (isOwn() ? String.format(OWN_LOOP, size) : String.format(REFERENCE_LOOP, n, m));
  }
}
