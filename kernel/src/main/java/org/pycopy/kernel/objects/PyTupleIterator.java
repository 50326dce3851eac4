package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** Iterates over a tuple. */
public final class PyTupleIterator extends PyIterator {
  /** The tuple's items; public for the VM's fast path. */
  public final PyObject[] items;

  /** Index of the next item; public for the VM's fast path. */
  public int index;

  public PyTupleIterator(PyTuple tuple) {
    this.items = tuple.items;
  }

  @Override
  public PyObject next(Interpreter in) {
    return index < items.length ? items[index++] : null;
  }
}
