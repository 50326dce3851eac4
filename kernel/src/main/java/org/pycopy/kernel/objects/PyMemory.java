package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** A sequence of items in memory: what array, bytearray and memoryview have in common. */
interface PyMemory {
  /** Type code of the items, see {@link Binary}. */
  char typecode();

  /** Bytes of an item. */
  int itemSize();

  /** Number of items. */
  int length();

  boolean isWritable();

  /** The memory of all items; not for an array of objects. */
  Buffer bytes();

  /** Item {@code index}, 0 to the length less one. */
  PyObject item(int index);

  /** Sets item {@code index}, 0 to the length less one. @throws TypeError (Python's) */
  void setItem(Interpreter in, int index, PyObject value);
}
