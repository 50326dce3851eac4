package org.pycopy.littlefs;

/**
 * An open file: its contents as a skip list of blocks. What is written makes a new list that shares
 * the blocks before the first change with the old one; only {@link #sync} makes it the file's. The
 * subclasses know where the file's entry is, which holds the list's head.
 */
abstract class OpenFile {
  private static final int SEEK_SET = 0;
  private static final int SEEK_CUR = 1;
  private static final int SEEK_END = 2;

  final Disk disk;
  final int mode;

  /** Bytes read ahead while {@link #reading}, bytes to be programmed while {@link #writing}. */
  final Cache cache;

  private final Allocator allocator;
  private final SkipList skipList;

  /** The list as of the last flush: its last block, and the length of the file. */
  int head = Cache.NONE;

  int size;

  /** Position of the next read or write. */
  int position;

  /** The list that is being written has not the new head yet. */
  boolean writing;

  /** The entry on disk has not {@link #head} and {@link #size} yet. */
  boolean dirty;

  /** A write failed, so what is there must not become the file's contents. */
  boolean failed;

  private boolean reading;

  /** Where {@link #position} is while reading or writing: the block and the offset in it. */
  private int block = Cache.NONE;

  private int offset;

  OpenFile(LittleFs fs, int mode) {
    this.disk = fs.disk;
    this.allocator = fs.allocator;
    this.skipList = fs.skipList;
    this.mode = mode;
    this.cache = disk.newCache();
  }

  /** Writes {@link #head} and {@link #size}, which were flushed, to the file's entry. */
  abstract void commit() throws FsException;

  /** Makes what was written the contents of the file. */
  abstract void sync() throws FsException;

  /** Has the file system forget the file, which is not used any more. */
  abstract void release();

  /** Bytes are about to be written at the time {@code now}, as of {@link LittleFs#open}. */
  void touch(long now) {}

  final void close() throws FsException {
    try {
      sync();
    } finally {
      release();
    }
  }

  /** Reads at most {@code length} bytes; their number, 0 at the end. */
  final int read(byte[] to, int at, int length) throws FsException {
    if ((mode & OpenMode.READ) == 0) {
      throw new FsException(FsException.EBADF);
    }
    if (writing) {
      flush();
    }
    if (position >= size) {
      return 0;
    }
    int wanted = Math.min(length, size - position);
    readData(to, at, wanted);
    return wanted;
  }

  /** Reads bytes that the file has; the position moves on as they are read. */
  void readData(byte[] to, int at, int length) throws FsException {
    int blockSize = disk.geometry.blockSize;
    int end = at + length;
    while (at < end) {
      if (!reading || offset == blockSize) {
        block = skipList.find(cache, head, size, position);
        offset = skipList.offsetOf(position);
        reading = true;
      }
      int n = Math.min(end - at, blockSize - offset);
      disk.read(null, cache, blockSize, block, offset, to, at, n);
      offset += n;
      position += n;
      at += n;
    }
  }

  /** Writes {@code length} bytes, all of them. */
  final void write(byte[] from, int at, int length) throws FsException {
    if ((mode & OpenMode.WRITE) == 0) {
      throw new FsException(FsException.EBADF);
    }
    if (reading) {
      flush();
    }
    if ((mode & OpenMode.APPEND) != 0 && position < size) {
      position = size;
    }
    if (length > LittleFs.FILE_MAX - position) {
      throw new FsException(FsException.EFBIG);
    }
    if (!writing && position > size) {
      fillGap();
    }
    writeSafely(from, at, length);
    failed = false;
  }

  /** Writes zeros from the end of the file to the position. */
  private void fillGap() throws FsException {
    byte[] zeros = new byte[disk.geometry.cacheSize];
    int end = position;
    position = size;
    while (position < end) {
      writeSafely(zeros, 0, Math.min(zeros.length, end - position));
    }
  }

  private void writeSafely(byte[] from, int at, int length) throws FsException {
    boolean done = false;
    try {
      writeData(from, at, length);
      done = true;
    } finally {
      failed |= !done;
    }
  }

  /** Writes bytes at the position, which moves on as they are written. */
  void writeData(byte[] from, int at, int length) throws FsException {
    int blockSize = disk.geometry.blockSize;
    int end = at + length;
    while (at < end) {
      if (!writing || offset == blockSize) {
        beginBlock();
      }
      int n = Math.min(end - at, blockSize - offset);
      program(from, at, n);
      position += n;
      offset += n;
      at += n;
      allocator.acknowledge();
    }
  }

