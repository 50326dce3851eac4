package org.pycopy.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;

/** What must not differ between compiled code and the VM beyond the values that are computed. */
@Timeout(60)
class CompiledCodeTest {
  /** Where compiled code is left is random: each program runs so often. */
  private static final int RUNS = 5;

  private static String output(Interpreter in, TestHost host, String program) {
    try {
      TestProgram.run(in, program);
    } catch (PyException e) {
      in.restoreDepth(0);
      in.printError(e.value());
    }
    return host.output();
  }

  private static Interpreter compiling(TestHost host) {
    return stressed(new Interpreter(host, Limits.NONE.withDepth(200)));
  }

  private static Interpreter stressed(Interpreter in) {
    NativeTier.installForStress(in);
    return in;
  }

  private static void prints(String program, String expected) {
    TestHost plain = new TestHost();
    String vm = output(new Interpreter(plain, Limits.NONE.withDepth(200)), plain, program);
    assertThat(vm).as("in the VM").isEqualTo(expected);
    for (int i = 0; i < RUNS; i++) {
      TestHost host = new TestHost();
      assertThat(output(compiling(host), host, program)).as("compiled").isEqualTo(expected);
    }
  }

  @Test
  void handlersAreTheSameInAllFormsOfTheCode() {
    // The finally part begins with instructions that one form of the code fuses.
    prints(
        """
        class R:
          def close(self): print(end="c")
        def f(r, n):
          try:
            for i in range(9):
              if i == n: raise ValueError
          finally:
            r.close()
        for k in range(20):
          try: f(R(), k)
          except ValueError: pass
        """,
        "c".repeat(20));
  }

  @Test
  void localsReachHandlersOutsideTheLoop() {
    prints(
        """
        def f(m):
          x = n = 0
          try:
            while True:
              n += 1
              if n > m: raise ValueError
              x = n
          except ValueError:
            return x
        print([f(k) for k in range(30)])
        """,
        "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,"
            + " 24, 25, 26, 27, 28, 29]\n");
  }

  @Test
  void loopsInFinallyPartsThatJumpsLeadTo() {
    prints(
        """
        def f(a):
          n = 0
          for i in range(4):
            try:
              if i == a: break
              if i == a - 1: continue
            finally:
              for k in range(5):
                n += k
          return n
        print([f(k) for k in range(5)] * 4 == [10, 20, 30, 40, 40] * 4)
        print([f(k % 5) for k in range(40)] == [10, 20, 30, 40, 40] * 8)
        """,
        "True\nTrue\n");
  }

  @Test
  void loopsWithinWith() {
    prints(
        """
        class M:
          def __enter__(self): return 0
          def __exit__(self, t, v, tb): return t is KeyError
        def f(n):
          with M():
            for i in 'abc':
              w = 0
              while w < 3:
                w += 1
                if n == 7: raise KeyError
          return n
        print([f(k) for k in range(12)])
        """,
        "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]\n");
  }

  @Test
  void tracebacksThroughSeveralFunctions() {
    prints(
        """
        import sys
        def a(n):
          return n // (n - 9)
        def b(n):
          x = 1
          for i in range(2):
            x += a(
              n)
          return x
        class C:
          def m(self, n):
            return [
              b(n)
              for k in (1,)]
        def g(n):
          yield 1
          yield C().m(n)
        def run(n):
          for x in g(n): pass
        for n in range(10):
          try:
            run(n)
          except ZeroDivisionError as e:
            sys.print_exception(e)
        """,
        """
        Traceback (most recent call last):
          File "test.py", line 22, in <module>
          File "test.py", line 19, in run
          File "test.py", line 17, in g
          File "test.py", line 14, in m
          File "test.py", line 13, in <listcomp>
          File "test.py", line 7, in b
          File "test.py", line 3, in a
        ZeroDivisionError: divide by zero
        """);
  }

  @Test
  void exceptionsAreChainedAndRaisedAgain() {
    prints(
        """
        import sys
        def f(n):
          try:
            try:
              {}[n]
            except KeyError:
              raise ValueError(n)
          except ValueError:
            if n == 8: raise
            try:
              raise
            except ValueError as e:
              return e.args
        for n in range(9):
          try: r = f(n)
          except ValueError as e: sys.print_exception(e)
        print(r)
        """,
        """
        Traceback (most recent call last):
          File "test.py", line 15, in <module>
          File "test.py", line 7, in f
        ValueError: 8
        (7,)
        """);
  }

