package org.pycopy.littlefs;

/**
 * The checksum of both formats: CRC-32 with the polynomial {@code 0x04C11DB7}, bits reflected,
 * started with all ones and <em>not</em> inverted at the end, so that the checksum of data followed
 * by its checksum is 0.
 */
final class Crc {
  /** Checksum of nothing. */
  static final int START = -1;

  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int[] TABLE = table();

  private Crc() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
      }
      table[i] = crc;
    }
    return table;
  }

  static int of(int crc, byte[] data, int off, int len) {
    for (int i = off; i < off + len; i++) {
      crc = crc >>> 8 ^ TABLE[(crc ^ data[i]) & 0xFF];
    }
    return crc;
  }

  /** Continues {@code crc} with the four bytes of {@code word}, the lowest first. */
  static int ofWord(int crc, int word) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      crc = crc >>> 8 ^ TABLE[(crc ^ word >>> shift) & 0xFF];
    }
    return crc;
  }
}
