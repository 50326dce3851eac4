package org.pycopy.jni;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/** A Java package as a Python module: its attributes are packages and classes. */
final class PyJavaPackage extends PyObject {
  private static final BuiltinType TYPE =
      new BuiltinType("jpackage", BuiltinType.OBJECT, null, false);

  private final JavaAccess access;
  private final String name;

  PyJavaPackage(JavaAccess access, String name) {
    this.access = access;
    this.name = name;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    if (key.equals(Names.NAME)) {
      return new PyStr(name);
    }
    if (key.value().startsWith("__")) {
      return null;
    }
    String full = name + "." + key.value();
    PyObject found = access.packageNamed(full);
    return found != null ? found : access.classOrNull(full);
  }

  /** The import machinery stores what is in a package there, where it is already. */
  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    return value != null && value == getAttr(in, key);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<package '").append(name).append("'>");
  }
}
