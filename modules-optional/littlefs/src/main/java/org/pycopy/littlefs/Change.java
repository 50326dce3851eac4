package org.pycopy.littlefs;

/** A tag to be committed, with its data. */
final class Change {
  private static final byte[] NOTHING = {};

  /** A tag; of type {@link Tag#MOVED_STRUCT} its length is an id in {@link #source}. */
  final int tag;

  final byte[] data;

  /** Where what is moved comes from, or null. */
  final MetadataPair source;

  private Change(int tag, byte[] data, MetadataPair source) {
    this.tag = tag;
    this.data = data;
    this.source = source;
  }

  static Change of(int type, int id, byte[] data) {
    return new Change(Tag.of(type, id, data.length), data, null);
  }

  static Change create(int id) {
    return of(Tag.CREATE, id, NOTHING);
  }

  static Change delete(int id) {
    return of(Tag.DELETE, id, NOTHING);
  }

  static Change tail(boolean isSplit, BlockPair tail) {
    return of(Tag.TAIL + (isSplit ? 1 : 0), Tag.NO_ID, tail.bytes());
  }

  /**
   * What file {@code fromId} of {@code source} is, without its name, becomes that of {@code id}.
   */
  static Change move(int id, MetadataPair source, int fromId) {
    return new Change(Tag.of(Tag.MOVED_STRUCT, id, fromId), NOTHING, source);
  }

  /** One user attribute; unlike others, it does not replace an older one until the next commit. */
  static Change attribute(int type, int id, byte[] data) {
    return new Change(Tag.of(Tag.USER_ATTRIBUTES, id, type), data, null);
  }
}
