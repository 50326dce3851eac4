package org.pycopy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A budget stops any script, and the interpreter runs the next one. */
class BudgetTest {
  private final TestHost host = new TestHost();

  private void checkStopped(Limits limits, String source, String error) {
    Interpreter in = new Interpreter(host, limits);
    assertThatThrownBy(() -> TestProgram.run(in, source))
        .isInstanceOf(PyException.class)
        .hasMessageStartingWith(error);
    in.restoreDepth(0);
    in.setLimits(Limits.NONE);
    TestProgram.run(in, "print('next')");
    assertThat(host.output()).endsWith("next\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "def f():\n    while True:\n        try: f()\n        except: pass\nf()",
        "for i in range(10**15): pass",
        "sum(range(10**15))",
        "list(map(abs, range(10**15)))",
        "sorted(range(1000), key=lambda x: [0 for i in range(10**9)])",
        "'a' in (x for x in range(10**15))",
        "def g():\n    while True: yield\nfor x in g(): pass",
      })
  void instructions(String source) {
    checkStopped(Limits.NONE.withInstructions(1_000_000).withBytes(1L << 26), source, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"while True: pass", "sum(range(10**15))"})
  void time(String source) {
    checkStopped(
        Limits.NONE.withDeadlineNanos(30_000_000), source, "RuntimeError: time budget exhausted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a' * 10**12",
        "b'a' * 10**12",
        "[0] * 10**12",
        "10 ** 10**9",
        "list(range(10**12))",
        "x = []\nwhile True: x.append(x)",
        "x = 'a'\nwhile True: x += x",
        "x = {}\nwhile True: x[len(x)] = 1",
        "class A: pass\nx = None\nwhile True:\n    a = A(); a.x = x; x = a",
      })
  void bytes(String source) {
    checkStopped(Limits.NONE.withBytes(1L << 24), source, "MemoryError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(): f()\nf()",
        "x = []\nx.append(x)\nfor i in range(1000): x = [x]\nrepr(x)",
        "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
        "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
        "class A:\n    def __getattr__(self, n): return getattr(self, n)\nA().y",
      })
  void depth(String source) {
    checkStopped(Limits.NONE, source, "RuntimeError: maximum recursion depth exceeded");
  }

  @Test
  void recursionErrorCanBeCaught() {
    Interpreter in = new Interpreter(host, Limits.NONE);
    TestProgram.run(
        in,
        "def f(): f()\nfor i in range(3):\n    try: f()\n    except RuntimeError as e: print(e)");
    assertThat(host.output()).isEqualTo("maximum recursion depth exceeded\n".repeat(3));
  }
}
