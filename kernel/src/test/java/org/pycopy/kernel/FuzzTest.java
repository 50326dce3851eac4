package org.pycopy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyObject;

/**
 * Runs random programs for some time: none may make anything but a Python exception come out, nor
 * harm the interpreter.
 */
class FuzzTest {
  /** Programs that run in one interpreter before the next one is made. */
  private static final int PROGRAMS_EACH = 50;

  private static final long CHECK_NANOS = 20_000_000_000L;

  private static final Limits FUZZ = new Limits(20_000, 1_000_000_000L, 16L << 20, 60);

  /** Longest that one program may take, with its budget of one second. */
  private static final long SLOW_NANOS = 5_000_000_000L;

  /** Uses no name but its own, since the programs before may have changed all of builtins. */
  private static final String CHECK =
      "def check(a, b=2, *c):\n"
          + "    d = {}\n"
          + "    for i in (1, 2, 3):\n"
          + "        try:\n"
          + "            d[i] = [a + b, a * i, (i, c)]\n"
          + "            if i == 2: [][i]\n"
          + "        except:\n"
          + "            d[i] = 'x%d' % i\n"
          + "    return '%s' % d\n"
          + "result = check(5, 6, 7)\n";

  private static final String RESULT = "{1: [11, 5, (1, (7,))], 2: 'x2', 3: [11, 15, (3, (7,))]}";

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("..", "conformance"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        seeds.add(Files.readString(file));
      }
    }
    assertThat(seeds).isNotEmpty();
    return seeds;
  }

  /** Writes to nowhere, so that a program that prints a lot costs no memory. */
  private static final class SilentHost extends TestHost {
    @Override
    public int write(int fd, byte[] buf, int off, int len) {
      return len;
    }
  }

  private static void runOne(Interpreter in, String source) {
    in.setLimits(FUZZ);
    in.restoreDepth(0);
    try {
      TestProgram.run(in, source);
    } catch (PyException e) {
      in.restoreDepth(0);
      in.setLimits(FUZZ);
      try {
        in.printError(e.value());
      } catch (PyException inner) {
        return; // Its __str__ failed.
      }
    }
  }

  private static void check(Interpreter in) {
    while (in.heapLocks() > 0) {
      in.unlockHeap();
    }
    in.setTracer(null);
    in.strict = false;
    in.strictRuntime = false;
    in.restoreDepth(0);
    in.setLimits(Limits.NONE.withDeadlineNanos(CHECK_NANOS));
    try {
      in.poll(0);
    } catch (PyException pending) {
      in.restoreDepth(0); // Left by a program, such as a scheduled function that fails.
    }
    TestProgram.run(in, CHECK);
    PyObject result = in.importer().main().dict().getName(in.intern("result"));
    assertThat(Printer.str(in, result)).isEqualTo(RESULT);
  }

  @Test
  void onlyPythonExceptionsComeOut() throws IOException {
    FuzzRun run = new FuzzRun("programs", 20);
    FuzzSource sources = new FuzzSource(run.random(), seeds());
    List<String> failures = new ArrayList<>();
    int count = 0;
    Interpreter in = null;
    while (run.goesOn() && failures.size() < 20) {
      if (in == null || count % PROGRAMS_EACH == 0) {
        in = new Interpreter(new SilentHost(), FUZZ);
      }
      count++;
      String source = sources.next();
      long start = System.nanoTime();
      try {
        runOne(in, source);
        check(in);
        if (System.nanoTime() - start > SLOW_NANOS) {
          failures.add(report("took too long", source));
        }
      } catch (Throwable e) { // Whatever it is, it is what this test looks for.
        StackTraceElement[] trace = e.getStackTrace();
        StringBuilder text = new StringBuilder(String.valueOf(e));
        for (int i = 0; i < Math.min(12, trace.length); i++) {
          text.append("\n  at ").append(trace[i]);
        }
        failures.add(report(text.toString(), source));
        in = null;
      }
    }
    System.out.println(count + " programs, " + failures.size() + " failures");
    assertThat(failures).isEmpty();
  }

  private static String report(String problem, String source) {
    String text = problem + "\n--- program\n" + source + "\n---\n";
    System.out.println(text);
    return problem;
  }
}
