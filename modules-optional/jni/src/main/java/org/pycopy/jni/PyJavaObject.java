package org.pycopy.jni;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PySlice;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.SliceBounds;

/**
 * A Java object. Collections, maps and arrays have length, items and iteration; iteration also what
 * Java iterates over; an AutoCloseable works with {@code with}; equality, hash and order are
 * Java's.
 */
final class PyJavaObject extends PyObject {
  final Object java;
  private final JavaAccess access;
  private final PyJavaClass type;

  PyJavaObject(JavaAccess access, Object java) {
    this.access = access;
    this.java = java;
    this.type = access.classOf(java.getClass());
  }

  @Override
  public PyType type() {
    return type;
  }

  // ---- Attributes

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    String name = key.value();
    Object member = type.members.ofObjects(name);
    if (member != null) {
      return PyJavaClass.read(access, member, java);
    }
    if (name.equals("length") && java.getClass().isArray()) {
      return PyInt.of(Array.getLength(java));
    }
    if (java instanceof AutoCloseable closeable) {
      if (key.equals(Names.ENTER)) {
        return new Closer(access, this, null);
      }
      if (key.equals(Names.EXIT)) {
        return new Closer(access, this, closeable);
      }
    }
    return null;
  }

  @Override
  public boolean loadMethod(Interpreter in, PyStr key, PyObject[] stack, int sp) {
    PyObject value = getAttr(in, key);
    stack[sp] = value;
    stack[sp + 1] = null;
    return value != null;
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    return PyJavaClass.write(in, access, type.members.ofObjects(key.value()), java, value);
  }

  // ---- Calls: objects of interfaces with one method

  @Override
  public boolean isCallable(Interpreter in) {
    return function() != null;
  }

  private Method function() {
    for (Class<?> each = java.getClass(); each != null; each = each.getSuperclass()) {
      for (Class<?> declared : each.getInterfaces()) {
        if (declared.isAnnotationPresent(FunctionalInterface.class)) {
          return PythonProxy.functionOf(declared);
        }
      }
    }
    return null;
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    Method function = function();
    PyObject method = function == null ? null : getAttr(in, new PyStr(function.getName()));
    if (method == null) {
      throw Errors.notCallable(this);
    }
    return method.call(in, args, off, nPos, nKw);
  }

  // ---- Containers

  @Override
  public boolean isTrue(Interpreter in) {
    return len(in) != 0;
  }

  @Override
  public int len(Interpreter in) {
    if (java instanceof Collection<?> collection) {
      return access.call(collection::size);
    }
    if (java instanceof Map<?, ?> map) {
      return access.call(map::size);
    }
    if (java instanceof CharSequence text) {
      return access.call(text::length);
    }
    return java.getClass().isArray() ? Array.getLength(java) : -1;
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    if (java instanceof Map<?, ?> map) {
      return getValue(in, map, index);
    }
    boolean isArray = java.getClass().isArray();
    if (!isArray && !(java instanceof List)) {
      return null;
    }
    if (index instanceof PySlice slice) {
      SliceBounds bounds = slice.resolve(in, len(in));
      PyList result = new PyList();
      for (int i = 0; i < bounds.count; i++) {
        result.append(in, at(bounds.start + i * bounds.step));
      }
      return result;
    }
    return at(position(in, index));
  }

  private PyObject at(int i) {
    if (java instanceof List<?> list) {
      return access.toPython(access.<Object>call(() -> list.get(i)));
    }
    return access.toPython(access.<Object>call(() -> Array.get(java, i)));
  }

  /** An index, counted from the end where it is negative; a list says itself what is wrong. */
  private int position(Interpreter in, PyObject index) {
    long i = Ops.index(in, index);
    int n = len(in);
    long position = i < 0 ? i + n : i;
    boolean isOutside = position < 0 || position >= n;
    if (isOutside && !(java instanceof List) || (int) position != position) {
      throw Errors.indexError("index out of range");
    }
    return (int) position;
  }

  private PyObject getValue(Interpreter in, Map<?, ?> map, PyObject key) {
    Object javaKey = Conversion.natural(in, access, key);
    Object value = access.<Object>call(() -> map.get(javaKey));
    if (value == null && !access.call(() -> map.containsKey(javaKey))) {
      throw Errors.keyError(key);
    }
    return access.toPython(value);
  }

  @Override
  @SuppressWarnings("unchecked") // Java does not know the type of the items either.
  public boolean setItem(Interpreter in, PyObject index, PyObject value) {
    if (java instanceof Map) {
      setValue(in, (Map<Object, Object>) java, index, value);
      return true;
    }
    if (java instanceof List) {
      List<Object> list = (List<Object>) java;
      int i = position(in, index);
      Object item = value == null ? null : Conversion.natural(in, access, value);
      access.<Object>call(() -> value == null ? list.remove(i) : list.set(i, item));
      return true;
    }
    if (value == null || !java.getClass().isArray()) {
      return false;
    }
    int i = position(in, index);
    Object item = Conversion.toJava(in, access, value, java.getClass().getComponentType());
    access.call(
        () -> {
          Array.set(java, i, item);
          return null;
        });
    return true;
  }

  private void setValue(Interpreter in, Map<Object, Object> map, PyObject key, PyObject value) {
    Object javaKey = Conversion.natural(in, access, key);
    if (value != null) {
      Object item = Conversion.natural(in, access, value);
      access.call(() -> map.put(javaKey, item));
    } else {
      if (!access.call(() -> map.containsKey(javaKey))) {
        throw Errors.keyError(key);
      }
      access.call(() -> map.remove(javaKey));
    }
  }

  @Override
  public PyObject iter(Interpreter in) {
    Iterator<?> iterator;
    if (java instanceof Iterable<?> iterable) {
      iterator = access.call(iterable::iterator);
    } else if (java instanceof Map<?, ?> map) {
      iterator = access.call(() -> map.keySet().iterator());
    } else if (java instanceof Iterator<?> it) {
      iterator = it;
    } else if (java instanceof BaseStream<?, ?> stream) {
      iterator = access.call(stream::iterator);
    } else if (java instanceof Enumeration<?> enumeration) {
      iterator = enumeration.asIterator();
    } else if (java.getClass().isArray()) {
      iterator = JavaArrays.iterator(java);
    } else {
      return null;
    }
    return new PyJavaIterator(access, iterator);
  }

  /** The memory of a byte array. */
  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    return java instanceof byte[] bytes ? new Buffer(bytes, 0, bytes.length, 'B') : null;
  }

  // ---- Operators

  @Override
  public long hash(Interpreter in) {
    return access.call(java::hashCode);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    PyObject value = unboxed();
    return value == this ? null : value.unary(in, op);
  }

  /** This object as a Python number, where it is the box of one; else itself. */
  private PyObject unboxed() {
    return java instanceof Number || java instanceof Boolean || java instanceof Character
        ? access.toPython(java)
        : this;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    PyObject value = unboxed();
    if (value != this && !(value instanceof PyJavaObject)) {
      PyObject other = rhs instanceof PyJavaObject o ? o.unboxed() : rhs;
      return value.binary(in, op, other);
    }
    switch (op) {
      case Op.EQUAL:
        Object other = Conversion.natural(in, access, rhs);
        return PyBool.of(access.call(() -> java.equals(other)));
      case Op.CONTAINS:
        return contains(in, rhs);
      case Op.LESS:
      case Op.MORE:
      case Op.LESS_EQUAL:
      case Op.MORE_EQUAL:
        return rhs instanceof PyJavaObject o ? compare(op, o.java) : null;
      default:
        return null;
    }
  }

  private PyObject contains(Interpreter in, PyObject item) {
    if (java instanceof Collection<?> collection) {
      Object value = Conversion.natural(in, access, item);
      return PyBool.of(access.call(() -> collection.contains(value)));
    }
    if (java instanceof Map<?, ?> map) {
      Object key = Conversion.natural(in, access, item);
      return PyBool.of(access.call(() -> map.containsKey(key)));
    }
    return null;
  }

  @SuppressWarnings("unchecked") // Where the classes do not fit, compareTo says so.
  private PyObject compare(int op, Object other) {
    if (!(java instanceof Comparable)) {
      return null;
    }
    int order = access.call(() -> ((Comparable<Object>) java).compareTo(other));
    switch (op) {
      case Op.LESS:
        return PyBool.of(order < 0);
      case Op.MORE:
        return PyBool.of(order > 0);
      case Op.LESS_EQUAL:
        return PyBool.of(order <= 0);
      default:
        return PyBool.of(order >= 0);
    }
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    String text = String.valueOf(access.call(java::toString));
    if (kind == Printer.REPR) {
      out.append("<jobject @").appendHex(System.identityHashCode(java));
      out.append(" \"").append(text).append("\">");
    } else {
      out.append(text);
    }
  }
}
