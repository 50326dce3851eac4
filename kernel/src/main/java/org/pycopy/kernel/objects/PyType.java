package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * A Python type: {@link BuiltinType} (immutable, shared by all interpreters) or {@link PyClass}
 * (made by a {@code class} statement, belongs to one interpreter).
 */
public abstract class PyType extends PyObject {
  private final String name;

  protected PyType(String name) {
    this.name = name;
  }

  /** The name as {@code __name__} gives it. */
  public final String name() {
    return name;
  }

  /**
   * The raw member {@code key} found in this type or its bases (depth first, left to right), or
   * null. Members of {@code object} are found only where this is {@code object} itself or a class
   * that inherits from another built-in type, which is the reference's rule.
   */
  public abstract PyObject lookup(PyStr key);

  /** True where this type is {@code other} or inherits from it. */
  public abstract boolean isSubclassOf(PyType other);

  /** The direct bases, never null. */
  public abstract PyType[] bases();

  /**
   * The nearest built-in type this type is or inherits its storage from; {@code object} if none.
   */
  public abstract BuiltinType nativeType();

  /** The type's own namespace as a read-only dict. */
  protected abstract PyDict namespaceCopy(Interpreter in);

  /** True where a class may inherit from this type. */
  public abstract boolean isAcceptableBase();

  @Override
  public PyType type() {
    return BuiltinType.TYPE;
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return true;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    String text = key.value();
    if (text.startsWith("__")) {
      PyObject special = specialAttr(in, text);
      if (special != null) {
        return special;
      }
    }
    PyObject member = in.lookup(this, key);
    if (member == null) {
      member = in.lookup(BuiltinType.OBJECT, key);
    }
    return member == null ? null : member.bind(in, null, this);
  }

  private PyObject specialAttr(Interpreter in, String key) {
    if (key.equals("__name__")) {
      return in.intern(name);
    }
    if (key.equals("__dict__")) {
      return namespaceCopy(in);
    }
    if (key.equals("__bases__")) {
      return new PyTuple(bases().clone());
    }
    return null;
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    return false;
  }

  @Override
  public boolean loadMethod(Interpreter in, PyStr key, PyObject[] stack, int sp) {
    PyObject value = getAttr(in, key);
    stack[sp] = value;
    stack[sp + 1] = null;
    return value != null;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<class '").append(name).append("'>");
  }
}
