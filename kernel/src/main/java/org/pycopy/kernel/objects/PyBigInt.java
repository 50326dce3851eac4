package org.pycopy.kernel.objects;

import java.math.BigInteger;

/** An {@code int} that does not fit a Java {@code long}. */
public final class PyBigInt extends PyObject {
  private final BigInteger value;

  /** Use {@link PyInt#of(BigInteger)}, which keeps the representation of a value unique. */
  PyBigInt(BigInteger value) {
    this.value = value;
  }

  public BigInteger value() {
    return value;
  }

  @Override
  public PyType type() {
    return PyInt.ZERO.type();
  }
}
