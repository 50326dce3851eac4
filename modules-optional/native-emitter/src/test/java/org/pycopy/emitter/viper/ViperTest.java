package org.pycopy.emitter.viper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyObject;

class ViperTest {
  private final TestHost host = new TestHost();
  private final Interpreter in = ViperTier.newInterpreter(host, Limits.NONE.withDepth(300));

  private String repr(String statements, String expression) {
    PyObject value = ViperTier.run(in, statements, expression);
    return Printer.repr(in, value);
  }

  /** What is printed of the exception that {@code statements} or {@code expression} ends with. */
  private String error(String statements, String expression) {
    try {
      return "no error but " + repr(statements, expression);
    } catch (PyException e) {
      in.printError(e.value());
      return host.output();
    }
  }

  private static String function(String head, String... lines) {
    return "@micropython.viper\ndef f(" + head + ":\n  " + String.join("\n  ", lines) + "\n";
  }

  @Test
  void arithmeticWrapsAround() {
    String product = function("a: int, b: int) -> int", "return a * b");
    assertThat(repr(product, "f(1 << 40, 1 << 40)")).isEqualTo("0");
    assertThat(repr(product, "f(-(1 << 63), -1)")).isEqualTo("-9223372036854775808");
    String sum = function("a: uint, b: uint) -> uint", "return a + b");
    assertThat(repr(sum, "f(-1, 0)")).isEqualTo("18446744073709551615");
  }

  @Test
  void divisionRoundsDown() {
    String division = function("a: int, b: int)", "return (a // b, a % b)");
    assertThat(repr(division, "f(-7, 2)")).isEqualTo("(-4, 1)");
    assertThat(repr(division, "f(-(1 << 63), -1)")).isEqualTo("(-9223372036854775808, 0)");
    assertThat(error(division, "f(1, 0)")).endsWith("in f\nZeroDivisionError: divide by zero\n");
  }

  @Test
  void typeErrorsHaveTheLine() {
    assertThat(error(function(")", "x = 1", "y = []", "x = y"), "0"))
        .isEqualTo(
            "Traceback (most recent call last):\n"
                + "  File \"test.py\", line 5, in f\n"
                + "ViperTypeError: local 'x' has type 'int' but source is 'object'\n");
  }

  @Test
  void tracebacksHaveLines() {
    assertThat(error(function("a: int) -> int", "a += 1", "return a // 0"), "f(1)"))
        .isEqualTo(
            "Traceback (most recent call last):\n"
                + "  File \"test.py\", line 1, in <module>\n"
                + "  File \"test.py\", line 4, in f\n"
                + "ZeroDivisionError: divide by zero\n");
  }

  @Test
  void nothingOutsideOfTheObjectIsReached() {
    String load = function("p: ptr8, i: int) -> int", "return p[i]");
    assertThat(repr(load, "f(b'abc', 2)")).isEqualTo("99");
    for (String index : new String[] {"3", "-1", "1 << 31", "1 << 32", "-1 << 62"}) {
      assertThatThrownBy(() -> repr(load, "f(b'abc', " + index + ")"))
          .hasMessageContaining("outside of the object's memory");
    }
    String word = function("p: ptr32, i: int) -> int", "return p[i]");
    assertThat(repr(word, "f(b'abcdefgh', 1)")).isEqualTo("1751606885");
    for (String index : new String[] {"2", "-1", "1 << 30", "1 << 61"}) {
      assertThatThrownBy(() -> repr(word, "f(b'abcdefghi', " + index + ")"))
          .hasMessageContaining("outside of the object's memory");
    }
  }

  @Test
  void immutableObjectsStayTheSame() {
    String store = function("p: ptr8)", "p[0] = 1");
    assertThatThrownBy(() -> repr(store, "f(b'abc')")).hasMessageContaining("buffer protocol");
    assertThatThrownBy(() -> repr(store, "f('abc')")).hasMessageContaining("buffer protocol");
  }

