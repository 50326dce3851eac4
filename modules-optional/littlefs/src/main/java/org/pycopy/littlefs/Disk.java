package org.pycopy.littlefs;

import java.util.Arrays;

/**
 * A device behind two caches: one for reads, one for bytes that wait to be programmed. Files have a
 * cache of their own, which serves as either.
 */
final class Disk {
  final Geometry geometry;

  /** What was last read of metadata. */
  final Cache readCache;

  /** Metadata that is to be programmed; belongs to no block between operations. */
  final Cache programCache;

  private final BlockStorage storage;
  private final boolean readsAhead;
  private final int corruptErrno;

  /**
   * @param readsAhead whether hints of callers are followed; else one read unit is cached
   * @param corruptErrno what stands for damaged data, in exceptions and of the device
   */
  Disk(BlockStorage storage, Geometry geometry, boolean readsAhead, int corruptErrno) {
    this.storage = storage;
    this.geometry = geometry;
    this.readsAhead = readsAhead;
    this.corruptErrno = corruptErrno;
    readCache = newCache();
    programCache = newCache();
  }

  Cache newCache() {
    return new Cache(geometry.cacheSize);
  }

  /** The exception to throw where data is damaged. */
  FsException corrupt() {
    return new FsException(corruptErrno);
  }

  boolean isCorrupt(FsException e) {
    return e.errno == corruptErrno;
  }

  /** The exception to throw where a block does not hold what was written. */
  FsException badBlock() {
    return new FsException(corruptErrno, true);
  }

  /** What a failure to write means: that the block is bad where the device says so. */
  private FsException writeError(FsException e) {
    return isCorrupt(e) ? badBlock() : e;
  }

  /**
   * Reads bytes of a block.
   *
   * @param pending cache with bytes that are yet to be programmed, or null
   * @param cache where bytes read ahead are, and go
   * @param hint bytes from {@code offset} on that will be read soon, at least 1
   * @throws FsException also where the place is outside the device
   */
  void read(
      Cache pending, Cache cache, int hint, int block, int offset, byte[] to, int at, int length)
      throws FsException {
    if (!geometry.isBlock(block) || offset < 0 || offset > geometry.blockSize - length) {
      throw corrupt();
    }
    int ahead = readsAhead ? hint : 1;
    int end = offset + length;
    while (offset < end) {
      int n = end - offset;
      if (pending != null && pending.endsAfter(block, offset)) {
        if (offset >= pending.offset) {
          n = copy(pending, offset, to, at, n);
          offset += n;
          at += n;
          continue;
        }
        n = Math.min(n, pending.offset - offset);
      }
      if (cache.endsAfter(block, offset)) {
        if (offset >= cache.offset) {
          n = copy(cache, offset, to, at, n);
          offset += n;
          at += n;
          continue;
        }
        n = Math.min(n, cache.offset - offset);
      }
      int unit = geometry.readSize;
      int whole = Geometry.alignDown(n, unit);
      if (end - offset >= ahead && offset % unit == 0 && whole > 0) {
        storage.read(block, offset, to, at, whole);
        offset += whole;
        at += whole;
      } else {
        fill(cache, block, offset, ahead);
      }
    }
  }

  private static int copy(Cache cache, int offset, byte[] to, int at, int n) {
    int from = offset - cache.offset;
    int length = Math.min(n, cache.size - from);
    System.arraycopy(cache.data, from, to, at, length);
    return length;
  }

  private void fill(Cache cache, int block, int offset, int ahead) throws FsException {
    int unit = geometry.readSize;
    cache.drop();
    cache.offset = Geometry.alignDown(offset, unit);
    int most = Math.min(ahead, cache.data.length);
    int wanted = Math.min(Geometry.alignUp(offset + most, unit), geometry.blockSize);
    cache.size = Math.min(wanted - cache.offset, cache.data.length);
    storage.read(block, cache.offset, cache.data, 0, cache.size);
    cache.block = block;
  }

  /** One word of a block, through the read cache. */
  int readWord(int hint, int block, int offset) throws FsException {
    byte[] word = new byte[Words.SIZE];
    read(null, readCache, hint, block, offset, word, 0, word.length);
    return Words.get(word, 0);
  }

  /** {@code length} bytes of a block, through the read cache. */
  byte[] readBytes(int block, int offset, int length) throws FsException {
    byte[] bytes = new byte[length];
    read(null, readCache, Math.max(length, 1), block, offset, bytes, 0, length);
    return bytes;
  }

  /** Checksum of bytes of a block. */
  int checksum(int crc, int block, int offset, int length) throws FsException {
    byte[] part = new byte[Math.min(length, geometry.cacheSize)];
    for (int done = 0; done < length; ) {
      int n = Math.min(part.length, length - done);
      read(null, readCache, length - done, block, offset + done, part, 0, n);
      crc = Crc.of(crc, part, 0, n);
      done += n;
    }
    return crc;
  }

  /**
   * Programs bytes of a block. They wait in {@code pending} until it is full or flushed.
   *
   * @param verify whether to read back what the device was given
   * @throws FsException a bad block where verification fails
   */
  void program(
      Cache pending, boolean verify, int block, int offset, byte[] from, int at, int length)
      throws FsException {
    if (!geometry.isBlock(block) || offset < 0 || offset > geometry.blockSize - length) {
      throw corrupt();
    }
    while (length > 0) {
      int start = offset - pending.offset;
      if (block != pending.block || start < 0 || start >= pending.data.length) {
        pending.block = block;
        pending.offset = Geometry.alignDown(offset, geometry.programSize);
        pending.size = 0;
        continue;
      }
      int n = Math.min(length, pending.data.length - start);
      System.arraycopy(from, at, pending.data, start, n);
      offset += n;
      at += n;
      length -= n;
      pending.size = Math.max(pending.size, start + n);
      if (pending.size == pending.data.length) {
        flush(pending, verify);
      }
    }
  }

  /** Has the device program what waits in {@code pending}. */
  void flush(Cache pending, boolean verify) throws FsException {
    if (pending.block == Cache.NONE) {
      return;
    }
    int size = geometry.programUnits(pending.size);
    try {
      storage.program(pending.block, pending.offset, pending.data, 0, size);
      if (verify) {
        readCache.drop();
        byte[] written = new byte[size];
        read(null, readCache, size, pending.block, pending.offset, written, 0, size);
        if (!Arrays.equals(written, 0, size, pending.data, 0, size)) {
          throw badBlock();
        }
      }
    } catch (FsException e) {
      throw writeError(e);
    }
    pending.clear();
  }

  /** Has the device program what waits, and make it permanent. */
  void sync(Cache pending) throws FsException {
    readCache.drop();
    flush(pending, false);
    storage.sync();
  }

  void erase(int block) throws FsException {
    try {
      storage.erase(block);
    } catch (FsException e) {
      throw writeError(e);
    }
  }
}
