package org.pycopy.kernel.code;

/**
 * Conversion between doubles and text as the reference does it, rounding errors included: {@code
 * .mpy} files hold floats as text, so that writing the same files takes the same errors. Nothing
 * else should use this.
 */
public final class ReferenceFloat {
  /** Mantissa digits are dropped from here on, to stay clear of overflow. */
  private static final double MANTISSA_LIMIT = 1e200;

  private static final int SMALLEST_NORMAL_EXPONENT = -307;
  private static final int LARGEST_EXACT_EXPONENT = 22;

  /** Significant digits. */
  private static final int PRECISION = 16;

  private static final double ROUNDS_TO_ONE = 0.999999999995;
  private static final double[] POWERS = {1e256, 1e128, 1e64, 1e32, 1e16, 1e8, 1e4, 1e2, 1e1};
  private static final double[] INVERSE_POWERS = {
    1e-256, 1e-128, 1e-64, 1e-32, 1e-16, 1e-8, 1e-4, 1e-2, 1e-1
  };

  private ReferenceFloat() {}

  /**
   * The value of a float literal, or of the number before the {@code j} of an imaginary one.
   *
   * @param pos where in {@code source} the literal starts; it is known to be well formed
   */
  public static double parseLiteral(String source, int pos) {
    double mantissa = 0;
    int adjust = 0;
    boolean inFraction = false;
    int i = pos;
    for (; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c >= '0' && c <= '9') {
        if (mantissa < MANTISSA_LIMIT) {
          mantissa = 10 * mantissa + (c - '0');
          if (inFraction) {
            adjust--;
          }
        } else if (!inFraction) {
          adjust++;
        }
      } else if (c == '.' && !inFraction) {
        inFraction = true;
      } else if (c != '_') {
        break;
      }
    }
    int exponent = 0;
    if (i < source.length() && (source.charAt(i) | 0x20) == 'e') {
      i++;
      boolean negative = i < source.length() && source.charAt(i) == '-';
      if (negative || i < source.length() && source.charAt(i) == '+') {
        i++;
      }
      for (; i < source.length(); i++) {
        char c = source.charAt(i);
        if (c >= '0' && c <= '9') {
          exponent = Math.min(10 * exponent + (c - '0'), 100_000_000);
        } else if (c != '_') {
          break;
        }
      }
      if (negative) {
        exponent = -exponent;
      }
    }
    exponent += adjust;
    if (exponent < SMALLEST_NORMAL_EXPONENT) {
      exponent -= SMALLEST_NORMAL_EXPONENT;
      mantissa *= 1e-307;
    }
    return exponent < 0 && exponent >= -LARGEST_EXACT_EXPONENT
        ? mantissa / power10(-exponent)
        : mantissa * power10(exponent);
  }

  private static double power10(int exponent) {
    if (exponent > 308) {
      return Double.POSITIVE_INFINITY;
    }
    if (exponent < -330) {
      return 0;
    }
    double nearest = Double.parseDouble("1e" + exponent);
    // The C library that the reference was built with misses the nearest double twice.
    return exponent == 23 || exponent == 210 ? Math.nextUp(nearest) : nearest;
  }

  /** The text of {@code repr()} of a float. */
  static String format(double value) {
    String text = digits(value);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'e' || c == 'n') {
        return text;
      }
    }
    return text + ".0";
  }

  /** The text of {@code repr()} of a complex. */
  static String format(Code.Complex value) {
    if (value.real == 0) {
      return digits(value.imaginary) + "j";
    }
    boolean plus = value.imaginary >= 0 || Double.isNaN(value.imaginary);
    return "(" + digits(value.real) + (plus ? "+" : "") + digits(value.imaginary) + "j)";
  }

  /** As C's {@code %.16g}, nearly. */
  private static String digits(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    boolean negative = value < 0 || value == 0 && 1 / value < 0;
    String sign = negative ? "-" : "";
    double f = negative ? -value : value;
    if (f == Double.POSITIVE_INFINITY) {
      return sign + "inf";
    }
    if (f == 0) {
      return sign + "0";
    }
    return sign + (f < 1 ? belowOne(f) : fromOne(f));
  }

  private static String belowOne(double original) {
    double f = original;
    int exponent = 0;
    for (int i = 0; i < POWERS.length; i++) {
      if (INVERSE_POWERS[i] > f) {
        exponent += 256 >> i;
        f *= POWERS[i];
      }
    }
    if (f < 1 && f >= ROUNDS_TO_ONE) {
      if (exponent == 0) {
        return "1"; // all digits round up
      }
      f = 1;
    } else if (f < 1) {
      exponent++;
      f *= 10;
    }
    StringBuilder s = new StringBuilder(24);
    if (exponent > 4) {
      return scientific(s, f, -exponent);
    }
    s.append(original >= ROUNDS_TO_ONE ? '1' : '0').append('.');
    for (int i = 1; i < exponent; i++) {
      s.append('0');
    }
    double rest = appendDigits(s, f, PRECISION, -1);
    round(s, rest);
    return stripZeros(s);
  }

  private static String fromOne(double original) {
    double f = original;
    int exponent = 0;
    for (int i = 0; i < POWERS.length; i++) {
      if (POWERS[i] <= f) {
        exponent += 256 >> i;
        f *= INVERSE_POWERS[i];
      }
    }
    if ((int) f >= 10) {
      exponent++;
      f *= 0.1;
    }
    StringBuilder s = new StringBuilder(24);
    if (exponent >= PRECISION) {
      return scientific(s, f, exponent);
    }
    boolean hasFraction = exponent < PRECISION - 1;
    double rest = appendDigits(s, f, PRECISION, hasFraction ? exponent : -1);
    round(s, rest);
    return hasFraction ? stripZeros(s) : s.toString();
  }

  private static String scientific(StringBuilder s, double f, int exponent) {
    double rest = appendDigits(s, f, PRECISION, 0);
    int e = exponent;
    if (round(s, rest)) {
      // 10.000 instead of 9.999: move the point
      s.deleteCharAt(2).insert(1, '.');
      s.setLength(s.length() - 1);
      e++;
    }
    stripZeros(s);
    s.append('e').append(e < 0 ? '-' : '+');
    int size = Math.abs(e);
    if (size >= 100) {
      s.append((char) ('0' + size / 100));
    }
    s.append((char) ('0' + size / 10 % 10)).append((char) ('0' + size % 10));
    return s.toString();
  }

  /** Appends digits, a point after number {@code pointAfter}; returns 10 times what is left. */
  private static double appendDigits(StringBuilder s, double value, int count, int pointAfter) {
    double f = value;
    for (int i = 0; i < count; i++) {
      int digit = (int) f;
      s.append((char) ('0' + Math.max(0, digit)));
      if (i == pointAfter) {
        s.append('.');
      }
      f = (f - digit) * 10;
    }
    return f;
  }

  /** Rounds up if half or more is left; returns whether that took one digit more in front. */
  private static boolean round(StringBuilder s, double rest) {
    if (rest < 5) {
      return false;
    }
    for (int i = s.length() - 1; i >= 0; i--) {
      char c = s.charAt(i);
      if (c == '.') {
        continue;
      }
      if (c < '9') {
        s.setCharAt(i, (char) (c + 1));
        return false;
      }
      s.setCharAt(i, '0');
    }
    s.insert(0, '1');
    return true;
  }

  private static String stripZeros(StringBuilder s) {
    int end = s.length();
    while (s.charAt(end - 1) == '0') {
      end--;
    }
    if (s.charAt(end - 1) == '.') {
      end--;
    }
    s.setLength(end);
    return s.toString();
  }
}
