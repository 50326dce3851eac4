package org.pycopy.littlefs;

/**
 * Changes metadata pairs of version 2. A commit adds to the log of the current block; where that is
 * full, what is current goes to the other block, and where that has too much, to another pair as
 * well. After a number of such rewrites, or where a block is bad, a block of the pair is replaced,
 * and with it what refers to the pair: its parent directory and the list of all pairs.
 */
final class MetadataWriter {
  /** Rewrites of a block until another one takes its place; odd, so that both blocks get a turn. */
  private static final int REWRITES = 101;

  /** Bytes of a block to be kept for the tail, the global state, a deletion and the checksum. */
  private static final int RESERVED = 36;

  /** A pair with this many files is split, however small they are. */
  private static final int MAX_FILES = 0xFF;

  /** The global state that the next commit is to bring about. */
  final GlobalState state = new GlobalState();

  private final Lfs2 fs;
  private final Disk disk;
  private final MetadataReader reader;

  /** The part of the global state of pairs that were dropped, which the next commit takes over. */
  private final GlobalState inherited = new GlobalState();

  MetadataWriter(Lfs2 fs) {
    this.fs = fs;
    this.disk = fs.disk;
    this.reader = fs.reader;
  }

  /** After an operation failed: what it had planned is forgotten. */
  void forgetPlans() {
    state.set(reader.onDisk);
    inherited.clear();
    disk.programCache.drop();
  }

  /** Allocates the blocks of a new pair, which gets its contents with the first commit. */
  MetadataPair allocatePair() throws FsException {
    int second = fs.allocator.allocate();
    int first = fs.allocator.allocate();
    MetadataPair pair = new MetadataPair();
    pair.blocks = new BlockPair(first, second);
    int revision = 0;
    try {
      // What the block has may look like a commit; with a later revision ours is preferred.
      revision = disk.readWord(Words.SIZE, first, 0);
    } catch (FsException e) {
      if (!disk.isCorrupt(e)) {
        throw e;
      }
    }
    // Its first rewrites must not relocate it.
    int rest = Integer.remainderUnsigned(revision, REWRITES);
    pair.revision = rest == 0 ? revision : revision + REWRITES - rest;
    pair.end = Words.SIZE;
    pair.lastTag = -1;
    return pair;
  }

  /**
   * Commits changes to a pair and brings all places up to date.
   *
   * @param pair is as before where this fails
   */
  void commit(MetadataPair pair, Change... changes) throws FsException {
    MetadataPair before = pair.copy();
    boolean done = false;
    try {
      update(pair, changes);
      done = true;
    } finally {
      if (!done) {
        pair.set(before);
        pair.isErased = false;
      }
    }
    follow(before.blocks, pair, changes);
  }

  private void update(MetadataPair pair, Change... changes) throws FsException {
    boolean deletes = false;
    for (Change change : changes) {
      if (Tag.type(change.tag) == Tag.CREATE) {
        pair.count++;
      } else if (Tag.type(change.tag) == Tag.DELETE) {
        pair.count--;
        deletes = true;
      } else if (Tag.typeClass(change.tag) == Tag.TAIL) {
        pair.tail = BlockPair.read(change.data, 0);
        pair.isSplit = (Tag.chunk(change.tag) & 1) != 0;
      }
    }
    if (deletes && pair.count == 0) {
      MetadataPair before = predecessor(pair.blocks);
      if (before != null && before.isSplit) {
        drop(before, pair);
      }
    }
    if (pair.isErased || pair.count >= MAX_FILES) {
      try {
        append(pair, changes);
        return;
      } catch (FsException e) {
        if (e.errno != FsException.ENOSPC && !disk.isCorrupt(e)) {
          throw e;
        }
      }
    }
    disk.programCache.drop();
    compact(pair, new Compaction(pair, changes), 0, pair.count);
  }

  private void append(MetadataPair pair, Change... changes) throws FsException {
    LogWriter log = new LogWriter(disk, pair.blocks.first(), pair.end, pair.lastTag);
    for (Change change : changes) {
      Compaction.write(log, change, Tag.id(change.tag));
    }
    GlobalState delta = new GlobalState();
    delta.xor(state);
    delta.xor(reader.onDisk);
    delta.xor(inherited);
    delta.dropOrphanCount();
    if (!delta.isZero()) {
      reader.addState(pair, delta);
      putState(log, delta);
    }
    log.finish();
    pair.end = log.end();
    pair.lastTag = log.lastTag();
    pair.entries = applied(pair.entries.copy(), log.written());
    reader.onDisk.set(state);
    inherited.clear();
  }

  private static void putState(LogWriter log, GlobalState delta) throws FsException {
    log.put(Tag.of(Tag.MOVE_STATE, Tag.NO_ID, GlobalState.SIZE), delta.bytes());
  }

  private static Entries applied(Entries entries, Entries written) {
    for (int i = 0; i < written.length(); i++) {
      entries.apply(written.tag(i), written.place(i));
    }
    return entries;
  }

