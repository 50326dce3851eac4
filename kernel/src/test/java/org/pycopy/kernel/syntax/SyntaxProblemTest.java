package org.pycopy.kernel.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** Kind, message and place of what is rejected, and that nothing but a SyntaxProblem comes out. */
class SyntaxProblemTest {
  private static String problem(String source) {
    SyntaxProblem p =
        catchThrowableOfType(SyntaxProblem.class, () -> new Parser(source, true).parseFile());
    if (p == null) {
      return "accepted";
    }
    SourceMap map = new SourceMap(source);
    return p.kind + " " + map.line(p.pos) + ":" + map.column(p.pos) + " " + p.getMessage();
  }

  @Test
  void placeOfTheOffendingToken() {
    assertThat(problem("x = 1\ny = = 2\n")).isEqualTo("0 2:5 invalid syntax");
    assertThat(problem("é = 'ü' $\n")).isEqualTo("0 1:9 invalid syntax");
    assertThat(problem("f(")).isEqualTo("0 2:1 invalid syntax");
    assertThat(problem("x = 'abc\n")).isEqualTo("0 1:5 invalid syntax");
    assertThat(problem("x = '''a\nb\n")).isEqualTo("0 1:5 invalid syntax");
    assertThat(problem("x =\n\n\ny")).isEqualTo("0 4:1 invalid syntax");
  }

  @Test
  void indentation() {
    assertThat(problem("x\n  y\n")).isEqualTo("1 2:3 unexpected indent");
    assertThat(problem(" x")).isEqualTo("1 1:2 unexpected indent");
    assertThat(problem("if x:\n    y\n  z\n"))
        .isEqualTo("1 3:3 unindent doesn't match any outer indent level");
    assertThat(problem("if x:\ny\n")).isEqualTo("0 2:1 invalid syntax");
  }

  @Test
  void numbers() {
    assertThat(problem("x = 0b12")).isEqualTo("0 1:5 invalid syntax for integer with base 2: '12'");
    assertThat(problem("0x")).isEqualTo("0 1:1 invalid syntax for integer with base 16: ''");
    assertThat(problem("1_2a")).isEqualTo("0 1:1 invalid syntax for integer with base 10: '12a'");
    assertThat(problem("1e")).isEqualTo("0 1:1 invalid syntax for number");
    assertThat(problem("1.real")).isEqualTo("0 1:1 invalid syntax for number");
    assertThat(problem("x 0b2")).isEqualTo("0 1:3 invalid syntax");
  }

  @Test
  void strings() {
    assertThat(problem("'\\N{DASH}'")).isEqualTo("2 1:2 unicode name escapes");
    assertThat(problem("'\\x4'")).isEqualTo("0 1:1 invalid syntax");
    assertThat(problem("'\\U00110000'")).isEqualTo("0 1:1 invalid syntax");
    assertThat(problem("b'\\400'")).isEqualTo("0 1:1 invalid syntax");
    assertThat(problem("'a' b'b'")).isEqualTo("0 1:5 invalid syntax");
  }

  @Test
  void formattedStrings() {
    assertThat(problem("f'{a'")).isEqualTo("0 1:5 f-string: expecting '}'");
    assertThat(problem("f'a}'")).isEqualTo("0 1:4 f-string: single '}' is not allowed");
    assertThat(problem("f'{ }'")).isEqualTo("0 1:4 f-string: empty expression not allowed");
    assertThat(problem("x = f'''\n{a b}'''")).isEqualTo("0 2:4 invalid syntax");
    assertThat(problem("f'{a:{b:{c}}}'")).endsWith("f-string: expressions nested too deeply");
  }

