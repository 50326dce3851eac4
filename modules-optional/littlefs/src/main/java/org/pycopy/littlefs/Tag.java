package org.pycopy.littlefs;

/**
 * Tags of version 2: words that say what the data after them is. From the highest bit: 1 bit that
 * is 0 in a tag that was written, 11 bits of type (of which the first 3 are its class), 10 bits
 * with the id of a file in the metadata pair ({@link #NO_ID} where none is meant), 10 bits of
 * length in bytes ({@link #DELETED} where what has the tag is deleted). On disk a tag is XORed with
 * the one before it and stored highest byte first.
 */
final class Tag {
  static final int SIZE = 4;
  static final int NO_ID = 0x3FF;
  static final int DELETED = 0x3FF;

  /** Most bytes of data of one tag. */
  static final int MAX_LENGTH = 0x3FE;

  // Types.
  static final int NAME = 0x000;
  static final int FILE = 0x001;
  static final int DIRECTORY = 0x002;
  static final int SUPERBLOCK = 0x0FF;
  static final int MOVED_STRUCT = 0x101;
  static final int USER_ATTRIBUTES = 0x102;
  static final int STRUCT = 0x200;
  static final int DIRECTORY_STRUCT = 0x200;
  static final int INLINE_STRUCT = 0x201;
  static final int LIST_STRUCT = 0x202;
  static final int USER_ATTRIBUTE = 0x300;
  static final int SPLICE = 0x400;
  static final int CREATE = 0x401;
  static final int DELETE = 0x4FF;
  static final int CRC = 0x500;
  static final int TAIL = 0x600;
  static final int MOVE_STATE = 0x7FF;

  // Masks of types.
  static final int CLASS = 0x700;
  static final int WHOLE_TYPE = 0x7FF;

  /** A class, and whether it is the superblock's entry or another one. */
  static final int NAME_KIND = 0x780;

  /** Bit of types that are unique by their whole type; others are by class. */
  private static final int UNIQUE_BY_TYPE = 0x100;

  private Tag() {}

  static int of(int type, int id, int length) {
    return type << 20 | id << 10 | length;
  }

  static boolean isValid(int tag) {
    return tag >= 0;
  }

  static int type(int tag) {
    return tag >>> 20 & WHOLE_TYPE;
  }

  static int typeClass(int tag) {
    return tag >>> 20 & CLASS;
  }

  static int chunk(int tag) {
    return tag >>> 20 & 0xFF;
  }

  static int id(int tag) {
    return tag >>> 10 & 0x3FF;
  }

  static int withId(int tag, int id) {
    return tag & ~(0x3FF << 10) | id << 10;
  }

  static boolean isDeleted(int tag) {
    return (tag & 0x3FF) == DELETED;
  }

  /** Bytes of data. */
  static int length(int tag) {
    return isDeleted(tag) ? 0 : tag & 0x3FF;
  }

  /** Bytes on disk, with the tag. */
  static int diskSize(int tag) {
    return SIZE + length(tag);
  }

  /** The part of the type of {@code tag} by which a later tag of the same id replaces it. */
  static int uniqueMask(int tag) {
    return (type(tag) & UNIQUE_BY_TYPE) != 0 ? WHOLE_TYPE : CLASS;
  }
}
