package org.pycopy.kernel.text;

/**
 * UTF-8. Lone surrogates are encoded and decoded like other code points, as in the reference; code
 * points above U+10FFFF and encodings longer than needed are errors.
 */
public final class Utf8 {
  private Utf8() {}

  /** Number of bytes that {@link #encode} makes. */
  public static long encodedLength(String s) {
    int n = s.length();
    long length = n;
    for (int i = 0; i < n; i++) {
      char c = s.charAt(i);
      if (c >= 0x80) {
        length++;
        if (c >= 0x800) {
          length++;
          if (isPair(s, i, n)) {
            // Two chars make four bytes; one of them was counted three times by now.
            i++;
          }
        }
      }
    }
    return length;
  }

  private static boolean isPair(String s, int i, int n) {
    char c = s.charAt(i);
    return c >= 0xD800
        && c < 0xDC00
        && i + 1 < n
        && s.charAt(i + 1) >= 0xDC00
        && s.charAt(i + 1) < 0xE000;
  }

  /** {@code s} in UTF-8. */
  @SuppressWarnings("deprecation") // getBytes(int, …) is the fastest way where all is ASCII
  public static byte[] encode(String s) {
    int n = s.length();
    long length = encodedLength(s);
    byte[] out = new byte[(int) length];
    if (length == n) {
      s.getBytes(0, n, out, 0);
      return out;
    }
    int at = 0;
    for (int i = 0; i < n; i++) {
      int c = s.charAt(i);
      if (isPair(s, i, n)) {
        c = 0x10000 + ((c - 0xD800) << 10) + (s.charAt(++i) - 0xDC00);
      }
      at = put(c, out, at);
    }
    return out;
  }

  private static int put(int c, byte[] out, int from) {
    int at = from;
    if (c < 0x80) {
      out[at++] = (byte) c;
      return at;
    }
    if (c < 0x800) {
      out[at++] = (byte) (0xC0 | c >> 6);
    } else {
      if (c < 0x10000) {
        out[at++] = (byte) (0xE0 | c >> 12);
      } else {
        out[at++] = (byte) (0xF0 | c >> 18);
        out[at++] = (byte) (0x80 | c >> 12 & 0x3F);
      }
      out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    out[at++] = (byte) (0x80 | c & 0x3F);
    return at;
  }

  /**
   * Index of the first byte of {@code b[off..off+n)} that breaks UTF-8, or -1 where it is valid.
   */
  public static int firstError(byte[] b, int off, int n) {
    int end = off + n;
    int i = off;
    while (i < end) {
      int size = b[i] >= 0 ? 1 : sequence(b, i, end);
      if (size == 0) {
        return i;
      }
      i += size;
    }
    return -1;
  }

  /** Length of the multi-byte sequence at {@code i}, or 0 where it is wrong. */
  private static int sequence(byte[] b, int i, int end) {
    int lead = b[i] & 0xFF;
    int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (size == 0 || end - i < size) {
      return 0;
    }
    for (int k = 1; k < size; k++) {
      if ((b[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = b[i + 1] & 0xFF;
    boolean wrong =
        lead == 0xE0 && second < 0xA0
            || lead == 0xF0 && second < 0x90
            || lead == 0xF4 && second >= 0x90;
    return wrong ? 0 : size;
  }

  /** The text of {@code b[off..off+n)}, or null where it is not valid UTF-8. */
  @SuppressWarnings("deprecation") // String(byte[], int, …) is the fastest way where all is ASCII
  public static String decode(byte[] b, int off, int n) {
    int end = off + n;
    int i = off;
    while (i < end && b[i] >= 0) {
      i++;
    }
    if (i == end) {
      return new String(b, 0, off, n);
    }
    return firstError(b, i, end - i) >= 0 ? null : decodeLenient(b, off, n, false);
  }

  /**
   * The text of {@code b[off..off+n)}; each byte that breaks UTF-8 becomes U+FFFD, or is left out
   * where {@code replace} is false.
   */
  public static String decodeLenient(byte[] b, int off, int n, boolean replace) {
    StringBuilder out = new StringBuilder(n);
    int end = off + n;
    int i = off;
    while (i < end) {
      int c = b[i];
      if (c >= 0) {
        out.append((char) c);
        i++;
        continue;
      }
      int size = sequence(b, i, end);
      if (size == 0) {
        if (replace) {
          out.append('\uFFFD');
        }
        i++;
        continue;
      }
      c &= size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07;
      for (int k = 1; k < size; k++) {
        c = c << 6 | b[i + k] & 0x3F;
      }
      out.appendCodePoint(c);
      i += size;
    }
    return out.toString();
  }
}
