package org.pycopy.littlefs;

import java.util.Arrays;

/** An open file of version 2: small contents are kept in memory and written with the metadata. */
final class Lfs2File extends OpenFile {
  private static final byte[] NOTHING = {};

  final Place place;

  /** The time of the last change as it is stored, or null where none is. */
  byte[] time;

  private final Lfs2 fs;

  /** Most bytes that are kept in the metadata. */
  private final int inlineMax;

  /** The contents as they are in memory; null once they are in blocks. */
  private byte[] inline;

  /** What the file had when its blocks were begun, until that is in them too. */
  private byte[] rest = NOTHING;

  Lfs2File(Lfs2 fs, int mode, Place place) {
    super(fs, mode);
    this.fs = fs;
    this.place = place;
    Geometry geometry = disk.geometry;
    inlineMax = Math.min(Tag.MAX_LENGTH, Math.min(geometry.cacheSize, geometry.blockSize / 8));
  }

  /** Begins with contents from the metadata. */
  void beginInline(byte[] contents) {
    inline = contents;
    size = contents.length;
  }

  @Override
  void touch(long now) {
    time = Words.bytes((int) now, (int) (now >> Integer.SIZE));
  }

  @Override
  void readData(byte[] to, int at, int length) throws FsException {
    if (inline == null) {
      super.readData(to, at, length);
      return;
    }
    System.arraycopy(inline, position, to, at, length);
    position += length;
  }

  @Override
  void writeData(byte[] from, int at, int length) throws FsException {
    if (inline != null && Math.max(position + length, size) > inlineMax) {
      beginList(inline, position);
      rest = inline;
      inline = null;
    }
    if (inline == null) {
      super.writeData(from, at, length);
      return;
    }
    int end = position + length;
    if (end > inline.length) {
      inline = Arrays.copyOf(inline, end);
    }
    System.arraycopy(from, at, inline, position, length);
    position = end;
    writing = true;
  }

  @Override
  void finishData() throws FsException {
    if (inline != null) {
      size = Math.max(position, size);
    } else {
      if (position < rest.length) {
        super.writeData(rest, position, rest.length - position);
        size = 0;
      }
      super.finishData();
      rest = NOTHING;
    }
  }

  @Override
  void sync() throws FsException {
    if (failed) {
      return;
    }
    boolean done = false;
    try {
      flush();
      if (dirty && !place.isGone()) {
        commit();
        dirty = false;
      }
      done = true;
    } finally {
      failed |= !done;
    }
  }

  @Override
  void commit() throws FsException {
    Change contents;
    if (inline != null) {
      byte[] exact = inline.length == size ? inline : Arrays.copyOf(inline, size);
      contents = Change.of(Tag.INLINE_STRUCT, place.id, exact);
    } else {
      contents = Change.of(Tag.LIST_STRUCT, place.id, Words.bytes(head, size));
    }
    fs.commit(this, contents);
  }

  @Override
  void release() {
    fs.release(this);
  }

  @Override
  void visitBlocks(BlockVisitor visitor) throws FsException {
    if (inline == null) {
      super.visitBlocks(visitor);
    }
  }
}
