package org.pycopy.littlefs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * littlefs version 1.1 on disk. All metadata pairs are in one list, which begins with that of the
 * superblock; a directory is a run of pairs in it, with entries in no order. The contents of every
 * file are a {@link SkipList}. An entry that is being moved is marked; after a loss of power, that
 * and directories that are in the list but not in the tree are put right before anything is
 * written.
 */
final class Lfs1 extends LittleFs {
  /** The errno of damaged data. */
  static final int EBADE = 52;

  private static final byte[] MAGIC = "littlefs".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 0x0001_0001;
  private static final int SUPERBLOCK = 0x2E;
  private static final int SUPERBLOCK_WORDS = 5;

  final Lfs1Store store;

  /** The places that are to be kept up to date. */
  final WeakList<Lfs1Place> places = new WeakList<>();

  private final WeakList<Lfs1File> files = new WeakList<>();

  /** First pair of the root directory. */
  BlockPair root = BlockPair.NONE;

  /** Whether what a loss of power left has been put right. */
  private boolean isConsistent;

  private Lfs1(BlockStorage storage, Geometry geometry) {
    super(new Disk(storage, geometry, false, EBADE));
    store = new Lfs1Store(this);
  }

  /** Makes an empty file system. */
  static void format(BlockStorage storage, Geometry geometry) throws FsException {
    Lfs1 fs = new Lfs1(storage, geometry);
    fs.allocator.startEmpty();
    Lfs1Pair first = fs.store.allocatePair();
    Lfs1Pair root = fs.store.allocatePair();
    fs.store.commit(root);
    Lfs1Entry entry = new Lfs1Entry(Lfs1Pair.HEADER_SIZE, superblock(root.blocks, geometry));
    first.tail = root.blocks;
    // Twice, so that neither block holds an older file system.
    fs.store.commit(first, new Edit(entry.offset, 0, entry.head), new Edit(entry.offset, 0, MAGIC));
    fs.store.commit(first);
    fs.store.fetch(first, BlockPair.SUPERBLOCK);
  }

  private static byte[] superblock(BlockPair root, Geometry geometry) {
    int lengths = SUPERBLOCK | SUPERBLOCK_WORDS * Words.SIZE << 8 | MAGIC.length << 24;
    return Words.bytes(
        lengths, root.first(), root.second(), geometry.blockSize, geometry.blockCount, VERSION);
  }

  /** The file system on a device. @throws FsException {@code EBADE} where there is none */
  static Lfs1 mount(BlockStorage storage, Geometry geometry) throws FsException {
    Lfs1 fs = new Lfs1(storage, geometry);
    fs.allocator.startAt(0);
    Lfs1Pair first = new Lfs1Pair();
    fs.store.fetch(first, BlockPair.SUPERBLOCK);
    int wordsSize = Lfs1Entry.START_SIZE + SUPERBLOCK_WORDS * Words.SIZE;
    byte[] data =
        fs.disk.readBytes(first.blocks.first(), Lfs1Pair.HEADER_SIZE, wordsSize + MAGIC.length);
    if (!Arrays.equals(data, wordsSize, data.length, MAGIC, 0, MAGIC.length)) {
      throw fs.disk.corrupt();
    }
    int version = Words.get(data, wordsSize - Words.SIZE);
    if (version >>> 16 != VERSION >>> 16 || (version & 0xFFFF) > (VERSION & 0xFFFF)) {
      throw new FsException(FsException.EINVAL);
    }
    fs.root = BlockPair.read(data, Lfs1Entry.START_SIZE);
    return fs;
  }

  // Paths

  private Lfs1Lookup lookup(byte[] path) throws FsException {
    Lfs1Lookup result = new Lfs1Lookup();
    result.isRoot = true;
    PathWalker walker = new PathWalker(path);
    BlockPair next = root;
    while (walker.advance()) {
      if (!result.isRoot) {
        if (!result.entry.isDirectory()) {
          throw new FsException(FsException.ENOTDIR);
        }
        next = result.entry.directory();
      }
      result.isRoot = false;
      result.name = walker.name();
      result.entry = find(result.pair, next, result.name);
      if (result.entry == null && !walker.isLast()) {
        throw new FsException(FsException.ENOENT);
      }
    }
    return result;
  }

