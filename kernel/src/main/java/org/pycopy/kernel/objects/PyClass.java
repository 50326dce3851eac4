package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** A type made by a {@code class} statement or {@code type(name, bases, dict)}. */
public final class PyClass extends PyType {
  private final Interpreter interp;
  private final PyType[] bases;
  private final PyDict members;
  private final Shape rootShape = new Shape(this);

  public PyClass(Interpreter interp, String name, PyType[] bases, PyDict members) {
    super(name);
    this.interp = interp;
    this.bases = bases;
    this.members = members;
  }

  /** The interpreter this class belongs to. */
  public Interpreter interpreter() {
    return interp;
  }

  /** The class's own namespace. */
  public PyDict members() {
    return members;
  }

  Shape rootShape() {
    return rootShape;
  }

  @Override
  public PyType[] bases() {
    return bases;
  }

  @Override
  public PyObject lookup(PyStr key) {
    PyObject own = members.getName(key);
    if (own != null) {
      return own;
    }
    for (PyType base : bases) {
      PyObject member = base.lookup(key);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  @Override
  public boolean isSubclassOf(PyType other) {
    if (this == other) {
      return true;
    }
    for (PyType base : bases) {
      if (base.isSubclassOf(other)) {
        return true;
      }
    }
    return other == BuiltinType.OBJECT;
  }

  @Override
  public BuiltinType nativeType() {
    for (PyType base : bases) {
      BuiltinType found = base.nativeType();
      if (found != BuiltinType.OBJECT) {
        return found;
      }
    }
    return BuiltinType.OBJECT;
  }
}
