package org.pycopy.fat;

import java.util.Arrays;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;

/** The entries of one directory. */
final class Directory {
  private static final int ENTRY = Layout.ENTRY_SIZE;

  /** A directory has two megabytes at most. */
  private static final int MOST_SLOTS = 1 << 16;

  /** UTF-16 units of one entry of a long name, and where they are. */
  private static final int UNITS = 13;

  private static final int[] UNIT_AT = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
  private static final int LONG_CHECKSUM = 13;
  private static final int LONG_LAST = 0x40;
  private static final int MOST_NUMBERS = 100;

  private final Volume volume;
  private final Layout layout;

  /** The first cluster; 0 for the root. */
  final long start;

  // The cluster that the last slot was in.
  private int clusterIndex = -1;
  private long cluster;

  // Where the last slot is.
  private long sector;
  private int offset;

  Directory(Volume volume, long start) {
    this.volume = volume;
    this.layout = volume.layout;
    this.start = start;
  }

  private boolean isFixed() {
    return start == 0 && layout.rootEntries != 0;
  }

  private long firstCluster() {
    return start == 0 ? layout.root : start;
  }

  /** Goes to {@code slot}; false where the directory ends before it. */
  private boolean seek(int slot) {
    if (slot >= MOST_SLOTS) {
      return false;
    }
    int perSector = layout.sectorSize / ENTRY;
    offset = slot % perSector * ENTRY;
    if (isFixed()) {
      sector = layout.root + slot / perSector;
      return slot < layout.rootEntries;
    }
    int wanted = slot / (perSector * layout.clusterSectors);
    if (clusterIndex < 0 || wanted < clusterIndex) {
      cluster = firstCluster();
      clusterIndex = 0;
    }
    while (clusterIndex < wanted) {
      long next = volume.table.next(cluster);
      if (next == 0) {
        return false;
      }
      cluster = next;
      clusterIndex++;
    }
    sector = layout.sectorOf(cluster) + slot / perSector % layout.clusterSectors;
    return true;
  }

  /** Adds a cluster of free entries; false where there is none. */
  private boolean grow(int slot) {
    if (isFixed() || slot >= MOST_SLOTS) {
      return false;
    }
    long next = volume.table.take(cluster);
    if (next == 0) {
      return false;
    }
    volume.clear(next);
    return true;
  }

  private byte[] sectorBytes() {
    return volume.data.at(sector);
  }