  @Test
  void pointersToPartsOfMemory() {
    String load = function("p: ptr16) -> int", "return p[-1] + p[0]");
    assertThat(repr(load, "f(memoryview(b'\\x01\\0\\x02\\0\\x04\\0')[2:])")).isEqualTo("3");
    assertThat(repr(load, "f(memoryview(b'\\x01\\0\\x02\\0\\x04\\0')[4:])")).isEqualTo("6");
  }

  @Test
  void addressesNeedModuleUctypes() {
    assertThatThrownBy(() -> repr(function("p: ptr) -> ptr", "return p"), "f(b'abc')"))
        .hasMessageContaining("no addresses without module uctypes");
    assertThat(repr(function("p: ptr) -> ptr", "return p"), "f(-1)"))
        .isEqualTo("18446744073709551615");
  }

  @Test
  void wrongArguments() {
    String two = function("a, b: int)", "return a");
    assertThatThrownBy(() -> repr(two, "f(1)"))
        .hasMessageContaining("function takes 2 positional arguments but 1 were given");
    assertThatThrownBy(() -> repr(two, "f(1, b=2)"))
        .hasMessageContaining("function doesn't take keyword arguments");
    assertThatThrownBy(() -> repr(two, "f(1, 'x')"))
        .hasMessageContaining("can't convert str to int");
    String five = function("a, b, c, d, e)", "return (e, a)");
    assertThat(repr(five, "f(1, 2, 3, 4, 5)")).isEqualTo("(5, 1)");
    assertThatThrownBy(() -> repr(five, "f(1, 2, 3, 4)")).hasMessageContaining("but 4 were given");
  }

  @Test
  void closuresOverOtherFunctions() {
    String outer =
        "def g(x):\n  @micropython.viper\n  def f(n: int):\n    return [x, n]\n  return f\n";
    assertThat(repr(outer, "g('a')(2)")).isEqualTo("['a', 2]");
    assertThatThrownBy(() -> repr(outer, "g('a')()"))
        .hasMessageContaining("function takes 2 positional arguments but 1 were given");
  }

  @Test
  void rangesBeyond32Bits() {
    String sum =
        function(
            "a: int, b: int) -> int",
            "s = 0",
            "for i in range(a, b):",
            "  if i & 1:",
            "    continue",
            "  s += i",
            "return s");
    assertThat(repr(sum, "f(0, 5000)")).isEqualTo("6247500");
    assertThat(repr(sum, "f((1 << 31) - 3, (1 << 31) + 4)")).isEqualTo("6442450944");
    assertThat(repr(sum, "f(1 << 40, (1 << 40) + 3)")).isEqualTo("2199023255554");
    assertThat(repr(sum, "f(1 << 40, 5)")).isEqualTo("0");
  }

  @Test
  void recursionEnds() {
    String endless = function("n: int) -> int", "return int(f(n + 1))");
    assertThatThrownBy(() -> repr(endless, "f(0)")).hasMessageContaining("recursion");
    assertThat(in.depth()).isLessThan(300);
    assertThat(repr("x = 1", "x")).isEqualTo("1");
  }

  @Test
  @Timeout(20)
  void budgetsEndLoops() {
    String[] loops = {
      function(")", "while True:", "  pass"),
      function(") -> int", "s = 0", "while s < 1:", "  s = s & 0", "return s"),
      function(") -> int", "s = 0", "for i in range(2000000000):", "  s += i", "return s"),
      function(") -> int", "s = 0", "for i in range(1 << 60):", "  s += i", "return s"),
      "def g():\n  while True: yield 1\n" + function(")", "for i in g():", "  pass")
    };
    for (String loop : loops) {
      Interpreter limited =
          ViperTier.newInterpreter(new TestHost(), Limits.NONE.withInstructions(1_000_000));
      assertThatThrownBy(() -> ViperTier.run(limited, loop, "f()"))
          .hasMessageContaining("budget exhausted");
    }
  }
}
