package org.pycopy.littlefs;

import java.util.Arrays;
import java.util.BitSet;

/** Flash memory in an array that can lose its power, and go bad. */
final class RamStorage implements BlockStorage {
  /** The power is gone. */
  static final class PowerLoss extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What is programmed to these blocks is not kept. */
  final BitSet badBlocks = new BitSet();

  /** Whether bad blocks say so; else they are only found by reading them. */
  boolean reportsBadBlocks;

  /** Whether an erased block has all bits set; else it keeps what it has. */
  boolean clears = true;

  /** Programs and erasures until the power is lost. */
  long writesLeft = Long.MAX_VALUE;

  /** Whether the last program before that happens in part. */
  boolean tears;

  /** Reads, programs and erasures so far. */
  long operations;

  /** Errno of damaged data, as the format has it. */
  int corruptErrno;

  private final byte[] data;
  private final int blockSize;

  RamStorage(int blockSize, int blockCount) {
    this(new byte[blockSize * blockCount], blockSize);
  }

  RamStorage(byte[] data, int blockSize) {
    this.data = data;
    this.blockSize = blockSize;
  }

  byte[] data() {
    return data;
  }

  RamStorage copy() {
    RamStorage copy = new RamStorage(data.clone(), blockSize);
    copy.clears = clears;
    copy.corruptErrno = corruptErrno;
    return copy;
  }

  private boolean losesPower() {
    if (writesLeft == 0) {
      throw new PowerLoss();
    }
    writesLeft--;
    return writesLeft == 0;
  }

  @Override
  public void read(int block, int offset, byte[] to, int at, int length) {
    operations++;
    System.arraycopy(data, block * blockSize + offset, to, at, length);
  }

  @Override
  public void program(int block, int offset, byte[] from, int at, int length) throws FsException {
    operations++;
    boolean isLast = losesPower();
    if (badBlocks.get(block)) {
      if (reportsBadBlocks) {
        throw new FsException(corruptErrno);
      }
      return;
    }
    int written = isLast && tears ? length / 2 : length;
    System.arraycopy(from, at, data, block * blockSize + offset, written);
    if (isLast && tears) {
      throw new PowerLoss();
    }
  }

  @Override
  public void erase(int block) {
    operations++;
    losesPower();
    if (clears) {
      Arrays.fill(data, block * blockSize, (block + 1) * blockSize, (byte) 0xFF);
    }
  }

  @Override
  public void sync() {}
}
