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

  /** The raw member {@code key} found in this type or its bases (depth first, left to right), or null. */
  public abstract PyObject lookup(PyStr key);

  /** True where this type is {@code other} or inherits from it. */
  public abstract boolean isSubclassOf(PyType other);

  /** The direct bases, never null. */
  public abstract PyType[] bases();

  /** The nearest built-in type this type is or inherits its storage from; {@code object} if none. */
  public abstract BuiltinType nativeType();

  @Override
  public PyType type() {
    return BuiltinType.TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<class '").append(name).append("'>");
  }
}
