package org.pycopy.littlefs;

/** An open file of version 1. */
final class Lfs1File extends OpenFile {
  final Lfs1Place place;
  private final Lfs1 fs;

  Lfs1File(Lfs1 fs, int mode, Lfs1Place place) {
    super(fs, mode);
    this.fs = fs;
    this.place = place;
  }

  @Override
  void sync() throws FsException {
    flush();
    if (dirty && !failed && !place.isGone()) {
      commit();
      dirty = false;
    }
  }

  @Override
  void commit() throws FsException {
    Lfs1Entry entry = fs.store.entryAt(place.pair, place.offset);
    if (entry == null) {
      throw disk.corrupt();
    }
    entry.set(head, size);
    fs.store.update(place.pair, entry);
  }

  @Override
  void release() {
    fs.release(this);
  }
}
