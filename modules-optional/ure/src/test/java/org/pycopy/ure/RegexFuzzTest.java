package org.pycopy.ure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * Random expressions find in random strings what those of the JDK find, with the groups that {@link
 * NaiveMatcher} finds, at once as well as when the matcher remembers what it has tried. Random
 * texts are either expressions or Python exceptions. See {@link FuzzRun} for seed and length.
 */
class RegexFuzzTest {
  private static final String[] REPETITIONS = {"*", "+", "?", "*?", "+?", "??"};
  private static final String[] ITEMS = {
    "a", "b", "c", "a-b", "b-c", "0-9", "\u00e9", "\ud83d\ude00"
  };

  private final FuzzRun run = new FuzzRun("regular expressions", 20);
  private final Random random = run.random();

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String atom(int depth) {
    switch (random.nextInt(depth > 2 ? 6 : 9)) {
      case 0:
        return pick(".", "\\d", "\\D", "\\s", "\\S", "\\w", "\\W");
      case 1:
        return pick("^", "$", "\\.", "\u00e9", "\ud83d\ude00");
      case 2:
        return "[" + pick("", "^") + pick(ITEMS) + pick(ITEMS) + "]";
      case 6:
        return "(" + alternatives(depth + 1) + ")";
      case 7:
        return "(?:" + alternatives(depth + 1) + ")";
      default:
        return pick("a", "b", "c");
    }
  }

  private String sequence(int depth) {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(4) + (depth == 0 ? 1 : 0); n > 0; n--) {
      String atom = atom(depth);
      out.append(atom);
      if (!atom.equals("^") && !atom.equals("$") && !atom.equals("(?:)") && random.nextBoolean()) {
        out.append(pick(REPETITIONS));
      }
    }
    return out.toString();
  }

  private String alternatives(int depth) {
    StringBuilder out = new StringBuilder(sequence(depth));
    while (random.nextInt(4) == 0) {
      out.append('|').append(sequence(depth));
    }
    return out.toString();
  }

  private String subject() {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      out.append(pick("a", "a", "b", "b", "c", "0", " ", ".", "\u00e9", "\ud83d\ude00"));
    }
    return out.toString();
  }

  /** Begin and end of what the JDK finds; null for no match. */
  private static int[] jdk(String pattern, String subject, boolean atBegin) {
    String javaPattern =
        pattern.replaceAll("(?<!\\[)\\^", "\\\\A").replaceAll("(?<!\\\\)\\$", "\\\\z");
    java.util.regex.Matcher matcher = Pattern.compile(javaPattern, Pattern.DOTALL).matcher(subject);
    boolean found = atBegin ? matcher.lookingAt() : matcher.find();
    return found ? new int[] {matcher.start(), matcher.end()} : null;
  }

  private static String naive(Node root, int groups, String subject, boolean atBegin) {
    try {
      return Arrays.toString(new NaiveMatcher(subject, groups).find(root, atBegin));
    } catch (NaiveMatcher.EndlessException e) {
      return "endless";
    }
  }

  private static String found(
      Interpreter in, Program program, String subject, boolean atBegin, int steps) {
    Matcher matcher = new Matcher(in, program, subject, steps);
    try {
      boolean found = atBegin ? matcher.matchAt(0) : matcher.search(0);
      return Arrays.toString(found ? matcher.slots() : null);
    } catch (PyException e) {
      return "endless";
    }
  }

  private void compare(Interpreter in, String pattern, String subject, boolean atBegin) {
    Parser parser = new Parser(in, pattern);
    Node root;
    try {
      root = parser.parse();
    } catch (PyException tooLarge) {
      return;
    }
    String what = pattern + " in '" + subject + "'" + (atBegin ? " at the begin" : "");
    Program program = ProgramWriter.compile(root, parser.groups());
    String result = found(in, program, subject, atBegin, 5000);
    assertThat(found(in, program, subject, atBegin, 0))
        .as("remembering, %s", what)
        .isEqualTo(result);
    assertThat(result).as(what).isEqualTo(naive(root, parser.groups(), subject, atBegin));
    if (!program.hasEmptyLoop) {
      int[] whole = jdk(pattern, subject, atBegin);
      String start = Arrays.toString(whole).replace("]", "");
      assertThat(result).as("JDK, %s", what).startsWith(start);
    }
  }

  /** Anything but a Python exception fails the test. */
  private void runJunk(Interpreter in) {
    StringBuilder pattern = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      pattern.append(
          pick("(", ")", "(?:", "[", "]", "^", "*", "+", "?", "|", "\\", "-", ".", "{", "a", "\0"));
    }
    PyObject string = new PyStr(subject());
    try {
      PyRegex regex = new PyRegex(in, new PyStr(pattern.toString()));
      regex.find(in, string, false);
      regex.split(in, string, random.nextInt(3));
      StringBuilder template = new StringBuilder();
      for (int n = random.nextInt(6); n > 0; n--) {
        template.append(pick("\\", "g<", "1", "9", ">", "a", "\0"));
      }
      regex.sub(in, new PyStr(template.toString()), string, random.nextInt(3), null);
    } catch (PyException expected) {
      return; // An answer too.
    }
  }

  @Test
  void findsWhatTheJdkFinds() {
    int count = 0;
    while (run.goesOn()) {
      Interpreter in = new Interpreter(new TestHost(), Limits.NONE);
      for (int i = 0; i < 100; i++) {
        compare(in, alternatives(0), subject(), random.nextBoolean());
        runJunk(in);
      }
      count += 100;
    }
    System.out.println(count + " expressions");
  }
}
