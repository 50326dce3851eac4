package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** Iterates over a list, which may change meanwhile. */
public final class PyListIterator extends PyIterator {
  /** The list; public for the VM's fast path. */
  public final PyList list;

  /** Index of the next item; public for the VM's fast path. */
  public int index;

  public PyListIterator(PyList list) {
    this.list = list;
  }

  @Override
  public PyObject next(Interpreter in) {
    return index < list.size ? list.items[index++] : null;
  }
}
