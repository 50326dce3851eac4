package org.pycopy.fat;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;

/** The table that links the clusters of a file, and says which are free. */
final class ClusterTable {
  private static final long UNKNOWN = 0xffff_ffffL;
  private static final long END = 0x0fff_ffff;
  private static final long VALUE_32 = 0x0fff_ffff;

  // The sector with the number of free clusters: offsets and marks.
  static final int INFO_LEAD = 0;
  static final int INFO_STRUCTURE = 484;
  static final int INFO_FREE = 488;
  static final int INFO_LAST = 492;
  static final long LEAD = 0x41615252;
  static final long STRUCTURE = 0x61417272;

  private final Layout layout;
  private final SectorBuffer buffer;
  private final SectorBuffer info;

  /** Free clusters; more than there can be where that is not known. */
  private long free = UNKNOWN;

  /** The cluster that was taken last. */
  private long last = UNKNOWN;

  private boolean infoIsOld;

  ClusterTable(Sectors device, Layout layout) {
    this.layout = layout;
    this.buffer =
        new SectorBuffer(device) {
          @Override
          void write(long to, byte[] content) {
            for (int copy = 0; copy < layout.tables; copy++) {
              super.write(to + copy * layout.tableSectors, content.clone());
            }
          }
        };
    this.info = new SectorBuffer(device);
    if (layout.infoSector != 0) {
      byte[] bytes = info.at(layout.infoSector);
      if (Bytes.getShort(bytes, Layout.SIGNATURE) == Layout.BOOT_SIGNATURE
          && Bytes.getInt(bytes, INFO_LEAD) == LEAD
          && Bytes.getInt(bytes, INFO_STRUCTURE) == STRUCTURE) {
        free = Bytes.getInt(bytes, INFO_FREE);
        last = Bytes.getInt(bytes, INFO_LAST);
      }
    }
  }

  private void check(long cluster) {
    if (cluster < 2 || cluster >= layout.end()) {
      throw Errors.osError(Errno.EIO);
    }
  }

  private byte[] sectorOf(long byteOffset) {
    return buffer.at(layout.tableStart + byteOffset / layout.sectorSize);
  }

  private int byteAt(long offset) {
    return Bytes.getByte(sectorOf(offset), (int) (offset % layout.sectorSize));
  }

  private void putByte(long offset, int value) {
    sectorOf(offset)[(int) (offset % layout.sectorSize)] = (byte) value;
    buffer.change();
  }

  private long get(long cluster) {
    check(cluster);
    switch (layout.bits) {
      case 12:
        long at = cluster + cluster / 2;
        int both = byteAt(at);
        both |= byteAt(at + 1) << 8;
        return (cluster & 1) == 0 ? both & 0xfff : both >> 4;
      case 16:
        return Bytes.getShort(sectorOf(2 * cluster), (int) (2 * cluster % layout.sectorSize));
      default:
        long value = Bytes.getInt(sectorOf(4 * cluster), (int) (4 * cluster % layout.sectorSize));
        return value & VALUE_32;
    }
  }

  private void put(long cluster, long value) {
    check(cluster);
    switch (layout.bits) {
      case 12:
        long at = cluster + cluster / 2;
        if ((cluster & 1) == 0) {
          putByte(at, (int) value);
          putByte(at + 1, byteAt(at + 1) & 0xf0 | (int) (value >> 8) & 0x0f);
        } else {
          putByte(at, byteAt(at) & 0x0f | (int) (value << 4) & 0xf0);
          putByte(at + 1, (int) (value >> 4));
        }
        break;
      case 16:
        byte[] words = sectorOf(2 * cluster);
        Bytes.putShort(words, (int) (2 * cluster % layout.sectorSize), (int) value);
        buffer.change();
        break;
      default:
        byte[] sector = sectorOf(4 * cluster);
        int offset = (int) (4 * cluster % layout.sectorSize);
        // The top four bits are not the table's.
        long kept = Bytes.getInt(sector, offset) & ~VALUE_32;
        Bytes.putInt(sector, offset, kept | value & VALUE_32);
        buffer.change();
    }
  }

  /** The cluster after {@code cluster} in its chain, or 0 at the end. */
  long next(long cluster) {
    long value = get(cluster);
    if (value < 2) {
      throw Errors.osError(Errno.EIO);
    }
    return value < layout.end() ? value : 0;
  }

  /** Takes a free cluster as the first of a chain, or after {@code tail}; 0 where all are used. */
  long take(long tail) {
    if (free == 0) {
      return 0;
    }
    long start = isCluster(last) ? last : 1;
    long found = 0;
    if (tail != 0) {
      long neighbour = tail + 1 < layout.end() ? tail + 1 : 2;
      if (get(neighbour) == 0) {
        found = neighbour;
      } else if (!isCluster(last)) {
        start = tail;
      }
    }
    if (found == 0) {
      found = findFree(start);
    }
    if (found == 0) {
      return 0;
    }
    put(found, END);
    if (tail != 0) {
      put(tail, found);
    }
    last = found;
    noteFree(-1);
    return found;
  }

  private boolean isCluster(long number) {
    return number >= 2 && number < layout.end();
  }

  private long findFree(long start) {
    long cluster = start;
    for (long n = 0; n < layout.clusters; n++) {
      cluster = cluster + 1 < layout.end() ? cluster + 1 : 2;
      if (get(cluster) == 0) {
        return cluster;
      }
    }
    return 0;
  }

  private void noteFree(int change) {
    if (free <= layout.clusters) {
      free = Math.max(0, Math.min(layout.clusters, free + change));
    }
    infoIsOld = true;
  }

  /** Frees the chain that begins with {@code first}; {@code tail}, if not 0, ends before it. */
  void release(long first, long tail) {
    check(first);
    if (tail != 0) {
      put(tail, END);
    }
    long cluster = first;
    while (cluster != 0) {
      long value = get(cluster);
      if (value == 0) {
        // A chain that runs into a free cluster, or in a circle.
        break;
      }
      if (value == 1) {
        throw Errors.osError(Errno.EIO);
      }
      put(cluster, 0);
      noteFree(1);
      cluster = value < layout.end() ? value : 0;
    }
  }

  /** Has the next search begin with {@code cluster}. */
  void reuse(long cluster) {
    last = cluster - 1;
  }

  /** The number of free clusters. */
  long countFree() {
    if (free > layout.clusters) {
      long count = 0;
      for (long cluster = 2; cluster < layout.end(); cluster++) {
        if (get(cluster) == 0) {
          count++;
        }
      }
      free = count;
      infoIsOld = true;
    }
    return free;
  }

  /** Writes what was changed. */
  void flush() {
    buffer.flush();
    if (infoIsOld && layout.infoSector != 0) {
      byte[] bytes = info.blank(layout.infoSector);
      Bytes.putShort(bytes, Layout.SIGNATURE, Layout.BOOT_SIGNATURE);
      Bytes.putInt(bytes, INFO_LEAD, LEAD);
      Bytes.putInt(bytes, INFO_STRUCTURE, STRUCTURE);
      Bytes.putInt(bytes, INFO_FREE, free);
      Bytes.putInt(bytes, INFO_LAST, last);
      info.flush();
    }
    infoIsOld = false;
  }
}
