package org.pycopy.kernel.objects;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.text.Ascii;
import org.pycopy.kernel.text.FloatParser;
import org.pycopy.kernel.text.IntText;
import org.pycopy.kernel.text.Quoting;
import org.pycopy.kernel.text.Utf8;

/**
 * What the number types share: reading numbers from text, rounding, and mixing with other types.
 */
public final class Numbers {
  /** What {@code sys.getsizeof()} adds for an object's header. */
  static final int OBJECT_BYTES = 16;

  /** 10**22 is the largest power of ten that a double holds exactly. */
  private static final int MAX_EXACT_POWER = 22;

  private Numbers() {}

  /** True for the numbers that convert to a double: int, bool and float. */
  static boolean isReal(PyObject x) {
    return x instanceof PyInt
        || x instanceof PyFloat
        || x instanceof PyBool
        || x instanceof PyBigInt;
  }

  /**
   * The last chance of an int's binary operation: {@code count * sequence}, which is the same as
   * {@code sequence * count}; null for all else.
   */
  static PyObject repeat(Interpreter in, int op, PyObject count, PyObject sequence) {
    if ((op == Op.MULTIPLY || op == Op.INPLACE_MULTIPLY)
        && (sequence instanceof PyStr
            || sequence instanceof PyBytes
            || sequence instanceof PyTuple
            || sequence instanceof PyList)) {
      return sequence.binary(in, Op.MULTIPLY, count);
    }
    return null;
  }

  /**
   * {@code pow(base, exponent, modulus)}.
   *
   * @throws TypeError (Python's) where one is no int
   */
  public static PyObject power(Interpreter in, PyObject base, PyObject exponent, PyObject modulus) {
    BigInteger b = PyBigInt.valueOf(Convert.nativeOf(base));
    BigInteger e = PyBigInt.valueOf(Convert.nativeOf(exponent));
    BigInteger m = PyBigInt.valueOf(Convert.nativeOf(modulus));
    if (b == null || e == null || m == null) {
      throw Errors.typeError("pow() with 3 arguments requires integers");
    }
    return PyBigInt.power(in, b, e, m);
  }

  /** {@code round(x)}: to the nearest int, to the even one of two. */
  public static PyObject round(Interpreter in, PyObject x) {
    PyObject plain = Convert.nativeOf(x);
    return plain instanceof PyInt || plain instanceof PyBigInt
        ? plain
        : PyInt.ofDouble(rint(Convert.toDouble(in, x)));
  }

  /** {@code round(x, digits)}: of the type of {@code x}. */
  public static PyObject round(Interpreter in, PyObject x, PyObject digits) {
    PyObject plain = Convert.nativeOf(x);
    if (plain instanceof PyInt || plain instanceof PyBigInt) {
      long places = Convert.toLong(in, digits);
      return places >= 0 ? plain : roundInt(in, PyBigInt.valueOf(plain), places);
    }
    double value = Convert.toDouble(in, x);
    long places = Convert.toLong(in, digits);
    double scale = powerOfTen(places);
    double scaled = value * scale;
    if (scale == 0 || Double.isInfinite(scaled)) {
      return new PyFloat(scale == 0 ? 0 * value : value);
    }
    return new PyFloat(rint(scaled) / scale);
  }

  private static PyObject roundInt(Interpreter in, BigInteger value, long places) {
    // A number of n bits has less than n decimal places.
    if (places < -1L - value.bitLength()) {
      return PyInt.ZERO;
    }
    BigInteger unit = PyBigInt.valueOf(PyBigInt.power(in, BigInteger.TEN, -places));
    BigInteger[] parts = PyBigInt.floorDivMod(in, value, unit);
    int half = parts[1].shiftLeft(1).compareTo(unit);
    boolean up = half > 0 || half == 0 && parts[0].testBit(0);
    BigInteger down = value.subtract(parts[1]);
    return PyInt.of(up ? down.add(unit) : down);
  }

