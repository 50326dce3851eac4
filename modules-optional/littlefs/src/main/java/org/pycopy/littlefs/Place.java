package org.pycopy.littlefs;

/**
 * A file of a metadata pair, or a position among its files. Commits keep the places that the file
 * system knows of up to date.
 */
final class Place {
  final MetadataPair pair = new MetadataPair();
  int id;

  /** Whether this is the place of one file, and gone with it. */
  private final boolean ofFile;

  Place(MetadataPair pair, int id, boolean ofFile) {
    this.pair.set(pair);
    this.id = id;
    this.ofFile = ofFile;
  }

  boolean isGone() {
    return pair.blocks.isNone();
  }

  /** What is here after {@code change} was committed to the pair. */
  void follow(Change change) {
    int changed = Tag.id(change.tag);
    if (Tag.type(change.tag) == Tag.DELETE) {
      if (id == changed && ofFile) {
        pair.blocks = BlockPair.NONE;
      } else if (id > changed) {
        id--;
      }
    } else if (Tag.type(change.tag) == Tag.CREATE && id >= changed) {
      id++;
    }
  }
}
