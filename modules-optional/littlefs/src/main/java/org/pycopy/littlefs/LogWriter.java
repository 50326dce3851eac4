package org.pycopy.littlefs;

/** Adds one commit to the log of a block, in version 2. */
final class LogWriter {
  private static final int FOOTER_SIZE = 2 * Words.SIZE;

  private final Disk disk;
  private final int block;
  private final int start;
  private final int limit;

  /** The tags as written; each place is the offset of the data. */
  private final Entries written = new Entries();

  private int offset;
  private int lastTag;
  private int crc = Crc.START;

  /**
   * @param start where the commit begins
   * @param lastTag the tag before it, or -1
   */
  LogWriter(Disk disk, int block, int start, int lastTag) {
    this.disk = disk;
    this.block = block;
    this.start = start;
    this.lastTag = lastTag;
    this.offset = start;
    this.limit = disk.geometry.blockSize - FOOTER_SIZE;
  }

  Entries written() {
    return written;
  }

  /** Where the commit ends, once it is finished. */
  int end() {
    return offset;
  }

  int lastTag() {
    return lastTag;
  }

  /** Begins the log of a block that was erased. */
  void putRevision(int revision) throws FsException {
    program(Words.bytes(revision), Words.SIZE);
  }

  private void program(byte[] data, int length) throws FsException {
    disk.program(disk.programCache, false, block, offset, data, 0, length);
    crc = Crc.of(crc, data, 0, length);
    offset += length;
  }

  private void putTag(int tag) throws FsException {
    if (offset + Tag.diskSize(tag) > limit) {
      throw new FsException(FsException.ENOSPC);
    }
    program(Words.bytes(Integer.reverseBytes(tag ^ lastTag)), Tag.SIZE);
    lastTag = tag;
    written.append(tag, offset);
  }

  /** Writes a tag and its data. @throws FsException {@code ENOSPC} where the block is full */
  void put(int tag, byte[] data) throws FsException {
    putTag(tag);
    program(data, Tag.length(tag));
  }

  /** Writes a tag, with data from another place on disk. */
  void copy(int tag, int fromBlock, int fromOffset) throws FsException {
    byte[] data = disk.readBytes(fromBlock, fromOffset, Tag.length(tag));
    putTag(tag);
    program(data, data.length);
  }

  /**
   * Ends the commit with its checksum and enough tags without meaning to fill the program unit,
   * then makes sure that the block holds it.
   */
  void finish() throws FsException {
    int end = disk.geometry.programUnits(offset + FOOTER_SIZE);
    int firstChecksum = offset + Tag.SIZE;
    int firstCrc = 0;
    while (offset < end) {
      int data = offset + Tag.SIZE;
      int next = nextFooter(data, end);
      // The next commit's first tag must look invalid for as long as it is not written.
      boolean flips = (erasedWord(next) & 1 << 31) == 0;
      int tag = Tag.of(Tag.CRC + (flips ? 1 : 0), Tag.NO_ID, next - data);
      int stored = Integer.reverseBytes(tag ^ lastTag);
      crc = Crc.ofWord(crc, stored);
      if (data == firstChecksum) {
        firstCrc = crc;
      }
      disk.program(
          disk.programCache, false, block, offset, Words.bytes(stored, crc), 0, FOOTER_SIZE);
      written.append(tag, data);
      offset = next;
      lastTag = flips ? tag ^ 1 << 31 : tag;
      crc = Crc.START;
    }
    disk.sync(disk.programCache);
    verify(firstChecksum, firstCrc, end);
  }

  /** Where the footer ends whose data begins at {@code data}; a tag has only so much data. */
  private static int nextFooter(int data, int end) {
    int next = Math.min(end, data + Tag.MAX_LENGTH);
    return next < end ? Math.min(next, end - FOOTER_SIZE) : next;
  }

  private int erasedWord(int at) throws FsException {
    try {
      return Integer.reverseBytes(disk.readWord(Words.SIZE, block, at));
    } catch (FsException e) {
      if (!disk.isCorrupt(e)) {
        throw e;
      }
      return -1;
    }
  }

  private void verify(int firstChecksum, int firstCrc, int end) throws FsException {
    if (disk.checksum(Crc.START, block, start, firstChecksum - start) != firstCrc) {
      throw disk.badBlock();
    }
    int at = start;
    int checksum = firstChecksum;
    while (at < end) {
      if (disk.checksum(Crc.START, block, at, checksum + Words.SIZE - at) != 0) {
        throw disk.badBlock();
      }
      at = nextFooter(checksum, end);
      checksum = at + Tag.SIZE;
    }
  }
}
