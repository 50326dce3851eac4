package org.pycopy.emitter;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.NativeCode;
import org.pycopy.kernel.vm.PyFunction;

/** Superclass of generated code. */
abstract class Unit extends NativeCode {
  /** What the tier knows of the code this was made of. */
  HotCode hot;

  /** How often it had to leave to the VM because of something that it was not made for. */
  int failures;

  @Override
  public PyObject call(
      Interpreter in, PyFunction function, PyObject[] args, int off, int nPos, int nKw) {
    if (nKw == 0 && nPos == function.plainArgs) {
      return run(in, function, args, off);
    }
    Frame bound = function.bound(in, args, off, nPos, nKw);
    return run(in, function, bound.s, function.closure.length);
  }

  // The same as the methods of the superclass, for callers that have looked after the trap word.

  PyObject direct0(Interpreter in, PyFunction function) {
    throw noDirectCalls();
  }

  PyObject direct1(Interpreter in, PyFunction function, PyObject a) {
    throw noDirectCalls();
  }

  PyObject direct2(Interpreter in, PyFunction function, PyObject a, PyObject b) {
    throw noDirectCalls();
  }

  PyObject direct3(Interpreter in, PyFunction function, PyObject a, PyObject b, PyObject c) {
    throw noDirectCalls();
  }

  PyObject direct4(
      Interpreter in, PyFunction function, PyObject a, PyObject b, PyObject c, PyObject d) {
    throw noDirectCalls();
  }

  private static IllegalStateException noDirectCalls() {
    return new IllegalStateException("no code for this number of arguments");
  }

  /** Calls the function with its arguments, all locals that it begins with, from {@code off} on. */
  PyObject run(Interpreter in, PyFunction function, PyObject[] args, int off) {
    throw new IllegalStateException("code for frames only");
  }
}
