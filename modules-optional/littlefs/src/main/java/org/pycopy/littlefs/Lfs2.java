package org.pycopy.littlefs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * littlefs version 2.0 on disk. All metadata pairs are in one list, which begins at the superblock;
 * a directory is a run of pairs in it, whose files are in the order of their names. Small files are
 * kept in the metadata, others as {@link SkipList}. A change to one pair is atomic; what needs
 * several is announced in the {@link GlobalState}, so that after a loss of power it is completed or
 * undone before anything else is written.
 */
final class Lfs2 extends LittleFs {
  /** The errno of damaged data. */
  static final int EILSEQ = 84;

  /** Caches have this many read or program units, whichever are greater. */
  static final int CACHE_UNITS = 4;

  private static final byte[] MAGIC = "littlefs".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 0x0002_0000;
  private static final int MAX_ATTRIBUTE = 1022;
  private static final int SUPERBLOCK_WORDS = 6;

  /** Type of the user attribute with the time of the last change, in nanoseconds since 1970. */
  private static final int TIME_ATTRIBUTE = 1;

  final MetadataReader reader;
  final MetadataWriter writer;

  /** The places that are to be kept up to date. */
  final WeakList<Place> places = new WeakList<>();

  private final WeakList<Lfs2File> files = new WeakList<>();

  /** First pair of the root directory. */
  BlockPair root = BlockPair.NONE;

  /** Most bytes of a name, as of the superblock. */
  private int nameMax = NAME_MAX;

  private Lfs2(BlockStorage storage, Geometry geometry) {
    super(new Disk(storage, geometry, true, EILSEQ));
    reader = new MetadataReader(disk);
    writer = new MetadataWriter(this);
  }

  /** Makes an empty file system. */
  static void format(BlockStorage storage, Geometry geometry) throws FsException {
    Lfs2 fs = new Lfs2(storage, geometry);
    fs.allocator.startEmpty();
    MetadataPair first = fs.writer.allocatePair();
    byte[] superblock =
        Words.bytes(
            VERSION, geometry.blockSize, geometry.blockCount, NAME_MAX, FILE_MAX, MAX_ATTRIBUTE);
    fs.writer.commit(
        first,
        Change.create(0),
        Change.of(Tag.SUPERBLOCK, 0, MAGIC),
        Change.of(Tag.INLINE_STRUCT, 0, superblock));
    fs.reader.fetch(first, BlockPair.SUPERBLOCK);
    // The other block must not hold an older file system.
    first.isErased = false;
    fs.writer.commit(first);
  }

  /** The file system on a device. @throws FsException {@code EINVAL} where there is none */
  static Lfs2 mount(BlockStorage storage, Geometry geometry) throws FsException {
    Lfs2 fs = new Lfs2(storage, geometry);
    MetadataPair pair = new MetadataPair();
    pair.tail = BlockPair.SUPERBLOCK;
    Steps steps = new Steps(fs.disk);
    while (!pair.tail.isNone()) {
      steps.take();
      fs.reader.fetch(pair, pair.tail);
      fs.readSuperblock(pair);
      fs.reader.addState(pair, fs.writer.state);
    }
    if (fs.root.isNone()) {
      throw new FsException(FsException.EINVAL);
    }
    fs.writer.state.countUnknownOrphan();
    fs.reader.onDisk.set(fs.writer.state);
    fs.allocator.startAt(Integer.remainderUnsigned(fs.reader.seed(), geometry.blockCount));
    return fs;
  }

  /** Where a pair has the superblock's entry, the root directory begins there. */
  private void readSuperblock(MetadataPair pair) throws FsException {
    int name = reader.find(pair, Tag.WHOLE_TYPE, Tag.SUPERBLOCK, 0);
    if (name < 0 || !Arrays.equals(reader.data(pair, name), MAGIC)) {
      return;
    }
    root = pair.blocks;
    int struct = reader.find(pair, Tag.WHOLE_TYPE, Tag.INLINE_STRUCT, 0);
    if (struct < 0) {
      throw new FsException(FsException.ENOENT);
    }
    byte[] data = reader.data(pair, struct, SUPERBLOCK_WORDS * Words.SIZE);
    int version = Words.get(data, 0);
    nameMax = limit(Words.get(data, 3 * Words.SIZE), nameMax);
    limit(Words.get(data, 4 * Words.SIZE), FILE_MAX);
    limit(Words.get(data, 5 * Words.SIZE), MAX_ATTRIBUTE);
    if (version != VERSION) {
      throw new FsException(FsException.EINVAL);
    }
  }

