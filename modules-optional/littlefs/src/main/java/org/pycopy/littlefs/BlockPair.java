package org.pycopy.littlefs;

/**
 * The two blocks of a metadata pair: every change is written to one of them while the other still
 * holds the state before.
 */
record BlockPair(int first, int second) {
  /** No pair: the end of a list. */
  static final BlockPair NONE = new BlockPair(Cache.NONE, Cache.NONE);

  /** Where the superblock is. */
  static final BlockPair SUPERBLOCK = new BlockPair(0, 1);

  /** Bytes of a pair on disk. */
  static final int SIZE = 2 * Words.SIZE;

  /** The pair stored in {@code data[off ..]}. */
  static BlockPair read(byte[] data, int off) {
    return new BlockPair(Words.get(data, off), Words.get(data, off + Words.SIZE));
  }

  byte[] bytes() {
    return Words.bytes(first, second);
  }

  boolean isNone() {
    return first == Cache.NONE || second == Cache.NONE;
  }

  /** Whether both have a block in common: then they are one pair, before or after a relocation. */
  boolean overlaps(BlockPair other) {
    return first == other.first
        || second == other.second
        || first == other.second
        || second == other.first;
  }

  /** Whether both have the same blocks, in any order. */
  boolean hasSameBlocks(BlockPair other) {
    return equals(other) || equals(other.swapped());
  }

  BlockPair swapped() {
    return new BlockPair(second, first);
  }
}
