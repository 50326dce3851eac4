package org.pycopy.emitter;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random functions, called with arguments of types that change, must print the same in both tiers.
 * {@code -Dfuzz.seconds=N} runs longer, {@code -Dfuzz.seed=N} repeats.
 */
class TiersFuzzTest {
  private static final String[] VALUES = {
    "0",
    "1",
    "-1",
    "2",
    "7",
    "i",
    "i",
    "1 << 31",
    "1 << 62",
    "-(1 << 63)",
    "0.5",
    "-0.0",
    "1e308",
    "True",
    "None",
    "'ab'",
    "[1, 2, 3]",
    "(4, 5)"
  };
  private static final String[] OPERATORS = {
    "+", "-", "*", "//", "%", "/", "&", "|", "^", "<<", ">>", "<", "<=", "==", "!=", ">", "is"
  };
  private static final String[] LOCALS = {"a", "b", "c", "d"};

  private Random random = new Random();

  @Test
  @Timeout(3600)
  void tiersAgree() {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    long end = System.nanoTime() + Long.getLong("fuzz.seconds", 8) * 1_000_000_000L;
    int programs = 0;
    do {
      random = new Random(seed + programs);
      TwoTiers.same("# seed " + (seed + programs) + "\n" + program());
      programs++;
    } while (System.nanoTime() < end);
    System.out.println("TiersFuzzTest: " + programs + " programs from seed " + seed);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String program() {
    StringBuilder s = new StringBuilder();
    s.append("g = 0\ndef h(x):\n  return x\ndef f(a, b, i):\n  global g\n  c = 0\n  d = a\n");
    block(s, "  ", 3);
    s.append("  return a, b, c, d\n");
    s.append("for i in range(12):\n  for a, b in (");
    for (int k = 0; k < 4; k++) {
      s.append('(').append(pick(VALUES)).append(", ").append(pick(VALUES)).append("), ");
    }
    s.append("):\n    try:\n      print(f(a, b, i), g)\n");
    s.append("    except Exception as e:\n      print(repr(e)[:200])\n");
    return s.toString();
  }

  private void block(StringBuilder s, String indent, int depth) {
    int n = 1 + random.nextInt(3);
    for (int k = 0; k < n; k++) {
      statement(s, indent, depth);
    }
  }

  private void statement(StringBuilder s, String indent, int depth) {
    String more = indent + "  ";
    switch (depth == 0 ? random.nextInt(3) : random.nextInt(9)) {
      case 0:
      case 1:
        s.append(indent).append(pick(LOCALS)).append(" = ").append(expression(2)).append('\n');
        break;
      case 2:
        s.append(indent).append(random.nextBoolean() ? "g" : pick(LOCALS));
        s.append(random.nextBoolean() ? " += " : " -= ").append(expression(1)).append('\n');
        break;
      case 3:
        s.append(indent).append("if ").append(expression(1)).append(":\n");
        block(s, more, depth - 1);
        s.append(indent).append("else:\n");
        block(s, more, depth - 1);
        break;
      case 4:
        s.append(indent).append("for k in range(").append(1 + random.nextInt(5)).append("):\n");
        block(s, more, depth - 1);
        s.append(more).append("if ").append(expression(1)).append(": ");
        s.append(random.nextBoolean() ? "break" : "continue").append('\n');
        s.append(more).append("d = k\n");
        break;
      case 5:
        s.append(indent).append("n = ").append(random.nextInt(5)).append('\n');
        s.append(indent).append("while n:\n").append(more).append("n -= 1\n");
        block(s, more, depth - 1);
        break;
      case 6:
        s.append(indent).append("try:\n");
        block(s, more, depth - 1);
        s.append(indent).append("except TypeError:\n").append(more).append("c = 't'\n");
        if (random.nextBoolean()) {
          s.append(indent).append("finally:\n");
          block(s, more, depth - 1);
        }
        break;
      case 7:
        s.append(indent).append("d = [x for x in range(3) if ").append(expression(1)).append("]\n");
        break;
      default:
        s.append(indent).append("c = sum(h(x) for x in (").append(pick(LOCALS));
        s.append(", 1))\n");
    }
  }

  private String expression(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0 ? pick(VALUES) : pick(LOCALS);
    }
    switch (random.nextInt(7)) {
      case 0:
        return "h(" + expression(depth - 1) + ")";
      case 1:
        return "-" + "(" + expression(depth - 1) + ")";
      case 2:
        return "(" + expression(depth - 1) + " and " + expression(depth - 1) + ")";
      case 3:
        return "("
            + expression(0)
            + " if "
            + expression(depth - 1)
            + " else "
            + expression(0)
            + ")";
      default:
        String operator = pick(OPERATORS);
        String right = expression(depth - 1);
        // No shift or product of ours may fill the memory.
        if (operator.equals("<<")) {
          right = "(i & 31)";
        } else if (operator.equals("*")) {
          right = "(" + right + " if type(" + right + ") is float else 3)";
        }
        return "(" + expression(depth - 1) + " " + operator + " " + right + ")";
    }
  }
}