  /** A limit of the superblock, 0 being the default; a greater one is not supported. */
  private static int limit(int stored, int greatest) throws FsException {
    if (Integer.compareUnsigned(stored, greatest) > 0) {
      throw new FsException(FsException.EINVAL);
    }
    return stored == 0 ? greatest : stored;
  }

  // Paths

  private Lookup lookup(byte[] path) throws FsException {
    Lookup result = new Lookup();
    result.exists = true;
    result.type = Tag.DIRECTORY;
    PathWalker walker = new PathWalker(path);
    while (walker.advance()) {
      if (!result.exists) {
        throw new FsException(FsException.ENOENT);
      }
      if (!result.isDirectory()) {
        throw new FsException(FsException.ENOTDIR);
      }
      BlockPair next = firstPair(result);
      result.name = walker.name();
      Steps steps = new Steps(disk);
      do {
        steps.take();
        reader.fetch(result.pair, next);
        result.exists = reader.findName(result.pair, result.name, result);
        next = result.pair.tail;
      } while (!result.exists && result.id >= result.pair.count && result.pair.isSplit);
      if (!result.exists && !walker.isLast()) {
        throw new FsException(FsException.ENOENT);
      }
    }
    return result;
  }

  private Lookup existing(byte[] path) throws FsException {
    Lookup found = lookup(path);
    if (!found.exists) {
      throw new FsException(FsException.ENOENT);
    }
    return found;
  }

  /** The first pair of the directory that was looked up. */
  private BlockPair firstPair(Lookup directory) throws FsException {
    if (directory.id == Tag.NO_ID) {
      return root;
    }
    int struct = reader.find(directory.pair, Tag.CLASS, Tag.STRUCT, directory.id);
    if (struct < 0) {
      throw new FsException(FsException.ENOENT);
    }
    return BlockPair.read(reader.data(directory.pair, struct, BlockPair.SIZE), 0);
  }

  private void checkNewName(byte[] name) throws FsException {
    if (name.length > nameMax) {
      throw new FsException(FsException.ENAMETOOLONG);
    }
  }

  // What is there

  /** What is known of file {@code id} of a pair, or null where that is none. */
  private Info info(MetadataPair pair, int id) throws FsException {
    int name = reader.find(pair, Tag.NAME_KIND, Tag.NAME, id);
    int struct = reader.find(pair, Tag.CLASS, Tag.STRUCT, id);
    if (name < 0 || struct < 0) {
      return null;
    }
    int tag = pair.entries.tag(struct);
    long size = 0;
    if (Tag.type(tag) == Tag.LIST_STRUCT) {
      size = Words.get(reader.data(pair, struct, 2 * Words.SIZE), Words.SIZE) & 0xFFFF_FFFFL;
    } else if (Tag.type(tag) == Tag.INLINE_STRUCT) {
      size = Tag.length(tag);
    }
    boolean isDirectory = Tag.type(pair.entries.tag(name)) != Tag.FILE;
    return new Info(reader.data(pair, name), isDirectory, size);
  }

  @Override
  Info stat(byte[] path) throws FsException {
    Lookup found = existing(path);
    Info info = found.isRoot() ? new Info(new byte[] {'/'}, true, 0) : info(found.pair, found.id);
    if (info == null) {
      throw new FsException(FsException.ENOENT);
    }
    return info;
  }

  @Override
  long modificationTime(byte[] path) throws FsException {
    Lookup found = existing(path);
    if (found.isRoot()) {
      found.id = 0;
      reader.fetch(found.pair, root);
    }
    byte[] time = timeAttribute(found.pair, found.id);
    return time == null || time.length != Long.BYTES ? 0 : time(time);
  }

  /** The time attribute of a file, or null. */
  private byte[] timeAttribute(MetadataPair pair, int id) throws FsException {
    int type = Tag.USER_ATTRIBUTE + TIME_ATTRIBUTE;
    int index = reader.find(pair, Tag.WHOLE_TYPE, type, id);
    return index < 0 ? null : reader.data(pair, index);
  }

  private static long time(byte[] stored) {
    long high = Words.get(stored, Words.SIZE);
    return high << Integer.SIZE | Words.get(stored, 0) & 0xFFFF_FFFFL;
  }

