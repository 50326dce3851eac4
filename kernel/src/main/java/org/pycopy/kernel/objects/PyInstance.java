package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.PyException;

/**
 * An instance of a class made by a {@code class} statement. Attributes are in slots that the {@link
 * Shape} names, or, once there are many or one is deleted, in a dict (shape null). Where the class
 * inherits from a built-in type, {@link #nativeBase} holds the built-in part.
 *
 * <p>Each slot of {@link PyObject} calls the special method that the class defines, or the built-in
 * part's slot where that type comes first among the bases. Special methods are looked up in the
 * class only, never among the instance's own attributes.
 */
public final class PyInstance extends PyObject {
  /** What an instance without attributes is charged with, in bytes. */
  static final int SIZE = 32;

  /** The class; changes only by assignment to {@code __class__}, which Pycopy does not allow. */
  public final PyClass cls;

  /** Shape of {@link #slots}, or null where the attributes are in a dict. */
  public Shape shape;

  /** Attribute values by slot. Public for the VM's inline caches. */
  public PyObject[] slots;

  private PyDict members;
  private PyObject nativeBase;

  public PyInstance(PyClass cls) {
    this.cls = cls;
    this.shape = cls.rootShape();
    int expected = cls.expectedSlots();
    this.slots = expected == 0 ? PyObject.NONE : new PyObject[expected];
  }

  /** The built-in part, or null. */
  public PyObject nativeBase() {
    return nativeBase;
  }

  /** Sets the built-in part, once the native constructor has run. */
  public void setNativeBase(PyObject object) {
    nativeBase = object;
  }

