package org.pycopy.littlefs;

/**
 * An entry of a directory of version 1: type, three lengths, what the entry is (of a file its last
 * block and its length, of a directory its first pair), attributes of which nothing is known, and
 * the name.
 */
final class Lfs1Entry {
  static final int FILE = 0x11;
  static final int DIRECTORY = 0x22;

  /** Bytes up to what the entry is. */
  static final int START_SIZE = 4;

  /** Bytes of all but attributes and name. */
  static final int FIXED_SIZE = START_SIZE + 2 * Words.SIZE;

  /** Bit of the type: the entry is being moved. */
  private static final int MOVING = 0x80;

  private static final int TYPE_CLASS = 0x70;
  private static final int NAME_LENGTH = 3;

  /** Where the entry is in its block. */
  int offset;

  /** All but the name. */
  final byte[] head;

  Lfs1Entry(int offset, byte[] head) {
    this.offset = offset;
    this.head = head;
  }

  /** A new entry, which has no place yet. */
  static Lfs1Entry of(int type, int first, int second) {
    byte[] head = new byte[FIXED_SIZE];
    head[0] = (byte) type;
    head[1] = FIXED_SIZE - START_SIZE;
    Lfs1Entry entry = new Lfs1Entry(0, head);
    entry.set(first, second);
    return entry;
  }

  /** Bytes of an entry without the name, by its first four. */
  static int headSize(byte[] start) {
    return START_SIZE + (start[1] & 0xFF) + (start[2] & 0xFF);
  }

  static int nameLength(byte[] start) {
    return start[NAME_LENGTH] & 0xFF;
  }

  int nameLength() {
    return nameLength(head);
  }

  void setNameLength(int length) {
    head[NAME_LENGTH] = (byte) length;
  }

  int size() {
    return head.length + nameLength();
  }

  /** The type, without what says whether the entry is being moved. */
  int type() {
    return head[0] & 0xFF & ~MOVING;
  }

  boolean isDirectory() {
    return type() == DIRECTORY;
  }

  /** Whether scripts can see the entry. */
  boolean isVisible() {
    return type() == FILE || type() == DIRECTORY;
  }

  boolean isOfClass(int type) {
    return (head[0] & TYPE_CLASS) == (type & TYPE_CLASS);
  }

  boolean isMoving() {
    return (head[0] & MOVING) != 0;
  }

  void setMoving(boolean moving) {
    head[0] = (byte) (moving ? head[0] | MOVING : head[0] & ~MOVING);
  }

  /** Last block of a file; first block of a directory's first pair. */
  int first() {
    return Words.get(head, START_SIZE);
  }

  /** Length of a file; second block of a directory's first pair. */
  int second() {
    return Words.get(head, START_SIZE + Words.SIZE);
  }

  BlockPair directory() {
    return new BlockPair(first(), second());
  }

  void set(int first, int second) {
    Words.put(head, START_SIZE, first);
    Words.put(head, START_SIZE + Words.SIZE, second);
  }

  boolean isEmptyFile() {
    return type() == FILE && first() == Cache.NONE && second() == 0;
  }

  boolean isSame(Lfs1Entry other) {
    return first() == other.first() && second() == other.second();
  }
}
