package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** {@code dict}, and the namespace of modules and classes. Keeps the order of insertion. */
public final class PyDict extends PyHashTable {
  private boolean fixed;

  public PyDict() {
    this(4);
  }

  /** An empty dict with room for {@code capacity} entries. */
  public PyDict(int capacity) {
    super(capacity, true);
  }

  /** Makes this dict read-only for Python code. */
  public void fix() {
    fixed = true;
  }

  /** The value of {@code key}, or null. @throws TypeError where the key is unhashable */
  public PyObject get(Interpreter in, PyObject key) {
    int slot = find(in, key);
    return slot < 0 ? null : values[slot];
  }

  /** The value of name {@code key}, or null. */
  public PyObject getName(PyStr key) {
    int slot = findName(key);
    return slot < 0 ? null : values[slot];
  }

  /** {@code self[key] = value}. */
  public void put(Interpreter in, PyObject key, PyObject value) {
    if (fixed) {
      throw Errors.readOnly();
    }
    values[findOrAdd(in, key)] = value;
  }

  /** Sets the value of a name. */
  public void putName(Interpreter in, PyStr key, PyObject value) {
    if (fixed) {
      throw Errors.readOnly();
    }
    int slot = findName(key);
    // The array must be read after the key is added, which may replace it.
    int target = slot >= 0 ? slot : addName(in, key);
    values[target] = value;
  }

  /** Removes {@code key}; its value, or null where there was none. */
  public PyObject remove(Interpreter in, PyObject key) {
    if (fixed) {
      throw Errors.readOnly();
    }
    int slot = find(in, key);
    if (slot < 0) {
      return null;
    }
    PyObject value = values[slot];
    removeSlot(slot);
    return value;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }
}
