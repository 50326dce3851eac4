package org.pycopy.uhashlib;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** {@code sha1}. */
@org.pycopy.annot.PyType("sha1")
final class PySha1 extends PyHash {
  static final BuiltinType TYPE = new BuiltinType("sha1", BuiltinType.OBJECT, new PySha1Table());

  private PySha1(Interpreter in, PyObject data) {
    super(in, "SHA-1", data);
  }

  /** A hash of {@code data}, to which more may be added. */
  @PyNew
  static PySha1 make(Interpreter in, @Opt PyObject data) {
    return new PySha1(in, data);
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
