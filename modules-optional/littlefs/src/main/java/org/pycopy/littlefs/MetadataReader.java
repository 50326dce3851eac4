package org.pycopy.littlefs;

import java.util.Arrays;

/** Reads metadata pairs of version 2. */
final class MetadataReader {
  private static final int REVISION_SIZE = 4;

  final Disk disk;

  /** The global state as all metadata pairs together have it. */
  final GlobalState onDisk = new GlobalState();

  /** Made of the checksums of all commits read so far: a number as good as random. */
  private int seed;

  MetadataReader(Disk disk) {
    this.disk = disk;
  }

  int seed() {
    return seed;
  }

  /**
   * Reads a pair: whichever of the blocks has the later revision, or the other one where that has
   * no complete commit.
   *
   * @param into changed only where this succeeds
   */
  void fetch(MetadataPair into, BlockPair blocks) throws FsException {
    Geometry geometry = disk.geometry;
    if (!geometry.isBlock(blocks.first()) || !geometry.isBlock(blocks.second())) {
      throw disk.corrupt();
    }
    int[] revisions = {revision(blocks.first(), 0), 0};
    revisions[1] = revision(blocks.second(), revisions[1]);
    boolean isSecondLater = revisions[1] - revisions[0] > 0;
    MetadataPair found = new MetadataPair();
    for (int attempt = 0; attempt < 2; attempt++) {
      boolean isSecond = isSecondLater == (attempt == 0);
      found.blocks = isSecond ? blocks.swapped() : blocks;
      found.revision = revisions[isSecond ? 1 : 0];
      if (readLog(found)) {
        into.set(found);
        return;
      }
    }
    throw disk.corrupt();
  }

  private int revision(int block, int otherwise) throws FsException {
    try {
      return disk.readWord(REVISION_SIZE, block, 0);
    } catch (FsException e) {
      if (!disk.isCorrupt(e)) {
        throw e;
      }
      return otherwise;
    }
  }

  /**
   * Reads the log of the first block, up to the last complete commit.
   *
   * @return whether there is any
   */
  private boolean readLog(MetadataPair pair) throws FsException {
    Entries log = new Entries();
    try {
      scan(pair, log);
    } catch (FsException e) {
      if (!disk.isCorrupt(e)) {
        throw e;
      }
      pair.isErased = false;
    }
    if (log.count() == 0) {
      return false;
    }
    Entries entries = new Entries();
    for (int i = 0; i < log.count(); i++) {
      entries.apply(log.tag(i), log.place(i));
      if (entries.length() > Entries.MAX_LENGTH) {
        return false;
      }
    }
    pair.entries = entries;
    pair.count = entries.count();
    return true;
  }

  /**
   * Reads tags until something is not of a complete commit.
   *
   * @param log gets all tags; as its count, how many of them are committed
   */
  private void scan(MetadataPair pair, Entries log) throws FsException {
    int block = pair.blocks.first();
    int hint = disk.geometry.blockSize;
    int crc = Crc.ofWord(Crc.START, pair.revision);
    byte[] data = new byte[Tag.MAX_LENGTH];
    BlockPair tail = BlockPair.NONE;
    boolean isSplit = false;
    int lastTag = -1;
    int offset = REVISION_SIZE;
    pair.end = 0;
    while (true) {
      disk.read(null, disk.readCache, hint, block, offset, data, 0, Tag.SIZE);
      crc = Crc.of(crc, data, 0, Tag.SIZE);
      int tag = Integer.reverseBytes(Words.get(data, 0)) ^ lastTag;
      if (!Tag.isValid(tag)) {
        pair.isErased =
            Tag.typeClass(lastTag) == Tag.CRC && pair.end % disk.geometry.programSize == 0;
        return;
      }
      int next = offset + Tag.diskSize(tag);
      if (next > hint) {
        throw disk.corrupt();
      }
      int place = offset + Tag.SIZE;
      lastTag = tag;
      if (Tag.typeClass(tag) == Tag.CRC) {
        disk.read(null, disk.readCache, hint, block, place, data, 0, Words.SIZE);
        if (Words.get(data, 0) != crc) {
          throw disk.corrupt();
        }
        lastTag ^= (Tag.chunk(tag) & 1) << 31;
        seed = Crc.ofWord(seed, crc);
        log.append(tag, place);
        log.setCount(log.length());
        pair.end = next;
        pair.lastTag = lastTag;
        pair.tail = tail;
        pair.isSplit = isSplit;
        crc = Crc.START;
      } else {
        int length = Tag.length(tag);
        disk.read(null, disk.readCache, hint, block, place, data, 0, length);
        crc = Crc.of(crc, data, 0, length);
        if (Tag.typeClass(tag) == Tag.TAIL) {
          if (length != BlockPair.SIZE) {
            throw disk.corrupt();
          }
          tail = BlockPair.read(data, 0);
          isSplit = (Tag.chunk(tag) & 1) != 0;
        }
        log.append(tag, place);
      }
      offset = next;
    }
  }