  /** The entry of a name in the directory that begins with {@code first}, or null. */
  private Lfs1Entry find(Lfs1Pair pair, BlockPair first, byte[] name) throws FsException {
    store.fetch(pair, first);
    int offset = Lfs1Pair.HEADER_SIZE;
    Steps steps = new Steps(disk);
    while (true) {
      Lfs1Entry entry = store.entryAt(pair, offset);
      if (entry == null) {
        if (!pair.continues) {
          return null;
        }
        steps.take();
        store.fetch(pair, pair.tail);
        offset = Lfs1Pair.HEADER_SIZE;
        continue;
      }
      if (entry.isVisible()
          && entry.nameLength() == name.length
          && Arrays.equals(store.name(pair, entry), name)) {
        return isThere(entry) ? entry : null;
      }
      offset += entry.size();
    }
  }

  /** Whether an entry was not moved elsewhere; then it is not marked any more. */
  private boolean isThere(Lfs1Entry entry) throws FsException {
    if (entry.isMoving()) {
      if (store.isMoved(entry)) {
        return false;
      }
      entry.setMoving(false);
    }
    return true;
  }

  private Lfs1Lookup existing(byte[] path) throws FsException {
    Lfs1Lookup found = lookup(path);
    if (!found.isRoot && found.entry == null) {
      throw new FsException(FsException.ENOENT);
    }
    return found;
  }

  private static void checkNewName(byte[] name) throws FsException {
    if (name.length > NAME_MAX) {
      throw new FsException(FsException.ENAMETOOLONG);
    }
  }

  // What is there

  private static Info info(byte[] name, Lfs1Entry entry) {
    long size = entry.isDirectory() ? 0 : entry.second() & 0xFFFF_FFFFL;
    return new Info(name, entry.isDirectory(), size);
  }

  @Override
  Info stat(byte[] path) throws FsException {
    Lfs1Lookup found = existing(path);
    return found.isRoot ? new Info(new byte[] {'/'}, true, 0) : info(found.name, found.entry);
  }

  @Override
  long modificationTime(byte[] path) {
    return 0;
  }

  @Override
  DirectoryReader openDirectory(byte[] path) throws FsException {
    Lfs1Lookup found = existing(path);
    if (!found.isRoot && !found.entry.isDirectory()) {
      throw new FsException(FsException.ENOTDIR);
    }
    Lfs1Pair pair = new Lfs1Pair();
    store.fetch(pair, found.isRoot ? root : found.entry.directory());
    Lfs1Place place = new Lfs1Place(pair, Lfs1Pair.HEADER_SIZE, false);
    places.add(place);
    return new Listing(place);
  }

  /** Goes through a directory. */
  private final class Listing implements DirectoryReader {
    private final Lfs1Place place;
    private final Steps steps = new Steps(disk);

    Listing(Lfs1Place place) {
      this.place = place;
    }

    @Override
    public Info next() throws FsException {
      while (true) {
        Lfs1Pair pair = place.pair;
        Lfs1Entry entry = store.entryAt(pair, place.offset);
        if (entry == null) {
          if (!pair.continues) {
            places.remove(place);
            return null;
          }
          steps.take();
          store.fetch(pair, pair.tail);
          place.offset = Lfs1Pair.HEADER_SIZE;
          continue;
        }
        place.offset += entry.size();
        if (entry.isVisible() && isThere(entry)) {
          return info(store.name(pair, entry), entry);
        }
      }
    }
  }

