package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** {@code bytes}. */
public final class PyBytes extends PyObject {
  private final byte[] value;

  public PyBytes(byte[] value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public int len(Interpreter in) {
    return value.length;
  }
}
