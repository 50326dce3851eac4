package org.pycopy.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;

/**
 * What a Python statement costs in a loop, with the emitter and without; {@link Operation#EMPTY} is
 * the loop alone. {@code -p operation=CALL_2,STR_FIND} runs some.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OperationBenchmark {
  private static final int ROUNDS = 10_000;

  private static final String CLASS =
      """
      class Point:
          kind = 1
          def __init__(self, x):
              self.x = x
          def get(self):
              return self.x
          @property
          def half(self):
              return self.x
      class Spot(Point):
          pass
      p = Spot(3)
      """;

  private static final String DICT =
      """
      d = {}
      for k in range(100):
          d[k] = d["key %d" % k] = k
      s = set(d)
      """;

  /** A statement, and the program that makes what it uses; {@code i} counts the rounds. */
  public enum Operation {
    EMPTY("", "pass"),

    CALL_0("def f(): pass", "f()"),
    CALL_2("def f(a, b): return a", "f(i, 1)"),
    CALL_DEFAULT("def f(a, b=2): return b", "f(i)"),
    CALL_KEYWORD("def f(a, b=2): return b", "f(i, b=3)"),
    CALL_STARRED("def f(*a): return a", "f(i, 1)"),
    CALL_CLOSURE("def g(a):\n    return lambda b: a\nf = g(1)", "f(i)"),
    CALL_BUILTIN("t = (1, 2)", "len(t)"),
    CALL_METHOD(CLASS, "p.get()"),
    CALL_CLASS(CLASS, "Spot(i)"),
    CALL_GENERATOR("def g():\n    while True:\n        yield 1\nf = g()", "next(f)"),

    ATTRIBUTE_LOAD(CLASS, "p.x"),
    ATTRIBUTE_STORE(CLASS, "p.x = i"),
    ATTRIBUTE_OF_CLASS(CLASS, "p.kind"),
    ATTRIBUTE_PROPERTY(CLASS, "p.half"),
    ATTRIBUTE_MISSING(CLASS, "getattr(p, 'y', 0)"),

    INT_ADD("", "t = i + 7"),
    INT_DIVIDE("", "t = i // 7"),
    INT_BITS("", "t = i << 3 ^ i & 5"),
    INT_COMPARE("", "t = 10 < i <= 50"),
    BIG_INT_ADD("b = 1 << 200", "t = b + i"),
    BIG_INT_MULTIPLY("b = 3 ** 100", "t = b * b"),
    FLOAT_ADD("x = 0.5", "t = x + i"),
    FLOAT_MULTIPLY("x = 0.5", "t = x * x"),

    STR_CONCATENATE("s = 'abc'", "t = s + 'def'"),
    STR_INDEX("s = 'abcdefghij'", "t = s[i % 10]"),
    STR_SLICE("s = 'abcdefghij'", "t = s[2:7]"),
    STR_COMPARE("s = 'abcdefghij'\nr = s[:5] + s[5:]", "t = s == r"),
    STR_FIND("s = 'abcdefghij' * 10 + 'x'", "s.find('jx')"),
    STR_SPLIT("s = 'a b c d'", "s.split()"),
    STR_JOIN("w = ['a', 'b', 'c', 'd']", "' '.join(w)"),
    STR_FORMAT("", "t = '%d %s' % (i, 'a')"),
    STR_OF_INT("", "t = str(i)"),

    DICT_LOAD_NAME(DICT, "d['key 50']"),
    DICT_LOAD_INT(DICT, "d[i % 100]"),
    DICT_STORE(DICT, "d[50] = i"),
    DICT_GET_MISSING(DICT, "d.get('nothing')"),
    DICT_CONTAINS(DICT, "50 in d"),
    DICT_MAKE("", "t = {'a': i, 'b': 2}"),
    SET_CONTAINS(DICT, "'key 50' in s");

    final String program;

    Operation(String setup, String statement) {
      program = setup + "\ndef run(n):\n    for i in range(n):\n        " + statement + "\n";
    }
  }

  private static final PyObject COUNT = PyInt.of(ROUNDS);

  @Param Operation operation = Operation.EMPTY;

  @Param({"true", "false"})
  boolean emitter;

  private EmbeddedProgram program = new EmbeddedProgram("def run(n): pass", "empty.py", false);
  private PyObject run = program.global("run");

  @Setup
  public void prepare() {
    program = new EmbeddedProgram(operation.program, "operation.py", emitter);
    run = program.global("run");
  }

  /** One statement of the loop. */
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public PyObject round() {
    return run.call1(program.interpreter(), COUNT);
  }
}
