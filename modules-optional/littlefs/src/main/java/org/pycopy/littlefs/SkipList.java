package org.pycopy.littlefs;

/**
 * The blocks of a file, which both formats store as a skip list that begins at the last block.
 * Block {@code n} of the file starts with pointers to the blocks {@code n - 1}, {@code n - 2},
 * {@code n - 4} … {@code n - 2^x}, where {@code 2^x} is the greatest power of two that divides
 * {@code n} (block 0 has none); so any block is found in logarithmic time, and a file grows without
 * a block being rewritten. The rest of a block is data.
 *
 * <p>A list that claims more blocks than the device has is damaged; that bounds every walk.
 */
final class SkipList {
  private final Disk disk;
  private final Allocator allocator;
  private final int blockSize;

  /** Data bytes of a block, two pointers being the average. */
  private final int perBlock;

  SkipList(Disk disk, Allocator allocator) {
    this.disk = disk;
    this.allocator = allocator;
    blockSize = disk.geometry.blockSize;
    perBlock = blockSize - 2 * Words.SIZE;
  }

  /** Which block of a file holds its byte {@code position}. */
  private int indexOf(int position) {
    int estimate = position / perBlock;
    if (estimate == 0) {
      return 0;
    }
    return (position - Words.SIZE * (Integer.bitCount(estimate - 1) + 2)) / perBlock;
  }

  /** Where in its block the byte {@code position} of a file is. */
  int offsetOf(int position) {
    int index = indexOf(position);
    return position - perBlock * index - Words.SIZE * Integer.bitCount(index);
  }

  private int lastIndex(int size) throws FsException {
    int index = size < 0 ? Integer.MAX_VALUE : indexOf(size - 1);
    if (index >= disk.geometry.blockCount) {
      throw disk.corrupt();
    }
    return index;
  }

  private int pointer(Cache pending, Cache cache, int block, int number) throws FsException {
    byte[] word = new byte[Words.SIZE];
    int at = Words.SIZE * number;
    disk.read(pending, cache, word.length, block, at, word, 0, word.length);
    return Words.get(word, 0);
  }

  /**
   * The block that holds the byte {@code position} of a file.
   *
   * @param cache for the pointers
   * @param head last block of the file
   * @param size its length, more than {@code position}
   */
  int find(Cache cache, int head, int size, int position) throws FsException {
    int current = lastIndex(size);
    int target = indexOf(position);
    int block = head;
    while (current > target) {
      int longest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(current - target);
      int skip = Math.min(longest, Integer.numberOfTrailingZeros(current));
      block = pointer(null, cache, block, skip);
      current -= 1 << skip;
    }
    return block;
  }

  /**
   * Begins the block that the next byte of a file goes to: a block after the last one, or a copy of
   * the last one where that is not full.
   *
   * @param pending the file's cache, where the block's contents so far go
   * @return the block; data goes to {@link #offsetOf} the length, or after the pointers
   */
  int extend(Cache pending, int head, int size) throws FsException {
    while (true) {
      int block = allocator.allocate();
      try {
        disk.erase(block);
        if (size > 0) {
          int used = offsetOf(size - 1) + 1;
          if (used == blockSize) {
            writePointers(pending, block, head, lastIndex(size) + 1);
          } else {
            copy(pending, block, head, used);
          }
        }
        return block;
      } catch (FsException e) {
        if (!e.isBadBlock) {
          throw e;
        }
        // A bad block: another one is tried.
        pending.drop();
      }
    }
  }

  /** Where data begins or continues in the block that {@link #extend} gave. */
  int offsetAfter(int size) {
    if (size == 0) {
      return 0;
    }
    int used = offsetOf(size - 1) + 1;
    if (used < blockSize) {
      return used;
    }
    return Words.SIZE * (Integer.numberOfTrailingZeros(indexOf(size - 1) + 1) + 1);
  }

  private void copy(Cache pending, int block, int from, int length) throws FsException {
    byte[] part = new byte[Math.min(length, disk.geometry.cacheSize)];
    for (int done = 0; done < length; ) {
      int n = Math.min(part.length, length - done);
      disk.read(null, disk.readCache, length - done, from, done, part, 0, n);
      disk.program(pending, true, block, done, part, 0, n);
      done += n;
    }
  }

  private void writePointers(Cache pending, int block, int head, int index) throws FsException {
    int count = Integer.numberOfTrailingZeros(index) + 1;
    int target = head;
    for (int i = 0; i < count; i++) {
      disk.program(pending, true, block, Words.SIZE * i, Words.bytes(target), 0, Words.SIZE);
      if (i < count - 1) {
        target = pointer(null, disk.readCache, target, i);
      }
    }
  }

  /**
   * Tells {@code visitor} of all blocks of a file.
   *
   * @param pending a cache that may have bytes of them, or null
   */
  void visit(Cache pending, int head, int size, BlockVisitor visitor) throws FsException {
    if (size == 0) {
      return;
    }
    int index = lastIndex(size);
    int block = head;
    while (true) {
      visitor.visit(block);
      if (index == 0) {
        return;
      }
      // An even block points two back as well, which saves reading the one between.
      boolean isEven = (index & 1) == 0;
      byte[] pointers = new byte[isEven ? 2 * Words.SIZE : Words.SIZE];
      disk.read(pending, disk.readCache, pointers.length, block, 0, pointers, 0, pointers.length);
      block = Words.get(pointers, 0);
      if (isEven) {
        visitor.visit(block);
        block = Words.get(pointers, Words.SIZE);
      }
      index -= isEven ? 2 : 1;
    }
  }
}