  /** Takes {@code tail}, which comes after {@code before}, out of the list of all pairs. */
  void drop(MetadataPair before, MetadataPair tail) throws FsException {
    reader.addState(tail, inherited);
    commit(before, Change.tail(tail.isSplit, tail.tail));
  }

  /** Writes files of a compaction to the block of a pair that is not current. */
  private void compact(MetadataPair pair, Compaction contents, int begin, int end)
      throws FsException {
    BlockPair before = pair.blocks;
    int last = splitToFit(pair, contents, begin, end);
    pair.revision++;
    boolean isWorn = Integer.remainderUnsigned(pair.revision, REWRITES) == 0;
    if (isWorn && before.overlaps(BlockPair.SUPERBLOCK)) {
      isWorn = false;
      if (moveRoot(pair, contents, begin, last)) {
        last = begin;
      }
    }
    boolean isRelocated = isWorn;
    if (isWorn) {
      try {
        replaceBlock(pair);
      } catch (FsException e) {
        // A worn block is better than none.
        if (e.errno != FsException.ENOSPC) {
          throw e;
        }
      }
    }
    while (!write(pair, contents, begin, last, isRelocated)) {
      isRelocated = true;
      if (pair.blocks.overlaps(BlockPair.SUPERBLOCK)) {
        throw new FsException(FsException.ENOSPC);
      }
      replaceBlock(pair);
    }
    if (isRelocated) {
      relocate(before, pair.blocks);
    }
  }

  /**
   * Gives files at the end to new pairs, until the others leave room for later commits.
   *
   * @return the end of those that stay
   */
  private int splitToFit(MetadataPair pair, Compaction contents, int begin, int end)
      throws FsException {
    int blockSize = disk.geometry.blockSize;
    int most = Math.min(blockSize - RESERVED, disk.geometry.programUnits(blockSize / 2));
    int last = end;
    while (last - begin > 1) {
      int size = contents.size(begin, last);
      if (last - begin < MAX_FILES && size <= most) {
        break;
      }
      int middle = begin + (last - begin) / 2;
      try {
        split(pair, contents, middle, last);
      } catch (FsException e) {
        if (e.errno != FsException.ENOSPC || size > blockSize - RESERVED) {
          throw e;
        }
        // There is no room for another pair, but all fits into this one.
        break;
      }
      last = middle;
    }
    return last;
  }

  /** Moves files to a new pair that comes next in the directory. */
  private void split(MetadataPair pair, Compaction contents, int begin, int end)
      throws FsException {
    MetadataPair next = allocatePair();
    next.tail = pair.tail;
    next.isSplit = pair.isSplit;
    compact(next, contents, begin, end);
    pair.tail = next.blocks;
    pair.isSplit = true;
    if (begin == 0 && pair.blocks.overlaps(fs.root)) {
      fs.root = next.blocks;
    }
  }

  /**
   * Moves all that the first pair has to a new one, because the first one cannot be relocated. That
   * space never comes back, so it is only done where there is plenty.
   *
   * @return whether it was done
   */
  private boolean moveRoot(MetadataPair pair, Compaction contents, int begin, int end)
      throws FsException {
    LittleFs.BlockCounter counter = new LittleFs.BlockCounter();
    fs.visitBlocks(counter, false);
    if (counter.count >= disk.geometry.blockCount / 2) {
      return false;
    }
    try {
      split(pair, contents, begin, end);
      return true;
    } catch (FsException e) {
      if (e.errno != FsException.ENOSPC) {
        throw e;
      }
      return false;
    }
  }

  private void replaceBlock(MetadataPair pair) throws FsException {
    disk.programCache.drop();
    pair.blocks = new BlockPair(pair.blocks.first(), fs.allocator.allocate());
  }

  /** Writes a block; on success it is the current one. @return false where it is bad */
  private boolean write(
      MetadataPair pair, Compaction contents, int begin, int end, boolean isRelocated)
      throws FsException {
    try {
      int block = pair.blocks.second();
      LogWriter log = new LogWriter(disk, block, 0, -1);
      disk.erase(block);
      log.putRevision(pair.revision);
      contents.write(log, begin, end);
      if (!pair.tail.isNone()) {
        Change tail = Change.tail(pair.isSplit, pair.tail);
        log.put(tail.tag, tail.data);
      }
      GlobalState delta = new GlobalState();
      if (!isRelocated) {
        delta.xor(reader.onDisk);
        delta.xor(state);
      }
      delta.xor(inherited);
      delta.dropOrphanCount();
      reader.addState(pair, delta);
      if (!delta.isZero()) {
        putState(log, delta);
      }
      log.finish();
      pair.blocks = pair.blocks.swapped();
      pair.count = end - begin;
      pair.end = log.end();
      pair.lastTag = log.lastTag();
      pair.entries = applied(new Entries(), log.written());
      inherited.clear();
      if (!isRelocated) {
        reader.onDisk.set(state);
      }
      return true;
    } catch (FsException e) {
      if (!e.isBadBlock) {
        throw e;
      }
      return false;
    }
  }

