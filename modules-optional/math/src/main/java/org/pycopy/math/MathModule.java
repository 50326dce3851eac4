package org.pycopy.math;

import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Mathematical functions of floats. A function raises {@code ValueError: math domain error} where
 * its result is no number, or infinite, though its argument is not.
 */
@PyModule("math")
public final class MathModule {
  /** The base of natural logarithms. */
  @PyConst static final double e = Math.E;

  /** Half the circumference of the unit circle. */
  @PyConst static final double pi = Math.PI;

  private static final double LN2 = 0.6931471805599453;
  private static final double SQRT_HALF = 0.7071067811865476;

  /** Above this the square of a number no longer notices that 1 is added. */
  private static final double LARGE = 1L << 28;

  private MathModule() {}

  private static PyException domainError() {
    return Errors.valueError("math domain error");
  }

  private static double checked(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)
        || Double.isInfinite(result) && !Double.isInfinite(x)) {
      throw domainError();
    }
    return result;
  }

  private static double checked(double x, double y, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)
        || Double.isInfinite(result) && !Double.isInfinite(x)) {
      throw domainError();
    }
    return result;
  }

  /** The square root of {@code x}. @throws ValueError for a negative number */
  @PyFunction
  static double sqrt(double x) {
    return checked(x, Math.sqrt(x));
  }

  /** {@code x} to the power of {@code y}. @throws ValueError outside the domain */
  @PyFunction
  static double pow(double x, double y) {
    return checked(x, y, PyFloat.pow(x, y));
  }

  /** {@code e} to the power of {@code x}. @throws ValueError where that is too large */
  @PyFunction
  static double exp(double x) {
    return checked(x, Math.exp(x));
  }

  /** {@code exp(x) - 1}, precise near 0. @throws ValueError where that is too large */
  @PyFunction
  static double expm1(double x) {
    return checked(x, StrictMath.expm1(x));
  }

  /**
   * The logarithm of {@code x}: the natural one, or to the given base.
   *
   * @throws ValueError where a number is not above 0
   * @throws ZeroDivisionError for base 1
   */
  @PyFunction
  static double log(Interpreter in, double x, @Opt PyObject base) {
    if (x <= 0) {
      throw domainError();
    }
    double natural = Math.log(x);
    if (base == null) {
      return natural;
    }
    double b = Convert.toDouble(in, base);
    if (b <= 0) {
      throw domainError();
    }
    if (b == 1) {
      throw Errors.zeroDivision();
    }
    return natural / Math.log(b);
  }

  /** The logarithm to base 2, exact for powers of 2. @throws ValueError unless x is above 0 */
  @PyFunction
  static double log2(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return checked(x, Math.log(x));
    }
    // A mantissa around 1 has a logarithm that adds to the exponent without loss.
    int exponent = exponentOf(x);
    double mantissa = scale(x, -exponent);
    if (mantissa < SQRT_HALF) {
      mantissa *= 2;
      exponent--;
    }
    return exponent + Math.log(mantissa) / LN2;
  }

  /** The logarithm to base 10. @throws ValueError unless x is above 0 */
  @PyFunction
  static double log10(double x) {
    return checked(x, Math.log10(x));
  }

  /** The hyperbolic cosine of {@code x}. @throws ValueError where that is too large */
  @PyFunction
  static double cosh(double x) {
    return checked(x, Math.cosh(x));
  }

  /** The hyperbolic sine of {@code x}. @throws ValueError where that is too large */
  @PyFunction
  static double sinh(double x) {
    return checked(x, Math.sinh(x));
  }

  /** The hyperbolic tangent of {@code x}. */
  @PyFunction
  static double tanh(double x) {
    return Math.tanh(x);
  }

  /** The inverse of {@code cosh}. @throws ValueError for a number below 1 */
  @PyFunction
  static double acosh(double x) {
    if (x < 1) {
      throw domainError();
    }
    if (x > LARGE) {
      return Math.log(x) + LN2;
    }
    double t = x - 1;
    return StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
  }

  /** The inverse of {@code sinh}. */
  @PyFunction
  static double asinh(double x) {
    double a = Math.abs(x);
    if (a > LARGE) {
      return Math.copySign(Math.log(a) + LN2, x);
    }
    return Math.copySign(StrictMath.log1p(a + a * a / (1 + Math.sqrt(1 + a * a))), x);
  }

  /** The inverse of {@code tanh}. @throws ValueError unless -1 &lt; x &lt; 1 */
  @PyFunction
  static double atanh(double x) {
    double a = Math.abs(x);
    if (a >= 1) {
      throw domainError();
    }
    return Math.copySign(0.5 * StrictMath.log1p(2 * a / (1 - a)), x);
  }

  /** The cosine of {@code x} radians. @throws ValueError for an infinity */
  @PyFunction
  static double cos(double x) {
    return checked(x, Math.cos(x));
  }

  /** The sine of {@code x} radians. @throws ValueError for an infinity */
  @PyFunction
  static double sin(double x) {
    return checked(x, Math.sin(x));
  }

  /** The tangent of {@code x} radians. @throws ValueError for an infinity */
  @PyFunction
  static double tan(double x) {
    return checked(x, Math.tan(x));
  }

  /** The inverse of {@code cos}. @throws ValueError unless -1 &lt;= x &lt;= 1 */
  @PyFunction
  static double acos(double x) {
    return checked(x, Math.acos(x));
  }

  /** The inverse of {@code sin}. @throws ValueError unless -1 &lt;= x &lt;= 1 */
  @PyFunction
  static double asin(double x) {
    return checked(x, Math.asin(x));
  }

  /** The inverse of {@code tan}. */
  @PyFunction
  static double atan(double x) {
    return Math.atan(x);
  }

  /** The angle of the point ({@code x}, {@code y}), from -pi to pi. */
  @PyFunction
  static double atan2(double y, double x) {
    return Math.atan2(y, x);
  }

  /** The least int that is not below {@code x}. @throws ValueError for a NaN */
  @PyFunction
  static PyObject ceil(Interpreter in, PyObject x) {
    return isInt(x) ? x : PyInt.ofDouble(Math.ceil(Convert.toDouble(in, x)));
  }

  /** The largest int that is not above {@code x}. @throws ValueError for a NaN */
  @PyFunction
  static PyObject floor(Interpreter in, PyObject x) {
    return isInt(x) ? x : PyInt.ofDouble(Math.floor(Convert.toDouble(in, x)));
  }

  /** {@code x} without its fraction, an int. @throws ValueError for a NaN */
  @PyFunction
  static PyObject trunc(Interpreter in, PyObject x) {
    return isInt(x) ? x : PyInt.ofDouble(Convert.toDouble(in, x));
  }

  private static boolean isInt(PyObject x) {
    return x instanceof PyInt || x instanceof PyBigInt;
  }

  /** The number with the size of {@code x} and the sign of {@code y}. */
  @PyFunction
  static double copysign(double x, double y) {
    // StrictMath takes the sign of a NaN as C does; Math may not.
    return StrictMath.copySign(x, y);
  }

  /** The absolute value. */
  @PyFunction
  static double fabs(double x) {
    return Math.abs(x);
  }

  /** The remainder of {@code x / y}, with the sign of {@code x}. @throws ValueError where y is 0 */
  @PyFunction
  static double fmod(double x, double y) {
    return checked(x, y, x % y);
  }

  /**
   * The tuple (mantissa, exponent) with x = mantissa * 2**exponent and 0.5 &lt;= |mantissa| &lt; 1.
   */
  @PyFunction
  static PyObject frexp(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return new PyTuple(new PyFloat(x), PyInt.ZERO);
    }
    int exponent = exponentOf(x);
    return new PyTuple(new PyFloat(scale(x, -exponent)), PyInt.of(exponent));
  }

  /** The exponent that makes {@code x / 2**exponent} at least 0.5 and less than 1, for x not 0. */
  private static int exponentOf(double x) {
    int exponent = Math.getExponent(x);
    if (exponent < Double.MIN_EXPONENT) {
      return Math.getExponent(x * 0x1p54) - 54 + 1;
    }
    return exponent + 1;
  }

  private static double scale(double x, int exponent) {
    return Math.scalb(x, exponent);
  }

  /** {@code x * 2**exponent}. */
  @PyFunction
  static double ldexp(double x, long exponent) {
    // Beyond this any double has become 0 or infinite.
    return scale(x, (int) Math.max(-5000, Math.min(exponent, 5000)));
  }

  /** The tuple (fraction, whole part) of {@code x}, both floats with the sign of {@code x}. */
  @PyFunction
  static PyObject modf(double x) {
    double whole = Math.copySign(Math.floor(Math.abs(x)), x);
    double fraction = Double.isInfinite(x) ? 0 : x - whole;
    return new PyTuple(new PyFloat(Math.copySign(fraction, x)), new PyFloat(whole));
  }

  /** True where {@code x} is neither infinite nor NaN. */
  @PyFunction
  static boolean isfinite(double x) {
    return !Double.isNaN(x) && !Double.isInfinite(x);
  }

  /** True where {@code x} is infinite. */
  @PyFunction
  static boolean isinf(double x) {
    return Double.isInfinite(x);
  }

  /** True where {@code x} is NaN. */
  @PyFunction
  static boolean isnan(double x) {
    return Double.isNaN(x);
  }

  /**
   * True where {@code a} and {@code b} differ by no more than {@code abs_tol}, or than {@code
   * rel_tol} times the larger one.
   *
   * @throws ValueError for a negative tolerance
   */
  @PyFunction
  static boolean isclose(
      double a,
      double b,
      @KwOnly("rel_tol") @Opt("1e-9") double relTol,
      @KwOnly("abs_tol") @Opt("0.0") double absTol) {
    if (relTol < 0 || absTol < 0) {
      throw domainError();
    }
    if (a == b) {
      return true;
    }
    double difference = Math.abs(a - b);
    if (Double.isInfinite(difference)) {
      return false;
    }
    return difference <= absTol
        || difference <= Math.abs(relTol * a)
        || difference <= Math.abs(relTol * b);
  }

  /** {@code x} degrees in radians. */
  @PyFunction
  static double radians(double x) {
    return x * (Math.PI / 180);
  }

  /** {@code x} radians in degrees. */
  @PyFunction
  static double degrees(double x) {
    return x * (180 / Math.PI);
  }

  /** The product of the ints from 1 to {@code x}. @throws ValueError for a negative number */
  @PyFunction
  static PyObject factorial(Interpreter in, long x) {
    if (x < 0) {
      throw Errors.valueError("negative factorial");
    }
    if (x < 2) {
      return PyInt.ONE;
    }
    // More bits than an int can have: stop before the work rather than after it.
    double bits = SpecialFunctions.logGamma(x + 1.0) / LN2;
    if (bits > Integer.MAX_VALUE) {
      throw Errors.memory((long) (bits / 8));
    }
    return product(in, 2, x);
  }

  /** The product of the ints from {@code low} to {@code high}, by halves of about the same size. */
  private static PyObject product(Interpreter in, long low, long high) {
    if (low == high) {
      return PyInt.of(low);
    }
    long middle = (low + high) >> 1;
    PyObject left = product(in, low, middle);
    return Ops.binary(in, Op.MULTIPLY, left, product(in, middle + 1, high));
  }

  /** The error function. */
  @PyFunction
  static double erf(double x) {
    return SpecialFunctions.erf(x);
  }

  /** {@code 1 - erf(x)}, precise for large numbers. */
  @PyFunction
  static double erfc(double x) {
    return SpecialFunctions.erfc(x);
  }

  /** The gamma function. @throws ValueError at its poles, and where it is too large */
  @PyFunction
  static double gamma(double x) {
    return checked(x, SpecialFunctions.gamma(x));
  }

  /** The logarithm of the gamma function's absolute value. @throws ValueError at its poles */
  @PyFunction
  static double lgamma(double x) {
    return checked(x, SpecialFunctions.logGamma(x));
  }
}
