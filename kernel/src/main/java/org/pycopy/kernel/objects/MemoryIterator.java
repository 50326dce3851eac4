package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** Iterator over array, bytearray and memoryview. */
final class MemoryIterator extends PyIterator {
  private final PyMemory items;
  private int next;

  MemoryIterator(PyMemory items) {
    this.items = items;
  }

  @Override
  public PyObject next(Interpreter in) {
    return next < items.length() ? items.item(next++) : null;
  }
}
