package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyObject;

/** Conversions of Python arguments into Java values, for the generated tables. */
public final class Convert {
  private Convert() {}

  /** {@code bool(object)}. */
  public static boolean toBoolean(Interpreter in, PyObject object) {
    return object.isTrue(in);
  }
}
