package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** {@code list}. */
public final class PyList extends PyObject {
  /** The items, valid up to {@link #size}; public for the VM's fast paths. */
  public PyObject[] items;

  /** Number of items. */
  public int size;

  public PyList() {
    this(8);
  }

  /** An empty list with room for {@code capacity} items. */
  public PyList(int capacity) {
    items = new PyObject[capacity];
  }

  /** A list of {@code from[off .. off+n)}, copied. */
  public static PyList copyOf(PyObject[] from, int off, int n) {
    PyList list = new PyList(Math.max(n, 4));
    System.arraycopy(from, off, list.items, 0, n);
    list.size = n;
    return list;
  }

  /** {@code list.append(item)}. */
  public void append(Interpreter in, PyObject item) {
    if (size == items.length) {
      grow(in, size + 1);
    }
    items[size++] = item;
  }

  private void grow(Interpreter in, int needed) {
    int capacity = Math.max(needed, items.length + (items.length >> 1) + 4);
    in.charge(8L * capacity);
    PyObject[] larger = new PyObject[capacity];
    System.arraycopy(items, 0, larger, 0, size);
    items = larger;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public int len(Interpreter in) {
    return size;
  }
}
