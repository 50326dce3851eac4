package org.pycopy.emitter.viper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.Printer;

/**
 * Random functions of ints, loops and blocks do the same as viper code and in the VM. Values stay
 * below 64 bits, so that there is no difference between machine words and ints.
 */
class ViperFuzzTest {
  private static final String PRELUDE =
      "class Manager:\n"
          + "  def __enter__(self): return 1\n"
          + "  def __exit__(self, t, v, tb): return t is KeyError\n"
          + "m = Manager()\n"
          + "n = 0\n"
          + "class Stop(Exception): pass\n"
          + "def t(x):\n"
          + "  global n\n"
          + "  n += 1\n"
          + "  if n > 300: raise Stop\n"
          + "  if x % 7 == 0: raise ValueError\n"
          + "  if x % 7 == 1: raise KeyError\n"
          + "def run(f, *a):\n"
          + "  global n\n"
          + "  n = 0\n"
          + "  try:\n"
          + "    return (f(*a) or 0, n)\n"
          + "  except Exception as e:\n"
          + "    return (type(e), n)\n";

  private static final String[] RANGES = {"3", "(a & 3)", "1, 4", "5, (b & 3), -1", "2, 9, 3"};
  private static final String[] RELATIONS = {" < ", " > ", " == ", " != ", " <= ", " >= "};
  private static final String[] OPERATORS = {" + ", " - ", " * 3 + ", " & ", " | ", " ^ "};

  private final FuzzRun run = new FuzzRun("viper code", 10);
  private final Random random = run.random();
  private StringBuilder out = new StringBuilder();
  private int names;

  @Test
  void viperCodeDoesWhatTheVmDoes() {
    while (run.goesOn()) {
      String body = body();
      Limits limits = Limits.NONE.withInstructions(5_000_000);
      Interpreter in = ViperTier.newInterpreter(new TestHost(), limits);
      String plain = "def p(a, b, c):\n" + body;
      String viper = "@micropython.viper\ndef v(a: int, b: int, c: int) -> int:\n" + body;
      String results = "[(run(p, a, 7 - a, a * 9), run(v, a, 7 - a, a * 9)) for a in (0, 3, 12)]";
      String pairs = Printer.repr(in, ViperTier.run(in, PRELUDE + plain + viper, results));
      String same = "[i for i in range(3) if r[i][0] != r[i][1]]";
      String differences =
          Printer.repr(
              in, ViperTier.run(in, PRELUDE + plain + viper + "r = " + results + "\n", same));
      assertThat(differences).as("%s\n%s", viper, pairs).isEqualTo("[]");
    }
  }

  private String body() {
    out = new StringBuilder("  x = 1\n");
    names = 0;
    for (int i = 0; i < 4; i++) {
      statement(1, false);
    }
    return out.append("  return a + b + c + x\n").toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String expression(int depth) {
    int kind = random.nextInt(10);
    if (depth > 2 || kind < 4) {
      return pick("a", "b", "c", "x");
    }
    if (kind < 5) {
      return String.valueOf(random.nextInt(26) - 5);
    }
    return "(" + expression(depth + 1) + pick(OPERATORS) + expression(depth + 1) + ")";
  }

  private String relation() {
    return expression(1) + pick(RELATIONS) + expression(1);
  }

  private String condition() {
    switch (random.nextInt(5)) {
      case 0:
        return relation() + " and " + relation();
      case 1:
        return relation() + " or " + relation();
      case 2:
        return "(" + expression(1) + " & 3)";
      default:
        return relation();
    }
  }

  private void line(int indent, String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }

  private void block(int indent, String head, boolean inLoop) {
    line(indent, head);
    for (int i = random.nextInt(3); i >= 0; i--) {
      statement(indent + 1, inLoop);
    }
  }

  private void optionalBlock(int indent, String head, boolean inLoop) {
    if (random.nextInt(3) == 0) {
      block(indent, head, inLoop);
    }
  }

  private void statement(int indent, boolean inLoop) {
    switch (random.nextInt(indent > 5 ? 4 : 12)) {
      case 0:
      case 1:
        line(indent, pick("a", "b", "c", "x") + " = (" + expression(0) + ") & 0xffff");
        break;
      case 2:
        line(
            indent,
            "if " + condition() + ": " + (inLoop ? pick("break", "continue") : "a &= 0xff"));
        break;
      case 3:
        line(
            indent,
            "if "
                + condition()
                + ": "
                + pick("return " + expression(1), "t(" + expression(1) + ")"));
        break;
      case 4:
      case 5:
        block(indent, "if " + condition() + ":", inLoop);
        optionalBlock(indent, "else:", inLoop);
        break;
      case 6:
        block(indent, "for i" + names++ + " in range(" + pick(RANGES) + "):", true);
        optionalBlock(indent, "else:", inLoop);
        break;
      case 7:
        {
          String counter = "w" + names++;
          line(indent, counter + " = 0");
          line(indent, "while " + counter + " < 3:");
          block(indent + 1, counter + " += 1\n" + "  ".repeat(indent + 1) + "if 1:", true);
          optionalBlock(indent, "else:", inLoop);
          break;
        }
      case 8:
        block(indent, "for j" + names++ + " in (1, 2, 3):", true);
        optionalBlock(indent, "else:", inLoop);
        break;
      case 9:
        block(indent, "try:", inLoop);
        block(indent, "except ValueError:", inLoop);
        optionalBlock(indent, "except:", inLoop);
        optionalBlock(indent, "else:", inLoop);
        optionalBlock(indent, "finally:", false);
        break;
      case 10:
        block(indent, "try:", inLoop);
        block(indent, "finally:", false);
        break;
      default:
        block(indent, "with m:", inLoop);
    }
  }
}