  // ---- The instance's own attributes

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
      slots = Arrays.copyOf(slots, capacity);
    }
    cls.noteSlots(next.size);
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

  // ---- Attributes

  @Override
  public PyType type() {
    return cls;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    PyObject own = member(key);
    if (own != null) {
      return own;
    }
    PyObject found = cls.lookup(key);
    if (found != null) {
      return cls.hasAccessors() ? readMember(in, found) : found.bind(in, this, cls);
    }
    return getAttrFallback(in, key);
  }

  private PyObject readMember(Interpreter in, PyObject found) {
    if (found instanceof PyProperty property) {
      return property.read(in, this);
    }
    if (found instanceof PyInstance descriptor) {
      PyObject getter = descriptor.cls.lookup(Names.GET);
      if (getter != null) {
        return getter.bind(in, descriptor, descriptor.cls).call2(in, this, cls);
      }
    }
    return found.bind(in, this, cls);
  }

  /** What neither the instance nor its class has: computed attributes, {@code __getattr__}. */
  private PyObject getAttrFallback(Interpreter in, PyStr key) {
    String name = key.value();
    if (name.startsWith("__")) {
      if (name.equals("__dict__") && !cls.hasSlots()) {
        PyDict copy = memberDict(in);
        copy.fix();
        return copy;
      }
      if (name.equals("__class__")) {
        return cls;
      }
      // CPython would have found these in object, and never asks __getattr__.
      if (name.equals("__setattr__") || name.equals("__delattr__")) {
        return null;
      }
    }
    if (nativeBase != null) {
      PyObject value = nativeBase.getAttr(in, key);
      if (value != null) {
        return value;
      }
    }
    PyObject getter = cls.lookup(Names.GETATTR);
    return getter == null ? null : callMethod1(in, getter, key);
  }

  @Override
  public boolean loadMethod(Interpreter in, PyStr key, PyObject[] stack, int sp) {
    if (member(key) == null) {
      PyObject found = cls.lookup(key);
      if (found != null && found.isMethod()) {
        stack[sp] = found;
        stack[sp + 1] = this;
        return true;
      }
    }
    PyObject value = getAttr(in, key);
    stack[sp] = value;
    stack[sp + 1] = null;
    return value != null;
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    if (cls.hasSlots()) {
      return setSlot(in, key, value);
    }
    if (cls.hasAccessors()) {
      PyObject found = cls.lookup(key);
      if (found instanceof PyProperty property) {
        return property.write(in, this, value);
      }
      if (found instanceof PyInstance descriptor && writeDescriptor(in, descriptor, value)
          || callAttrHook(in, key, value)) {
        return true;
      }
    }
    return setOwn(in, key, value);
  }

  private boolean setSlot(Interpreter in, PyStr key, PyObject value) {
    return cls.isSlot(key) && (setOwn(in, key, value) || value == null);
  }

  private boolean setOwn(Interpreter in, PyStr key, PyObject value) {
    if (value == null) {
      return removeMember(in, key);
    }
    if (nativeBase instanceof PyBaseException && nativeBase.setAttr(in, key, value)) {
      return true;
    }
    putMember(in, key, value);
    return true;
  }

  private boolean writeDescriptor(Interpreter in, PyInstance descriptor, PyObject value) {
    PyClass type = descriptor.cls;
    PyObject writer = type.lookup(value == null ? Names.DELETE : Names.SET);
    if (writer == null) {
      return false;
    }
    PyObject method = writer.bind(in, descriptor, type);
    if (value == null) {
      method.call1(in, this);
    } else {
      method.call2(in, this, value);
    }
    return true;
  }

  /** Calls the class's {@code __setattr__} or {@code __delattr__}; false where it has none. */
  private boolean callAttrHook(Interpreter in, PyStr key, PyObject value) {
    PyStr name = value == null ? Names.DELATTR : Names.SETATTR;
    PyObject hook = cls.lookup(name);
    if (hook == null || hook == BuiltinType.OBJECT.lookup(name)) {
      return false;
    }
    if (value == null) {
      callMethod1(in, hook, key);
    } else if (hook.isMethod()) {
      hook.call3(in, this, key, value);
    } else {
      hook.bind(in, this, cls).call2(in, key, value);
    }
    return true;
  }

  // ---- Calls of special methods

  private PyObject callMethod0(Interpreter in, PyObject method) {
    return method.isMethod() ? method.call1(in, this) : method.bind(in, this, cls).call0(in);
  }

  private PyObject callMethod1(Interpreter in, PyObject method, PyObject a) {
    return method.isMethod() ? method.call2(in, this, a) : method.bind(in, this, cls).call1(in, a);
  }

  private PyObject callMethod2(Interpreter in, PyObject method, PyObject a, PyObject b) {
    return method.isMethod()
        ? method.call3(in, this, a, b)
        : method.bind(in, this, cls).call2(in, a, b);
  }

  // ---- Operators

  @Override
  public boolean isTrue(Interpreter in) {
    PyObject method = cls.special(Special.BOOL);
    if (method == PyClass.NATIVE) {
      return nativeBase.isTrue(in);
    }
    if (method != null) {
      return callMethod0(in, method) == PyBool.TRUE;
    }
    return len(in) != 0;
  }

  @Override
  public int len(Interpreter in) {
    PyObject method = cls.special(Special.LEN);
    if (method == PyClass.NATIVE) {
      int n = nativeBase.len(in);
      if (n >= 0) {
        return n;
      }
      method = cls.specialAfterNative(Special.LEN);
    }
    if (method == null) {
      return -1;
    }
    int n = Convert.toInt(in, callMethod0(in, method));
    if (n < 0) {
      throw Errors.valueError("__len__() should return >= 0");
    }
    return n;
  }

  @Override
  public long hash(Interpreter in) {
    PyObject method = cls.special(Special.HASH);
    if (method == PyClass.NATIVE) {
      return nativeBase.hash(in);
    }
    if (method == null) {
      if (cls.special(Op.EQUAL) != null) {
        throw Errors.unhashable(this);
      }
      return System.identityHashCode(this);
    }
    PyObject value = Convert.nativeOf(callMethod0(in, method));
    return value instanceof PyBigInt big ? big.value().longValue() : Convert.toLong(in, value);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    int id = Special.UNARY + op;
    PyObject method = cls.special(id);
    if (method == PyClass.NATIVE) {
      PyObject result = nativeBase.unary(in, op);
      if (result != null) {
        return result;
      }
      method = cls.specialAfterNative(id);
    }
    if (method == null) {
      return op == Op.SIZEOF ? PyInt.of(SIZE + 8L * slots.length) : null;
    }
    PyObject value = callMethod0(in, method);
    if (op == Op.INT && !isInt(value)) {
      throw Errors.typeError(null);
    }
    return value;
  }

  private static boolean isInt(PyObject value) {
    return value instanceof PyInt || value instanceof PyBigInt;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op == Op.NOT_EQUAL) {
      return null; // There is no __ne__: the caller negates __eq__.
    }
    PyObject method = cls.special(op);
    if (method == PyClass.NATIVE) {
      PyObject result = nativeBase.binary(in, op, rhs);
      if (result == null && rhs instanceof PyInstance other && other.nativeBase != null) {
        result = nativeBase.binary(in, op, other.nativeBase);
      }
      if (result != null) {
        return result == PyNone.NOT_IMPLEMENTED ? null : result;
      }
      method = cls.specialAfterNative(op);
    }
    if (method == null) {
      return null;
    }
    PyObject result = callMethod1(in, method, rhs);
    return result == PyNone.NOT_IMPLEMENTED ? null : result;
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    PyObject method = cls.special(Special.GETITEM);
    if (method == PyClass.NATIVE) {
      PyObject value = nativeBase.getItem(in, index);
      if (value != null) {
        return value;
      }
      method = cls.specialAfterNative(Special.GETITEM);
    }
    return method == null ? null : callMethod1(in, method, index);
  }

  @Override
  public boolean setItem(Interpreter in, PyObject index, PyObject value) {
    int id = value == null ? Special.DELITEM : Special.SETITEM;
    PyObject method = cls.special(id);
    if (method == PyClass.NATIVE) {
      if (nativeBase.setItem(in, index, value)) {
        return true;
      }
      method = cls.specialAfterNative(id);
    }
    if (method == null) {
      return false;
    }
    if (value == null) {
      callMethod1(in, method, index);
    } else {
      callMethod2(in, method, index, value);
    }
    return true;
  }

  // ---- Iteration

  @Override
  public PyObject iter(Interpreter in) {
    PyObject method = cls.special(Special.ITER);
    if (method == PyClass.NATIVE) {
      PyObject it = nativeBase.iter(in);
      if (it != null) {
        return it;
      }
      method = cls.specialAfterNative(Special.ITER);
    }
    if (method != null) {
      return callMethod0(in, method);
    }
    PyObject getItem = getAttr(in, Special.name(Special.GETITEM));
    return getItem == null ? null : new PyGetItemIterator(getItem);
  }

  @Override
  public boolean isIterator(Interpreter in) {
    PyObject method = cls.special(Special.NEXT);
    return method == PyClass.NATIVE ? nativeBase.isIterator(in) : method != null;
  }

  @Override
  public PyObject next(Interpreter in) {
    PyObject method = cls.special(Special.NEXT);
    if (method == PyClass.NATIVE) {
      if (nativeBase.isIterator(in)) {
        return nativeBase.next(in);
      }
      method = cls.specialAfterNative(Special.NEXT);
    }
    if (method == null) {
      PyObject bound = getAttr(in, Names.NEXT);
      if (bound == null) {
        throw Errors.notIterator(this);
      }
      return callNext(in, bound, false);
    }
    return callNext(in, method, true);
  }

  private PyObject callNext(Interpreter in, PyObject method, boolean raw) {
    int depth = in.depth();
    try {
      return raw ? callMethod0(in, method) : method.call0(in);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.STOP_ITERATION)) {
        throw e;
      }
      in.restoreDepth(depth);
      in.stopValue = e.base().firstArgument();
      return null;
    }
  }

  // ---- Calls

  @Override
  public boolean isCallable(Interpreter in) {
    PyObject method = cls.special(Special.CALL);
    return method == PyClass.NATIVE ? nativeBase.isCallable(in) : method != null;
  }

  /** {@code __call__} as it is in the class, or null where the built-in part is to be called. */
  private PyObject caller(Interpreter in) {
    PyObject method = cls.special(Special.CALL);
    if (method == PyClass.NATIVE) {
      if (nativeBase.isCallable(in)) {
        return null;
      }
      method = cls.specialAfterNative(Special.CALL);
    }
    if (method == null) {
      throw Errors.notCallable(this);
    }
    return method;
  }

  @Override
  public PyObject call0(Interpreter in) {
    PyObject method = caller(in);
    return method == null ? nativeBase.call0(in) : callMethod0(in, method);
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    PyObject method = caller(in);
    return method == null ? nativeBase.call1(in, a) : callMethod1(in, method, a);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    PyObject method = caller(in);
    return method == null ? nativeBase.call2(in, a, b) : callMethod2(in, method, a, b);
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    PyObject method = caller(in);
    if (method == null) {
      return nativeBase.call(in, args, off, nPos, nKw);
    }
    return method.isMethod()
        ? PyBoundMethod.callWithSelf(in, method, this, args, off, nPos, nKw)
        : method.bind(in, this, cls).call(in, args, off, nPos, nKw);
  }

  // ---- Text and protocols

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    PyObject method = cls.special(kind == Printer.STR ? Special.STR : Special.REPR);
    if (method == null && kind == Printer.STR) {
      method = cls.special(Special.REPR);
    }
    if (method == null) {
      out.append('<').append(cls.name()).append(" object at ").appendHex(in.id(this)).append('>');
    } else if (method != PyClass.NATIVE) {
      out.append(callMethod0(in, method), Printer.STR);
    } else if (kind == Printer.REPR && nativeBase instanceof PyBaseException e) {
      out.append(cls.name());
      e.args().print(in, out, Printer.REPR);
    } else {
      nativeBase.print(in, out, kind);
    }
  }

  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    return nativeBase == null ? null : nativeBase.buffer(in, writable);
  }

  @Override
  public Buffer nativeMemory(Interpreter in, NativeHeap heap) {
    return nativeBase == null ? null : nativeBase.nativeMemory(in, heap);
  }

  @Override
  public PyStream stream(Interpreter in) {
    return nativeBase == null ? null : nativeBase.streamOf(in, this);
  }
}
