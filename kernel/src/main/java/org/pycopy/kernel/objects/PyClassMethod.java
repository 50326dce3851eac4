package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;

/** {@code classmethod}: binds a function in a class to the class that it is read through. */
@org.pycopy.annot.PyType("classmethod")
public final class PyClassMethod extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("classmethod", BuiltinType.OBJECT, new PyClassMethodTable());

  private final PyObject function;

  /** Wraps {@code function}. */
  @PyNew
  static PyObject make(PyObject function) {
    return new PyClassMethod(function);
  }

  public PyClassMethod(PyObject function) {
    this.function = function;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject bind(Interpreter in, PyObject owner, PyType type) {
    return new PyBoundMethod(function, owner == null ? type : owner.type());
  }
}
