package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** {@code tuple}: an immutable sequence; also the storage of {@code namedtuple} classes' instances. */
public class PyTuple extends PyObject {
  public static final PyTuple EMPTY = new PyTuple(PyObject.NONE);

  /** The items; never written after construction. */
  protected final PyObject[] items;

  /** Takes {@code items} over: the caller must not write to the array any more. */
  public PyTuple(PyObject... items) {
    this.items = items;
  }

  /** A tuple of {@code items[off .. off+n)}, copied. */
  public static PyTuple copyOf(PyObject[] items, int off, int n) {
    if (n == 0) {
      return EMPTY;
    }
    PyObject[] copy = new PyObject[n];
    System.arraycopy(items, off, copy, 0, n);
    return new PyTuple(copy);
  }

  public final int size() {
    return items.length;
  }

  public final PyObject get(int i) {
    return items[i];
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public int len(Interpreter in) {
    return items.length;
  }
}
