package org.pycopy.littlefs;

/**
 * A metadata pair of version 2 as it was last read or written: a part of a directory. One of its
 * blocks is current; it begins with a revision and is a log of commits, to which more are added
 * until it is full. Then the log without what was superseded goes to the other block.
 */
final class MetadataPair {
  /** The current block comes first. */
  BlockPair blocks = BlockPair.NONE;

  int revision;

  /** Where the log ends in the current block. */
  int end;

  /** The last tag of the log, with which the next one is XORed. */
  int lastTag;

  /** Whether the block is erased from {@link #end} on. */
  boolean isErased;

  /** Number of files, with ids from 0. */
  int count;

  /** The next pair of the list of all pairs. */
  BlockPair tail = BlockPair.NONE;

  /** Whether {@link #tail} continues the same directory. */
  boolean isSplit;

  /** What the log says; each place is the offset of the data. Never changed once it is here. */
  Entries entries = new Entries();

  void set(MetadataPair other) {
    blocks = other.blocks;
    revision = other.revision;
    end = other.end;
    lastTag = other.lastTag;
    isErased = other.isErased;
    count = other.count;
    tail = other.tail;
    isSplit = other.isSplit;
    entries = other.entries;
  }

  MetadataPair copy() {
    MetadataPair copy = new MetadataPair();
    copy.set(this);
    return copy;
  }
}
