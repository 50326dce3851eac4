package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.text.FloatFormat;

/** {@code complex}: two doubles. */
@org.pycopy.annot.PyType("complex")
public final class PyComplex extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("complex", BuiltinType.OBJECT, new PyComplexTable());

  public final double real;
  public final double imag;

  public PyComplex(double real, double imag) {
    this.real = real;
    this.imag = imag;
  }

  /**
   * The number {@code real + imag*1j}, or the one that the str {@code real} holds.
   *
   * @throws ValueError for text that is no number
   */
  @PyNew
  static PyObject create(Interpreter in, @Opt PyObject real, @Opt PyObject imag) {
    if (real == null) {
      return new PyComplex(0, 0);
    }
    PyObject plain = Convert.nativeOf(real);
    if (imag == null && plain instanceof PyStr s) {
      return Numbers.parseComplex(s.value());
    }
    PyComplex a = of(in, plain);
    if (imag == null) {
      return a;
    }
    PyComplex b = of(in, Convert.nativeOf(imag));
    return new PyComplex(a.real - b.imag, a.imag + b.real);
  }

  /** Any number as a complex one. @throws TypeError (Python's) */
  public static PyComplex of(Interpreter in, PyObject x) {
    PyObject plain = Convert.nativeOf(x);
    return plain instanceof PyComplex c ? c : new PyComplex(Convert.toDouble(in, x), 0);
  }

  /** The real part. */
  @PyGetter("real")
  double real() {
    return real;
  }

  /** The imaginary part. */
  @PyGetter("imag")
  double imag() {
    return imag;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return real != 0 || imag != 0;
  }

  @Override
  public long hash(Interpreter in) {
    return PyFloat.hash(real) ^ PyFloat.hash(imag);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    switch (op) {
      case Op.POSITIVE:
        return this;
      case Op.NEGATIVE:
        return new PyComplex(-real, -imag);
      case Op.ABS:
        return new PyFloat(abs(real, imag));
      default:
        return null;
    }
  }

  /** Distance from 0. */
  public static double abs(double real, double imag) {
    return Math.sqrt(real * real + imag * imag);
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (rhs instanceof PyComplex c) {
      return binary(op, real, imag, c.real, c.imag);
    }
    return Numbers.isReal(rhs) ? binary(op, real, imag, Convert.toDouble(in, rhs), 0) : null;
  }

  /** Binary operation {@code op} of {@link Op}, or null where complex numbers do not support it. */
  static PyObject binary(int op, double ar, double ai, double br, double bi) {
    switch (op) {
      case Op.EQUAL:
        return PyBool.of(ar == br && ai == bi);
      case Op.NOT_EQUAL:
        return PyBool.of(ar != br || ai != bi);
      case Op.ADD:
      case Op.INPLACE_ADD:
        return new PyComplex(ar + br, ai + bi);
      case Op.SUBTRACT:
      case Op.INPLACE_SUBTRACT:
        return new PyComplex(ar - br, ai - bi);
      case Op.MULTIPLY:
      case Op.INPLACE_MULTIPLY:
        return multiply(ar, ai, br, bi);
      case Op.TRUE_DIVIDE:
      case Op.INPLACE_TRUE_DIVIDE:
        return divide(ar, ai, br, bi);
      case Op.FLOOR_DIVIDE:
      case Op.INPLACE_FLOOR_DIVIDE:
        throw Errors.typeError("can't truncate-divide a complex number");
      case Op.POWER:
      case Op.INPLACE_POWER:
        return power(ar, ai, br, bi);
      default:
        return op >= Op.REVERSE_OR ? binary(op - Op.REVERSE_OR + Op.OR, br, bi, ar, ai) : null;
    }
  }

  private static PyComplex multiply(double ar, double ai, double br, double bi) {
    return new PyComplex(ar * br - ai * bi, ar * bi + ai * br);
  }

  private static PyComplex divide(double ar, double ai, double br, double bi) {
    if (bi == 0) {
      if (br == 0) {
        throw Errors.of(ExceptionTypes.ZERO_DIVISION_ERROR, "complex divide by zero");
      }
      return new PyComplex(ar / br, ai / br);
    }
    if (br == 0) {
      return new PyComplex(ai / bi, -ar / bi);
    }
    double square = br * br + bi * bi;
    return multiply(ar, ai, br / square, -bi / square);
  }

  /** {@code a ** b = exp(b * ln a)}. @throws ZeroDivisionError (Python's) */
  static PyComplex power(double ar, double ai, double br, double bi) {
    double abs = abs(ar, ai);
    if (abs == 0) {
      if (bi != 0 || !(br >= 0)) {
        throw Errors.of(ExceptionTypes.ZERO_DIVISION_ERROR, "0.0 to a complex power");
      }
      return new PyComplex(br == 0 ? 1 : 0, 0);
    }
    double ln = Math.log(abs);
    double phase = Math.atan2(ai, ar);
    double exponent = br * ln - bi * phase;
    double angle = bi * ln + br * phase;
    double size = Math.exp(exponent);
    return new PyComplex(size * Math.cos(angle), size * Math.sin(angle));
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (real == 0) {
      out.append(part(imag)).append('j');
      return;
    }
    out.append('(').append(part(real));
    if (imag >= 0 || Double.isNaN(imag)) {
      out.append('+');
    }
    out.append(part(imag)).append("j)");
  }

  /** A part prints as a float does, but a whole number without its {@code .0}. */
  private static String part(double value) {
    String text = FloatFormat.repr(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
