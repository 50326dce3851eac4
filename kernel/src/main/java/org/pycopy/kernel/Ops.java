package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * The abstract operations of the language on any object: they call the object's slots, try the
 * reflected ones, and raise the Python error where neither works.
 */
public final class Ops {
  private Ops() {}

  /** {@code hash(object)}. */
  public static long hash(Interpreter in, PyObject object) {
    return object.hash(in);
  }

  /** {@code a == b} as containers compare: identity first. */
  public static boolean equal(Interpreter in, PyObject a, PyObject b) {
    if (a == b) {
      return true;
    }
    if (a instanceof PyStr x && b instanceof PyStr y) {
      return x.value().equals(y.value());
    }
    PyObject r = a.binary(in, Op.EQUAL, b);
    if (r == null || r == PyNone.NOT_IMPLEMENTED) {
      r = b.binary(in, Op.EQUAL, a);
    }
    return r == PyBool.TRUE || r != null && r != PyNone.NOT_IMPLEMENTED && r.isTrue(in);
  }

  /** An iterator over {@code object}. */
  public static PyObject iter(Interpreter in, PyObject object) {
    PyObject it = object.iter(in);
    if (it == null) {
      throw Errors.notIterable(object);
    }
    return it;
  }
}
