package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * Every Python value. The methods are the type's slots: a subclass overrides those its Python type
 * supports; the defaults say "not supported" in the way each method documents.
 *
 * <p>Slots are called through {@link org.pycopy.kernel.Ops}, which adds reflected operations and
 * raises the Python error, or directly where the caller knows the Java class. A slot never returns
 * a Java {@code null} unless its contract says so.
 */
public abstract class PyObject {
  /** Shared empty argument array. */
  public static final PyObject[] NONE = new PyObject[0];

  /** The Python type of this object. */
  public abstract PyType type();

  /** {@code bool(self)}; by default an object with a length is true where it is not empty. */
  public boolean isTrue(Interpreter in) {
    return len(in) != 0;
  }

  /** {@code len(self)}, or -1 where the type has no length. */
  public int len(Interpreter in) {
    return -1;
  }

  /** {@code hash(self)}; by default by identity. @throws TypeError where the type is unhashable */
  public long hash(Interpreter in) {
    return System.identityHashCode(this);
  }

  /** Unary operation {@code op} of {@link org.pycopy.kernel.Op}, or null where not supported. */
  public PyObject unary(Interpreter in, int op) {
    return null;
  }

  /**
   * Binary operation {@code op} of {@link org.pycopy.kernel.Op} with this object on the left (for
   * {@code CONTAINS} this is the container), or null where not supported for {@code rhs}.
   */
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    return null;
  }

  /** Calls this object without arguments. */
  public PyObject call0(Interpreter in) {
    return call(in, NONE, 0, 0, 0);
  }

  /** Calls this object with one positional argument. */
  public PyObject call1(Interpreter in, PyObject a) {
    return call(in, new PyObject[] {a}, 0, 1, 0);
  }

  /** Calls this object with two positional arguments. */
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    return call(in, new PyObject[] {a, b}, 0, 2, 0);
  }

  /** Calls this object with three positional arguments. */
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    return call(in, new PyObject[] {a, b, c}, 0, 3, 0);
  }

  /**
   * Calls this object with {@code args[off .. off+nPos)} as positional arguments, followed in the
   * array by {@code nKw} pairs of name ({@link PyStr}) and value. The array belongs to the caller
   * (it is often the caller's value stack): the callee copies what it keeps and never writes to it.
   */
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    throw Errors.notCallable(this);
  }

  /** Attribute {@code name}, bound to this object, or null where there is none. */
  public PyObject getAttr(Interpreter in, PyStr name) {
    PyType type = type();
    PyObject member = in.lookup(type, name);
    return member == null ? null : member.bind(in, this, type);
  }

  /**
   * Sets attribute {@code name}, or deletes it where {@code value} is null; false where the object
   * does not take it.
   */
  public boolean setAttr(Interpreter in, PyStr name, PyObject value) {
    PyObject member = in.lookup(type(), name);
    return member instanceof BuiltinFunction property && property.set(in, this, value);
  }

  /**
   * Looks {@code name} up for an immediate call: leaves the callable in {@code stack[sp]} and in
   * {@code stack[sp + 1]} the object to pass as first argument, or null where the callable is
   * already bound. False where there is no such attribute. Spares the bound-method object.
   */
  public boolean loadMethod(Interpreter in, PyStr name, PyObject[] stack, int sp) {
    PyObject member = in.lookup(type(), name);
    if (member != null && member.isMethod()) {
      stack[sp] = member;
      stack[sp + 1] = this;
      return true;
    }
    PyObject value = getAttr(in, name);
    stack[sp] = value;
    stack[sp + 1] = null;
    return value != null;
  }

  /**
   * What this object becomes when it is found in a class and read through {@code owner} (an
   * instance of {@code type}, or null when read through the class itself): the descriptor protocol
   * of functions, static methods, class methods and properties. By default the object itself.
   */
  public PyObject bind(Interpreter in, PyObject owner, PyType type) {
    return this;
  }

  /**
   * True where this object, found in a class and read through an instance, becomes a bound method
   * that passes the instance as first argument to this object: functions, closures, generator
   * functions and built-in methods. Callers then skip the bound-method object.
   */
  public boolean isMethod() {
    return false;
  }

  /** {@code callable(self)}. */
  public boolean isCallable(Interpreter in) {
    return false;
  }

  /** {@code self[index]}, or null where the type has no subscripts to read. */
  public PyObject getItem(Interpreter in, PyObject index) {
    return null;
  }

  /**
   * {@code self[index] = value}, or {@code del self[index]} where {@code value} is null; false
   * where the type does not support it.
   */
  public boolean setItem(Interpreter in, PyObject index, PyObject value) {
    return false;
  }

  /** {@link #getItem} for an int that has no object yet. */
  public PyObject getItemAt(Interpreter in, long index) {
    return getItem(in, PyInt.of(index));
  }

  /** {@link #setItem} for an int that has no object yet; {@code value} is not null. */
  public boolean setItemAt(Interpreter in, long index, PyObject value) {
    return setItem(in, PyInt.of(index), value);
  }

  /** An iterator over this object, or null where it cannot be iterated. */
  public PyObject iter(Interpreter in) {
    return null;
  }

  /**
   * The iterator's next value, or null at its end; a generator's return value is then left in
   * {@link Interpreter#stopValue}. Only iterators override this.
   *
   * @throws TypeError where this is no iterator
   */
  public PyObject next(Interpreter in) {
    throw Errors.notIterator(this);
  }

  /** True where {@link #next} works. */
  public boolean isIterator(Interpreter in) {
    return false;
  }

  /** Appends the text of this object to {@code out}; {@code kind} is one of Printer's constants. */
  public void print(Interpreter in, Printer out, int kind) {
    out.append('<').append(type().name()).append('>');
  }

  /** View of this object's memory, or null where it has none (or none that can be written). */
  public Buffer buffer(Interpreter in, boolean writable) {
    return null;
  }

  /**
   * The memory of this object at an address that stays: as {@link #buffer}, but outside the Java
   * heap, where the object moves for good. Null where it has no memory, or none that can move.
   *
   * <p>The address holds as long as the object lives and does not grow. An array that grows beyond
   * its memory moves back to the Java heap: the address is then no longer its own, but the memory
   * is not freed as long as this result, or a slice of its {@link Buffer#memory}, is in use.
   */
  public Buffer nativeMemory(Interpreter in, NativeHeap heap) {
    return null;
  }

  /** The stream protocol of this object, or null where it is no stream. */
  public PyStream stream(Interpreter in) {
    return null;
  }

  /**
   * The stream protocol of {@code instance}, an instance of a user's class whose built-in part this
   * object is. By default this object's own; a type whose protocol calls methods that the user's
   * class overrides needs the instance.
   */
  public PyStream streamOf(Interpreter in, PyInstance instance) {
    return stream(in);
  }
}
