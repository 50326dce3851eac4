package org.pycopy.kernel.objects;

import java.util.HashSet;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** {@code dict}, and the namespace of modules and classes. Keeps the order of insertion. */
public final class PyDict extends PyHashTable {
  private boolean fixed;

  /** In strict mode, the names of this namespace that are constant; else null. */
  private HashSet<PyStr> constNames;

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

  /** True where strict mode has noted {@code name} as constant in this namespace. */
  public boolean isConstName(PyStr name) {
    return constNames != null && constNames.contains(name);
  }

  /** Notes in strict mode whether {@code name} is constant in this namespace. */
  public void setConstName(PyStr name, boolean isConst) {
    if (isConst) {
      if (constNames == null) {
        constNames = new HashSet<>();
      }
      constNames.add(name);
    } else if (constNames != null) {
      constNames.remove(name);
    }
  }

  /** Takes over which names of {@code other} are constant. */
  void copyConstNames(PyDict other) {
    constNames = other.constNames == null ? null : new HashSet<>(other.constNames);
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
