package org.pycopy.kernel.vm;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/**
 * The code of a function as a {@link Tier} has made it: JVM bytecode that does what the VM would
 * do. Belongs to one interpreter.
 */
public abstract class NativeCode {
  /** Calls {@code function} as {@link PyObject#call} does. */
  public abstract PyObject call(
      Interpreter in, PyFunction function, PyObject[] args, int off, int nPos, int nKw);

  /** Calls {@code function} without arguments. */
  public PyObject call0(Interpreter in, PyFunction function) {
    return call(in, function, PyObject.NONE, 0, 0, 0);
  }

  /** Calls {@code function} with one argument. */
  public PyObject call1(Interpreter in, PyFunction function, PyObject a) {
    return call(in, function, new PyObject[] {a}, 0, 1, 0);
  }

  /** Calls {@code function} with two arguments. */
  public PyObject call2(Interpreter in, PyFunction function, PyObject a, PyObject b) {
    return call(in, function, new PyObject[] {a, b}, 0, 2, 0);
  }

  /** Calls {@code function} with three arguments. */
  public PyObject call3(Interpreter in, PyFunction function, PyObject a, PyObject b, PyObject c) {
    return call(in, function, new PyObject[] {a, b, c}, 0, 3, 0);
  }

  /** Calls {@code function} with four arguments. */
  public PyObject call4(
      Interpreter in, PyFunction function, PyObject a, PyObject b, PyObject c, PyObject d) {
    return call(in, function, new PyObject[] {a, b, c, d}, 0, 4, 0);
  }

  /**
   * Runs {@code frame}, whose {@link Frame#unit} this is, from its instruction on: until it returns
   * or yields ({@link Frame#yielded}), or, then with {@link Frame#SWITCH} as result, until it has
   * to go on in the VM.
   */
  public PyObject resume(Interpreter in, Frame frame) {
    throw new IllegalStateException("no code to run a frame with");
  }
}
