package org.pycopy.littlefs;

/** An entry of a directory, or a position among its entries, that commits keep up to date. */
final class Lfs1Place {
  final Lfs1Pair pair = new Lfs1Pair();
  int offset;

  /** Whether this is the place of one file, and gone with it. */
  private final boolean ofFile;

  private boolean isGone;

  Lfs1Place(Lfs1Pair pair, int offset, boolean ofFile) {
    this.pair.set(pair);
    this.offset = offset;
    this.ofFile = ofFile;
  }

  boolean isGone() {
    return isGone;
  }

  /** After the entry at {@code removed}, of {@code size} bytes, was taken out. */
  void followRemoval(int removed, int size) {
    if (offset == removed && ofFile) {
      isGone = true;
    } else if (offset > removed) {
      offset -= size;
    }
  }

  /** After the pair was taken out of its directory, with the one entry that it had. */
  void followDrop() {
    isGone = ofFile;
    offset = pair.end();
  }
}