  @Override
  DirectoryReader openDirectory(byte[] path) throws FsException {
    Lookup found = existing(path);
    if (!found.isDirectory()) {
      throw new FsException(FsException.ENOTDIR);
    }
    MetadataPair pair = new MetadataPair();
    reader.fetch(pair, firstPair(found));
    Place place = new Place(pair, 0, false);
    places.add(place);
    return new Listing(place);
  }

  /** Goes through a directory. */
  private final class Listing implements DirectoryReader {
    private final Place place;
    private final Steps steps = new Steps(disk);

    Listing(Place place) {
      this.place = place;
    }

    @Override
    public Info next() throws FsException {
      while (true) {
        MetadataPair pair = place.pair;
        if (place.id >= pair.count) {
          if (!pair.isSplit) {
            places.remove(place);
            return null;
          }
          steps.take();
          reader.fetch(pair, pair.tail);
          place.id = 0;
          continue;
        }
        Info info = info(pair, place.id);
        place.id++;
        if (info != null) {
          return info;
        }
      }
    }
  }

  @Override
  public void visitBlocks(BlockVisitor visitor) throws FsException {
    visitBlocks(visitor, true);
  }

  /**
   * Tells {@code visitor} of the blocks in use.
   *
   * @param withOrphans also of directories that are not in the list of all pairs yet; those that
   *     are count twice then
   */
  void visitBlocks(BlockVisitor visitor, boolean withOrphans) throws FsException {
    MetadataPair pair = new MetadataPair();
    pair.tail = BlockPair.SUPERBLOCK;
    Steps steps = new Steps(disk);
    while (!pair.tail.isNone()) {
      steps.take();
      visit(pair.tail, visitor);
      reader.fetch(pair, pair.tail);
      visitFiles(pair, visitor, withOrphans);
    }
    for (Lfs2File file : files.all()) {
      file.visitBlocks(visitor);
    }
  }

  private static void visit(BlockPair pair, BlockVisitor visitor) {
    visitor.visit(pair.first());
    visitor.visit(pair.second());
  }

  private void visitFiles(MetadataPair pair, BlockVisitor visitor, boolean withOrphans)
      throws FsException {
    for (int id = 0; id < pair.count; id++) {
      int struct = reader.find(pair, Tag.CLASS, Tag.STRUCT, id);
      if (struct >= 0) {
        int type = Tag.type(pair.entries.tag(struct));
        if (type == Tag.LIST_STRUCT) {
          byte[] data = reader.data(pair, struct, 2 * Words.SIZE);
          skipList.visit(null, Words.get(data, 0), Words.get(data, Words.SIZE), visitor);
        } else if (withOrphans && type == Tag.DIRECTORY_STRUCT) {
          visit(BlockPair.read(reader.data(pair, struct, BlockPair.SIZE), 0), visitor);
        }
      }
    }
  }

  // Files

  @Override
  OpenFile open(byte[] path, int mode, long now) throws FsException {
    boolean done = false;
    Lfs2File file = null;
    try {
      if ((mode & OpenMode.WRITE) != 0) {
        restoreConsistency();
      }
      Lookup found = lookup(path);
      file = new Lfs2File(this, mode, new Place(found.pair, found.id, true));
      places.add(file.place);
      files.add(file);
      if (!found.exists) {
        create(found, file);
      } else if ((mode & OpenMode.EXCLUSIVE) != 0) {
        throw new FsException(FsException.EEXIST);
      } else if (found.type != Tag.FILE) {
        throw new FsException(FsException.EISDIR);
      } else if ((mode & OpenMode.TRUNCATE) != 0) {
        file.beginInline(new byte[0]);
        file.dirty = true;
      } else {
        load(file);
      }
      if (now != NO_TIME) {
        setTime(file, now);
      }
      done = true;
      return file;
    } finally {
      if (!done) {
        writer.forgetPlans();
        if (file != null) {
          release(file);
        }
      }
    }
  }

  private void create(Lookup found, Lfs2File file) throws FsException {
    if ((file.mode & OpenMode.CREATE) == 0) {
      throw new FsException(FsException.ENOENT);
    }
    checkNewName(found.name);
    try {
      writer.commit(
          file.place.pair,
          Change.create(found.id),
          Change.of(Tag.FILE, found.id, found.name),
          Change.of(Tag.INLINE_STRUCT, found.id, new byte[0]));
    } catch (FsException e) {
      // As the reference has it: most often the name is what does not fit.
      throw new FsException(FsException.ENAMETOOLONG);
    }
    file.beginInline(new byte[0]);
  }

