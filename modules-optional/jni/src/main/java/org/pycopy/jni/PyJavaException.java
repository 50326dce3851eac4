package org.pycopy.jni;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;

/**
 * A Java exception, which Python can raise and catch by its class. Its text is its message; its
 * members are those of the Java object.
 */
final class PyJavaException extends PyBaseException {
  final Throwable java;
  private final JavaAccess access;
  private final PyJavaClass type;

  PyJavaException(JavaAccess access, Throwable java) {
    this(access, java, access.classOf(java.getClass()));
  }

  private PyJavaException(JavaAccess access, Throwable java, PyJavaClass type) {
    super(type, message(java));
    this.access = access;
    this.java = java;
    this.type = type;
  }

  private static PyTuple message(Throwable java) {
    String message = java.getMessage();
    return message == null ? PyTuple.EMPTY : new PyTuple(new PyStr(message));
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    Object member = type.members.ofObjects(key.value());
    return member == null ? super.getAttr(in, key) : PyJavaClass.read(access, member, java);
  }

  @Override
  public long hash(Interpreter in) {
    return System.identityHashCode(java);
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    boolean comparable = op == Op.EQUAL && rhs instanceof PyJavaException;
    return comparable ? PyBool.of(((PyJavaException) rhs).java == java) : null;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.REPR) {
      out.append(type.name()).append('(');
      if (args().size() != 0) {
        out.append(args().get(0), Printer.REPR);
      }
      out.append(')');
    } else {
      super.print(in, out, kind);
    }
  }
}
