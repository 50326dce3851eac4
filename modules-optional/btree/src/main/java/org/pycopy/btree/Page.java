package org.pycopy.btree;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A page of the file, in memory. Nodes of the tree, leaves and internal ones, begin with
 *
 * <pre>
 *  0  number of the page          12  type and flags
 *  4  its left neighbour, or 0    16  end of the index
 *  8  its right neighbour, or 0   18  start of the entries (0 for 65536)
 * </pre>
 *
 * in 32 and 16 bits. The index has for each entry its offset in 16 bits, in the order of the keys.
 * Entries fill the page from its end, in any order, each of a multiple of 4 bytes: the size of the
 * key; the size of the value, or of an internal node the number of the child; flags in a byte; the
 * key and the value. A key or value that is too big is replaced by 8 bytes that say where it is,
 * see {@link Overflow}.
 *
 * <p>A page from a file can hold anything. Methods for nodes are for pages only for which {@link
 * #isNode} is true: they keep it so.
 */
final class Page {
  static final int HEADER_SIZE = 20;

  /** Bytes of an entry before its key. */
  static final int ENTRY_HEADER_SIZE = 9;

  /** Bytes of an entry's offset in the index. */
  static final int OFFSET_SIZE = 2;

  // Types.
  static final int INTERNAL = 1;
  static final int LEAF = 2;
  static final int OVERFLOW = 4;
  private static final int TYPE_MASK = 31;

  /** Flag of an overflow page that an internal node refers to, so that it is never freed. */
  static final int PRESERVE = 32;

  /** Flag of an entry whose value is elsewhere. */
  static final int BIG_VALUE = 1;

  /** Flag of an entry whose key is elsewhere. */
  static final int BIG_KEY = 2;

  /** Bytes in place of a key or value that is elsewhere. */
  static final int REFERENCE_SIZE = 8;

  private static final int LEFT = 4;
  private static final int RIGHT = 8;
  private static final int FLAGS = 12;
  private static final int LOWER = 16;
  private static final int UPPER = 18;

  final int number;

  /** The content, in the byte order of the file. */
  final ByteBuffer bytes;

  /** Whether the content is not in the file yet. */
  boolean isDirty;

  /** The operation that has asked for this page last, see {@link Pager}. */
  int usedBy;

  /** Whether the content is known to be a node. */
  private boolean isChecked;

  /** A page without content. */
  Page(int number, int size, ByteOrder order) {
    this.number = number;
    bytes = ByteBuffer.allocate(size).order(order);
  }

  private int size() {
    return bytes.capacity();
  }

  /** Bytes for entries and the index in a page of {@code size} bytes. */
  static int room(int size) {
    return size - HEADER_SIZE;
  }

  // ---- Any page

  int left() {
    return bytes.getInt(LEFT);
  }

  int right() {
    return bytes.getInt(RIGHT);
  }

  void setLeft(int neighbour) {
    bytes.putInt(LEFT, neighbour);
    isDirty = true;
  }

  void setRight(int neighbour) {
    bytes.putInt(RIGHT, neighbour);
    isDirty = true;
  }

  boolean isOverflow() {
    return (bytes.getInt(FLAGS) & TYPE_MASK) == OVERFLOW;
  }

  boolean isPreserved() {
    return (bytes.getInt(FLAGS) & PRESERVE) != 0;
  }

  void preserve() {
    bytes.putInt(FLAGS, bytes.getInt(FLAGS) | PRESERVE);
    isDirty = true;
  }

  /** Makes this a page of {@code type} without content and neighbours; 0 for none. */
  void reset(int type) {
    Arrays.fill(bytes.array(), (byte) 0);
    bytes.putInt(0, number);
    bytes.putInt(FLAGS, type);
    isChecked = type == INTERNAL || type == LEAF;
    if (isChecked) {
      setLower(HEADER_SIZE);
      setUpper(size());
    }
    isDirty = true;
  }

  // ---- Nodes

  /** Whether the content is that of a node: no offset or size leads out of it. */
  boolean isNode() {
    if (!isChecked) {
      isChecked = bytes.getInt(0) == number && isConsistent();
    }
    return isChecked;
  }

  private boolean isConsistent() {
    int type = bytes.getInt(FLAGS) & TYPE_MASK;
    int lower = lower();
    int upper = upper();
    if (type != INTERNAL && type != LEAF
        || lower < HEADER_SIZE
        || (lower - HEADER_SIZE) % OFFSET_SIZE != 0
        || upper < lower
        || upper > size()
        || type == INTERNAL && lower == HEADER_SIZE) {
      return false;
    }
    int left = size() - upper;
    for (int i = count() - 1; i >= 0; i--) {
      int at = offset(i);
      if (at < upper || at > size() - ENTRY_HEADER_SIZE || !isEntryConsistent(i, size() - at)) {
        return false;
      }
      // Entries may overlap in a damaged page, but there must be room for each by itself.
      left -= entrySize(i);
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether entry {@code i}, whose header is within the page, fits into {@code room} bytes. */
  private boolean isEntryConsistent(int i, int room) {
    int key = keySize(i);
    int value = isLeaf() ? valueSize(i) : 0;
    return key >= 0
        && key <= room
        && value >= 0
        && value <= room
        && entrySize(i) <= room
        && (!hasBigKey(i) || key == REFERENCE_SIZE)
        && (!isLeaf() || !hasBigValue(i) || value == REFERENCE_SIZE);
  }

  boolean isLeaf() {
    return (bytes.getInt(FLAGS) & LEAF) != 0;
  }

  private int lower() {
    return bytes.getShort(LOWER) & 0xFFFF;
  }

  private void setLower(int lower) {
    bytes.putShort(LOWER, (short) lower);
  }

  private int upper() {
    int upper = bytes.getShort(UPPER) & 0xFFFF;
    return upper == 0 ? 0x10000 : upper;
  }

  private void setUpper(int upper) {
    bytes.putShort(UPPER, (short) upper);
  }

  /** Number of entries. */
  int count() {
    return (lower() - HEADER_SIZE) / OFFSET_SIZE;
  }

  private int offset(int i) {
    return bytes.getShort(HEADER_SIZE + OFFSET_SIZE * i) & 0xFFFF;
  }

  private void setOffset(int i, int at) {
    bytes.putShort(HEADER_SIZE + OFFSET_SIZE * i, (short) at);
  }

  int keySize(int i) {
    return bytes.getInt(offset(i));
  }

  /** Of a leaf: the size of the value of entry {@code i}. */
  int valueSize(int i) {
    return bytes.getInt(offset(i) + 4);
  }

  /** Of an internal node: the page with the keys from that of entry {@code i} on. */
  int child(int i) {
    return bytes.getInt(offset(i) + 4);
  }

  boolean hasBigKey(int i) {
    return (bytes.get(offset(i) + 8) & BIG_KEY) != 0;
  }

  boolean hasBigValue(int i) {
    return (bytes.get(offset(i) + 8) & BIG_VALUE) != 0;
  }

  private int entrySize(int i) {
    return sizeOfEntry(keySize(i) + (isLeaf() ? valueSize(i) : 0));
  }

  /** Bytes of an entry with so many bytes of key and value. */
  static int sizeOfEntry(int content) {
    return ENTRY_HEADER_SIZE + content + 3 & ~3;
  }

  /** Index in {@link #bytes} of the key of entry {@code i}, or of the reference to it. */
  int keyOffset(int i) {
    return offset(i) + ENTRY_HEADER_SIZE;
  }

  /** Index in {@link #bytes} of the value of entry {@code i}, or of the reference to it. */
  int valueOffset(int i) {
    return keyOffset(i) + keySize(i);
  }

  /** Compares {@code key} with that of entry {@code i}, which is not a big one. */
  int compareKey(byte[] key, int i) {
    int at = keyOffset(i);
    return Arrays.compareUnsigned(key, 0, key.length, bytes.array(), at, at + keySize(i));
  }

  /** Bytes that the keys of entry {@code i} and of entry {@code j} of another page share. */
  int commonPrefix(int i, Page other, int j) {
    int limit = Math.min(keySize(i), other.keySize(j));
    int at = keyOffset(i);
    int otherAt = other.keyOffset(j);
    int n = 0;
    while (n < limit && bytes.get(at + n) == other.bytes.get(otherAt + n)) {
      n++;
    }
    return n;
  }

  /**
   * An entry.
   *
   * @param second the size of the value, or the number of the child
   * @param value null for an internal node
   */
  byte[] makeEntry(byte[] key, int keySize, int second, int flags, byte[] value) {
    byte[] entry = new byte[sizeOfEntry(keySize + (value == null ? 0 : value.length))];
    ByteBuffer.wrap(entry).order(bytes.order()).putInt(0, keySize).putInt(4, second);
    entry[8] = (byte) flags;
    System.arraycopy(key, 0, entry, ENTRY_HEADER_SIZE, keySize);
    if (value != null) {
      System.arraycopy(value, 0, entry, ENTRY_HEADER_SIZE + keySize, value.length);
    }
    return entry;
  }

  /** A copy of entry {@code i}. */
  byte[] entry(int i) {
    byte[] entry = new byte[entrySize(i)];
    bytes.get(offset(i), entry);
    return entry;
  }

  /** Copies of all entries, with {@code added} as entry {@code index}. */
  byte[][] entriesWith(byte[] added, int index) {
    byte[][] entries = new byte[count() + 1][];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = i < index ? entry(i) : i == index ? added : entry(i - 1);
    }
    return entries;
  }

  /** Whether there is room for one more entry. */
  boolean fits(byte[] entry) {
    return upper() - lower() >= entry.length + OFFSET_SIZE;
  }

  /** Inserts an entry, for which there is room, before entry {@code index}. */
  void insert(int index, byte[] entry) {
    for (int i = count(); i > index; i--) {
      setOffset(i, offset(i - 1));
    }
    int at = upper() - entry.length;
    bytes.put(at, entry);
    setOffset(index, at);
    setUpper(at);
    setLower(lower() + OFFSET_SIZE);
    isDirty = true;
  }

  /**
   * Removes entry {@code index}. In a damaged page, where entries overlap, this may change others:
   * {@link #isNode} has to be asked again.
   */
  void remove(int index) {
    int at = offset(index);
    int size = entrySize(index);
    int upper = upper();
    byte[] content = bytes.array();
    System.arraycopy(content, upper, content, upper + size, at - upper);
    int count = count();
    for (int i = 0, to = 0; i < count; i++) {
      if (i != index) {
        int offset = offset(i);
        setOffset(to++, offset < at ? offset + size : offset);
      }
    }
    setUpper(upper + size);
    setLower(lower() - OFFSET_SIZE);
    isChecked = false;
    isDirty = true;
  }

  /** Replaces the entries by those from {@code from} to {@code to}, which fit. */
  void setEntries(byte[][] entries, int from, int to) {
    setLower(HEADER_SIZE);
    setUpper(size());
    for (int i = from; i < to; i++) {
      insert(i - from, entries[i]);
    }
    isDirty = true;
  }
}
