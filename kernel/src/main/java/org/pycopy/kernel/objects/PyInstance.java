package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * An instance of a class made by a {@code class} statement. Attributes are in slots that the {@link
 * Shape} names, or, once there are many or one is deleted, in a dict (shape null). Where the class
 * inherits from a built-in type, {@link #nativeBase} holds the built-in part.
 */
public final class PyInstance extends PyObject {
  /** The class; changes only by assignment to {@code __class__}, which Pycopy does not allow. */
  public final PyClass cls;

  /** Shape of {@link #slots}, or null where the attributes are in {@link #members}. */
  public Shape shape;

  /** Attribute values by slot. Public for the VM's inline caches. */
  public PyObject[] slots;

  private PyDict members;
  private PyObject nativeBase;

  public PyInstance(PyClass cls) {
    this.cls = cls;
    this.shape = cls.rootShape();
    this.slots = PyObject.NONE;
  }

  /** The built-in part, or null. */
  public PyObject nativeBase() {
    return nativeBase;
  }

  /** Sets the built-in part, once the native constructor has run. */
  public void setNativeBase(PyObject object) {
    nativeBase = object;
  }

  /** The instance's own attribute {@code key}, or null. */
  public PyObject member(PyStr key) {
    if (shape == null) {
      return members.getName(key);
    }
    int slot = shape.slot(key);
    return slot < 0 ? null : slots[slot];
  }

  /** Sets the instance's own attribute {@code key}. */
  public void putMember(Interpreter in, PyStr key, PyObject value) {
    if (shape != null) {
      int slot = shape.slot(key);
      if (slot >= 0) {
        slots[slot] = value;
        return;
      }
      Shape next = shape.with(key);
      if (next != null) {
        addSlot(in, next, value);
        return;
      }
      toDict(in);
    }
    members.putName(in, key, value);
  }

  /** Moves to shape {@code next}, which has one slot more, and puts {@code value} there. */
  public void addSlot(Interpreter in, Shape next, PyObject value) {
    int slot = next.size - 1;
    if (slot >= slots.length) {
      int capacity = slot < 4 ? 4 : slot * 2;
      in.charge(8L * capacity);
      slots = java.util.Arrays.copyOf(slots, capacity);
    }
    slots[slot] = value;
    shape = next;
  }

  /** Deletes the instance's own attribute {@code key}; false where there is none. */
  public boolean removeMember(Interpreter in, PyStr key) {
    if (member(key) == null) {
      return false;
    }
    if (shape != null) {
      toDict(in);
    }
    members.remove(in, key);
    return true;
  }

  private void toDict(Interpreter in) {
    members = memberDict(in);
    shape = null;
    slots = PyObject.NONE;
  }

  /** The instance's own attributes as a new dict. */
  public PyDict memberDict(Interpreter in) {
    PyDict dict = new PyDict(shape == null ? members.size() : shape.size);
    if (shape == null) {
      for (int i = members.nextSlot(0); i >= 0; i = members.nextSlot(i + 1)) {
        dict.put(in, members.keys[i], members.values[i]);
      }
    } else {
      for (int i = 0; i < shape.size; i++) {
        dict.putName(in, shape.nameAt(i), slots[i]);
      }
    }
    return dict;
  }

  @Override
  public PyType type() {
    return cls;
  }
}
