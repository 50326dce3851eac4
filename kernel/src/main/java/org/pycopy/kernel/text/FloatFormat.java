package org.pycopy.kernel.text;

import java.math.BigInteger;

/**
 * Text of doubles: {@code repr()} and the C conversions {@code %e %f %g}. All digits are exact: a
 * value is rounded once, half to even, from its exact binary value.
 */
public final class FloatFormat {
  /** Largest power of ten that fits a long. */
  private static final int MAX_LONG_POWER = 18;

  /** No double has more decimals, nor more significant digits, than this: zeros follow. */
  private static final int MAX_PLACES = 1100;

  /** Larger powers of ten are no doubles. */
  private static final int MAX_EXACT_POWER = 22;

  private static final int MANTISSA_BITS = 52;
  private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;

  private FloatFormat() {}

  /** {@code repr(value)}: the shortest text that reads back as {@code value}. */
  public static String repr(double value) {
    StringBuilder out = new StringBuilder(24);
    appendRepr(out, value);
    return out.toString();
  }

  /** Appends {@code repr(value)}. */
  public static void appendRepr(StringBuilder out, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      out.append(special(value, false));
      return;
    }
    if (isNegative(value)) {
      out.append('-');
    }
    if (value == 0) {
      out.append("0.0");
      return;
    }
    ShortestDecimal decimal = ShortestDecimal.of(Math.abs(value));
    int start = out.length();
    out.append(decimal.digits);
    int exponent = decimal.exponent + out.length() - start - 1;
    if (exponent >= 0 && decimal.exponent < 0) {
      out.insert(start + exponent + 1, '.');
      return;
    }
    String digits = out.substring(start);
    out.setLength(start);
    if (exponent < -4 || exponent >= 16) {
      appendExponential(out, digits, exponent, digits.length() - 1, 'e', false);
    } else {
      appendPositional(out, digits, exponent, Math.max(1, -decimal.exponent), false);
    }
  }

  /**
   * C's {@code printf} conversion of {@code value}, but for one case where the layout is that of
   * the reference: a value that {@code %g} rounds up to a power of ten keeps the form without
   * exponent that it had without rounding ({@code '%.2g' % 99.9} is {@code '100'}).
   *
   * @param conversion one of {@code e E f F g G}
   * @param precision as C's; negative for the default of 6. The text has up to 309 + precision
   *     characters: the caller limits it
   * @param alternate C's {@code #}: keep the point, and the trailing zeros of {@code %g}
   * @return the text, with a sign only where the value is negative
   */
  public static String format(double value, char conversion, int precision, boolean alternate) {
    boolean upper = conversion < 'a';
    char kind = (char) (conversion | 0x20);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return special(value, upper);
    }
    int places = precision < 0 ? 6 : precision;
    StringBuilder out = new StringBuilder(places + 24);
    if (isNegative(value)) {
      out.append('-');
    }
    double magnitude = Math.abs(value);
    char letter = upper ? 'E' : 'e';
    if (kind == 'f') {
      int scale = Math.min(places, MAX_PLACES);
      String digits = scaled(magnitude, scale);
      appendPositional(out, digits, digits.length() - 1 - scale, places, alternate);
    } else if (kind == 'e') {
      Rounded rounded = new Rounded(magnitude, places);
      appendExponential(out, rounded.digits, rounded.exponent, places, letter, alternate);
    } else {
      appendGeneral(out, magnitude, Math.max(1, places), letter, alternate);
    }
    return out.toString();
  }

  private static void appendGeneral(
      StringBuilder out, double magnitude, int significant, char letter, boolean alternate) {
    Rounded rounded = new Rounded(magnitude, significant - 1);
    int exponent = rounded.exponent;
    int shown = significant;
    if (!alternate) {
      shown = rounded.digits.length();
      while (shown > 1 && rounded.digits.charAt(shown - 1) == '0') {
        shown--;
      }
    }
    String digits = rounded.digits.substring(0, Math.min(shown, rounded.digits.length()));
    boolean positional = exponent >= -4 && exponent < significant;
    if (exponent == significant && exponent <= MAX_EXACT_POWER) {
      // Rounding up leads here only below 10^22: larger doubles have no fraction to round.
      positional = magnitude < ShortestDecimal.exactPowerOfTen(exponent);
    }
    if (positional) {
      appendPositional(out, digits, exponent, Math.max(0, shown - 1 - exponent), alternate);
    } else {
      appendExponential(out, digits, exponent, shown - 1, letter, alternate);
    }
  }

  private static boolean isNegative(double value) {
    return Double.doubleToRawLongBits(value) < 0;
  }

  private static String special(double value, boolean upper) {
    if (Double.isNaN(value)) {
      return upper ? "NAN" : "nan";
    }
    if (value < 0) {
      return upper ? "-INF" : "-inf";
    }
    return upper ? "INF" : "inf";
  }

  /** {@code d.ddde±XX} with {@code places} decimals, filled up with zeros. */
  private static void appendExponential(
      StringBuilder out, String digits, int exponent, int places, char letter, boolean point) {
    out.append(digits.charAt(0));
    if (places > 0 || point) {
      out.append('.').append(digits, 1, digits.length());
    }
    for (int i = digits.length(); i <= places; i++) {
      out.append('0');
    }
    out.append(letter).append(exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    if (magnitude < 10) {
      out.append('0');
    }
    out.append(magnitude);
  }

  /**
   * {@code digits × 10^(exponent - digits.length + 1)} with {@code places} decimals, filled up with
   * zeros; {@code exponent} is that of the first digit.
   */
  private static void appendPositional(
      StringBuilder out, String digits, int exponent, int places, boolean point) {
    int n = digits.length();
    int whole = Math.max(0, exponent + 1);
    int split = Math.min(whole, n);
    if (whole == 0) {
      out.append('0');
    }
    out.append(digits, 0, split);
    appendZeros(out, whole - split);
    if (places > 0 || point) {
      out.append('.');
    }
    int zeros = Math.min(places, whole - exponent - 1);
    int shown = Math.min(places - zeros, n - split);
    appendZeros(out, zeros);
    out.append(digits, split, split + shown);
    appendZeros(out, places - zeros - shown);
  }

  private static void appendZeros(StringBuilder out, int count) {
    for (int i = 0; i < count; i++) {
      out.append('0');
    }
  }

  /** A double rounded to a number of decimal digits. */
  private static final class Rounded {
    /** The digits; there are fewer than asked for only where zeros follow. */
    final String digits;

    /** Decimal exponent of the first digit. */
    final int exponent;

    /** Rounds {@code magnitude} to {@code places} digits after the first significant one. */
    Rounded(double magnitude, int places) {
      int kept = Math.min(places, MAX_PLACES);
      if (magnitude == 0) {
        digits = "0";
        exponent = 0;
        return;
      }
      int binary = Math.getExponent(magnitude);
      if (binary < Double.MIN_EXPONENT) {
        binary = 63 - Long.numberOfLeadingZeros(Double.doubleToRawLongBits(magnitude)) - 1074;
      }
      // floor(binary × log10(2)) is the exponent or one less; rounding up may add one more.
      int guess = (int) (binary * 1_292_913_986L >> 32);
      String text = scaled(magnitude, kept - guess);
      while (text.length() > kept + 1) {
        guess++;
        text = scaled(magnitude, kept - guess);
      }
      digits = text;
      exponent = guess;
    }
  }

  /** {@code round(magnitude × 10^scale)} in decimal, ties to even. */
  private static String scaled(double magnitude, int scale) {
    long bits = Double.doubleToRawLongBits(magnitude);
    int biased = (int) (bits >>> MANTISSA_BITS);
    long mantissa = bits & (HIDDEN_BIT - 1);
    if (biased != 0) {
      mantissa |= HIDDEN_BIT;
    }
    int exponent = Math.max(biased, 1) - 1075;
    if (mantissa == 0) {
      return "0";
    }
    if (scale >= 0 && scale <= MAX_LONG_POWER && exponent < 0 && exponent > -128) {
      long small = scaledSmall(mantissa, -exponent, scale);
      if (small >= 0) {
        return Long.toString(small);
      }
    }
    BigInteger numerator = BigInteger.valueOf(mantissa);
    BigInteger denominator = BigInteger.ONE;
    if (scale >= 0) {
      numerator = numerator.multiply(BigInteger.TEN.pow(scale));
    } else {
      denominator = BigInteger.TEN.pow(-scale);
    }
    if (exponent >= 0) {
      numerator = numerator.shiftLeft(exponent);
    } else {
      denominator = denominator.shiftLeft(-exponent);
    }
    return roundedQuotient(numerator, denominator).toString();
  }

  /** {@code round(mantissa × 10^scale / 2^shift)}, or -1 where that might not fit a long. */
  private static long scaledSmall(long mantissa, int shift, int scale) {
    long power = 1;
    for (int i = 0; i < scale; i++) {
      power *= 10;
    }
    long high = ShortestDecimal.multiplyHigh(mantissa, power);
    long low = mantissa * power;
    long quotient;
    long rest;
    long restLow = 0;
    long half;
    if (shift > 64) {
      int s = shift - 64;
      quotient = high >>> s;
      rest = high & (1L << s) - 1;
      restLow = low;
      half = 1L << s - 1;
    } else if (shift == 64) {
      // The fraction is the whole low word, unsigned: halved, it compares as a signed one.
      quotient = high;
      rest = low >>> 1;
      restLow = low & 1;
      half = 1L << 62;
    } else {
      if (high >>> shift - 1 != 0) {
        return -1;
      }
      quotient = high << 64 - shift | low >>> shift;
      rest = low & (1L << shift) - 1;
      half = 1L << shift - 1;
    }
    boolean up = rest > half || rest == half && (restLow != 0 || (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  private static BigInteger roundedQuotient(BigInteger numerator, BigInteger denominator) {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    int half = parts[1].shiftLeft(1).compareTo(denominator);
    boolean up = half > 0 || half == 0 && parts[0].testBit(0);
    return up ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