  @Test
  void generatorsAreClosedAndThrownInto() {
    prints(
        """
        def inner(log):
          try:
            while True:
              try:
                log.append((yield len(log)))
              except KeyError:
                log.append('k')
          finally:
            log.append('end')
        def outer(log):
          yield from inner(log)
        for n in range(8):
          log = []
          g = outer(log)
          next(g)
          for i in range(3): g.send(i)
          g.throw(KeyError)
          g.close()
        print(log)
        """,
        "[0, 1, 2, 'k', 'end']\n");
  }

  @Test
  void recursionLimitLeavesTheInterpreterUsable() {
    prints(
        """
        def f(n): return 1 + f(n + 1)
        class A:
          def __getattr__(self, name): return getattr(self, name + 'x')
        for k in range(5):
          try: f(0)
          except RuntimeError as e: print(e)
        try: A().y
        except RuntimeError as e: print(e)
        def g(n): return n and g(n - 1) + 1
        print(g(100))
        """,
        "maximum recursion depth exceeded\n".repeat(6) + "100\n");
  }

  @Test
  void unboundLocals() {
    prints(
        """
        def f(n):
          if n % 3: x = n
          del_it = n
          if n % 4 == 0: del del_it
          def h(): return y
          if n % 5: y = n
          r = 0
          for i in range(2):
            try: r += x
            except NameError: r += 100
            try: r += del_it
            except NameError: r += 1000
            try: r += h()
            except NameError: r += 10000
          return r
        print([f(n) for n in range(10)])
        """,
        "[22200, 6, 12, 212, 2016, 20020, 224, 42, 2032, 236]\n");
  }

  @Test
  void lineOfAnUnboundLocal() {
    prints(
        """
        def f(n):
          if n < 8: y = n
          x = n
          return y
        for n in range(9): f(n)
        """,
        """
        Traceback (most recent call last):
          File "test.py", line 5, in <module>
          File "test.py", line 4, in f
        NameError: local variable referenced before assignment
        """);
  }

  @Test
  void lineOfWhatIsThrownIntoAGenerator() {
    prints(
        """
        def g():
          r = yield 1
          if r: yield r
        for i in range(3):
          z = g()
          next(z)
          z.throw(ValueError)
        """,
        """
        Traceback (most recent call last):
          File "test.py", line 7, in <module>
          File "test.py", line 2, in g
        ValueError:\s
        """);
  }

  @Test
  void tracingBeginsWhileCompiledCodeRuns() {
    prints(
        """
        import sys
        log = []
        def tracer(frame, event, arg):
          log.append((frame.f_code.co_name, event, frame.f_lineno))
          return tracer
        def f(n):
          return n + 1
        def g(on):
          for i in range(4):
            if on and i == 2: sys.settrace(tracer)
            x = f(i)
          return x
        for k in range(5): g(False)
        g(True)
        sys.settrace(None)
        print([e for e in log if e[0] == 'f'])
        log.clear()
        g(False)
        print(log)
        """,
        "[('f', 'call', 6), ('f', 'line', 7), ('f', 'return', 7), ('f', 'call', 6), ('f', 'line',"
            + " 7), ('f', 'return', 7)]\n"
            + "[]\n");
  }

  @Test
  void budgetsEndLoopsAndRecursion() {
    String[] programs = {
      "def f():\n  while True: pass\nf()\n",
      "def f(n):\n  return f(n - 1) + f(n - 2) if n > 1 else 1\nfor i in range(9): f(9)\nf(99)\n",
      "n = 0\nwhile True: n = n + 1 & 255\n",
      "def g():\n  while True: yield 1\nfor x in g(): pass\n",
    };
    Limits[] budgets = {
      Limits.NONE.withInstructions(200_000), Limits.NONE.withDeadlineNanos(300_000_000L)
    };
    for (String program : programs) {
      for (Limits budget : budgets) {
        TestHost host = new TestHost();
        String text = output(stressed(new Interpreter(host, budget)), host, program);
        assertThat(text).as(program).contains("Traceback").contains("budget");
      }
    }
  }
}
