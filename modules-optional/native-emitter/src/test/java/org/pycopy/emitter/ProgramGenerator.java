package org.pycopy.emitter;

import java.util.Random;

/**
 * Makes random Python programs: functions of all kinds of statements and values, which are called
 * again and again with arguments of types that change, while globals, methods and attributes do
 * too. They end, and print the same whenever they run.
 */
final class ProgramGenerator {
  private static final String PRELUDE =
      """
      import sys
      log = []
      G = 1
      n = 0
      class A:
        z = 3
        def __init__(self, v, w=2):
          self.v = v
          self.w = w
        def get(self): return self.v
        def __repr__(self): return "A()"
        def more(self, a, b=5, *c, k=7, **kw): return (a, b, len(c), k, len(kw), self.w)
        def __add__(self, o): return A(self.w + 1)
        def __lt__(self, o): return self.w < 3
        def __len__(self): return 2
        def __getitem__(self, i):
          if i > 2: raise IndexError(i)
          return i + self.w
        def __enter__(self):
          log.append("enter")
          return self
        def __exit__(self, t, v, tb):
          log.append(t)
          return t is KeyError
        @property
        def p(self): return self.w * 2
        @staticmethod
        def s(x): return x
        @classmethod
        def c(cls, x=1): return cls.z
      class B(A):
        def get(self): return super().get()
        def __exit__(self, t, v, tb): log.append("B")
      def t(x):
        global n
        n += 1
        if n % 11 == 3: raise KeyError(n)
        if n % 13 == 5: raise ValueError(x)
        return x
      def k(x):
        if isinstance(x, int) and not -1 << 66 < x < 1 << 66: return x & 0xffff
        if isinstance(x, (str, list, tuple, bytes)) and len(x) > 20: return x[:3]
        return x
      def g(m):
        try:
          for i in range(3):
            r = yield i
            if r: m = yield r
        finally:
          log.append("g")
        return m
      def show(x, d=0):
        if d > 3: return "..."
        if isinstance(x, A): return "A"
        if isinstance(x, (list, tuple)): return "[" + " ".join([show(i, d + 1) for i in x]) + "]"
        if isinstance(x, dict):
          return "{" + " ".join(sorted([show(i, d + 1) + ":" + show(x[i], d + 1) for i in x])) + "}"
        if isinstance(x, set): return "set " + str(len(x))
        if x is None or isinstance(x, (int, float, str, bytes)): return repr(x)
        return str(type(x))
      """;

  private static final String DRIVER =
      """
      V = [(1, 2, 3), (4, -5, 6), (1 << 31, (1 << 31) - 1, 2), ((1 << 63) - 1, 1, -1 << 63),
           (0.5, 2.0, -0.0), (1e308, float("nan"), float("inf")), (True, None, 0), ("a", "bc", 2),
           ([1, 2], (3, 4), 1), (1 << 64, 3, 1.5), (A(1), B(2), A.get), (2, 1, 0), ({1: 2}, {3}, b"x"),
           (1, 2, 3), (4, 5, 6)]
      def use(f, v):
        r = f(*v)
        if type(r) is not type(g(1)): return r
        out = []
        try:
          out.append(next(r))
          out.append(r.send(v[0]))
          if n & 1: out.append(r.throw(ValueError("thrown")))
          for i in r: out.append(i)
        except StopIteration as e:
          out.append(e.value)
        finally:
          r.close()
        return out
      for round in range(len(V) * 2):
        if round == 17: G = 1.5
        if round == 19: G = 1 << 62
        if round == 20: A.get = lambda self: "new"
        if round == 22: B.more = lambda self, *a, **k: len(a)
        if round == 24: t = lambda x: x
        if round == 25: A.z = 2.5
        for f in functions:
          n = round
          try:
            print(round, f.__name__, show(use(f, V[round % len(V)])), show(log))
          except Exception as e:
            print(round, f.__name__, show(log))
            sys.print_exception(e)
          log.clear()
      x = 0
      for i in range(40):
        try:
          x += functions[0](i, i + 1, x)
        except Exception as e:
          x = i
          print(type(e))
      print(show(x))
      """;

  private static final String[] OPERATORS = {
    " + ", " - ", " * ", " // ", " % ", " / ", " & ", " | ", " ^ ", " << 1 + ", " >> ", " + ", " - "
  };
  private static final String[] RELATIONS = {
    " < ", " > ", " == ", " != ", " <= ", " >= ", " is ", " is not ", " in ", " not in ", " < "
  };
  private static final String[] LITERALS = {
    "0",
    "1",
    "2",
    "-1",
    "7",
    "G",
    "2147483647",
    "-2147483648",
    "4611686018427387904",
    "1 << 62",
    "9223372036854775807",
    "-9223372036854775807 - 1",
    "18446744073709551616",
    "0.5",
    "-0.0",
    "1e308",
    "2.0",
    "float('nan')",
    "float('inf')",
    "True",
    "False",
    "None",
    "'s'",
    "''",
    "b'q'",
    "()",
    "[]"
  };

