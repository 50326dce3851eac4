package org.pycopy.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;

@Timeout(60)
class NativeTierTest {
  @Test
  void intsOverflowIntoBigOnes() {
    String printed =
        TwoTiers.same(
            """
            def f(n):
                x = 1
                for i in range(n):
                    x = x * 3 - 1
                return x
            def shifts(n):
                return [(1 << i) - (1 << i >> 1) for i in range(n)]
            print([f(n) for n in range(60)])
            print(shifts(70), -(-1 << 63), abs(-(1 << 63)))
            """);
    assertThat(printed).contains("36893488147419103232");
  }

  @Test
  void guessesMayFail() {
    TwoTiers.same(
        """
        def f(a, b):
            s = a
            for i in range(6):
                s = s + b
            return s
        for i in range(40):
            print(f(i, 1), f(i, 0.5), f("a", "b"), f([i], [2]), f(True, i), f(1 << 62, 1 << 62))
            try:
                print(f(i, "x"))
            except TypeError as e:
                print(e)
        """);
  }

  @Test
  void floatsKeepTheirSigns() {
    TwoTiers.same(
        """
        nan = float("nan")
        def f(a, b):
            return a + b, a - b, a * b, a < b, a <= b, a == b, a != b, a > b, a >= b, -a, a == a
        for i in range(10):
            for a in (0.0, -0.0, 1.5, nan, float("inf"), 1, 1 << 53, (1 << 53) + 1):
                for b in (0.0, -0.0, nan, float("-inf"), 3, 0):
                    print(f(a, b))
        """);
  }

  @Test
  void divisionRaises() {
    TwoTiers.same(
        """
        def f(a, b):
            return a // b, a % b, a / b
        for i in range(30):
            for b in (3, -3, 0, 0.5, 0.0, -1, 1 << 70):
                for a in (7, -7, -(1 << 63), 7.5):
                    try:
                        print(f(a, b))
                    except ZeroDivisionError as e:
                        print(e)
        """);
  }

  @Test
  void tracebacksHaveTheLines() {
    String printed =
        TwoTiers.same(
            """
            def inner(n):
                if n == 25:
                    return 1 // (n - 25)
                return n

            def outer(n):
                x = 0
                for i in range(n):
                    x += inner(i)
                return x

            for n in range(20):
                outer(n)
            outer(30)
            """);
    assertThat(printed)
        .isEqualTo(
            """
            Traceback (most recent call last):
              File "test.py", line 14, in <module>
              File "test.py", line 9, in outer
              File "test.py", line 3, in inner
            ZeroDivisionError: divide by zero
            """);
  }

  @Test
  void exceptionsAreHandled() {
    TwoTiers.same(
        """
        class Manager:
            def __enter__(self):
                return self
            def __exit__(self, t, v, tb):
                print("exit", t)
                return t is KeyError
        def f(i):
            for k in range(4):
                try:
                    with Manager():
                        if i % 3 == 0:
                            raise KeyError(i)
                        if i % 3 == 1 and k == 2:
                            raise ValueError(k)
                        if i % 5 == 2 and k == 1:
                            continue
                        if k == 3:
                            break
                except ValueError as e:
                    print("caught", e, i, k)
                else:
                    print("fine", i, k)
                finally:
                    print("finally", k)
                    if i == 7:
                        return "out"
            return k
        for i in range(30):
            print(f(i))
        """);
  }

  @Test
  void generatorsGoOnWhereTheyWere() {
    TwoTiers.same(
        """
        def g(n):
            total = 0
            for i in range(n):
                got = yield i * total
                total += 1 if got is None else got
            return total
        def h(n):
            a = yield from g(n)
            yield a
            try:
                yield from g(n)
            except KeyError:
                yield "thrown"
        for n in range(20):
            print(list(g(n)), list(h(n)))
            it = h(n)
            next(it)
            try:
                print(it.send(5), it.send(6), it.throw(KeyError()))
            except (StopIteration, KeyError) as e:
                print(repr(e))
            it.close()
        """);
  }

