package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInstance;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** Conversions of Python arguments into Java values, for the generated tables and for built-ins. */
public final class Convert {
  private Convert() {}

  /** The built-in part of an instance of a user's subclass of a built-in type; else the object. */
  public static PyObject nativeOf(PyObject object) {
    return object instanceof PyInstance i && i.nativeBase() != null ? i.nativeBase() : object;
  }

  /** {@code bool(object)}. */
  public static boolean toBoolean(Interpreter in, PyObject object) {
    return object.isTrue(in);
  }

  /** An int argument. @throws TypeError, OverflowError */
  public static long toLong(Interpreter in, PyObject object) {
    return Ops.index(in, object);
  }

  /** An int argument that must fit 32 bits. @throws TypeError, OverflowError */
  public static int toInt(Interpreter in, PyObject object) {
    long value = Ops.index(in, object);
    if ((int) value != value) {
      throw Errors.overflowError("overflow converting long int to machine word");
    }
    return (int) value;
  }

  /** A float argument; ints and bools are taken too. @throws TypeError */
  public static double toDouble(Interpreter in, PyObject object) {
    PyObject plain = nativeOf(object);
    if (plain instanceof PyFloat f) {
      return f.value;
    }
    if (plain instanceof PyInt i) {
      return i.value;
    }
    if (plain instanceof PyBool b) {
      return b.value() ? 1 : 0;
    }
    if (plain instanceof PyBigInt big) {
      return big.value().doubleValue();
    }
    throw Errors.typeError("can't convert " + object.type().name() + " to float");
  }

  /** A str argument. @throws TypeError */
  public static String toJavaString(Interpreter in, PyObject object) {
    return toStr(in, object).value();
  }

  /** A str argument. @throws TypeError */
  public static PyStr toStr(Interpreter in, PyObject object) {
    if (object instanceof PyStr s) {
      return s;
    }
    if (nativeOf(object) instanceof PyStr s) {
      return s;
    }
    throw Errors.typeError("can't convert '" + object.type().name() + "' object to str implicitly");
  }
}
