package org.pycopy.emitter.viper;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.LinkedCode;
import org.pycopy.kernel.vm.PyFunction;
import org.pycopy.kernel.vm.Tier;

/** A tier that compiles viper code and nothing else. */
final class ViperTier extends Tier {
  static Interpreter newInterpreter(TestHost host, Limits limits) {
    Interpreter in = new Interpreter(host, limits);
    in.tier = new ViperTier();
    return in;
  }

  /** Runs statements; the value of {@code expression} after that. */
  static PyObject run(Interpreter in, String statements, String expression) {
    PyDict names = new PyDict();
    Code code = Programs.compile(in, statements, "test.py", CompileOptions.FILE);
    Programs.run(in, code, names, names);
    Code value = Programs.compile(in, expression, "test.py", CompileOptions.EVAL);
    return Programs.run(in, value, names, names);
  }

  @Override
  public void sample(Interpreter in) {}

  @Override
  public boolean enter(Interpreter in, Frame frame) {
    return false;
  }

  @Override
  public void called(Interpreter in, PyFunction function) {}

  @Override
  public void prepare(Interpreter in, LinkedCode code) {
    if (code.code.emitter == CompileOptions.VIPER) {
      code.nativeCode = ViperCompiler.compile(in, code);
      if (code.nativeCode == null && !code.code.isGenerator()) {
        throw new AssertionError(code.code + " was not compiled");
      }
    }
  }

  @Override
  public void check(Interpreter in, Code code) {
    ViperCompiler.check(in, code);
  }
}
