package org.pycopy.littlefs;

/** Reads and writes metadata pairs of version 1. */
final class Lfs1Store {
  private static final int REVISION_SIZE = Words.SIZE;
  private static final byte[] NOTHING = {};

  private final Lfs1 fs;
  private final Disk disk;

  Lfs1Store(Lfs1 fs) {
    this.fs = fs;
    this.disk = fs.disk;
  }

  /** Allocates the blocks of a new pair, which gets its contents with the first commit. */
  Lfs1Pair allocatePair() throws FsException {
    int first = fs.allocator.allocate();
    int second = fs.allocator.allocate();
    Lfs1Pair pair = new Lfs1Pair();
    pair.blocks = new BlockPair(first, second);
    try {
      // What the block has may look like a directory; with a later revision ours is preferred.
      pair.revision = disk.readWord(REVISION_SIZE, first, 0);
    } catch (FsException e) {
      if (!disk.isCorrupt(e)) {
        throw e;
      }
    }
    pair.revision++;
    pair.size = Lfs1Pair.EMPTY_SIZE;
    return pair;
  }

  /**
   * Reads a pair: of the blocks that are intact, the one with the later revision.
   *
   * @param into changed only where this succeeds
   */
  void fetch(Lfs1Pair into, BlockPair blocks) throws FsException {
    Geometry geometry = disk.geometry;
    if (!geometry.isBlock(blocks.first()) || !geometry.isBlock(blocks.second())) {
      throw disk.corrupt();
    }
    Lfs1Pair first = read(blocks);
    Lfs1Pair second = read(blocks.swapped());
    if (first == null && second == null) {
      throw disk.corrupt();
    }
    boolean takesFirst = second == null || first != null && second.revision - first.revision < 0;
    into.set(takesFirst ? first : second);
  }

  /** The pair as its first block has it, or null where that is damaged. */
  private Lfs1Pair read(BlockPair blocks) throws FsException {
    try {
      byte[] header = disk.readBytes(blocks.first(), 0, Lfs1Pair.HEADER_SIZE);
      Lfs1Pair pair = new Lfs1Pair();
      pair.blocks = blocks;
      pair.readHeader(header);
      if (pair.size < Lfs1Pair.EMPTY_SIZE || pair.size > disk.geometry.blockSize) {
        return null;
      }
      int crc = Crc.of(Crc.START, header, 0, header.length);
      int rest = pair.size - header.length;
      return disk.checksum(crc, blocks.first(), header.length, rest) == 0 ? pair : null;
    } catch (FsException e) {
      if (!disk.isCorrupt(e)) {
        throw e;
      }
      return null;
    }
  }

  /** The entry at an offset, or null at the end of the pair. */
  Lfs1Entry entryAt(Lfs1Pair pair, int offset) throws FsException {
    int left = pair.end() - offset;
    if (left < Lfs1Entry.FIXED_SIZE) {
      return null;
    }
    byte[] start = disk.readBytes(pair.blocks.first(), offset, Lfs1Entry.START_SIZE);
    int headSize = Lfs1Entry.headSize(start);
    int size = headSize + Lfs1Entry.nameLength(start);
    if (headSize < Lfs1Entry.FIXED_SIZE || size > left) {
      throw disk.corrupt();
    }
    return new Lfs1Entry(offset, disk.readBytes(pair.blocks.first(), offset, headSize));
  }

  byte[] name(Lfs1Pair pair, Lfs1Entry entry) throws FsException {
    int at = entry.offset + entry.head.length;
    return disk.readBytes(pair.blocks.first(), at, entry.nameLength());
  }

