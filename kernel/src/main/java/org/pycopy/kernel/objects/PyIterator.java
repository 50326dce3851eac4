package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * Base of the built-in iterators: of Python type {@code iterator} where they do not say otherwise.
 */
public abstract class PyIterator extends PyObject {
  public static final BuiltinType TYPE = new BuiltinType("iterator", BuiltinType.OBJECT, null);

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public final boolean isIterator(Interpreter in) {
    return true;
  }

  @Override
  public final PyObject iter(Interpreter in) {
    return this;
  }

  @Override
  public abstract PyObject next(Interpreter in);
}
