package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;

/** {@code staticmethod}: keeps a function in a class from being bound to instances. */
@org.pycopy.annot.PyType("staticmethod")
public final class PyStaticMethod extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("staticmethod", BuiltinType.OBJECT, new PyStaticMethodTable());

  private final PyObject function;

  /** Wraps {@code function}. */
  @PyNew
  static PyObject make(PyObject function) {
    return new PyStaticMethod(function);
  }

  public PyStaticMethod(PyObject function) {
    this.function = function;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject bind(Interpreter in, PyObject owner, PyType type) {
    return function;
  }
}