  /**
   * Writes a pair with edits, in the order of their offsets, to its other block, and brings all
   * places up to date.
   *
   * @param pair its fields but {@code size} are those to be written; as before where this fails
   */
  void commit(Lfs1Pair pair, Edit... edits) throws FsException {
    Lfs1Pair before = pair.copy();
    boolean done = false;
    try {
      pair.revision++;
      pair.blocks = pair.blocks.swapped();
      for (Edit edit : edits) {
        pair.size += edit.data().length - edit.length();
      }
      if (pair.size > disk.geometry.blockSize) {
        throw new FsException(FsException.ENOSPC);
      }
      boolean isRelocated = false;
      while (!write(pair, before.blocks.first(), edits)) {
        isRelocated = true;
        if (before.blocks.overlaps(BlockPair.SUPERBLOCK)) {
          throw disk.corrupt();
        }
        pair.blocks = new BlockPair(fs.allocator.allocate(), pair.blocks.second());
      }
      if (isRelocated) {
        relocate(before.blocks, pair.blocks);
      }
      done = true;
    } finally {
      if (!done) {
        pair.set(before);
      }
    }
    for (Lfs1Place place : fs.places.all()) {
      if (place.pair != pair && place.pair.blocks.overlaps(pair.blocks)) {
        place.pair.set(pair);
      }
    }
  }

  /** Writes a pair to its first block. @return false where that is bad */
  private boolean write(Lfs1Pair pair, int source, Edit... edits) throws FsException {
    try {
      int block = pair.blocks.first();
      disk.programCache.drop();
      disk.erase(block);
      byte[] header = pair.header();
      program(block, 0, header);
      int crc = Crc.of(Crc.START, header, 0, header.length);
      byte[] part = new byte[disk.geometry.cacheSize];
      int from = header.length;
      int to = header.length;
      int next = 0;
      while (to < pair.end()) {
        if (next < edits.length && edits[next].offset() == from) {
          byte[] data = edits[next].data();
          program(block, to, data);
          crc = Crc.of(crc, data, 0, data.length);
          from += edits[next].length();
          to += data.length;
          next++;
        } else {
          int end = next < edits.length ? edits[next].offset() : Integer.MAX_VALUE;
          int n = Math.min(part.length, Math.min(end - from, pair.end() - to));
          disk.read(null, disk.readCache, n, source, from, part, 0, n);
          disk.program(disk.programCache, false, block, to, part, 0, n);
          crc = Crc.of(crc, part, 0, n);
          from += n;
          to += n;
        }
      }
      program(block, to, Words.bytes(crc));
      disk.sync(disk.programCache);
      return disk.checksum(Crc.START, block, 0, pair.end()) == crc;
    } catch (FsException e) {
      if (!e.isBadBlock) {
        throw e;
      }
      return false;
    }
  }

  private void program(int block, int offset, byte[] data) throws FsException {
    disk.program(disk.programCache, false, block, offset, data, 0, data.length);
  }

  /** Writes an entry anew, all but its name. */
  void update(Lfs1Pair pair, Lfs1Entry entry) throws FsException {
    commit(pair, new Edit(entry.offset, entry.head.length, entry.head));
  }

  /** Has an entry replace another one of the same name. */
  void replace(Lfs1Pair pair, Lfs1Entry old, Lfs1Entry entry) throws FsException {
    entry.offset = old.offset;
    entry.setNameLength(old.nameLength());
    commit(pair, new Edit(old.offset, old.head.length, entry.head));
  }

  /**
   * Adds an entry at the end of a directory.
   *
   * @param pair any pair of the directory; gets that which has the entry
   */
  void append(Lfs1Pair pair, Lfs1Entry entry, byte[] name) throws FsException {
    entry.setNameLength(name.length);
    if (Lfs1Pair.EMPTY_SIZE + entry.size() > disk.geometry.blockSize) {
      throw new FsException(FsException.ENOSPC);
    }
    Steps steps = new Steps(disk);
    while (pair.continues) {
      steps.take();
      fetch(pair, pair.tail);
    }
    boolean fits = pair.size + entry.size() <= disk.geometry.blockSize;
    Lfs1Pair last = fits ? pair : allocatePair();
    if (!fits) {
      last.tail = pair.tail;
    }
    entry.offset = last.end();
    commit(last, new Edit(entry.offset, 0, entry.head), new Edit(entry.offset, 0, name));
    if (!fits) {
      pair.continues = true;
      pair.tail = last.blocks;
      commit(pair);
      pair.set(last);
    }
  }

