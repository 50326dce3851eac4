package org.pycopy.kernel.text;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a given double and, among those, the one closest to it:
 * what {@code repr(float)} prints.
 *
 * <p>The algorithm is Schubfach (R. Giulietti, "The Schubfach way to render doubles"). Its table of
 * 617 powers of ten is not shipped: the power is computed when needed, in a few long operations for
 * doubles from about 1e-6 to 1e17 and with {@link BigInteger} outside.
 */
final class ShortestDecimal {
  private static final int MANTISSA_BITS = 52;
  private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;
  private static final int MIN_EXPONENT = -1074;
  private static final long MASK_63 = Long.MAX_VALUE;

  /** Width of the approximated powers of ten, in bits. */
  private static final int POWER_BITS = 126;

  /** The decimal's digits as an integer, without trailing zeros unless it is below ten. */
  final long digits;

  /** The double is closest to {@code digits × 10^exponent}. */
  final int exponent;

  private ShortestDecimal(long digits, int exponent) {
    long d = digits;
    int e = exponent;
    while (d >= 10_000 && d % 10_000 == 0) {
      d /= 10_000;
      e += 4;
    }
    while (d >= 10 && d % 10 == 0) {
      d /= 10;
      e++;
    }
    this.digits = d;
    this.exponent = e;
  }

  /** The decimal of {@code value}, which must be positive and finite. */
  static ShortestDecimal of(double value) {
    ShortestDecimal easy = ofFewDigits(value);
    if (easy != null) {
      return easy;
    }
    long bits = Double.doubleToRawLongBits(value);
    long mantissa = bits & (HIDDEN_BIT - 1);
    int biased = (int) (bits >>> MANTISSA_BITS);
    return biased == 0
        ? schubfach(mantissa, MIN_EXPONENT)
        : schubfach(mantissa | HIDDEN_BIT, MIN_EXPONENT + biased - 1);
  }

  /**
   * The decimal of a double that has one of at most 15 digits, found by trying; null where there is
   * none. Two such decimals never denote the same double, so that one which reads back is shortest.
   */
  private static ShortestDecimal ofFewDigits(double value) {
    if (value < 1e-5 || value >= 1e15) {
      return null;
    }
    int scale = 15;
    double limit = 1;
    while (limit <= value) {
      limit *= 10;
      scale--;
    }
    // For value < 1 more than 15 places may be needed: 0.001234… has its 15 digits in 17 places.
    for (double small = value * 10; small < 1; small *= 10) {
      scale++;
    }
    double power = exactPowerOfTen(scale);
    long scaled = (long) (value * power + 0.5);
    return scaled / power == value && scaled < 1_000_000_000_000_000L
        ? new ShortestDecimal(scaled, -scale)
        : null;
  }

  /** 10^n for 0 ≤ n ≤ 22, which is a double. */
  static double exactPowerOfTen(int n) {
    double power = 1;
    for (int i = 0; i < n; i++) {
      power *= 10;
    }
    return power;
  }

  /** Shortest decimal of {@code c × 2^q}. */
  private static ShortestDecimal schubfach(long c, int q) {
    // At a power of two the gap to the next lower double is half of the gap to the next higher.
    boolean regular = c != HIDDEN_BIT || q == MIN_EXPONENT;
    long out = c & 1;
    long cb = c << 2;
    long lower = regular ? cb - 2 : cb - 1;
    int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
    int h = q + floorLog2Pow10(-k) + 2;
    long[] g = power(-k);
    long v = multiplyToOdd(g, cb << h);
    long vl = multiplyToOdd(g, lower << h);
    long vr = multiplyToOdd(g, (cb + 2) << h);
    long s = v >> 2;
    if (s >= 10) {
      long tens = s / 10 * 10;
      boolean lowIn = vl + out <= tens << 2;
      boolean highIn = ((tens + 10) << 2) + out <= vr;
      if (lowIn != highIn) {
        return new ShortestDecimal(lowIn ? tens : tens + 10, k);
      }
    }
    boolean lowIn = vl + out <= s << 2;
    boolean highIn = ((s + 1) << 2) + out <= vr;
    if (lowIn != highIn) {
      return new ShortestDecimal(lowIn ? s : s + 1, k);
    }
    long distance = v - ((s << 2) + 2);
    boolean down = distance < 0 || distance == 0 && (s & 1) == 0;
    return new ShortestDecimal(down ? s : s + 1, k);
  }

  /** {@code floor(log10(2^e))}. */
  private static int floorLog10Pow2(int e) {
    return (int) (e * 661_971_961_083L >> 41);
  }

  /** {@code floor(log10(3/4 × 2^e))}. */
  private static int floorLog10ThreeQuartersPow2(int e) {
    return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
  }

  /** {@code floor(log2(10^e))}. */
  private static int floorLog2Pow10(int e) {
    return (int) (e * 913_124_641_741L >> 38);
  }

  /**
   * {@code floor(10^e × 2^-r) + 1} where r makes it {@value #POWER_BITS} bits long, as two halves
   * of 63 bits, the high one first.
   */
  private static long[] power(int e) {
    if (e >= 0 && e <= 27) {
      long five = 1;
      for (int i = 0; i < e; i++) {
        five *= 5;
      }
      // The power is exact; its low half is zero but for the 1 that is added.
      return new long[] {five << Long.numberOfLeadingZeros(five) - 1, 1};
    }
    BigInteger g;
    int shift = floorLog2Pow10(e) - (POWER_BITS - 1);
    if (e > 0) {
      g = BigInteger.TEN.pow(e);
      g = shift >= 0 ? g.shiftRight(shift) : g.shiftLeft(-shift);
    } else {
      g = BigInteger.ONE.shiftLeft(-shift).divide(BigInteger.TEN.pow(-e));
    }
    g = g.add(BigInteger.ONE);
    return new long[] {g.shiftRight(63).longValue(), g.longValue() & MASK_63};
  }

  /** The high part of {@code g × c} rounded to odd: bit 0 is set where any bit below was. */
  private static long multiplyToOdd(long[] g, long c) {
    long low = multiplyHigh(g[1], c);
    long middle = g[0] * c;
    long high = multiplyHigh(g[0], c);
    long z = (middle >>> 1) + low;
    long w = high + (z >>> 63);
    return w | (z & MASK_63) + MASK_63 >>> 63;
  }

  /** High 64 bits of the product of two non-negative longs. */
  static long multiplyHigh(long a, long b) {
    long a1 = a >>> 32;
    long a0 = a & 0xFFFF_FFFFL;
    long b1 = b >>> 32;
    long b0 = b & 0xFFFF_FFFFL;
    long t = a1 * b0 + (a0 * b0 >>> 32);
    long u = a0 * b1 + (t & 0xFFFF_FFFFL);
    return a1 * b1 + (t >>> 32) + (u >>> 32);
  }
}
