package org.pycopy.kernel.code;

import java.util.Arrays;

/**
 * The start of a function in a {@code .mpy} file: two numbers, each of which holds several values
 * with their bits interleaved so that small ones take little room.
 *
 * <p>The first, the signature, has in its first byte {@code xSSSSEAA}, in further ones {@code
 * xFSSKAED}, low bits first: S entries of the frame less one, E depth of blocks, F flags, A
 * positional and K keyword-only parameters, D defaults. The second has {@code xIIIIIIC}: I bytes of
 * names and line table, C cells. x says that another byte follows.
 */
final class Prelude {
  /**
   * Bytes that each number may have. With more, a value would have bits beyond those that a small
   * int of Java's has room for.
   */
  static final int MAX_BYTES = 10;

  private Prelude() {}

  /** Encodes both numbers. */
  static byte[] encode(Code c) {
    byte[] out = new byte[32];
    int n = 0;
    int s = c.nState - 1;
    int e = c.nExcStack;
    int f = c.scopeFlags;
    int a = c.nPosArgs;
    int k = c.nKwonlyArgs;
    int d = c.nDefPosArgs;
    int b = (s & 0xf) << 3 | (e & 1) << 2 | a & 3;
    s >>= 4;
    e >>= 1;
    a >>= 2;
    while ((s | e | f | a | k | d) != 0) {
      out[n++] = (byte) (0x80 | b);
      b = (f & 1) << 6 | (s & 3) << 4 | (k & 1) << 3 | (a & 1) << 2 | (e & 1) << 1 | d & 1;
      s >>= 2;
      e >>= 1;
      f >>= 1;
      a >>= 1;
      k >>= 1;
      d >>= 1;
    }
    out[n++] = (byte) b;

    int info = infoSize(c);
    int cells = c.cells.length;
    do {
      b = (info & 0x3f) << 1 | cells & 1;
      cells >>= 1;
      info >>= 6;
      out[n++] = (byte) ((cells | info) != 0 ? 0x80 | b : b);
    } while ((cells | info) != 0);
    return Arrays.copyOf(out, n);
  }

  /** Size of the names (2 bytes each) and the line table with its terminator. */
  static int infoSize(Code c) {
    return 4 + c.lineInfo.length + 1;
  }

  /** Decodes a signature of {@code length} bytes at the start of {@code in}. */
  static void decodeSignature(byte[] in, int length, Code.Builder to) {
    int z = in[0] & 0xff;
    int s = z >> 3 & 0xf;
    int e = z >> 2 & 1;
    int f = 0;
    int a = z & 3;
    int k = 0;
    int d = 0;
    for (int i = 0; i + 1 < length; i++) {
      z = in[i + 1] & 0xff;
      s |= (z & 0x30) << 2 * i;
      e |= (z & 2) << i;
      f |= (z >> 6 & 1) << i;
      a |= (z & 4) << i;
      k |= (z >> 3 & 1) << i;
      d |= (z & 1) << i;
    }
    to.nState = s + 1;
    to.nExcStack = e;
    to.scopeFlags = f;
    to.nPosArgs = a;
    to.nKwonlyArgs = k;
    to.nDefPosArgs = d;
  }

  /** Decodes the second number, all of {@code in}: bytes of names and lines, and of cells. */
  static int[] decodeSizes(byte[] in) {
    long info = 0;
    int cells = 0;
    for (int i = 0; i < in.length; i++) {
      info |= (long) (in[i] >> 1 & 0x3f) << 6 * i;
      cells |= (in[i] & 1) << i;
    }
    return new int[] {(int) Math.min(info, Integer.MAX_VALUE), cells};
  }
}
