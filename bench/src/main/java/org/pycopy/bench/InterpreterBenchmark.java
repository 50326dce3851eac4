package org.pycopy.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.port.base.JavaHost;

/** What an interpreter costs an embedder: making one, compiling a small program, running it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InterpreterBenchmark {
  private static final String LOOP =
      "def f(n):\n    t = 0\n    for i in range(n):\n        t += i * i & 255\n    return t\n"
          + "f(10000)\n";

  private final JavaHost host = new JavaHost(new CoreModules(), false);
  private final Interpreter used = new Interpreter(host, Limits.NONE);
  private final Code loop = Programs.compileMain(used, LOOP, "loop.py");

  /** A new interpreter. */
  @Benchmark
  public Interpreter create() {
    return new Interpreter(host, Limits.NONE);
  }

  /** Compiles a program of six lines. */
  @Benchmark
  public Code compile() {
    return Programs.compileMain(used, LOOP, "loop.py");
  }

  /** A new interpreter that runs 10,000 rounds of a loop. */
  @Benchmark
  public Interpreter run() {
    Interpreter in = new Interpreter(host, Limits.NONE);
    Programs.runMain(in, loop);
    return in;
  }
}
