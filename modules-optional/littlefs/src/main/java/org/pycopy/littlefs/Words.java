package org.pycopy.littlefs;

/** 32-bit words in byte arrays, the lowest byte first. */
final class Words {
  static final int SIZE = 4;

  private Words() {}

  static int get(byte[] data, int off) {
    return (data[off] & 0xFF)
        | (data[off + 1] & 0xFF) << 8
        | (data[off + 2] & 0xFF) << 16
        | data[off + 3] << 24;
  }

  static void put(byte[] data, int off, int word) {
    data[off] = (byte) word;
    data[off + 1] = (byte) (word >> 8);
    data[off + 2] = (byte) (word >> 16);
    data[off + 3] = (byte) (word >> 24);
  }

  /** The bytes of {@code words}, one after the other. */
  static byte[] bytes(int... words) {
    byte[] data = new byte[words.length * SIZE];
    for (int i = 0; i < words.length; i++) {
      put(data, i * SIZE, words[i]);
    }
    return data;
  }
}
