package org.pycopy.littlefs;

/**
 * What version 2 notes about the whole file system: a move that is under way, and whether the list
 * of all metadata pairs may not agree with the tree. On disk it is the XOR of parts in all metadata
 * pairs, so that a commit to any of them changes it.
 */
final class GlobalState {
  /** Bytes on disk. */
  static final int SIZE = Words.SIZE + BlockPair.SIZE;

  private static final int LIST_BIT = 1 << 31;
  private static final int COUNT_MASK = 0x3FF;

  /** The tag of the move; where its length would be, the number of orphans (never on disk). */
  private int tag;

  /** Blocks of the move's source. */
  private int first;

  private int second;

  void set(GlobalState other) {
    tag = other.tag;
    first = other.first;
    second = other.second;
  }

  void clear() {
    tag = 0;
    first = 0;
    second = 0;
  }

  void xor(GlobalState other) {
    tag ^= other.tag;
    first ^= other.first;
    second ^= other.second;
  }

  /**
   * @param data the state as on disk, {@link #SIZE} bytes
   */
  void xor(byte[] data) {
    tag ^= Words.get(data, 0);
    first ^= Words.get(data, Words.SIZE);
    second ^= Words.get(data, 2 * Words.SIZE);
  }

  byte[] bytes() {
    return Words.bytes(tag, first, second);
  }

  boolean isZero() {
    return tag == 0 && first == 0 && second == 0;
  }

  /** What is only known in memory does not go to disk. */
  void dropOrphanCount() {
    tag &= ~COUNT_MASK;
  }

  /** After the state was read: the list's bit stands for one orphan at least. */
  void countUnknownOrphan() {
    if (!Tag.isValid(tag)) {
      tag++;
    }
  }

  int orphans() {
    return tag & COUNT_MASK;
  }

  void addOrphans(int n) {
    tag = tag & ~COUNT_MASK | Math.max(orphans() + n, 0) & COUNT_MASK;
    tag = orphans() != 0 ? tag | LIST_BIT : tag & ~LIST_BIT;
  }

  boolean hasMove() {
    return Tag.typeClass(tag) != 0;
  }

  boolean hasMoveIn(BlockPair pair) {
    return hasMove() && moveSource().overlaps(pair);
  }

  BlockPair moveSource() {
    return new BlockPair(first, second);
  }

  /** Id of the file that is moved, in {@link #moveSource}. */
  int moveId() {
    return Tag.id(tag);
  }

  void beginMove(int id, BlockPair source) {
    endMove();
    tag |= Tag.of(Tag.DELETE, id, 0);
    first = source.first();
    second = source.second();
  }

  void endMove() {
    tag &= ~Tag.of(Tag.WHOLE_TYPE, Tag.NO_ID, 0);
    first = 0;
    second = 0;
  }
}
