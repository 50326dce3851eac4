package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.text.FloatFormat;

/** {@code float}: an IEEE double. */
@org.pycopy.annot.PyType("float")
public final class PyFloat extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("float", BuiltinType.OBJECT, new PyFloatTable());

  private static final int MANTISSA_BITS = 52;
  private static final int EXPONENT_BIAS = 1023;

  /** The value; public for the VM's fast paths. */
  public final double value;

  public PyFloat(double value) {
    this.value = value;
  }

  /**
   * The number {@code x}, or the one that a str or bytes-like {@code x} holds.
   *
   * @throws ValueError for text that is no number
   */
  @PyNew
  static PyObject create(Interpreter in, @Opt PyObject x) {
    if (x == null) {
      return new PyFloat(0);
    }
    PyObject plain = Convert.nativeOf(x);
    if (plain instanceof PyFloat) {
      return plain;
    }
    String text = Numbers.textOf(in, plain);
    return text == null ? new PyFloat(Convert.toDouble(in, x)) : Numbers.parseFloat(text);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return value != 0;
  }

  @Override
  public long hash(Interpreter in) {
    return hash(value);
  }

  /** Hash of a number; a whole number has the hash of the equal int. */
  static long hash(double value) {
    long whole = (long) value;
    if (whole == value && whole != Long.MAX_VALUE) {
      return whole;
    }
    long bits = Double.doubleToLongBits(value);
    int exponent = (int) (bits >>> MANTISSA_BITS & 0x7ff) - EXPONENT_BIAS;
    if (exponent < Long.SIZE - 1 || exponent > EXPONENT_BIAS) {
      return bits ^ bits >>> 32;
    }
    long mantissa = bits & (1L << MANTISSA_BITS) - 1 | 1L << MANTISSA_BITS;
    long hash = PyBigInt.hashOfScaled(mantissa, exponent - MANTISSA_BITS);
    return value < 0 ? -hash : hash;
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    switch (op) {
      case Op.POSITIVE:
        return this;
      case Op.NEGATIVE:
        return new PyFloat(-value);
      case Op.ABS:
        return new PyFloat(Math.abs(value));
      case Op.SIZEOF:
        return PyInt.of(Numbers.OBJECT_BYTES);
      default:
        return null;
    }
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (rhs instanceof PyFloat f) {
      return binary(op, value, f.value);
    }
    if (rhs instanceof PyInt i) {
      return binary(op, value, (double) i.value);
    }
    if (rhs instanceof PyComplex c) {
      return PyComplex.binary(op, value, 0, c.real, c.imag);
    }
    return Numbers.isReal(rhs) ? binary(op, value, Convert.toDouble(in, rhs)) : null;
  }

  /** Binary operation {@code op} of {@link Op}, or null where floats do not support it. */
  static PyObject binary(int op, double a, double b) {
    switch (op) {
      case Op.LESS:
        return PyBool.of(a < b);
      case Op.MORE:
        return PyBool.of(a > b);
      case Op.EQUAL:
        return PyBool.of(a == b);
      case Op.LESS_EQUAL:
        return PyBool.of(a <= b);
      case Op.MORE_EQUAL:
        return PyBool.of(a >= b);
      case Op.NOT_EQUAL:
        return PyBool.of(a != b);
      case Op.ADD:
      case Op.INPLACE_ADD:
        return new PyFloat(a + b);
      case Op.SUBTRACT:
      case Op.INPLACE_SUBTRACT:
        return new PyFloat(a - b);
      case Op.MULTIPLY:
      case Op.INPLACE_MULTIPLY:
        return new PyFloat(a * b);
      case Op.TRUE_DIVIDE:
      case Op.INPLACE_TRUE_DIVIDE:
        return divide(a, b);
      case Op.FLOOR_DIVIDE:
      case Op.INPLACE_FLOOR_DIVIDE:
        return new PyFloat(floorDivide(a, b));
      case Op.MODULO:
      case Op.INPLACE_MODULO:
        return new PyFloat(modulo(a, b));
      case Op.DIVMOD:
        return new PyTuple(new PyFloat(floorDivide(a, b)), new PyFloat(modulo(a, b)));
      case Op.POWER:
      case Op.INPLACE_POWER:
        return power(a, b);
      default:
        return op >= Op.REVERSE_OR ? binary(op - Op.REVERSE_OR + Op.OR, b, a) : null;
    }
  }

  /** {@code a / b}. @throws ZeroDivisionError (Python's) */
  public static PyObject divide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    return new PyFloat(a / b);
  }

  /** {@code a % b}: exact, with the sign of {@code b}. @throws ZeroDivisionError (Python's) */
  private static double modulo(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    double remainder = a % b;
    if (remainder == 0) {
      return Math.copySign(0.0, b);
    }
    return remainder < 0 != b < 0 ? remainder + b : remainder;
  }

  /**
   * {@code a // b}, so that {@code a == a // b * b + a % b}. @throws ZeroDivisionError (Python's)
   */
  private static double floorDivide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    double remainder = a % b;
    double quotient = (a - remainder) / b;
    if (remainder != 0 && remainder < 0 != b < 0) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, a / b);
    }
    // The quotient is a whole number but for the error of the division.
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  /**
   * {@code a ** b}: complex for the broken power of a negative number.
   *
   * @throws ZeroDivisionError (Python's) for a negative power of zero
   */
  static PyObject power(double a, double b) {
    if (a == 0 && b < 0 && !Double.isInfinite(b)) {
      throw Errors.zeroDivision();
    }
    if (a < 0 && b != Math.floor(b) && !Double.isNaN(b)) {
      return PyComplex.power(a, 0, b, 0);
    }
    return new PyFloat(pow(a, b));
  }

  /** C's {@code pow}, which has a number in three cases where Java has NaN. */
  public static double pow(double a, double b) {
    if (a == 1 || b == 0 || a == -1 && Double.isInfinite(b)) {
      return 1;
    }
    return Math.pow(a, b);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append(FloatFormat.repr(value));
  }
}
