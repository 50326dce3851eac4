package org.pycopy.uhashlib;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** {@code md5}. */
@org.pycopy.annot.PyType("md5")
final class PyMd5 extends PyHash {
  static final BuiltinType TYPE = new BuiltinType("md5", BuiltinType.OBJECT, new PyMd5Table());

  private PyMd5(Interpreter in, PyObject data) {
    super(in, "MD5", data);
  }

  /** A hash of {@code data}, to which more may be added. */
  @PyNew
  static PyMd5 make(Interpreter in, @Opt PyObject data) {
    return new PyMd5(in, data);
  }

  /** Adds {@code data}, any bytes-like object. */
  @PyMethod
  void update(Interpreter in, PyObject data) {
    add(in, data);
  }

  /** The hash of all data so far. */
  @PyMethod
  PyObject digest(Interpreter in) {
    return result(in);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
