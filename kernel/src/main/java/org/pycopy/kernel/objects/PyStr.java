package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * {@code str}: an immutable sequence of code points, held as a Java string. A string without
 * surrogate pairs indexes directly; others get a table of offsets on first use.
 */
public final class PyStr extends PyObject {
  public static final PyStr EMPTY = new PyStr("");

  private final String value;

  /** Wraps {@code value}; see also {@link Interpreter#intern} for names. */
  public PyStr(String value) {
    this.value = value;
  }

  public static PyStr of(String value) {
    return value.isEmpty() ? EMPTY : new PyStr(value);
  }

  /** The text as UTF-16. */
  public String value() {
    return value;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public long hash(Interpreter in) {
    return value.hashCode();
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof PyStr s && value.equals(s.value);
  }
}
