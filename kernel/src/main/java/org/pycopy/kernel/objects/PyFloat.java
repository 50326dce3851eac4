package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** {@code float}: an IEEE double. */
public final class PyFloat extends PyObject {
  /** The value; public for the VM's fast paths. */
  public final double value;

  public PyFloat(double value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return value != 0;
  }
}
