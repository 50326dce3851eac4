package org.pycopy.littlefs;

/**
 * What a metadata pair holds after some changes, without what they supersede: what is written to a
 * new block, or to two where it does not fit into one.
 */
final class Compaction {
  /** Bit of the classes of tags that do not belong to a file. */
  private static final int NOT_OF_FILES = 0x400;

  private final int sourceBlock;
  private final Change[] changes;

  /** Each place is an offset in the source's block or the complement of the index of a change. */
  private final Entries entries = new Entries();

  Compaction(MetadataPair source, Change... changes) {
    this.sourceBlock = source.blocks.first();
    this.changes = changes;
    for (int i = 0; i < source.entries.length(); i++) {
      if (isOfFile(source.entries.tag(i))) {
        entries.append(source.entries.tag(i), source.entries.place(i));
      }
    }
    for (int i = 0; i < changes.length; i++) {
      int tag = changes[i].tag;
      if (isOfFile(tag) || Tag.typeClass(tag) == Tag.SPLICE) {
        entries.apply(tag, ~i);
      }
    }
  }

  private static boolean isOfFile(int tag) {
    return (Tag.type(tag) & NOT_OF_FILES) == 0;
  }

  /** Bytes of what the files from {@code begin} to before {@code end} have. */
  int size(int begin, int end) {
    int size = 0;
    for (int i = 0; i < entries.length(); i++) {
      int tag = entries.tag(i);
      if (Tag.id(tag) >= begin && Tag.id(tag) < end) {
        int place = entries.place(i);
        size += place >= 0 ? Tag.diskSize(tag) : size(changes[~place]);
      }
    }
    return size;
  }

  private static int size(Change change) {
    switch (Tag.type(change.tag)) {
      case Tag.MOVED_STRUCT:
        int size = 0;
        Entries source = change.source.entries;
        for (int i = 0; i < source.length(); i++) {
          if (isMoved(source.tag(i), change)) {
            size += Tag.diskSize(source.tag(i));
          }
        }
        return size;
      case Tag.USER_ATTRIBUTES:
        return Tag.SIZE + change.data.length;
      default:
        return Tag.diskSize(change.tag);
    }
  }

  private static boolean isMoved(int tag, Change move) {
    int typeClass = Tag.typeClass(tag);
    return (typeClass == Tag.STRUCT || typeClass == Tag.USER_ATTRIBUTE)
        && Tag.id(tag) == (move.tag & 0x3FF);
  }

  /** Writes what the files from {@code begin} to before {@code end} have, with ids from 0. */
  void write(LogWriter log, int begin, int end) throws FsException {
    for (int i = 0; i < entries.length(); i++) {
      int tag = entries.tag(i);
      if (Tag.id(tag) >= begin && Tag.id(tag) < end) {
        int place = entries.place(i);
        int id = Tag.id(tag) - begin;
        if (place >= 0) {
          log.copy(Tag.withId(tag, id), sourceBlock, place);
        } else {
          write(log, changes[~place], id);
        }
      }
    }
  }

  /** Writes a change, as one of file {@code id}. */
  static void write(LogWriter log, Change change, int id) throws FsException {
    switch (Tag.type(change.tag)) {
      case Tag.MOVED_STRUCT:
        Entries source = change.source.entries;
        for (int i = 0; i < source.length(); i++) {
          int tag = source.tag(i);
          if (isMoved(tag, change)) {
            log.copy(Tag.withId(tag, id), change.source.blocks.first(), source.place(i));
          }
        }
        break;
      case Tag.USER_ATTRIBUTES:
        int type = Tag.USER_ATTRIBUTE + (change.tag & 0xFF);
        log.put(Tag.of(type, id, change.data.length), change.data);
        break;
      default:
        log.put(Tag.withId(change.tag, id), change.data);
        break;
    }
  }
}
