package org.pycopy.umachine;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/** {@code Signal}: a pin whose value may be inverted, so that "on" is what the device calls on. */
@org.pycopy.annot.PyType("Signal")
public final class PySignal extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("Signal", BuiltinType.OBJECT, new PySignalTable());

  private final PyObject pin;
  private final boolean invert;

  private PySignal(PyObject pin, boolean invert) {
    this.pin = pin;
    this.invert = invert;
  }

  /** A signal on a pin, inverted where keyword {@code invert} is true. */
  @PyNew
  static PyObject construct(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    boolean hasInvert =
        nKw == 1 && args[off + nPos] instanceof PyStr name && name.value().equals("invert");
    if (nPos != 1 || nKw != 0 && !hasInvert) {
      throw Errors.of(ExceptionTypes.TYPE_ERROR);
    }
    return new PySignal(args[off], hasInvert && args[off + 2].isTrue(in));
  }

  PyObject pin() {
    return pin;
  }

  /** 1 where the signal is inverted, else 0. */
  int inversion() {
    return invert ? 1 : 0;
  }

  /** The signal's value; or sets it, where a value is given. */
  @PyMethod
  PyObject value(Interpreter in, @Opt PyObject value) {
    if (value == null) {
      return PyInt.of(Pins.read(in, this));
    }
    Pins.write(in, this, value.isTrue(in) ? 1 : 0);
    return PyNone.NONE;
  }

  /** Sets the signal to 1. */
  @PyMethod
  void on(Interpreter in) {
    Pins.write(in, this, 1);
  }

  /** Sets the signal to 0. */
  @PyMethod
  void off(Interpreter in) {
    Pins.write(in, this, 0);
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return true;
  }

  /** As {@link #value}. */
  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    if (nKw != 0) {
      throw Errors.noKeywords();
    }
    if (nPos > 1) {
      throw Errors.arity(0, 1, nPos);
    }
    return value(in, nPos == 0 ? null : args[off]);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
