package org.pycopy.littlefs;

/**
 * A metadata pair of version 1 as it was last read or written: a part of a directory. The block
 * that was written last has a header, the entries and a checksum; a change writes all of it to the
 * other block.
 */
final class Lfs1Pair {
  /** Bytes of the header: revision, size, tail. */
  static final int HEADER_SIZE = 4 * Words.SIZE;

  static final int CRC_SIZE = Words.SIZE;

  /** {@link #size} of a directory without entries. */
  static final int EMPTY_SIZE = HEADER_SIZE + CRC_SIZE;

  /** Bit of the size word: the tail continues the same directory. */
  private static final int CONTINUES = 1 << 31;

  /** The current block comes first. */
  BlockPair blocks = BlockPair.NONE;

  int revision;

  /** Bytes in use, with header and checksum. */
  int size;

  /** Whether {@link #tail} continues the same directory. */
  boolean continues;

  /** The next pair of the list of all pairs. */
  BlockPair tail = BlockPair.NONE;

  void set(Lfs1Pair other) {
    blocks = other.blocks;
    revision = other.revision;
    size = other.size;
    continues = other.continues;
    tail = other.tail;
  }

  Lfs1Pair copy() {
    Lfs1Pair copy = new Lfs1Pair();
    copy.set(this);
    return copy;
  }

  byte[] header() {
    int sizeWord = continues ? size | CONTINUES : size;
    return Words.bytes(revision, sizeWord, tail.first(), tail.second());
  }

  void readHeader(byte[] header) {
    revision = Words.get(header, 0);
    int sizeWord = Words.get(header, Words.SIZE);
    size = sizeWord & ~CONTINUES;
    continues = (sizeWord & CONTINUES) != 0;
    tail = BlockPair.read(header, 2 * Words.SIZE);
  }

  /** Where the entries end. */
  int end() {
    return size - CRC_SIZE;
  }
}