  @Override
  public void visitBlocks(BlockVisitor visitor) throws FsException {
    if (root.isNone()) {
      return;
    }
    Lfs1Pair pair = new Lfs1Pair();
    BlockPair next = BlockPair.SUPERBLOCK;
    Steps steps = new Steps(disk);
    while (!next.isNone()) {
      steps.take();
      visitor.visit(next.first());
      visitor.visit(next.second());
      store.fetch(pair, next);
      Lfs1Entry entry = store.entryAt(pair, Lfs1Pair.HEADER_SIZE);
      while (entry != null) {
        if (entry.isOfClass(Lfs1Entry.FILE)) {
          skipList.visit(null, entry.first(), entry.second(), visitor);
        }
        entry = store.entryAt(pair, entry.offset + entry.size());
      }
      next = pair.tail;
    }
    for (Lfs1File file : files.all()) {
      file.visitBlocks(visitor);
    }
  }

  // Files

  @Override
  OpenFile open(byte[] path, int mode, long now) throws FsException {
    if ((mode & OpenMode.WRITE) != 0) {
      restoreConsistency();
    }
    Lfs1Lookup found = lookup(path);
    if (found.isRoot) {
      throw new FsException(FsException.EISDIR);
    }
    if (found.entry == null) {
      if ((mode & OpenMode.CREATE) == 0) {
        throw new FsException(FsException.ENOENT);
      }
      checkNewName(found.name);
      found.entry = Lfs1Entry.of(Lfs1Entry.FILE, Cache.NONE, 0);
      store.append(found.pair, found.entry, found.name);
    } else if (found.entry.isDirectory()) {
      throw new FsException(FsException.EISDIR);
    } else if ((mode & OpenMode.EXCLUSIVE) != 0) {
      throw new FsException(FsException.EEXIST);
    }
    Lfs1File file = new Lfs1File(this, mode, new Lfs1Place(found.pair, found.entry.offset, true));
    if ((mode & OpenMode.TRUNCATE) != 0) {
      file.dirty = found.entry.second() != 0;
    } else {
      file.head = found.entry.first();
      file.size = found.entry.second();
      if (file.size < 0) {
        throw disk.corrupt();
      }
    }
    files.add(file);
    places.add(file.place);
    return file;
  }

  void release(Lfs1File file) {
    files.remove(file);
    places.remove(file.place);
  }

  // Changes of the tree

  @Override
  void makeDirectory(byte[] path) throws FsException {
    restoreConsistency();
    Lfs1Lookup found = lookup(path);
    if (found.isRoot || found.entry != null) {
      throw new FsException(FsException.EEXIST);
    }
    checkNewName(found.name);
    Lfs1Pair directory = store.allocatePair();
    directory.tail = found.pair.tail;
    store.commit(directory);
    Lfs1Entry entry =
        Lfs1Entry.of(Lfs1Entry.DIRECTORY, directory.blocks.first(), directory.blocks.second());
    found.pair.tail = directory.blocks;
    store.append(found.pair, entry, found.name);
  }

  /** The first pair of a directory. @throws FsException where that is not empty */
  private Lfs1Pair emptyDirectory(BlockPair first) throws FsException {
    Lfs1Pair pair = new Lfs1Pair();
    store.fetch(pair, first);
    if (pair.size != Lfs1Pair.EMPTY_SIZE || pair.continues) {
      throw new FsException(FsException.ENOTEMPTY);
    }
    return pair;
  }

  /** Takes a directory out of the list of all pairs that is no longer in the tree. */
  private void dropDirectory(Lfs1Pair directory) throws FsException {
    Lfs1Pair before = store.predecessor(directory.blocks);
    if (before == null) {
      throw disk.corrupt();
    }
    before.tail = directory.tail;
    store.commit(before);
  }

  @Override
  void remove(byte[] path) throws FsException {
    restoreConsistency();
    Lfs1Lookup found = existing(path);
    if (found.isRoot) {
      emptyDirectory(root);
      throw new FsException(FsException.EINVAL);
    }
    Lfs1Pair directory = found.entry.isDirectory() ? emptyDirectory(found.entry.directory()) : null;
    store.remove(found.pair, found.entry);
    if (directory != null) {
      dropDirectory(directory);
    }
  }