  private void load(Lfs2File file) throws FsException {
    MetadataPair pair = file.place.pair;
    int struct = reader.find(pair, Tag.CLASS, Tag.STRUCT, file.place.id);
    if (struct < 0) {
      throw new FsException(FsException.ENOENT);
    }
    int type = Tag.type(pair.entries.tag(struct));
    if (type == Tag.INLINE_STRUCT) {
      file.beginInline(reader.data(pair, struct));
    } else if (type == Tag.LIST_STRUCT) {
      byte[] data = reader.data(pair, struct, 2 * Words.SIZE);
      file.head = Words.get(data, 0);
      file.size = Words.get(data, Words.SIZE);
      if (file.size < 0) {
        throw disk.corrupt();
      }
    } else {
      throw disk.corrupt();
    }
  }

  private void setTime(Lfs2File file, long now) throws FsException {
    file.touch(now);
    if ((file.mode & OpenMode.READ) != 0) {
      byte[] stored = timeAttribute(file.place.pair, file.place.id);
      if (stored != null) {
        file.time = Arrays.copyOf(stored, Long.BYTES);
      }
    }
    if ((file.mode & OpenMode.WRITE) != 0) {
      file.dirty = true;
    }
  }

  /** Commits what a file has to its entry. */
  void commit(Lfs2File file, Change contents) throws FsException {
    boolean done = false;
    try {
      allocator.acknowledge();
      MetadataPair pair = file.place.pair;
      if (file.time == null) {
        writer.commit(pair, contents);
      } else {
        Change time = Change.attribute(TIME_ATTRIBUTE, file.place.id, file.time);
        writer.commit(pair, contents, time);
      }
      done = true;
    } finally {
      if (!done) {
        writer.forgetPlans();
      }
    }
  }

  void release(Lfs2File file) {
    files.remove(file);
    places.remove(file.place);
  }

  // Changes of the tree

  @Override
  void makeDirectory(byte[] path) throws FsException {
    boolean done = false;
    Place parent = null;
    try {
      restoreConsistency();
      Lookup found = lookup(path);
      if (found.exists) {
        throw new FsException(FsException.EEXIST);
      }
      checkNewName(found.name);
      MetadataPair directory = writer.allocatePair();
      MetadataPair last = found.pair.copy();
      Steps steps = new Steps(disk);
      while (last.isSplit) {
        steps.take();
        reader.fetch(last, last.tail);
      }
      writer.commit(directory, Change.tail(false, last.tail));
      parent = new Place(found.pair, 0, false);
      Change tail = Change.tail(false, directory.blocks);
      if (parent.pair.isSplit) {
        // The list gets the directory before the tree has it; the parent may be relocated by that.
        places.add(parent);
        writer.state.addOrphans(1);
        writer.commit(last, tail);
        places.remove(parent);
        writer.state.addOrphans(-1);
      }
      Change create = Change.create(found.id);
      Change name = Change.of(Tag.DIRECTORY, found.id, found.name);
      Change struct = Change.of(Tag.DIRECTORY_STRUCT, found.id, directory.blocks.bytes());
      if (parent.pair.isSplit) {
        writer.commit(parent.pair, create, name, struct);
      } else {
        writer.commit(parent.pair, create, name, struct, tail);
      }
      done = true;
    } finally {
      finish(done, parent);
    }
  }

  private void finish(boolean done, Place place) {
    if (place != null) {
      places.remove(place);
    }
    if (!done) {
      writer.forgetPlans();
    }
  }

  @Override
  void remove(byte[] path) throws FsException {
    boolean done = false;
    Place directory = null;
    try {
      restoreConsistency();
      Lookup found = existing(path);
      if (found.isRoot()) {
        throw new FsException(FsException.EINVAL);
      }
      if (found.isDirectory()) {
        directory = beginRemoval(found);
      }
      writer.commit(found.pair, Change.delete(found.id));
      if (directory != null) {
        endRemoval(directory);
      }
      done = true;
    } finally {
      finish(done, directory);
    }
  }

  /** Announces that a directory goes, which must be empty. */
  private Place beginRemoval(Lookup found) throws FsException {
    MetadataPair first = new MetadataPair();
    reader.fetch(first, firstPair(found));
    if (first.count > 0 || first.isSplit) {
      throw new FsException(FsException.ENOTEMPTY);
    }
    Place directory = new Place(first, 0, false);
    writer.state.addOrphans(1);
    // A commit to its parent may relocate it.
    places.add(directory);
    return directory;
  }