  private final Random random;
  private StringBuilder out = new StringBuilder();
  private int names;
  private int function;
  private boolean generator;
  private String cell;

  ProgramGenerator(Random random) {
    this.random = random;
  }

  /** A program. */
  String program() {
    out = new StringBuilder(PRELUDE);
    names = 0;
    int count = 2 + random.nextInt(3);
    for (function = 0; function < count; function++) {
      function();
    }
    out.append("functions = [");
    for (int i = 0; i < count; i++) {
      out.append('f').append(i).append(", ");
    }
    return out.append("]\n").append(DRIVER).toString();
  }

  private void function() {
    generator = random.nextInt(5) == 0;
    cell = random.nextInt(3) == 0 ? "q" : null;
    line(0, "def f" + function + "(a, b, c" + pick("", "", "=1", "=1, *e", ", m=2, **kw") + "):");
    line(1, pick("x = 1", "x = a", "x = 1.5", "x = 0; y = b"));
    line(1, "l = [1, 2, 3, b]");
    line(1, "d = {1: a, 's': 2}");
    line(1, pick("o = A(a)", "o = B(1)", "o = A(1, w=a)"));
    if (cell != null) {
      line(1, "q = " + pick("a", "1", "0.5"));
      line(1, "def h(u, v=" + expression(1) + "):");
      if (random.nextBoolean()) {
        line(2, "nonlocal q");
        line(2, "q = k(q + u)");
      }
      line(2, "return " + pick("q", "u + q", "lambda: q", "[q for i in range(2)]", "(x, q, v)"));
    }
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      statement(1, false);
    }
    if (generator) {
      line(1, "yield x");
    }
    line(1, "return " + pick("x", "(a, b, c, x)", "(x, l, d)", "k(a + x)", expression(0)));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String expression(int depth) {
    int kind = random.nextInt(40);
    if (depth > 2 || kind < 12) {
      return random.nextInt(4) == 0
          ? "(" + pick(LITERALS) + ")"
          : pick("a", "b", "c", "x", "x", "a");
    }
    if (kind < 24) {
      return "(" + expression(depth + 1) + pick(OPERATORS) + expression(depth + 1) + ")";
    }
    switch (kind) {
      case 24:
        return "(" + pick("-", "+", "~", "not ") + expression(depth + 1) + ")";
      case 25:
        return pick("o.v", "o.w", "o.p", "o.z", "o.get()", "A.c()", "B.s(x)", "len(o)", "o[1]");
      case 26:
        return "o.more("
            + pick("a", "1, 2", "1, *l", "b, k=x", "1, **{'k': 2}", "1, 2, 3, r=1")
            + ")";
      case 27:
        return "l[" + pick("0", "1", "-1", "a", "x", "0:2", "c") + "]";
      case 28:
        return "d[" + pick("1", "'s'", "a") + "]";
      case 29:
        return "("
            + expression(depth + 1)
            + " if "
            + condition()
            + " else "
            + expression(depth + 1)
            + ")";
      case 30:
        return "["
            + expression(depth + 1)
            + " for "
            + pick("i", "a", "j")
            + " in "
            + pick("l", "range(3)", "g(1)")
            + "]";
      case 31:
        return "k(" + expression(depth + 1) + ")";
      case 32:
        return "t(" + expression(depth + 1) + ")";
      case 33:
        return cell == null ? "G" : pick("h(a)", "h(1)", "q", "h(x, 2)", "h(u=1)");
      case 34:
        return function == 0
            ? "abs(x)"
            : "f"
                + random.nextInt(function)
                + "("
                + pick("x, 1, 2", "a, b, c", "1, 2, c=3", "*l[:3]")
                + ")";
      case 35:
        return "isinstance(" + pick("x", "a", "o") + ", " + pick("int", "A", "(int, float)") + ")";
      case 36:
        return "("
            + expression(depth + 1)
            + ", "
            + expression(depth + 1)
            + ")["
            + pick("0", "1", "2")
            + "]";
      case 37:
        return "{" + pick("1: x, 2: a", "i: x for i in l", "1, 2, x") + "}";
      case 38:
        return "(lambda w: w + x)(" + expression(depth + 1) + ")";
      default:
        return pick(
            "int(x)",
            "str(a)",
            "min(x, 3)",
            "sum([1, 2, x])",
            "len(l)",
            "float(a)",
            "bool(b)",
            "locals() is None",
            "A(x).v");
    }
  }

  private String relation() {
    return expression(2) + pick(RELATIONS) + expression(2);
  }

