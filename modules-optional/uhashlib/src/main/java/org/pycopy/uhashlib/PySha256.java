package org.pycopy.uhashlib;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** {@code sha256}. */
@org.pycopy.annot.PyType("sha256")
final class PySha256 extends PyHash {
  static final BuiltinType TYPE =
      new BuiltinType("sha256", BuiltinType.OBJECT, new PySha256Table());

  private PySha256(Interpreter in, PyObject data) {
    super(in, "SHA-256", data);
  }

  /** A hash of {@code data}, to which more may be added. */
  @PyNew
  static PySha256 make(Interpreter in, @Opt PyObject data) {
    return new PySha256(in, data);
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
