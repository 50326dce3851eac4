package org.pycopy.jni;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** What {@code with} calls of an AutoCloseable: {@code __enter__}, or {@code __exit__}. */
final class Closer extends PyObject {
  private static final BuiltinType TYPE =
      new BuiltinType("jmethod", BuiltinType.OBJECT, null, false);

  private final JavaAccess access;
  private final PyObject object;
  private final AutoCloseable toClose;

  /**
   * Makes one of the two.
   *
   * @param toClose what {@code __exit__} closes; null for {@code __enter__}
   */
  Closer(JavaAccess access, PyObject object, AutoCloseable toClose) {
    this.access = access;
    this.object = object;
    this.toClose = toClose;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return true;
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    if (toClose == null) {
      return object;
    }
    access.call(
        () -> {
          toClose.close();
          return null;
        });
    return PyNone.NONE;
  }
}
