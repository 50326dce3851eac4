package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;

/** {@code set}: hashable items, each once. */
@org.pycopy.annot.PyType(value = "set", members = SetMembers.class)
public final class PySet extends PySetBase {
  public static final BuiltinType TYPE =
      new BuiltinType("set", BuiltinType.OBJECT, new PySetTable());

  /** An empty set with room for {@code capacity} items; not charged. */
  public PySet(int capacity) {
    super(capacity);
  }

  /** A set of {@code from[off .. off+n)}. */
  public static PySet copyOf(Interpreter in, PyObject[] from, int off, int n) {
    PySet set = new PySet(n);
    for (int i = 0; i < n; i++) {
      set.addItem(in, from[off + i]);
    }
    return set;
  }

  /** A set of the items of {@code iterable}. */
  @PyNew
  static PyObject make(Interpreter in, @Opt PyObject iterable) {
    PySet set = new PySet(0);
    if (iterable != null) {
      set.addAll(in, iterable);
    }
    return set;
  }

  /** Adds {@code item}. */
  @PyMethod
  public void add(Interpreter in, PyObject item) {
    addItem(in, item);
  }

  /** Removes all items. */
  @PyMethod
  void clear() {
    clearTable();
  }

  /** Removes all items that are in one of the iterables. */
  @PyMethod("difference_update")
  void differenceUpdate(Interpreter in, PyObject... others) {
    for (PyObject other : others) {
      removeAll(in, other);
    }
  }

  /** Removes {@code item} where it is there. */
  @PyMethod
  void discard(Interpreter in, PyObject item) {
    removeItem(in, item);
  }

  /** Removes all items that are not in {@code other}. */
  @PyMethod("intersection_update")
  void intersectionUpdate(Interpreter in, PyObject other) {
    takeFrom(intersection(in, other));
  }

  /**
   * Removes an item and returns it.
   *
   * @throws KeyError where the set is empty
   */
  @PyMethod
  PyObject pop() {
    int slot = nextSlot(0);
    if (slot < 0) {
      throw Errors.keyError(new PyStr("pop from an empty set"));
    }
    PyObject item = keys[slot];
    removeSlot(slot);
    return item;
  }

  /**
   * Removes {@code item}.
   *
   * @throws KeyError where it is missing
   */
  @PyMethod
  void remove(Interpreter in, PyObject item) {
    if (!removeItem(in, item)) {
      throw Errors.keyError(item);
    }
  }

  /** Removes the items that are in {@code other} too and adds its other ones. */
  @PyMethod("symmetric_difference_update")
  void symmetricDifferenceUpdate(Interpreter in, PyObject other) {
    toggleAll(in, setOf(in, other));
  }

  /** Adds the items of all the iterables. */
  @PyMethod
  void update(Interpreter in, PyObject... others) {
    for (PyObject other : others) {
      addAll(in, other);
    }
  }

  @Override
  PySetBase fresh() {
    return new PySet(0);
  }

  @Override
  PyObject updateInPlace(Interpreter in, int op, PySetBase other) {
    switch (op) {
      case Op.INPLACE_OR:
        addAll(in, other);
        return this;
      case Op.INPLACE_AND:
        takeFrom(intersection(in, other));
        return this;
      case Op.INPLACE_XOR:
        toggleAll(in, other);
        return this;
      case Op.INPLACE_SUBTRACT:
        removeAll(in, other);
        return this;
      default:
        return null;
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (size() == 0) {
      out.append("set()");
    } else {
      printItems(in, out, "{", "}");
    }
  }
}
