package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** {@code bool}: {@link #TRUE} and {@link #FALSE}. */
public final class PyBool extends PyObject {
  public static final PyBool TRUE = new PyBool(true);
  public static final PyBool FALSE = new PyBool(false);

  private final boolean value;

  private PyBool(boolean value) {
    this.value = value;
  }

  public static PyBool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public boolean value() {
    return value;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return value;
  }
}
