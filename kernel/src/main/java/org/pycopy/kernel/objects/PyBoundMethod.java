package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * A callable together with the object that it passes as first argument: {@code instance.method}.
 */
public final class PyBoundMethod extends PyObject {
  public static final BuiltinType TYPE = new BuiltinType("bound_method", BuiltinType.OBJECT, null);

  private final PyObject function;
  private final PyObject self;

  public PyBoundMethod(PyObject function, PyObject self) {
    this.function = function;
    this.self = self;
  }

  /** What is called. */
  public PyObject function() {
    return function;
  }

  /** What is passed as first argument. */
  public PyObject self() {
    return self;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return true;
  }

  @Override
  public PyObject call0(Interpreter in) {
    return function.call1(in, self);
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    return function.call2(in, self, a);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    return function.call3(in, self, a, b);
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    return function.call(in, new PyObject[] {self, a, b, c}, 0, 4, 0);
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    return callWithSelf(in, function, self, args, off, nPos, nKw);
  }

  /** Calls {@code function} with {@code self} put before the arguments given. */
  static PyObject callWithSelf(
      Interpreter in,
      PyObject function,
      PyObject self,
      PyObject[] args,
      int off,
      int nPos,
      int nKw) {
    if (nKw == 0) {
      switch (nPos) {
        case 0:
          return function.call1(in, self);
        case 1:
          return function.call2(in, self, args[off]);
        case 2:
          return function.call3(in, self, args[off], args[off + 1]);
        default:
          break;
      }
    }
    int n = nPos + 2 * nKw;
    PyObject[] all = new PyObject[n + 1];
    all[0] = self;
    System.arraycopy(args, off, all, 1, n);
    return function.call(in, all, 0, nPos + 1, nKw);
  }

  /** Attributes of the function show through. */
  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    return function.getAttr(in, name);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<bound_method ").appendHex(in.id(this)).append(' ');
    out.append(self, Printer.REPR).append('.').append(function, Printer.REPR).append('>');
  }
}
