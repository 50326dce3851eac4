package org.pycopy.jni;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** The methods of one name, of an object or a class. */
final class PyJavaMethod extends PyObject {
  private static final BuiltinType TYPE =
      new BuiltinType("jmethod", BuiltinType.OBJECT, null, false);

  private final JavaAccess access;
  private final Object target;
  private final MethodGroup methods;

  /**
   * A method to call.
   *
   * @param target the object; null for static methods
   */
  PyJavaMethod(JavaAccess access, Object target, MethodGroup methods) {
    this.access = access;
    this.target = target;
    this.methods = methods;
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
    if (nKw != 0) {
      throw Errors.typeError("kwargs not supported");
    }
    return access.toPython(methods.call(in, target, args, off, nPos));
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<jmethod '").append(methods.name).append("'>");
  }
}
