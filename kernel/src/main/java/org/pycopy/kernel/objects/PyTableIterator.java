package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * Iterates over a dict or set in order of insertion. The table may change meanwhile: entries that
 * are deleted do not come any more, ones that are added may or may not come.
 */
public final class PyTableIterator extends PyIterator {
  /** What to iterate over: keys, or the items of a set. */
  public static final int KEYS = 0;

  /** What to iterate over: values. */
  public static final int VALUES = 1;

  /** What to iterate over: tuples (key, value). */
  public static final int ITEMS = 2;

  private final PyHashTable table;
  private final int kind;
  private int slot;

  PyTableIterator(PyHashTable table, int kind) {
    this.table = table;
    this.kind = kind;
  }

  @Override
  public PyObject next(Interpreter in) {
    int found = table.nextSlot(slot);
    if (found < 0) {
      return null;
    }
    slot = found + 1;
    switch (kind) {
      case VALUES:
        return table.values[found];
      case ITEMS:
        return new PyTuple(table.keys[found], table.values[found]);
      default:
        return table.keys[found];
    }
  }
}
