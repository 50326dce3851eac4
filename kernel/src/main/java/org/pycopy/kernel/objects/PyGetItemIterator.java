package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;

/**
 * Iterates over an object that only has {@code __getitem__}: asks for items 0, 1, 2 ... until that
 * raises IndexError or StopIteration.
 */
final class PyGetItemIterator extends PyObject {
  private static final BuiltinType TYPE = new BuiltinType("iterator", BuiltinType.OBJECT, null);

  private final PyObject getItem;
  private long index;

  /** Iterates by calls of {@code getItem}, the bound method. */
  PyGetItemIterator(PyObject getItem) {
    this.getItem = getItem;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isIterator(Interpreter in) {
    return true;
  }

  @Override
  public PyObject iter(Interpreter in) {
    return this;
  }

  @Override
  public PyObject next(Interpreter in) {
    int depth = in.depth();
    try {
      return getItem.call1(in, PyInt.of(index++));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.INDEX_ERROR) || e.matches(ExceptionTypes.STOP_ITERATION)) {
        in.restoreDepth(depth);
        in.stopValue = null;
        return null;
      }
      throw e;
    }
  }
}
