package org.pycopy.fat;

/** Little-endian numbers in bytes. */
final class Bytes {
  private Bytes() {}

  static int getByte(byte[] b, int at) {
    return b[at] & 0xff;
  }

  static int getShort(byte[] b, int at) {
    return getByte(b, at) | getByte(b, at + 1) << 8;
  }

  static long getInt(byte[] b, int at) {
    return getShort(b, at) | (long) getShort(b, at + 2) << 16;
  }

  static void putShort(byte[] b, int at, int value) {
    b[at] = (byte) value;
    b[at + 1] = (byte) (value >> 8);
  }

  static void putInt(byte[] b, int at, long value) {
    putShort(b, at, (int) value);
    putShort(b, at + 2, (int) (value >> 16));
  }

  /** Puts {@code text}, of characters of one byte each. */
  static void putText(byte[] b, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      b[at + i] = (byte) text.charAt(i);
    }
  }

  static boolean isText(byte[] b, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (b[at + i] != (byte) text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
