package org.pycopy.littlefs;

import java.util.Arrays;

/**
 * What the log of a metadata block says, without what was superseded: tags in the order of the log,
 * with the ids that their files have now. Where a tag's data is, is an int that only the user of
 * the class knows.
 */
final class Entries {
  /** More than any pair has; a log with more is damaged, and would take long to replay. */
  static final int MAX_LENGTH = 1 << 14;

  private int[] tags = new int[8];
  private int[] places = new int[8];
  private int length;

  /** Number of files. */
  private int count;

  Entries() {}

  private Entries(Entries from) {
    tags = from.tags.clone();
    places = from.places.clone();
    length = from.length;
    count = from.count;
  }

  Entries copy() {
    return new Entries(this);
  }

  int length() {
    return length;
  }

  int tag(int index) {
    return tags[index];
  }

  int place(int index) {
    return places[index];
  }

  int count() {
    return count;
  }

  void setCount(int count) {
    this.count = count;
  }

  /** Adds a tag without a look at those before. */
  void append(int tag, int place) {
    if (length == tags.length) {
      tags = Arrays.copyOf(tags, 2 * length);
      places = Arrays.copyOf(places, 2 * length);
    }
    tags[length] = tag;
    places[length] = place;
    length++;
  }

  /** Applies the next tag of a log. */
  void apply(int tag, int place) {
    int id = Tag.id(tag);
    if (Tag.typeClass(tag) == Tag.CRC) {
      return;
    }
    if (Tag.typeClass(tag) == Tag.SPLICE) {
      if (Tag.type(tag) == Tag.CREATE) {
        makeRoom(id);
      } else if (Tag.type(tag) == Tag.DELETE) {
        delete(id);
      }
      return;
    }
    removeReplaced(tag);
    if (!Tag.isDeleted(tag)) {
      append(tag, place);
    }
    if (Tag.typeClass(tag) == Tag.NAME && id != Tag.NO_ID) {
      count = Math.max(count, id + 1);
    }
  }

  private void makeRoom(int id) {
    count++;
    for (int i = 0; i < length; i++) {
      int other = Tag.id(tags[i]);
      if (other >= id && other < Tag.NO_ID - 1) {
        tags[i] = Tag.withId(tags[i], other + 1);
      }
    }
  }

  private void delete(int id) {
    count = Math.max(count - 1, 0);
    int kept = 0;
    for (int i = 0; i < length; i++) {
      int other = Tag.id(tags[i]);
      if (other != id || id == Tag.NO_ID) {
        boolean follows = other > id && other != Tag.NO_ID;
        tags[kept] = follows ? Tag.withId(tags[i], other - 1) : tags[i];
        places[kept++] = places[i];
      }
    }
    length = kept;
  }

  private void removeReplaced(int tag) {
    int mask = Tag.of(Tag.uniqueMask(tag), Tag.NO_ID, 0);
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if ((tags[i] & mask) != (tag & mask)) {
        tags[kept] = tags[i];
        places[kept++] = places[i];
      }
    }
    length = kept;
  }

  /**
   * The tag of file {@code id} whose type, as far as {@code mask} says, is {@code type}.
   *
   * @return its index, or -1
   */
  int find(int mask, int type, int id) {
    int wantedMask = Tag.of(mask, Tag.NO_ID, 0);
    int wanted = Tag.of(type, id, 0);
    for (int i = length - 1; i >= 0; i--) {
      if ((tags[i] & wantedMask) == wanted) {
        return i;
      }
    }
    return -1;
  }
}
