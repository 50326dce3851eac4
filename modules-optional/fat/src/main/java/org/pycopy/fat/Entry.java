package org.pycopy.fat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a directory says of a file or directory. */
final class Entry {
  // Offsets of an entry.
  static final int ATTRIBUTES = 11;
  static final int LETTERS = 12;
  static final int CREATED = 14;
  static final int ACCESS_DATE = 18;
  static final int CLUSTER_HIGH = 20;
  static final int CHANGED = 22;
  static final int CLUSTER_LOW = 26;
  static final int SIZE = 28;

  // Attributes.
  static final int READ_ONLY = 0x01;
  static final int LABEL = 0x08;
  static final int DIRECTORY = 0x10;
  static final int ARCHIVE = 0x20;

  /** The attributes of an entry that has a part of a long name. */
  static final int LONG_NAME = 0x0f;

  static final int ATTRIBUTE_MASK = 0x3f;

  /** First byte of an entry that is free. */
  static final int FREE = 0xe5;

  /** The entry's place, and that of the first of those for its long name. */
  final int slot;

  final int firstSlot;

  /** Where the entry is on the device. */
  final long sector;

  final int offset;

  /** The 32 bytes. */
  final byte[] bytes;

  /** Null where there is none. */
  final String longName;

  Entry(int slot, int firstSlot, long sector, int offset, byte[] bytes, String longName) {
    this.slot = slot;
    this.firstSlot = firstSlot;
    this.sector = sector;
    this.offset = offset;
    this.bytes = bytes;
    this.longName = longName;
  }

  byte[] shortName() {
    return Arrays.copyOf(bytes, Name.SHORT);
  }

  boolean isDirectory() {
    return (bytes[ATTRIBUTES] & DIRECTORY) != 0;
  }

  boolean isReadOnly() {
    return (bytes[ATTRIBUTES] & READ_ONLY) != 0;
  }

  boolean isDot() {
    return bytes[0] == '.';
  }

  /** Bytes of the file. */
  long size() {
    return Bytes.getInt(bytes, SIZE);
  }

  /** The date in the upper, the time of the last change in the lower 16 bits. */
  long changed() {
    return Bytes.getInt(bytes, CHANGED);
  }

  /** The first cluster, or 0. */
  long cluster(int bits) {
    return cluster(bytes, 0, bits);
  }

  static long cluster(byte[] b, int at, int bits) {
    long low = Bytes.getShort(b, at + CLUSTER_LOW);
    return bits == 32 ? low | (long) Bytes.getShort(b, at + CLUSTER_HIGH) << 16 : low;
  }

  static void putCluster(byte[] b, int at, int bits, long cluster) {
    Bytes.putShort(b, at + CLUSTER_LOW, (int) cluster);
    if (bits == 32) {
      Bytes.putShort(b, at + CLUSTER_HIGH, (int) (cluster >> 16));
    }
  }

  /** The name as scripts see it: the long one if it can be had in the code page. */
  byte[] visibleName() {
    if (longName != null) {
      byte[] name = new byte[longName.length()];
      boolean fits = true;
      for (int i = 0; i < name.length; i++) {
        int code = CodePage.toByte(longName.charAt(i));
        name[i] = (byte) code;
        fits &= code != 0;
      }
      if (fits) {
        return name;
      }
    }
    return Name.visible(bytes, bytes[LETTERS]);
  }

  static String text(byte[] name) {
    return new String(name, StandardCharsets.UTF_8);
  }
}
