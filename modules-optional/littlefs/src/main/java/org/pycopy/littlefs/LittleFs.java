package org.pycopy.littlefs;

import java.util.Arrays;

/**
 * A mounted file system. Paths are bytes, taken from the root, with {@code /} between names; names
 * have at most {@link #NAME_MAX} bytes. Every method throws {@link FsException} where the device
 * fails or the data is damaged, and then the file system is as before or as after.
 *
 * <p>Not thread-safe: whoever has it calls from one thread at a time.
 */
abstract class LittleFs implements BlockUsers {
  /** Most bytes of a name. */
  static final int NAME_MAX = 255;

  /** Most bytes of a file. */
  static final int FILE_MAX = Integer.MAX_VALUE;

  final Disk disk;
  final Allocator allocator;
  final SkipList skipList;

  LittleFs(Disk disk) {
    this.disk = disk;
    allocator = new Allocator(this, disk.geometry);
    skipList = new SkipList(disk, allocator);
  }

  /**
   * Opens a file.
   *
   * @param mode of {@link OpenMode}
   * @param now the time to note as that of the change where the file is opened for writing, in
   *     nanoseconds since 1970; {@link #NO_TIME} notes none
   */
  abstract OpenFile open(byte[] path, int mode, long now) throws FsException;

  static final long NO_TIME = Long.MIN_VALUE;

  abstract DirectoryReader openDirectory(byte[] path) throws FsException;

  abstract Info stat(byte[] path) throws FsException;

  /** When the file was last changed, in nanoseconds since 1970; 0 where that was not noted. */
  abstract long modificationTime(byte[] path) throws FsException;

  abstract void makeDirectory(byte[] path) throws FsException;

  /** Removes a file or an empty directory. */
  abstract void remove(byte[] path) throws FsException;

  /** Moves a file or directory; one of the same kind at the new place is replaced. */
  abstract void rename(byte[] from, byte[] to) throws FsException;

  /** A directory cannot be moved into itself. @throws FsException {@code EINVAL} where it is */
  static void checkNotInside(byte[] from, byte[] to) throws FsException {
    PathWalker source = new PathWalker(from);
    PathWalker target = new PathWalker(to);
    while (source.advance()) {
      if (!target.advance() || !Arrays.equals(source.name(), target.name())) {
        return;
      }
    }
    if (target.advance()) {
      throw new FsException(FsException.EINVAL);
    }
  }

  /**
   * Blocks in use. Those of which several parts of the file system know may count more than once.
   */
  final long countUsedBlocks() throws FsException {
    BlockCounter counter = new BlockCounter();
    visitBlocks(counter);
    return counter.count;
  }

  /** Counts the blocks it is told of. */
  static final class BlockCounter implements BlockVisitor {
    long count;

    @Override
    public void visit(int block) {
      count++;
    }
  }
}