  private String condition() {
    switch (random.nextInt(6)) {
      case 0:
        return relation() + " and " + relation();
      case 1:
        return relation() + " or not " + relation();
      case 2:
        return expression(2);
      case 3:
        return expression(2) + " < " + expression(2) + " <= " + expression(2);
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
    switch (random.nextInt(indent > 4 ? 9 : 19)) {
      case 0:
      case 1:
        line(indent, pick("a", "b", "c", "x", "x", "y") + " = k(" + expression(0) + ")");
        break;
      case 2:
        line(
            indent,
            pick("x", "a", "o.w", "l[0]", "d[1]") + pick(" += ", " -= ", " |= ") + expression(1));
        break;
      case 3:
        line(indent, "if " + condition() + ": " + (inLoop ? pick("break", "continue") : "x = 2"));
        break;
      case 4:
        line(
            indent,
            "if "
                + condition()
                + ": "
                + pick("return " + expression(1), "t(x)", "raise ValueError(a)", "raise", "x = t"));
        break;
      case 5:
        simple(indent);
        break;
      case 6:
        line(
            indent,
            generator
                ? pick("x = yield a", "yield x", "x = yield from g(a)", "yield from l")
                : "x = k(x)");
        break;
      case 7:
        line(indent, "log.append(" + expression(1) + ")");
        break;
      case 8:
        line(
            indent,
            pick(
                "a, b = b, a",
                "a, x = x, 1",
                "x, *y = l",
                "a, b = t((x, 1))",
                "(a, b), c = (x, a), 2",
                "o.v = x",
                "o.new = a",
                "l[1] = x",
                "d[2] = a"));
        break;
      case 9:
      case 10:
        block(indent, "if " + condition() + ":", inLoop);
        optionalBlock(indent, "elif " + condition() + ":", inLoop);
        optionalBlock(indent, "else:", inLoop);
        break;
      case 11:
      case 12:
        block(
            indent,
            "for "
                + pick("i", "x", "a")
                + " in range("
                + pick("3", "a if a in (1, 2, 3) else 2", "4, 0, -1", "2, 9, 3")
                + "):",
            true);
        optionalBlock(indent, "else:", inLoop);
        break;
      case 13:
        {
          String counter = "w" + names++;
          line(indent, counter + " = 0");
          line(indent, "while " + counter + " < 4:");
          line(indent + 1, counter + " += 1");
          block(indent + 1, "if 1:", true);
          optionalBlock(indent, "else:", inLoop);
          break;
        }
      case 14:
        block(
            indent,
            "for "
                + pick(
                    "i, j in ((1, 2), (3, 4))",
                    "x in l[:4]",
                    "i in g(2)",
                    "i in 'ab'",
                    "i in o",
                    "i in d",
                    "i, j in zip(l, 'xy')")
                + ":",
            true);
        optionalBlock(indent, "else:", inLoop);
        break;
      case 15:
        block(indent, "try:", inLoop);
        block(
            indent,
            "except "
                + pick("ValueError", "KeyError", "(TypeError, KeyError)", "ValueError as e")
                + ":",
            inLoop);
        optionalBlock(indent, "except:", inLoop);
        if (random.nextBoolean()) {
          optionalBlock(indent, "finally:", false);
        } else {
          optionalBlock(indent, "else:", inLoop);
        }
        break;
      case 16:
        block(indent, "try:", inLoop);
        block(indent, "finally:", false);
        break;
      case 17:
        block(indent, "with " + pick("o", "A(1)", "B(2) as y", "A(1) as x, A(2)") + ":", inLoop);
        break;
      default:
        line(indent, "try:");
        line(indent + 1, "x = k(" + expression(0) + ")");
        line(indent, "except " + pick("Exception", "TypeError") + ":");
        line(indent + 1, pick("pass", "x = 1", "raise", "log.append(x)", "raise KeyError(2)"));
    }
  }

  private void simple(int indent) {
    switch (random.nextInt(7)) {
      case 0:
        line(indent, "del " + pick("y", "x", "b", "l[0]", "d[1]", "o.w", cell == null ? "y" : "q"));
        break;
      case 1:
        line(indent, "l.append(" + pick("x", "a", "1") + ")");
        break;
      case 2:
        line(indent, "assert " + condition());
        break;
      case 3:
        line(indent, "import sys as y");
        break;
      case 4:
        line(indent, "class x: y = " + pick("1", "2", "t"));
        break;
      case 5:
        line(indent, "o = " + pick("A(x)", "B(a)", "A(1, 2)", "1"));
        break;
      default:
        line(
            indent,
            "l = " + pick("[x]", "list(range(4))", "[a] * 3", "sorted([3, 1, 2])", "(1, 2)"));
    }
  }
}