  /** Takes an entry out of its pair, and the pair out of the directory where it was the last. */
  void remove(Lfs1Pair pair, Lfs1Entry entry) throws FsException {
    boolean isDropped = pair.size == Lfs1Pair.EMPTY_SIZE + entry.size() && dropPair(pair);
    if (!isDropped) {
      commit(pair, new Edit(entry.offset, entry.size(), NOTHING));
    }
    for (Lfs1Place place : fs.places.all()) {
      if (place.pair.blocks.overlaps(pair.blocks)) {
        if (isDropped) {
          place.followDrop();
        } else {
          place.followRemoval(entry.offset, entry.size());
        }
      }
    }
  }

  private boolean dropPair(Lfs1Pair pair) throws FsException {
    Lfs1Pair before = predecessor(pair.blocks);
    if (before == null || !before.continues) {
      return false;
    }
    before.continues = pair.continues;
    before.tail = pair.tail;
    commit(before);
    return true;
  }

  /** The pair before {@code blocks} in the list of all pairs, or null. */
  Lfs1Pair predecessor(BlockPair blocks) throws FsException {
    Lfs1Pair pair = new Lfs1Pair();
    fetch(pair, BlockPair.SUPERBLOCK);
    Steps steps = new Steps(disk);
    while (!pair.tail.isNone()) {
      if (pair.tail.overlaps(blocks)) {
        return pair;
      }
      steps.take();
      fetch(pair, pair.tail);
    }
    return null;
  }

  /**
   * The entry of the directory that begins with {@code blocks}.
   *
   * @param pair gets the pair that has it
   * @return null where there is none
   */
  Lfs1Entry parent(BlockPair blocks, Lfs1Pair pair) throws FsException {
    BlockPair next = BlockPair.SUPERBLOCK;
    Steps steps = new Steps(disk);
    while (!next.isNone()) {
      steps.take();
      fetch(pair, next);
      Lfs1Entry entry = entryAt(pair, Lfs1Pair.HEADER_SIZE);
      while (entry != null) {
        if (entry.isOfClass(Lfs1Entry.DIRECTORY) && entry.directory().overlaps(blocks)) {
          return entry;
        }
        entry = entryAt(pair, entry.offset + entry.size());
      }
      next = pair.tail;
    }
    return null;
  }

  /**
   * Whether what an entry stands for is elsewhere too, so that it was moved there. Of an empty file
   * nothing can be said, since all are alike: it counts as not moved, lest it be lost.
   */
  boolean isMoved(Lfs1Entry moving) throws FsException {
    if (moving.isEmptyFile()) {
      return false;
    }
    Lfs1Pair pair = new Lfs1Pair();
    fetch(pair, BlockPair.SUPERBLOCK);
    Steps steps = new Steps(disk);
    while (!pair.tail.isNone()) {
      steps.take();
      fetch(pair, pair.tail);
      Lfs1Entry entry = entryAt(pair, Lfs1Pair.HEADER_SIZE);
      while (entry != null) {
        if (!entry.isMoving() && entry.isSame(moving)) {
          return true;
        }
        entry = entryAt(pair, entry.offset + entry.size());
      }
    }
    return false;
  }

  /** Has all that refers to a pair refer to its new blocks. */
  private void relocate(BlockPair before, BlockPair after) throws FsException {
    for (Lfs1Place place : fs.places.all()) {
      if (place.pair.blocks.overlaps(before)) {
        place.pair.blocks = after;
      }
    }
    Lfs1Pair pair = new Lfs1Pair();
    Lfs1Entry entry = parent(before, pair);
    if (entry != null) {
      entry.set(after.first(), after.second());
      update(pair, entry);
      if (before.overlaps(fs.root)) {
        fs.root = after;
      }
      // The list of all pairs has the old blocks still.
      fs.removeOrphan();
      return;
    }
    Lfs1Pair previous = predecessor(before);
    if (previous != null) {
      previous.tail = after;
      commit(previous);
    }
  }
}
