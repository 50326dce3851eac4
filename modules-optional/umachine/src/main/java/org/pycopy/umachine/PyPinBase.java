package org.pycopy.umachine;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * {@code PinBase}: the base of classes whose instances are pins. Such a class has a method {@code
 * value}, which returns the pin's value when called without argument, and sets it when called with
 * one. PinBase itself has nothing, so that its only object serves all interpreters.
 */
@org.pycopy.annot.PyType("PinBase")
public final class PyPinBase extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("PinBase", BuiltinType.OBJECT, new PyPinBaseTable());

  private static final PyPinBase ONLY = new PyPinBase();

  private PyPinBase() {}

  /** The abstract pin; all arguments are for the classes derived from it. */
  @PyNew
  static PyObject construct(PyObject[] args, int off, int nPos, int nKw) {
    return ONLY;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
