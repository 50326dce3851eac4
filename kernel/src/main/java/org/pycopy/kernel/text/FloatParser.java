package org.pycopy.kernel.text;

import java.math.BigInteger;

/**
 * Reads a decimal number from text as a double, correctly rounded whatever its length. Accepts what
 * Pycopy does: an optional sign, then {@code inf}, {@code infinity} or {@code nan} in any case, or
 * digits with an optional point and exponent, underscores anywhere among them.
 *
 * <p>A parser is used once: {@link #scan}, then {@link #value} and {@link #position}.
 */
public final class FloatParser {
  /** Digits after which only the fact counts that there are more: 768 decide any double. */
  private static final int MAX_DIGITS = 800;

  private static final int MAX_EXPONENT = 100_000_000;
  private static final int MAX_EXACT_POWER = 22;
  private static final long MAX_EXACT_INTEGER = 1L << 53;

  private final String text;
  private final int end;
  private int at;
  private double value;

  /** A parser of {@code text} from index {@code from} to {@code to}. */
  public FloatParser(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.end = to;
  }

  /** The number read by {@link #scan}. */
  public double value() {
    return value;
  }

  /** Index of the first character that does not belong to the number. */
  public int position() {
    return at;
  }

  /** True where {@link #position} has reached the end of the text. */
  public boolean atEnd() {
    return at == end;
  }

  /** Skips ASCII white space. */
  public void skipSpace() {
    while (at < end && Ascii.isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** The character at the position, or 0 at the end. */
  public char peek() {
    return at < end ? text.charAt(at) : 0;
  }

  /** Skips one character. */
  public void skip() {
    at++;
  }

  /** Reads a number at the position; false where there is none. */
  public boolean scan() {
    boolean negative = peek() == '-';
    if (negative || peek() == '+') {
      at++;
    }
    int start = at;
    char first = (char) (peek() | 0x20);
    if (first == 'i') {
      if (skipWord("inf")) {
        skipWord("inity");
        value = Double.POSITIVE_INFINITY;
      }
    } else if (first == 'n') {
      if (skipWord("nan")) {
        value = Double.NaN;
      }
    } else if (!scanDecimal()) {
      return false;
    }
    if (negative) {
      value = -value;
    }
    return at > start;
  }

  private boolean skipWord(String word) {
    if (end - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((text.charAt(at + i) | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    at += word.length();
    return true;
  }

  /** Reads digits, point and exponent; false where an exponent is announced but the text ends. */
  private boolean scanDecimal() {
    long leading = 0;
    int count = 0;
    int point = 0;
    boolean fraction = false;
    int start = at;
    int explicit = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        if (count > 0 || c != '0') {
          if (count < 18) {
            leading = leading * 10 + (c - '0');
          }
          count++;
        }
        if (fraction) {
          point--;
        }
      } else if (c == '.' && !fraction) {
        fraction = true;
      } else if (c != '_') {
        break;
      }
    }
    int digitsEnd = at;
    if (at < end && (text.charAt(at) | 0x20) == 'e') {
      at++;
      boolean negative = peek() == '-';
      if (negative || peek() == '+') {
        at++;
      }
      if (at == end) {
        return false;
      }
      explicit = scanExponent();
      if (negative) {
        explicit = -explicit;
      }
    }
    if (count == 0) {
      value = 0;
      return true;
    }
    long exponent = (long) point + explicit;
    value = count <= 18 ? convert(leading, exponent) : convert(start, digitsEnd, count, exponent);
    return true;
  }

  private int scanExponent() {
    int exponent = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        if (exponent < MAX_EXPONENT) {
          exponent = exponent * 10 + (c - '0');
        }
      } else if (c != '_') {
        break;
      }
    }
    return exponent;
  }

  /** {@code digits × 10^exponent}, digits of at most 18 places and not zero. */
  private static double convert(long digits, long exponent) {
    if (digits <= MAX_EXACT_INTEGER
        && exponent >= -MAX_EXACT_POWER
        && exponent <= MAX_EXACT_POWER) {
      // Both operands are doubles exactly, so that the one operation rounds correctly.
      double power = ShortestDecimal.exactPowerOfTen((int) Math.abs(exponent));
      return exponent < 0 ? digits / power : digits * power;
    }
    return convert(BigInteger.valueOf(digits), 18, exponent);
  }

  /** The value of the {@code count} digits in {@code text[from..to)}, times 10^exponent. */
  private double convert(int from, int to, int count, long exponent) {
    int kept = Math.min(count, MAX_DIGITS);
    StringBuilder digits = new StringBuilder(kept + 1);
    long scale = exponent;
    boolean more = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || c == '0' && digits.length() == 0) {
        continue;
      }
      if (digits.length() < kept) {
        digits.append(c);
      } else {
        more |= c != '0';
        scale++;
      }
    }
    if (more) {
      digits.append('1');
      scale--;
    }
    return convert(new BigInteger(digits.toString()), digits.length(), scale);
  }

  /** {@code digits × 10^exponent} correctly rounded; digits has at most {@code length} places. */
  private static double convert(BigInteger digits, int length, long exponent) {
    if (exponent > 309) {
      return Double.POSITIVE_INFINITY;
    }
    if (exponent + length < -330) {
      return 0;
    }
    BigInteger numerator = digits;
    BigInteger denominator = BigInteger.ONE;
    if (exponent >= 0) {
      numerator = numerator.multiply(BigInteger.TEN.pow((int) exponent));
    } else {
      denominator = BigInteger.TEN.pow((int) -exponent);
    }
    // Choose the binary exponent so that the quotient gets 53 or 54 bits, fewer for a subnormal.
    int binary = numerator.bitLength() - denominator.bitLength() - 53;
    binary = Math.max(binary, -1074);
    if (binary > 971) {
      return Double.POSITIVE_INFINITY;
    }
    if (binary >= 0) {
      denominator = denominator.shiftLeft(binary);
    } else {
      numerator = numerator.shiftLeft(-binary);
    }
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    long quotient = parts[0].longValue();
    boolean exact = parts[1].signum() == 0;
    if (quotient >= MAX_EXACT_INTEGER) {
      boolean half = (quotient & 1) != 0;
      quotient >>= 1;
      binary++;
      if (half && (!exact || (quotient & 1) != 0)) {
        quotient++;
      }
    } else {
      int half = parts[1].shiftLeft(1).compareTo(denominator);
      if (half > 0 || half == 0 && (quotient & 1) != 0) {
        quotient++;
      }
    }
    return assemble(quotient, binary);
  }

  /** {@code quotient × 2^binary}, exact: quotient has at most 53 bits, or is 2^53. */
  private static double assemble(long quotient, int binary) {
    long mantissa = quotient;
    int exponent = binary;
    if (mantissa == MAX_EXACT_INTEGER) {
      mantissa >>= 1;
      exponent++;
    }
    if (exponent > 971) {
      return Double.POSITIVE_INFINITY;
    }
    if (mantissa < 1L << 52) {
      return Double.longBitsToDouble(mantissa);
    }
    return Double.longBitsToDouble((long) (exponent + 1075) << 52 | mantissa & (1L << 52) - 1);
  }
}
