package org.pycopy.kernel.text;

import java.math.BigInteger;

/** Text of integers of any size: reading in bases 2 to 36, and grouping of digits. */
public final class IntText {
  /** Number of digits that {@link #parseDigits} hands to BigInteger's quadratic algorithm. */
  private static final int CHUNK = 1000;

  private IntText() {}

  /**
   * The base that {@code text[from..to)} is in, given the base asked for, 0 for "see the prefix".
   */
  public static int baseOf(String text, int from, int to, int base) {
    if (base != 0) {
      return base;
    }
    if (to - from > 1 && text.charAt(from) == '0') {
      int letter = text.charAt(from + 1) | 0x20;
      if (letter == 'x') {
        return 16;
      }
      if (letter == 'o') {
        return 8;
      }
      if (letter == 'b') {
        return 2;
      }
    }
    return 10;
  }

  /** Index after the prefix {@code 0x 0o 0b} of {@code base} in {@code text[from..to)}, if any. */
  public static int skipPrefix(String text, int from, int to, int base) {
    if (to - from > 1 && text.charAt(from) == '0') {
      int letter = text.charAt(from + 1) | 0x20;
      if (base == 16 && letter == 'x' || base == 8 && letter == 'o' || base == 2 && letter == 'b') {
        return from + 2;
      }
    }
    return from;
  }

  /** Value of digit {@code c}, or 99 where it is none. */
  public static int digit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
  }

  /** Index after the digits of {@code base} and underscores that start at {@code from}. */
  public static int endOfDigits(String text, int from, int to, int base) {
    int i = from;
    while (i < to && (text.charAt(i) == '_' || digit(text.charAt(i)) < base)) {
      i++;
    }
    return i;
  }

  /**
   * The value of {@code text[from..to)}, digits of {@code base} and underscores, where it fits 62
   * bits; otherwise -1.
   */
  public static long parseSmall(String text, int from, int to, int base) {
    long value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '_') {
        continue;
      }
      if (value >= 1L << 56) {
        return -1;
      }
      value = value * base + digit(c);
    }
    return value;
  }

  /** The value of {@code text[from..to)}, digits of {@code base} and underscores. */
  public static BigInteger parse(String text, int from, int to, int base) {
    StringBuilder digits = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '_') {
        digits.append(text.charAt(i));
      }
    }
    return digits.length() == 0
        ? BigInteger.ZERO
        : parseDigits(digits.toString(), 0, digits.length(), base);
  }

  /** Splits long texts in two, so that the time is that of BigInteger's fast multiplication. */
  private static BigInteger parseDigits(String digits, int from, int to, int base) {
    int n = to - from;
    if (n <= CHUNK) {
      return new BigInteger(digits.substring(from, to), base);
    }
    int low = n / 2;
    BigInteger high = parseDigits(digits, from, to - low, base);
    BigInteger scale = BigInteger.valueOf(base).pow(low);
    return high.multiply(scale).add(parseDigits(digits, to - low, to, base));
  }

  /** Puts {@code separator} between each {@code size} of {@code digits}, counted from the right. */
  public static String group(String digits, char separator, int size) {
    int n = digits.length();
    if (n <= size) {
      return digits;
    }
    StringBuilder out = new StringBuilder(n + n / size);
    for (int i = 0; i < n; i++) {
      if (i > 0 && (n - i) % size == 0) {
        out.append(separator);
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  /** Upper bound of the number of characters of an int of {@code bits} bits in {@code base}. */
  public static long maxLength(long bits, int base) {
    int bitsPerDigit = 31 - Integer.numberOfLeadingZeros(base);
    return bits / bitsPerDigit + 2;
  }
}
