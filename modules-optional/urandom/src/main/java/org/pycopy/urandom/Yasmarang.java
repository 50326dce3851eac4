package org.pycopy.urandom;

/** Ilya Levin's generator Yasmarang, of 32 bits, as the reference uses it. */
final class Yasmarang {
  private static final int FRACTION_BITS = 52;

  private int pad = 0xeda4baba;
  private int n = 69;
  private int d = 233;
  private int dat;

  void seed(int seed) {
    pad = seed;
    n = 69;
    d = 233;
    dat = 0;
  }

  /** 32 random bits. */
  int next() {
    pad += dat + d * n;
    pad = Integer.rotateLeft(pad, 3);
    n = pad | 2;
    d ^= Integer.rotateRight(pad, 1);
    dat = (dat ^ pad ^ d >>> 8 ^ 1) & 0xFF;
    return pad ^ d << 5 ^ pad >>> 18 ^ dat << 1;
  }

  /** A number below {@code limit}, both unsigned; the limit is not 0. */
  long below(int limit) {
    long n = limit & 0xFFFF_FFFFL;
    long mask = 1;
    while ((n & mask) < n) {
      mask = mask << 1 | 1;
    }
    long r;
    do {
      r = next() & mask;
    } while (r >= n);
    return r;
  }

  /** A number of 0 to before 1: the fraction of a double is random. */
  double nextDouble() {
    long high = (long) next() << 32;
    long bits = (high | next() & 0xFFFF_FFFFL) & (1L << FRACTION_BITS) - 1;
    return Double.longBitsToDouble(1023L << FRACTION_BITS | bits) - 1;
  }
}
