package org.pycopy.jni;

import java.util.Iterator;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** A Java iterator as one of Python. */
final class PyJavaIterator extends PyObject {
  private static final BuiltinType TYPE =
      new BuiltinType("iterator", BuiltinType.OBJECT, null, false);

  private final JavaAccess access;
  private final Iterator<?> iterator;

  PyJavaIterator(JavaAccess access, Iterator<?> iterator) {
    this.access = access;
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject iter(Interpreter in) {
    return this;
  }

  @Override
  public boolean isIterator(Interpreter in) {
    return true;
  }

  @Override
  public PyObject next(Interpreter in) {
    // This iterator stands for "at the end": an item may be null.
    Object item = access.<Object>call(() -> iterator.hasNext() ? iterator.next() : this);
    return item == this ? null : access.toPython(item);
  }
}
