package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * An exception of a built-in type, and the native part of an instance of a user's exception class.
 * Holds the arguments and the traceback, a list of (file, line, block) innermost first.
 */
public final class PyBaseException extends PyObject {
  private final BuiltinType type;
  private PyTuple args;

  public PyBaseException(BuiltinType type, PyTuple args) {
    this.type = type;
    this.args = args;
  }

  public PyTuple args() {
    return args;
  }

  /** The native part of exception {@code value}. */
  public static PyBaseException of(PyObject value) {
    return (PyBaseException) (value instanceof PyInstance i ? i.nativeBase() : value);
  }

  /** {@code Type: text} of an exception, for Java readers; does not run Python code. */
  public static String describe(PyObject value) {
    PyBaseException e = of(value);
    String name = value.type().name();
    if (e == null || e.args.size() == 0) {
      return name;
    }
    PyObject first = e.args.get(0);
    return first instanceof PyStr s ? name + ": " + s.value() : name;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append(describe(this));
  }
}