  @Override
  void rename(byte[] from, byte[] to) throws FsException {
    restoreConsistency();
    Lfs1Lookup source = existing(from);
    Lfs1Lookup target = lookup(to);
    if (source.isRoot || target.isRoot) {
      throw new FsException(FsException.EINVAL);
    }
    Lfs1Pair replaced = null;
    if (target.entry == null) {
      checkNewName(target.name);
    } else if (target.entry.type() != source.entry.type()) {
      throw new FsException(FsException.EISDIR);
    } else if (target.pair.blocks.overlaps(source.pair.blocks)
        && target.entry.offset == source.entry.offset) {
      return;
    } else if (target.entry.isDirectory()) {
      replaced = emptyDirectory(target.entry.directory());
    }
    checkNotInside(from, to);
    move(source, to);
    if (replaced != null) {
      dropDirectory(replaced);
    }
  }

  private void move(Lfs1Lookup source, byte[] to) throws FsException {
    Lfs1Place old = new Lfs1Place(source.pair, source.entry.offset, false);
    places.add(old);
    try {
      source.entry.setMoving(true);
      store.update(source.pair, source.entry);
      old.pair.set(source.pair);
      // What was found before may have moved with that commit.
      Lfs1Lookup target = lookup(to);
      Lfs1Entry entry = new Lfs1Entry(0, source.entry.head.clone());
      entry.setMoving(false);
      if (target.entry != null) {
        store.replace(target.pair, target.entry, entry);
        forget(target);
      } else {
        store.append(target.pair, entry, target.name);
      }
      Lfs1Entry moved = store.entryAt(old.pair, old.offset);
      if (moved == null) {
        throw disk.corrupt();
      }
      store.remove(old.pair, moved);
    } finally {
      places.remove(old);
    }
  }

  /** Open files of an entry that was replaced are those of no entry now. */
  private void forget(Lfs1Lookup replaced) {
    for (Lfs1Place place : places.all()) {
      if (place.pair.blocks.overlaps(replaced.pair.blocks)) {
        place.followRemoval(replaced.entry.offset, 0);
      }
    }
  }

  // After a loss of power

  private void restoreConsistency() throws FsException {
    allocator.acknowledge();
    if (!isConsistent) {
      isConsistent = true;
      removeOrphan();
    }
  }

  /**
   * Puts the list of all pairs right, where it does not agree with the tree in one place, and
   * completes or undoes a move.
   */
  void removeOrphan() throws FsException {
    isConsistent = true;
    Lfs1Pair before = null;
    BlockPair next = BlockPair.SUPERBLOCK;
    Steps steps = new Steps(disk);
    while (!next.isNone()) {
      steps.take();
      Lfs1Pair pair = new Lfs1Pair();
      store.fetch(pair, next);
      if (before != null && !before.continues && !isInTree(before, pair)) {
        return;
      }
      endMoves(pair);
      before = pair;
      next = pair.tail;
    }
  }

  /**
   * Whether {@code pair}, the first of a directory, is in the tree as it is in the list. If not,
   * the list is changed after {@code before}.
   */
  private boolean isInTree(Lfs1Pair before, Lfs1Pair pair) throws FsException {
    Lfs1Entry entry = store.parent(before.tail, new Lfs1Pair());
    if (entry != null && entry.directory().hasSameBlocks(before.tail)) {
      return true;
    }
    before.tail = entry == null ? pair.tail : entry.directory();
    store.commit(before);
    return false;
  }

  private void endMoves(Lfs1Pair pair) throws FsException {
    int offset = Lfs1Pair.HEADER_SIZE;
    Lfs1Entry entry = store.entryAt(pair, offset);
    while (entry != null) {
      if (entry.isMoving() && store.isMoved(entry)) {
        store.remove(pair, entry);
      } else {
        if (entry.isMoving()) {
          entry.setMoving(false);
          store.update(pair, entry);
        }
        offset += entry.size();
      }
      entry = store.entryAt(pair, offset);
    }
  }
}