  @Test
  void namesMayChange() {
    TwoTiers.same(
        """
        class A:
            def m(self): return 1
        def f(o, n):
            s = 0
            for i in range(n):
                s += o.m() + g(i)
            return s
        def g(i): return i
        a = A()
        for k in range(60):
            print(f(a, 5))
            if k == 20:
                A.m = lambda self: 10
            if k == 30:
                def g(i): return -i
            if k == 40:
                a.m = lambda: 100
            if k == 50:
                g = abs
        """);
  }

  @Test
  void localsMayBeUnbound() {
    TwoTiers.same(
        """
        def f(i):
            for k in range(3):
                if k == i:
                    x = k
                elif k > i:
                    del x
            return x
        def closure(i):
            def inner():
                return y
            if i % 2:
                y = i
            return inner()
        for i in range(24):
            for fun in f, closure:
                try:
                    print(fun(i % 4))
                except NameError as e:
                    print(e)
        """);
  }

  @Test
  void recursionEnds() {
    String printed =
        TwoTiers.same(
            """
            def f(n):
                return f(n + 1) + 1
            def g(n):
                return 0 if n == 0 else g(n - 1) + 1
            for i in range(10):
                try:
                    f(0)
                except RuntimeError as e:
                    print(e)
                print(g(50))
            """);
    assertThat(printed).startsWith("maximum recursion depth exceeded\n50\n");
  }

  @Test
  void callsOfAllKinds() {
    TwoTiers.same(
        """
        def f(a, b=2, *c, d=4, **e):
            return a, b, c, d, e
        class C:
            def __init__(self, x, y=1):
                self.x = x
                self.y = y
            def m(self, *a):
                return self.x + self.y, a
        for i in range(30):
            print(f(i), f(i, 1, 2, d=3), f(*[1, 2, 3], **{"q": i}), f(b=1, a=i))
            c = C(i) if i % 2 else C(i, y=5)
            print(c.m(), c.m(1, 2, 3, 4), [C(k).m(k) for k in range(3)], {k: -k for k in range(3)})
            a, (b, *r), z = i, (1, 2, 3), "z"
            print(a, b, r, z, (lambda v, w=i: v + w)(1), sorted([3, 1, 2], key=lambda v: -v))
            try:
                f()
            except TypeError as e:
                print(e)
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "def f():\n  while True: pass\nf()",
        "def f(n):\n  return f(n - 1) if n else 0\nwhile True: f(20)",
        "def g():\n  while True: yield 1\nfor x in g(): pass"
      })
  void budgetsEndCompiledCode(String program) {
    String printed = TwoTiers.run(program, true, Limits.NONE.withInstructions(2_000_000));
    assertThat(printed).endsWith("RuntimeError: instruction budget exhausted\n");
  }

  @Test
  void tracingSeesCallsOfCompiledFunctions() {
    TwoTiers.same(
        """
        import sys
        seen = []
        def tracer(frame, event, arg):
            seen.append((event, frame.f_lineno))
            return tracer
        def f(n):
            s = 0
            for i in range(n):
                s += i
            return s
        for i in range(20):
            f(i)
        sys.settrace(tracer)
        f(2)
        sys.settrace(None)
        f(3)
        print(seen)
        """);
  }

  @Test
  void samplingCompilesWhatIsHot() {
    TestHost host = new TestHost();
    Interpreter in = new Interpreter(host, Limits.NONE);
    NativeTier.install(in);
    TwoTiers.run(
        in,
        host,
        """
        def f(n):
            s = 0
            for i in range(n):
                s += i % 7
            return s
        total = 0
        for k in range(300):
            total += f(10000)
        print(total)
        """);
    assertThat(host.output()).isEqualTo("8998200\n");
  }

  @Test
  void compiledCodeGoesWithItsInterpreter() throws InterruptedException {
    TestHost host = new TestHost();
    Interpreter in = new Interpreter(host, Limits.NONE);
    NativeTier.installForStress(in);
    TwoTiers.run(in, host, "def f(n): return n + 1\nfor i in range(50): f(i)\nprint(f(1))\n");
    assertThat(host.output()).isEqualTo("2\n");
    WeakReference<Interpreter> reference = new WeakReference<>(in);
    in = null;
    host = null;
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(reference.get()).isNull();
  }
}
