package org.pycopy.kernel.objects;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/**
 * What {@code set} and {@code frozenset} have in common. Iterates in the order in which the items
 * came in.
 */
abstract class PySetBase extends PyHashTable {
  PySetBase(int capacity) {
    super(capacity, false);
  }

  /** An empty set of the same type, which the caller may fill before Python code sees it. */
  abstract PySetBase fresh();

  /** The operation {@code op} of an in-place operator, or null where the type is immutable. */
  abstract PyObject updateInPlace(Interpreter in, int op, PySetBase other);

  final void addItem(Interpreter in, PyObject item) {
    findOrAdd(in, item);
  }

  /** Removes {@code item}; false where it was missing. */
  final boolean removeItem(Interpreter in, PyObject item) {
    int slot = find(in, item);
    if (slot < 0) {
      return false;
    }
    removeSlot(slot);
    return true;
  }

  final void addAll(Interpreter in, PyObject items) {
    PyObject plain = Convert.nativeOf(items);
    if (plain == this) {
      return;
    }
    if (plain instanceof PySetBase set && size() == 0) {
      copyFrom(in, set);
      return;
    }
    PyObject it = Ops.iter(in, items);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      findOrAdd(in, item);
      in.tick(1);
    }
  }

  final void removeAll(Interpreter in, PyObject items) {
    if (Convert.nativeOf(items) == this) {
      clearTable();
      return;
    }
    PyObject it = Ops.iter(in, items);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      removeItem(in, item);
      in.tick(1);
    }
  }

  /** Removes the items that {@code other} has too and adds its other ones. */
  final void toggleAll(Interpreter in, PySetBase other) {
    if (other == this) {
      clearTable();
      return;
    }
    for (int i = other.nextSlot(0); i >= 0; i = other.nextSlot(i + 1)) {
      PyObject item = other.keys[i];
      if (!removeItem(in, item)) {
        findOrAdd(in, item);
      }
      in.tick(1);
    }
  }

  final PySetBase copied(Interpreter in) {
    PySetBase copy = fresh();
    copy.copyFrom(in, this);
    return copy;
  }

  /** A new set of the items of {@code others} that this set has. */
  final PySetBase intersection(Interpreter in, PyObject others) {
    PySetBase result = fresh();
    PyObject it = Ops.iter(in, others);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      if (find(in, item) >= 0) {
        result.findOrAdd(in, item);
      }
      in.tick(1);
    }
    return result;
  }

  final boolean isSubsetOf(Interpreter in, PySetBase other) {
    if (size() > other.size()) {
      return false;
    }
    for (int i = nextSlot(0); i >= 0; i = nextSlot(i + 1)) {
      if (other.find(in, keys[i]) < 0) {
        return false;
      }
      in.tick(1);
    }
    return true;
  }

  /** {@code items} itself where it is a set or frozenset, else a new set of its items. */
  static PySetBase setOf(Interpreter in, PyObject items) {
    if (Convert.nativeOf(items) instanceof PySetBase set) {
      return set;
    }
    PySet set = new PySet(0);
    set.addAll(in, items);
    return set;
  }

  @Override
  public PyObject iter(Interpreter in) {
    return new PyTableIterator(this, PyTableIterator.KEYS);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(32 + allocatedBytes()) : null;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op == Op.CONTAINS) {
      return PyBool.of(find(in, rhs) >= 0);
    }
    if (!(Convert.nativeOf(rhs) instanceof PySetBase other)) {
      return null;
    }
    if (op >= Op.INPLACE_OR && op <= Op.INPLACE_POWER) {
      return updateInPlace(in, op, other);
    }
    PySetBase result;
    switch (op) {
      case Op.EQUAL:
        return PyBool.of(size() == other.size() && isSubsetOf(in, other));
      case Op.LESS:
        return PyBool.of(size() < other.size() && isSubsetOf(in, other));
      case Op.LESS_EQUAL:
        return PyBool.of(isSubsetOf(in, other));
      case Op.MORE:
        return PyBool.of(size() > other.size() && other.isSubsetOf(in, this));
      case Op.MORE_EQUAL:
        return PyBool.of(other.isSubsetOf(in, this));
      case Op.AND:
        return intersection(in, other);
      case Op.OR:
        result = copied(in);
        result.addAll(in, other);
        return result;
      case Op.XOR:
        result = copied(in);
        result.toggleAll(in, other);
        return result;
      case Op.SUBTRACT:
        result = copied(in);
        result.removeAll(in, other);
        return result;
      default:
        return null;
    }
  }

  /** Prints the items between {@code open} and {@code close}. */
  final void printItems(Interpreter in, Printer out, String open, String close) {
    out.append(open);
    boolean isFirst = true;
    for (int i = nextSlot(0); i >= 0; i = nextSlot(i + 1)) {
      if (!isFirst) {
        out.append(", ");
      }
      isFirst = false;
      out.append(keys[i], Printer.REPR);
      in.tick(1);
    }
    out.append(close);
  }
}
