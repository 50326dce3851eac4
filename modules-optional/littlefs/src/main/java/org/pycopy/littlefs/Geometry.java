package org.pycopy.littlefs;

/** Sizes of a device and of the buffers in front of it, in bytes unless said otherwise. */
final class Geometry {
  /**
   * Smallest block that has room for all pointers of a skip list, whatever the file's length (up to
   * 4 GiB).
   */
  static final int MIN_BLOCK_SIZE = 104;

  /** Largest block; offsets in two of them can be added. */
  static final int MAX_BLOCK_SIZE = 1 << 29;

  final int readSize;
  final int programSize;
  final int blockSize;

  /** Number of blocks. */
  final int blockCount;

  /** Bytes that one cache holds. */
  final int cacheSize;

  /** Blocks that the allocator looks at in one go. */
  final int lookahead;

  /**
   * @param readSize unit of reads
   * @param programSize unit of programs
   * @param cacheUnits size of a cache, in units of the greater of the two
   * @param lookahead in blocks
   * @throws FsException {@code EINVAL} unless the greater of the two units is a multiple of the
   *     other and divides the block, and all sizes are in their ranges
   */
  Geometry(
      int readSize, int programSize, int blockSize, int blockCount, int cacheUnits, long lookahead)
      throws FsException {
    if (readSize <= 0
        || programSize <= 0
        || lookahead <= 0
        || blockCount <= 0
        || blockSize < MIN_BLOCK_SIZE
        || blockSize > MAX_BLOCK_SIZE) {
      throw new FsException(FsException.EINVAL);
    }
    int unit = Math.max(readSize, programSize);
    if (unit % Math.min(readSize, programSize) != 0 || blockSize % unit != 0) {
      throw new FsException(FsException.EINVAL);
    }
    this.readSize = readSize;
    this.programSize = programSize;
    this.blockSize = blockSize;
    this.blockCount = blockCount;
    this.cacheSize = (int) Math.min((long) cacheUnits * unit, blockSize);
    this.lookahead = (int) Math.min(lookahead, blockCount);
  }

  boolean isBlock(int block) {
    return block >= 0 && block < blockCount;
  }

  /** {@code size} rounded up to whole program units. */
  int programUnits(int size) {
    return alignUp(size, programSize);
  }

  static int alignUp(int size, int unit) {
    return alignDown(size + unit - 1, unit);
  }

  static int alignDown(int size, int unit) {
    return size - size % unit;
  }
}