  /**
   * The tag of file {@code id} whose type, as far as {@code mask} says, is {@code type}. A file
   * that is just being moved away is passed over, so that those after it have lower ids.
   *
   * @return its index in the pair's entries, or -1
   */
  int find(MetadataPair pair, int mask, int type, int id) {
    boolean isMovedBefore = onDisk.hasMoveIn(pair.blocks) && onDisk.moveId() <= id;
    return pair.entries.find(mask, type, isMovedBefore ? id + 1 : id);
  }

  /** The first {@code length} bytes of an entry's data, with zeros after what it has. */
  byte[] data(MetadataPair pair, int index, int length) throws FsException {
    int has = Math.min(Tag.length(pair.entries.tag(index)), length);
    byte[] data = disk.readBytes(pair.blocks.first(), pair.entries.place(index), has);
    return has == length ? data : Arrays.copyOf(data, length);
  }

  /** All data of an entry. */
  byte[] data(MetadataPair pair, int index) throws FsException {
    return data(pair, index, Tag.length(pair.entries.tag(index)));
  }

  /** Adds to {@code state} the part that a pair has of the global state. */
  void addState(MetadataPair pair, GlobalState state) throws FsException {
    int index = pair.entries.find(Tag.WHOLE_TYPE, Tag.MOVE_STATE, Tag.NO_ID);
    if (index >= 0) {
      state.xor(data(pair, index, GlobalState.SIZE));
    }
  }

  /**
   * Where a name is among the files of a pair, or would be.
   *
   * @param result gets the type and id of the file where there is one of this name; else the id
   *     that it would get
   * @return whether there is one
   */
  boolean findName(MetadataPair pair, byte[] name, Lookup result) throws FsException {
    Entries entries = pair.entries;
    int best = pair.count;
    int found = -1;
    for (int i = 0; i < entries.length() && found < 0; i++) {
      int tag = entries.tag(i);
      if ((Tag.type(tag) & Tag.NAME_KIND) == Tag.NAME && Tag.id(tag) != Tag.NO_ID) {
        int order = compareName(pair, i, name);
        if (order == 0) {
          found = i;
          best = Tag.id(tag);
        } else if (order > 0) {
          best = Math.min(best, Tag.id(tag));
        }
      }
    }
    boolean exists = found >= 0;
    if (best < pair.count && onDisk.hasMoveIn(pair.blocks)) {
      if (onDisk.moveId() == best) {
        exists = false;
      } else if (onDisk.moveId() < best) {
        best--;
      }
    }
    result.id = best;
    result.type = exists ? Tag.type(entries.tag(found)) : 0;
    return exists;
  }

  /** The order of a name on disk and another one: of two with the same start, the longer first. */
  private int compareName(MetadataPair pair, int index, byte[] name) throws FsException {
    int length = Tag.length(pair.entries.tag(index));
    int common = Math.min(length, name.length);
    byte[] onDiskName = data(pair, index, common);
    int difference = Arrays.mismatch(onDiskName, 0, common, name, 0, common);
    if (difference >= 0) {
      return Byte.compareUnsigned(onDiskName[difference], name[difference]);
    }
    return Integer.compare(name.length, length);
  }
}
