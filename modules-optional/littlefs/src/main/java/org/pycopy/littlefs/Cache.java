package org.pycopy.littlefs;

import java.util.Arrays;

/** A part of one block in memory: bytes read ahead, or bytes that wait to be programmed. */
final class Cache {
  /** No block. */
  static final int NONE = -1;

  final byte[] data;

  /** The block, or {@link #NONE}. */
  int block = NONE;

  /** Offset in the block of {@code data[0]}. */
  int offset;

  /** Bytes of {@link #data} that count. */
  int size;

  Cache(int capacity) {
    data = new byte[capacity];
    clear();
  }

  /** Forgets the block; the bytes stay, which is enough where nothing else is written with them. */
  void drop() {
    block = NONE;
  }

  /** Forgets the block and its bytes, so that no old data is programmed as padding. */
  void clear() {
    Arrays.fill(data, (byte) 0xFF);
    block = NONE;
  }

  void moveFrom(Cache other) {
    System.arraycopy(other.data, 0, data, 0, data.length);
    block = other.block;
    offset = other.offset;
    size = other.size;
    other.clear();
  }

  boolean endsAfter(int wantedBlock, int wantedOffset) {
    return block == wantedBlock && wantedOffset < offset + size;
  }
}