  private void beginBlock() throws FsException {
    int last = block;
    if (!writing) {
      if (position > 0) {
        last = skipList.find(cache, head, size, position - 1);
      }
      // Bytes that were read must not be programmed as padding.
      cache.clear();
    }
    allocator.acknowledge();
    block = skipList.extend(cache, last, position);
    offset = skipList.offsetAfter(position);
    writing = true;
  }

  private void program(byte[] from, int at, int length) throws FsException {
    while (true) {
      try {
        disk.program(cache, true, block, offset, from, at, length);
        return;
      } catch (FsException e) {
        if (!e.isBadBlock) {
          throw e;
        }
        relocate();
      }
    }
  }

  /** Moves what the current block has so far to another block, because this one is bad. */
  private void relocate() throws FsException {
    byte[] part = new byte[disk.geometry.cacheSize];
    while (true) {
      int target = allocator.allocate();
      try {
        disk.programCache.drop();
        disk.erase(target);
        for (int done = 0; done < offset; ) {
          int n = Math.min(part.length, offset - done);
          disk.read(cache, disk.readCache, offset - done, block, done, part, 0, n);
          disk.program(disk.programCache, true, target, done, part, 0, n);
          done += n;
        }
        cache.moveFrom(disk.programCache);
        block = target;
        return;
      } catch (FsException e) {
        if (!e.isBadBlock) {
          throw e;
        }
      }
    }
  }

  /** Begins the skip list of a file that was kept elsewhere with its first bytes. */
  final void beginList(byte[] contents, int length) throws FsException {
    allocator.acknowledge();
    cache.clear();
    block = skipList.extend(cache, Cache.NONE, 0);
    offset = 0;
    writing = true;
    program(contents, 0, length);
    offset = length;
  }

  /** Ends reading or writing: {@link #head} and {@link #size} are those of what was written. */
  final void flush() throws FsException {
    if (reading) {
      cache.drop();
      reading = false;
    }
    if (writing) {
      int kept = position;
      finishData();
      writing = false;
      dirty = true;
      position = kept;
    }
  }

  /** Completes the new list with what follows the position in the old one, and programs it. */
  void finishData() throws FsException {
    copyRest(skipList, head, size);
    while (true) {
      try {
        disk.flush(cache, true);
        break;
      } catch (FsException e) {
        if (!e.isBadBlock) {
          throw e;
        }
        relocate();
      }
    }
    head = block;
    size = position;
  }

  /** Writes what the old list has from the position on. */
  private void copyRest(SkipList list, int oldHead, int oldSize) throws FsException {
    if (position >= oldSize) {
      return;
    }
    int blockSize = disk.geometry.blockSize;
    Cache ahead = disk.newCache();
    byte[] part = new byte[disk.geometry.cacheSize];
    int from = list.find(ahead, oldHead, oldSize, position);
    int at = list.offsetOf(position);
    while (position < oldSize) {
      if (at == blockSize) {
        from = list.find(ahead, oldHead, oldSize, position);
        at = list.offsetOf(position);
      }
      int n = Math.min(part.length, Math.min(blockSize - at, oldSize - position));
      disk.read(null, ahead, blockSize, from, at, part, 0, n);
      at += n;
      writeData(part, 0, n);
    }
  }

  /**
   * Moves the position, which may go past the end.
   *
   * @param whence as of {@code seek}: 0 from the start, 1 from the position, 2 from the end
   * @throws FsException {@code EINVAL} where that is before the start or past the greatest length
   */
  final void seek(long distance, long whence) throws FsException {
    flush();
    long target = position;
    if (whence == SEEK_SET) {
      target = distance;
    } else if (whence == SEEK_CUR) {
      target += distance;
    } else if (whence == SEEK_END) {
      target = size + distance;
    }
    if (target < 0 || target > LittleFs.FILE_MAX) {
      throw new FsException(FsException.EINVAL);
    }
    position = (int) target;
  }

  /** Tells of the blocks that are this file's but not yet in its entry. */
  void visitBlocks(BlockVisitor visitor) throws FsException {
    if (dirty) {
      skipList.visit(cache, head, size, visitor);
    }
    if (writing) {
      skipList.visit(cache, block, position, visitor);
    }
  }
}