  /**
   * The first entry from slot {@code from} on that is in use, dot entries included but no labels;
   * null at the end.
   */
  Entry read(int from) {
    StringBuilder name = new StringBuilder();
    int expected = 0;
    int sum = 0;
    int first = from;
    for (int slot = from; seek(slot); slot++) {
      byte[] bytes = sectorBytes();
      int mark = Bytes.getByte(bytes, offset);
      int attributes = bytes[offset + Entry.ATTRIBUTES] & Entry.ATTRIBUTE_MASK;
      if (mark == 0) {
        return null;
      }
      if (mark == Entry.FREE) {
        expected = 0;
        first = slot + 1;
        name.setLength(0);
      } else if (attributes == Entry.LONG_NAME) {
        int order = mark & ~LONG_LAST;
        boolean begins = (mark & LONG_LAST) != 0;
        if (begins) {
          name.setLength(0);
          first = slot;
          sum = Bytes.getByte(bytes, offset + LONG_CHECKSUM);
        }
        boolean fits =
            (begins || order == expected - 1 && Bytes.getByte(bytes, offset + LONG_CHECKSUM) == sum)
                && order > 0
                && order * UNITS <= Name.LONGEST + UNITS;
        expected = fits ? order : 0;
        if (fits) {
          name.insert(0, part(bytes, offset));
        }
      } else if ((attributes & Entry.LABEL) != 0) {
        expected = 0;
        first = slot + 1;
        name.setLength(0);
      } else {
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + ENTRY);
        boolean hasLong = expected == 1 && sum == Name.checksum(copy) && name.length() > 0;
        String longName = hasLong ? name.toString() : null;
        return new Entry(slot, hasLong ? first : slot, sector, offset, copy, longName);
      }
    }
    return null;
  }

  /** The units of a long name in one entry, which end with a zero where they do not fill it. */
  private static String part(byte[] bytes, int at) {
    StringBuilder units = new StringBuilder();
    for (int where : UNIT_AT) {
      char c = (char) Bytes.getShort(bytes, at + where);
      if (c == 0) {
        break;
      }
      units.append(c);
    }
    return units.toString();
  }

  /** The entry of that name, or null. */
  Entry find(Name name) {
    for (Entry entry = read(0); entry != null; entry = read(entry.slot + 1)) {
      boolean sameLong = entry.longName != null && sameLetters(entry.longName, name.text);
      boolean sameShort = !name.isLossy() && isShort(entry, name.shortName);
      if (sameLong || sameShort) {
        return entry;
      }
    }
    return null;
  }

  private static boolean sameLetters(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (Character.toUpperCase(a.charAt(i)) != Character.toUpperCase(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShort(Entry entry, byte[] name) {
    return Arrays.equals(entry.bytes, 0, Name.SHORT, name, 0, Name.SHORT);
  }

  private boolean hasShort(byte[] name) {
    for (Entry entry = read(0); entry != null; entry = read(entry.slot + 1)) {
      if (isShort(entry, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are no entries but dots. */
  boolean isEmpty() {
    return firstFrom(0) == null;
  }

  /** The first entry from {@code slot} on that is no dot; null at the end. */
  Entry firstFrom(int slot) {
    Entry entry = read(slot);
    while (entry != null && entry.isDot()) {
      entry = read(entry.slot + 1);
    }
    return entry;
  }

  /**
   * Makes an entry of that name, with nothing but the name.
   *
   * @throws OSError (Python's), EACCES where there is no room for it
   */
  Entry add(Name name) {
    if (name.isDot) {
      throw Errors.osError(Errno.EINVAL);
    }
    byte[] shortName = name.shortName;
    if (name.isLossy()) {
      int n = 1;
      do {
        if (n == MOST_NUMBERS) {
          throw Errors.osError(Errno.EACCES);
        }
        shortName = name.numbered(n++);
      } while (hasShort(shortName));
    }
    int parts = name.needsLong() ? (name.text.length() + UNITS - 1) / UNITS : 0;
    int slot = room(parts + 1);
    int sum = Name.checksum(shortName);
    for (int part = parts; part > 0; part--) {
      seek(slot++);
      putPart(sectorBytes(), offset, name.text, part, part == parts, sum);
      volume.data.change();
    }
    seek(slot);
    byte[] bytes = sectorBytes();
    Arrays.fill(bytes, offset, offset + ENTRY, (byte) 0);
    System.arraycopy(shortName, 0, bytes, offset, Name.SHORT);
    bytes[offset + Entry.LETTERS] = (byte) name.smallLetters();
    volume.data.change();
    byte[] copy = Arrays.copyOfRange(bytes, offset, offset + ENTRY);
    return new Entry(slot, slot - parts, sector, offset, copy, parts == 0 ? null : name.text);
  }

  private static void putPart(
      byte[] bytes, int at, String text, int part, boolean isLast, int sum) {
    Arrays.fill(bytes, at, at + ENTRY, (byte) 0);
    bytes[at] = (byte) (isLast ? part | LONG_LAST : part);
    bytes[at + Entry.ATTRIBUTES] = Entry.LONG_NAME;
    bytes[at + LONG_CHECKSUM] = (byte) sum;
    int first = (part - 1) * UNITS;
    for (int i = 0; i < UNITS; i++) {
      int index = first + i;
      int unit = index < text.length() ? text.charAt(index) : index == text.length() ? 0 : 0xffff;
      Bytes.putShort(bytes, at + UNIT_AT[i], unit);
    }
  }

  /** The first of {@code n} free slots in a row. */
  private int room(int n) {
    int free = 0;
    for (int slot = 0; ; slot++) {
      if (!seek(slot) && !(grow(slot) && seek(slot))) {
        throw Errors.osError(Errno.EACCES);
      }
      int mark = Bytes.getByte(sectorBytes(), offset);
      free = mark == 0 || mark == Entry.FREE ? free + 1 : 0;
      if (free == n) {
        return slot - n + 1;
      }
    }
  }

  /** Frees the slots of {@code entry}. */
  void remove(Entry entry) {
    for (int slot = entry.firstSlot; slot <= entry.slot && seek(slot); slot++) {
      sectorBytes()[offset] = (byte) Entry.FREE;
      volume.data.change();
    }
  }
}
