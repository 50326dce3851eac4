package org.pycopy.kernel.objects;

import java.math.BigInteger;
import org.pycopy.kernel.Interpreter;

/**
 * An {@code int} that fits a Java {@code long}; larger ones are {@link PyBigInt}. Values from -128 to
 * 1023 are shared objects.
 */
public final class PyInt extends PyObject {
  private static final int CACHE_LOW = -128;
  private static final PyInt[] CACHE = new PyInt[1152];

  static {
    for (int i = 0; i < CACHE.length; i++) {
      CACHE[i] = new PyInt(i + CACHE_LOW);
    }
  }

  public static final PyInt ZERO = of(0);
  public static final PyInt ONE = of(1);

  /** The value; public for the VM's fast paths. */
  public final long value;

  private PyInt(long value) {
    this.value = value;
  }

  public static PyInt of(long value) {
    long index = value - CACHE_LOW;
    return index >= 0 && index < 1152 ? CACHE[(int) index] : new PyInt(value);
  }

  /** The int of any size: a {@link PyInt} where it fits, else a {@link PyBigInt}. */
  public static PyObject of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValue()) : new PyBigInt(value);
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return value != 0;
  }

  @Override
  public long hash(Interpreter in) {
    return value;
  }
}