  /** Takes a directory out of the list of all pairs that is no longer in the tree. */
  private void endRemoval(Place directory) throws FsException {
    places.remove(directory);
    writer.state.addOrphans(-1);
    MetadataPair before = writer.predecessor(directory.pair.blocks);
    if (before == null) {
      throw new FsException(FsException.ENOENT);
    }
    writer.drop(before, directory.pair);
  }

  @Override
  void rename(byte[] from, byte[] to) throws FsException {
    boolean done = false;
    Place replaced = null;
    try {
      restoreConsistency();
      Lookup source = existing(from);
      Lookup target = lookup(to);
      if (source.isRoot() || target.isRoot()) {
        throw new FsException(FsException.EINVAL);
      }
      boolean isSamePair = source.pair.blocks.overlaps(target.pair.blocks);
      if (!target.exists) {
        checkNewName(target.name);
      } else if (target.type != source.type) {
        throw new FsException(FsException.EISDIR);
      } else if (isSamePair && target.id == source.id) {
        done = true;
        return;
      }
      checkNotInside(from, to);
      if (target.exists && target.isDirectory()) {
        replaced = beginRemoval(target);
      }
      move(source, target, isSamePair);
      if (replaced != null) {
        endRemoval(replaced);
      }
      done = true;
    } finally {
      finish(done, replaced);
    }
  }

  private void move(Lookup source, Lookup target, boolean isSamePair) throws FsException {
    int id = target.id;
    int oldId = source.id;
    if (isSamePair && !target.exists && id <= oldId) {
      oldId++;
    }
    if (!isSamePair) {
      writer.state.beginMove(oldId, source.pair.blocks);
    }
    Change[] changes = new Change[3 + (target.exists ? 1 : 0) + (isSamePair ? 1 : 0)];
    int n = 0;
    if (target.exists) {
      changes[n++] = Change.delete(id);
    }
    changes[n++] = Change.create(id);
    changes[n++] = Change.of(source.type, id, target.name);
    changes[n++] = Change.move(id, source.pair, source.id);
    if (isSamePair) {
      changes[n] = Change.delete(oldId);
    }
    writer.commit(target.pair, changes);
    if (!isSamePair && writer.state.hasMove()) {
      writer.state.endMove();
      writer.commit(source.pair, Change.delete(source.id));
    }
  }

  // After a loss of power

  /** Completes or undoes what was interrupted, before anything else is written. */
  private void restoreConsistency() throws FsException {
    allocator.acknowledge();
    completeMove();
    removeOrphans();
  }

  private void completeMove() throws FsException {
    if (!reader.onDisk.hasMove()) {
      return;
    }
    MetadataPair source = new MetadataPair();
    reader.fetch(source, reader.onDisk.moveSource());
    int id = reader.onDisk.moveId();
    writer.state.endMove();
    writer.commit(source, Change.delete(id));
  }

  /** Has the list of all pairs agree with the tree. */
  private void removeOrphans() throws FsException {
    if (writer.state.orphans() == 0) {
      return;
    }
    MetadataPair before = new MetadataPair();
    before.tail = BlockPair.SUPERBLOCK;
    before.isSplit = true;
    // Every pair is passed once, and its entry in the list is changed twice at most.
    int stepsLeft = 2 * Math.min(disk.geometry.blockCount, 1 << 28);
    while (!before.tail.isNone()) {
      if (stepsLeft-- == 0) {
        throw disk.corrupt();
      }
      MetadataPair pair = new MetadataPair();
      reader.fetch(pair, before.tail);
      if (before.isSplit || isInTree(before, pair)) {
        before = pair;
      }
    }
    writer.state.addOrphans(-writer.state.orphans());
  }

  /**
   * Whether {@code pair}, the first of a directory, is in the tree as it is in the list. If not,
   * the list is changed after {@code before}.
   */
  private boolean isInTree(MetadataPair before, MetadataPair pair) throws FsException {
    MetadataWriter.Parent parent = writer.parent(before.tail);
    if (parent == null) {
      writer.drop(before, pair);
      return false;
    }
    if (!parent.child.hasSameBlocks(before.tail)) {
      writer.commit(before, Change.tail(false, parent.child));
      return false;
    }
    return true;
  }
}
