package org.pycopy.umachine;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * What can be read and written as a pin: signals, and instances of the classes that scripts derive
 * from {@code PinBase}, by way of their method {@code value}.
 */
final class Pins {
  private static final PyStr VALUE = new PyStr("value");

  private Pins() {}

  /** The value of {@code pin}, usually 0 or 1. @throws TypeError (Python's) where it is no pin */
  static int read(Interpreter in, PyObject pin) {
    PyObject plain = Convert.nativeOf(pin);
    if (plain instanceof PySignal signal) {
      return read(in, signal.pin()) ^ signal.inversion();
    }
    if (plain instanceof PyPinBase) {
      return (int) Ops.index(in, Ops.callMethod(in, pin, VALUE));
    }
    throw notPin(pin);
  }

  /** Sets {@code pin} to {@code value}, 0 or 1. @throws TypeError (Python's) where it is no pin */
  static void write(Interpreter in, PyObject pin, int value) {
    PyObject plain = Convert.nativeOf(pin);
    if (plain instanceof PySignal signal) {
      write(in, signal.pin(), value ^ signal.inversion());
    } else if (plain instanceof PyPinBase) {
      Ops.callMethod(in, pin, VALUE, PyBool.of(value != 0));
    } else {
      throw notPin(pin);
    }
  }

  private static PyException notPin(PyObject object) {
    return Errors.typeError("'" + object.type().name() + "' object isn't a pin");
  }
}