  private static double powerOfTen(long exponent) {
    if (exponent < 0 || exponent > MAX_EXACT_POWER) {
      return PyFloat.pow(10, exponent);
    }
    double power = 1;
    for (long i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** {@code value} rounded to a whole number, half to even. */
  public static double rint(double value) {
    // Adding and subtracting 2**52 rounds off the fraction in the default rounding mode.
    if (value >= 0x1p52 || value <= -0x1p52 || Double.isNaN(value)) {
      return value;
    }
    double magnitude = Math.abs(value) + 0x1p52 - 0x1p52;
    return Math.copySign(magnitude, value);
  }

  /** The text of a str, or of bytes with each byte as one character; null for other objects. */
  static String textOf(Interpreter in, PyObject x) {
    if (x instanceof PyStr s) {
      return s.value();
    }
    Buffer buffer = x.buffer(in, false);
    return buffer == null ? null : new String(buffer.toBytes(), StandardCharsets.ISO_8859_1);
  }

  /**
   * The int that {@code text} holds in {@code base}, 0 for "as the prefix says".
   *
   * @throws ValueError (Python's)
   */
  static PyObject parseInt(Interpreter in, String text, int base) {
    if (base != 0 && base < 2 || base > 36) {
      throw Errors.valueError("int() arg 2 must be >= 2 and <= 36");
    }
    int end = text.length();
    int at = skipSpace(text, 0);
    boolean negative = at < end && text.charAt(at) == '-';
    if (negative || at < end && text.charAt(at) == '+') {
      at++;
    }
    int radix = IntText.baseOf(text, at, end, base);
    int start = IntText.skipPrefix(text, at, end, radix);
    int stop = IntText.endOfDigits(text, start, end, radix);
    if (stop == start || skipSpace(text, stop) != end) {
      byte[] rest = Utf8.encode(text.substring(start));
      throw Errors.valueError(
          "invalid syntax for integer with base "
              + radix
              + ": "
              + Quoting.repr(rest, 0, rest.length));
    }
    long small = IntText.parseSmall(text, start, stop, radix);
    if (small >= 0) {
      return PyInt.of(negative ? -small : small);
    }
    in.charge(stop - start);
    in.tick(PyBigInt.workOfMultiply(4 * (stop - start), 4 * (stop - start)));
    BigInteger value = IntText.parse(text, start, stop, radix);
    return PyInt.of(negative ? value.negate() : value);
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Ascii.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The float that {@code text} holds. @throws ValueError (Python's) */
  static PyFloat parseFloat(String text) {
    FloatParser parser = new FloatParser(text, 0, text.length());
    parser.skipSpace();
    if (!parser.scan()) {
      throw invalidNumber();
    }
    parser.skipSpace();
    if (!parser.atEnd()) {
      throw invalidNumber();
    }
    return new PyFloat(parser.value());
  }

  /** The complex number that {@code text} holds. @throws ValueError (Python's) */
  static PyComplex parseComplex(String text) {
    FloatParser parser = new FloatParser(text, 0, text.length());
    parser.skipSpace();
    if (!parser.scan()) {
      throw invalidNumber();
    }
    double real = parser.value();
    double imag = 0;
    if (skipImaginaryUnit(parser)) {
      imag = real;
      real = 0;
    } else if (parser.peek() == '+' || parser.peek() == '-') {
      if (!parser.scan()) {
        throw invalidNumber();
      }
      imag = parser.value();
      if (!skipImaginaryUnit(parser)) {
        // Pycopy takes a second number without "j" and ignores it.
        imag = 0;
      }
    }
    parser.skipSpace();
    if (!parser.atEnd()) {
      throw invalidNumber();
    }
    return new PyComplex(real, imag);
  }

  private static boolean skipImaginaryUnit(FloatParser parser) {
    if ((parser.peek() | 0x20) != 'j') {
      return false;
    }
    parser.skip();
    return true;
  }

  private static PyException invalidNumber() {
    return Errors.valueError("invalid syntax for number");
  }
}