  /** Has all that refers to a pair refer to its new blocks. */
  private void relocate(BlockPair before, BlockPair after) throws FsException {
    if (before.overlaps(fs.root)) {
      fs.root = after;
    }
    for (Place place : fs.places.all()) {
      if (before.overlaps(place.pair.blocks)) {
        place.pair.blocks = after;
      }
    }
    Parent parent = parent(before);
    if (parent != null) {
      // Until the list follows, the tree and the list disagree.
      state.addOrphans(1);
      int movedId = endMoveIn(parent.pair);
      int id = movedId >= 0 && movedId < parent.id ? parent.id - 1 : parent.id;
      commitReference(parent.pair, movedId, Change.of(Tag.DIRECTORY_STRUCT, id, after.bytes()));
      state.addOrphans(-1);
    }
    MetadataPair predecessor = predecessor(before);
    if (predecessor != null) {
      int movedId = endMoveIn(predecessor);
      commitReference(predecessor, movedId, Change.tail(predecessor.isSplit, after));
    }
  }

  /** A move from a pair that is rewritten ends now. @return the id of its file, or -1 */
  private int endMoveIn(MetadataPair pair) {
    if (!state.hasMoveIn(pair.blocks)) {
      return -1;
    }
    int id = state.moveId();
    state.endMove();
    return id;
  }

  private void commitReference(MetadataPair pair, int movedId, Change reference)
      throws FsException {
    if (movedId >= 0) {
      commit(pair, Change.delete(movedId), reference);
    } else {
      commit(pair, reference);
    }
  }

  /** The pair before {@code blocks} in the list of all pairs, or null. */
  MetadataPair predecessor(BlockPair blocks) throws FsException {
    MetadataPair pair = new MetadataPair();
    pair.tail = BlockPair.SUPERBLOCK;
    Steps steps = new Steps(disk);
    boolean isFirst = true;
    while (!pair.tail.isNone()) {
      steps.take();
      if (pair.tail.overlaps(blocks)) {
        // Nothing comes before the first pair.
        return isFirst ? null : pair;
      }
      reader.fetch(pair, pair.tail);
      isFirst = false;
    }
    return null;
  }

  /** The entry of a directory in the one above it. */
  static final class Parent {
    final MetadataPair pair;
    final int id;
    final BlockPair child;

    Parent(MetadataPair pair, int id, BlockPair child) {
      this.pair = pair;
      this.id = id;
      this.child = child;
    }
  }

  /** The entry of the directory that begins with {@code blocks}, or null. */
  Parent parent(BlockPair blocks) throws FsException {
    MetadataPair pair = new MetadataPair();
    pair.tail = BlockPair.SUPERBLOCK;
    Steps steps = new Steps(disk);
    while (!pair.tail.isNone()) {
      steps.take();
      reader.fetch(pair, pair.tail);
      for (int i = pair.entries.length() - 1; i >= 0; i--) {
        int tag = pair.entries.tag(i);
        if (Tag.type(tag) == Tag.DIRECTORY_STRUCT && Tag.length(tag) == BlockPair.SIZE) {
          BlockPair child = BlockPair.read(reader.data(pair, i), 0);
          if (child.overlaps(blocks) && !isMovedAway(pair, Tag.id(tag))) {
            return new Parent(pair, idWithoutMoved(pair, Tag.id(tag)), child);
          }
        }
      }
    }
    return null;
  }

  private boolean isMovedAway(MetadataPair pair, int id) {
    return reader.onDisk.hasMoveIn(pair.blocks) && reader.onDisk.moveId() == id;
  }

  private int idWithoutMoved(MetadataPair pair, int id) {
    return reader.onDisk.hasMoveIn(pair.blocks) && reader.onDisk.moveId() < id ? id - 1 : id;
  }

  /** Brings the places in a pair up to date that was committed to. */
  private void follow(BlockPair before, MetadataPair pair, Change... changes) throws FsException {
    for (Place place : fs.places.all()) {
      if (place.pair != pair && place.pair.blocks.overlaps(before)) {
        place.pair.set(pair);
        for (Change change : changes) {
          if (!place.isGone()) {
            place.follow(change);
          }
        }
      }
    }
    for (Place place : fs.places.all()) {
      if (place.pair.blocks.overlaps(before)) {
        moveToSplit(place);
      }
    }
  }

  /** After the pair of a place was split, the place may be in one of those that follow. */
  private void moveToSplit(Place place) throws FsException {
    Steps steps = new Steps(disk);
    while (place.id >= place.pair.count && place.pair.isSplit) {
      steps.take();
      place.id -= place.pair.count;
      reader.fetch(place.pair, place.pair.tail);
    }
  }
}