  @Test
  void grammar() {
    String[] rejected = {
      "a not b",
      "return *a",
      "global a,",
      "import a,",
      "from . import",
      "yield = 1",
      "def f(,): a",
      "for a if b in c: d",
      "{a:=b}",
      "try: a\n",
      "try: a\nelse: b\n",
      "lambda (a): b",
      "f(**)",
      "a[]",
      "a.1",
      "del a if b else c",
      "class A: pass; class B: pass",
      "async x",
      "@a\nb",
      "[a for b in c if d if e else f]",
      "with a as b, : c",
      "a, b: int = 1 = 2",
      "else: a",
    };
    for (String source : rejected) {
      assertThat(problem(source)).as(source).contains("invalid syntax");
    }
    String[] accepted = {
      "1 = 2",
      "f(a=1, b)",
      "def f(*, **a, *b): pass",
      "{1: 2, 3}",
      "return",
      "yield",
      "x = *a,",
      "x = yield = 1",
      "del 1",
      "f(1)(2) += 3",
      "from a import b,",
      "nonlocal a",
      "def f(a, a): pass",
      "break",
    };
    for (String source : accepted) {
      assertThat(problem(source)).as(source).isEqualTo("accepted");
    }
  }

  @Test
  void deepNestingIsARuntimeErrorOnASmallStack() throws InterruptedException {
    String[][] forms = {
      {"(", ")"},
      {"[", "]"},
      {"{1:", "}"},
      {"f(", ")"},
      {"a[", "]"},
      {"-", ""},
      {"not ", ""},
      {"2**", ""},
      {"lambda:", ""},
      {"lambda x=", ":0"},
      {"1 if 1 else ", ""},
      {"await (", ")"},
      {"not a and b or c<d|e^f&g<<h+i*-(", ")"},
      {"[a for a in ", "]"},
      {"f(a for a in ", ")"},
      {"[lambda a=f(*", ")]"},
    };
    String[] problems = new String[forms.length];
    Runnable parse =
        () -> {
          for (int i = 0; i < forms.length; i++) {
            problems[i] = problem(forms[i][0].repeat(10_000) + "1" + forms[i][1].repeat(10_000));
          }
        };
    Thread thread = new Thread(null, parse, "small stack", 512 * 1024);
    thread.start();
    thread.join();
    assertThat(problems)
        .allSatisfy(
            p -> assertThat(p).startsWith("3 ").endsWith("maximum recursion depth exceeded"));
  }

  @Test
  void deepBlocksAreARuntimeError() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      source.append(" ".repeat(i)).append("if a:\n");
    }
    assertThat(problem(source.append(" ".repeat(1000)).append("b").toString()))
        .startsWith("3 ")
        .endsWith("maximum recursion depth exceeded");
  }

  @Test
  void nestingJustBelowTheLimit() {
    assertThat(problem("(".repeat(200) + "1" + ")".repeat(200))).isEqualTo("accepted");
  }

  /** Random token salad: every input is parsed or rejected, and trees survive a round trip. */
  @Test
  void nothingElseComesOut() {
    String[] words = {
      "a", "bc", "1", "0x", "1e", "'s'", "f'{a}'", "f'{", "b''", "'''", "\"", "\\", "\\\n", "\n",
      "\n  ", "\t", " ", "(", ")", "[", "]", "{", "}", ":", ",", ";", "=", "==", "*", "**", ":=",
      "lambda", "if", "else", "for", "in", "not", "is", "yield", "await", "async", "def", "class",
      "try", "except", "finally", "with", "as", "import", "from", "...", ".", "@", "\0", "\u20ac",
      "\udc80", "\r", "and", "or", "return", "-", "~", "<<=", "del", "pass", "while", "#", "'\\x",
    };
    java.util.Random random = new java.util.Random(42);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder source = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        source.append(words[random.nextInt(words.length)]);
        source.append(random.nextBoolean() ? " " : "");
      }
      String text = source.toString();
      Stmt.Block tree;
      try {
        tree = new Parser(text, true).parseFile();
      } catch (SyntaxProblem p) {
        assertThat(p.pos).isBetween(0, text.length() + 1);
        new SourceMap(text).column(p.pos);
        continue;
      }
      String once = Unparser.text(tree);
      assertThat(Unparser.text(new Parser(once, true).parseFile())).as(text).isEqualTo(once);
    }
  }
}
