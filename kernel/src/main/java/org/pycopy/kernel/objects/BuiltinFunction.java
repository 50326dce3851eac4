package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** A function, method, static or class method, or property implemented in Java. */
public final class BuiltinFunction extends PyObject {
  public static final int FUNCTION = 0;
  public static final int METHOD = 1;
  public static final int STATIC_METHOD = 2;
  public static final int CLASS_METHOD = 3;
  public static final int PROPERTY = 4;

  private final BuiltinTable table;
  private final int id;
  private final int kind;

  public BuiltinFunction(BuiltinTable table, int id, int kind) {
    this.table = table;
    this.id = id;
    this.kind = kind;
  }

  @Override
  public boolean isMethod() {
    return kind == METHOD;
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return kind != PROPERTY;
  }

  /** Sets (or deletes, value null) a property of {@code owner}; false where this is no property. */
  public boolean set(Interpreter in, PyObject owner, PyObject value) {
    return false;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public PyObject call0(Interpreter in) {
    return table.call0(id, in);
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    return table.call1(id, in, a);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    return table.call2(id, in, a, b);
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    return table.call3(id, in, a, b, c);
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    return table.callN(id, in, args, off, nPos, nKw);
  }
}
