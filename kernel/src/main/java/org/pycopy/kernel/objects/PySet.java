package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** {@code set}. */
public final class PySet extends PyHashTable {
  public PySet(int capacity) {
    super(capacity, false);
  }

  /** A set of {@code from[off .. off+n)}. */
  public static PySet copyOf(Interpreter in, PyObject[] from, int off, int n) {
    PySet set = new PySet(n);
    for (int i = 0; i < n; i++) {
      set.add(in, from[off + i]);
    }
    return set;
  }

  /** {@code set.add(item)}. */
  public void add(Interpreter in, PyObject item) {
    findOrAdd(in, item);
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }
}
