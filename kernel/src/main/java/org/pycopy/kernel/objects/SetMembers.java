package org.pycopy.kernel.objects;

import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/** The methods that {@code set} and {@code frozenset} share. */
final class SetMembers {
  private SetMembers() {}

  /** A new set of the same items. */
  @PyMethod
  static PyObject copy(Interpreter in, PyObject self) {
    return ((PySetBase) self).copied(in);
  }

  /** A new set of the items that are in none of the iterables. */
  @PyMethod
  static PyObject difference(Interpreter in, PyObject self, PyObject... others) {
    PySetBase result = ((PySetBase) self).copied(in);
    for (PyObject other : others) {
      result.removeAll(in, other);
    }
    return result;
  }

  /** A new set of the items that are in {@code other} too. */
  @PyMethod
  static PyObject intersection(Interpreter in, PyObject self, PyObject other) {
    return ((PySetBase) self).intersection(in, other);
  }

  /** Whether no item is in {@code other}. */
  @PyMethod("isdisjoint")
  static boolean isDisjoint(Interpreter in, PyObject self, PyObject other) {
    PySetBase set = (PySetBase) self;
    PyObject it = Ops.iter(in, other);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      if (set.find(in, item) >= 0) {
        return false;
      }
      in.tick(1);
    }
    return true;
  }

  /** Whether all items are in {@code other} too. */
  @PyMethod("issubset")
  static boolean isSubset(Interpreter in, PyObject self, PyObject other) {
    return ((PySetBase) self).isSubsetOf(in, PySetBase.setOf(in, other));
  }

  /** Whether all items of {@code other} are in this set too. */
  @PyMethod("issuperset")
  static boolean isSuperset(Interpreter in, PyObject self, PyObject other) {
    return PySetBase.setOf(in, other).isSubsetOf(in, (PySetBase) self);
  }

  /** A new set of the items that are either here or in {@code other}, but not in both. */
  @PyMethod("symmetric_difference")
  static PyObject symmetricDifference(Interpreter in, PyObject self, PyObject other) {
    PySetBase result = ((PySetBase) self).copied(in);
    result.toggleAll(in, PySetBase.setOf(in, other));
    return result;
  }

  /** A new set of the items that are here or in {@code other}. */
  @PyMethod
  static PyObject union(Interpreter in, PyObject self, PyObject other) {
    PySetBase result = ((PySetBase) self).copied(in);
    result.addAll(in, other);
    return result;
  }

  /** {@code item in self}. */
  @PyMethod("__contains__")
  static boolean contains(Interpreter in, PyObject self, PyObject item) {
    return ((PySetBase) self).find(in, item) >= 0;
  }
}
