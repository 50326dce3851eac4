package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * A Python exception on its way through Java code. Carries the Python object; has no Java stack
 * trace, message or cause of its own.
 */
public final class PyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient PyObject value;

  /** Wraps {@code value}, an instance of a Python class derived from {@code BaseException}. */
  public PyException(PyObject value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** The Python exception object. */
  public PyObject value() {
    return value;
  }

  /** The native part of the exception object: its arguments and traceback. */
  public PyBaseException base() {
    return PyBaseException.of(value);
  }

  /** True where the exception is an instance of {@code type}. */
  public boolean matches(PyType type) {
    return value.type().isSubclassOf(type);
  }

  @Override
  public String getMessage() {
    return PyBaseException.describe(value);
  }
}
