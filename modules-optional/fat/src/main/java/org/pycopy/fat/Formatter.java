package org.pycopy.fat;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;

/** Makes an empty volume on a device: FAT12 or FAT16 on all of it, else FAT32 in a partition. */
final class Formatter {
  private static final int ROOT_ENTRIES = 512;
  private static final int MEDIA = 0xf8;
  private static final int TRACK_SECTORS = 63;
  private static final int HEADS = 255;
  private static final int RESERVED_32 = 32;
  private static final int BACKUP_32 = 6;
  private static final int FAT32_LBA = 0x0c;
  private static final long FEWEST_SECTORS = 22;
  private static final int FEWEST_CLUSTERS = 16;
  private static final int MOST_CLUSTER_SECTORS = 128;
  private static final int CHUNK = 4096;

  /** Sectors of a volume from which on a cluster has twice as many, in units. */
  private static final int[] STEPS_16 = {1, 4, 16, 64, 256, 512};

  private static final int UNIT_16 = 0x1000;
  private static final int[] STEPS_32 = {1, 2, 4, 8, 16, 32};
  private static final int UNIT_32 = 0x20000;

  private final Sectors device;
  private int bits;
  private long start;
  private long sectors;
  private int clusterSectors;
  private int reserved;
  private long tableSectors;
  private int rootSectors;
  private long clusters;

  Formatter(Sectors device) {
    this.device = device;
  }

  void format() {
    device.initialise();
    if (device.isReadOnly()) {
      throw Errors.osError(Sectors.EROFS);
    }
    long count = device.count() & 0xffff_ffffL;
    boolean fits = plan16(count) || plan32(count);
    if (!fits) {
      throw Errors.osError(Errno.EIO);
    }
    byte[] boot = bootSector();
    device.write(start, boot);
    if (bits == 32) {
      device.write(start + BACKUP_32, boot.clone());
      device.write(start + BACKUP_32 + 1, infoSector());
      device.write(start + 1, infoSector());
    }
    writeTable();
    if (bits == 32) {
      device.write(0, partitionTable());
    }
    device.sync();
  }

  private static int sectorsPerCluster(long sectors, int[] steps, int unit) {
    int result = 1;
    for (int step : steps) {
      if (step <= sectors / unit) {
        result *= 2;
      }
    }
    return result;
  }

  /** Finds the layout of a volume with 12 or 16 bits; false where there is none. */
  private boolean plan16(long count) {
    start = 0;
    sectors = count;
    reserved = 1;
    rootSectors = ROOT_ENTRIES * Layout.ENTRY_SIZE / device.size;
    if (sectors < FEWEST_SECTORS) {
      return false;
    }
    clusterSectors = sectorsPerCluster(sectors, STEPS_16, UNIT_16);
    while (clusterSectors <= MOST_CLUSTER_SECTORS) {
      clusters = sectors / clusterSectors;
      bits = clusters > Layout.MOST_12 ? 16 : 12;
      long bytes = bits == 16 ? clusters * 2 + 4 : (clusters * 3 + 1) / 2 + 3;
      tableSectors = (bytes + device.size - 1) / device.size;
      long system = reserved + tableSectors + rootSectors;
      if (sectors < system + (long) clusterSectors * FEWEST_CLUSTERS) {
        return false;
      }
      clusters = (sectors - system) / clusterSectors;
      boolean fits16 = clusters <= Layout.MOST_16 && clusters > Layout.MOST_12;
      if (bits == 16 ? fits16 : clusters <= Layout.MOST_12) {
        return true;
      }
      clusterSectors *= 2;
    }
    return false;
  }

  private boolean plan32(long count) {
    start = TRACK_SECTORS;
    sectors = count - start;
    reserved = RESERVED_32;
    rootSectors = 0;
    bits = 32;
    if (sectors < FEWEST_SECTORS) {
      return false;
    }
    for (clusterSectors = sectorsPerCluster(sectors, STEPS_32, UNIT_32);
        clusterSectors > 0;
        clusterSectors /= 2) {
      clusters = sectors / clusterSectors;
      if (clusters <= Layout.MOST_16 || clusters > Layout.MOST_32) {
        return false;
      }
      tableSectors = (clusters * 4 + 8 + device.size - 1) / device.size;
      clusters = (sectors - reserved - tableSectors) / clusterSectors;
      if (clusters > Layout.MOST_16) {
        return true;
      }
    }
    return false;
  }

  private byte[] bootSector() {
    byte[] b = new byte[device.size];
    Bytes.putText(b, 0, "\u00eb\u00fe\u0090MSDOS5.0");
    Bytes.putShort(b, Layout.SECTOR_SIZE, device.size);
    b[Layout.CLUSTER_SECTORS] = (byte) clusterSectors;
    Bytes.putShort(b, Layout.RESERVED, reserved);
    b[Layout.TABLES] = 1;
    Bytes.putShort(b, Layout.ROOT_ENTRIES, bits == 32 ? 0 : ROOT_ENTRIES);
    if (sectors < 0x10000) {
      Bytes.putShort(b, Layout.SECTORS_16, (int) sectors);
    } else {
      Bytes.putInt(b, Layout.SECTORS_32, sectors);
    }
    b[Layout.MEDIA] = (byte) MEDIA;
    Bytes.putShort(b, Layout.TRACK_SECTORS, TRACK_SECTORS);
    Bytes.putShort(b, Layout.HEADS, HEADS);
    Bytes.putInt(b, Layout.HIDDEN, start);
    int drive = 36;
    if (bits == 32) {
      Bytes.putInt(b, Layout.TABLE_SECTORS_32, tableSectors);
      Bytes.putInt(b, Layout.ROOT_CLUSTER_32, 2);
      Bytes.putShort(b, Layout.INFO_SECTOR_32, 1);
      Bytes.putShort(b, Layout.INFO_SECTOR_32 + 2, BACKUP_32);
      drive = 64;
    } else {
      Bytes.putShort(b, Layout.TABLE_SECTORS_16, (int) tableSectors);
    }
    // Drive number, signature, serial number, label, type.
    b[drive] = (byte) 0x80;
    b[drive + 2] = 0x29;
    Bytes.putInt(b, drive + 3, Volume.now());
    Bytes.putText(b, drive + 7, "NO NAME    " + (bits == 32 ? "FAT32   " : "FAT     "));
    Bytes.putShort(b, Layout.SIGNATURE, Layout.BOOT_SIGNATURE);
    return b;
  }

  private byte[] infoSector() {
    byte[] b = new byte[device.size];
    Bytes.putInt(b, ClusterTable.INFO_LEAD, ClusterTable.LEAD);
    Bytes.putInt(b, ClusterTable.INFO_STRUCTURE, ClusterTable.STRUCTURE);
    Bytes.putInt(b, ClusterTable.INFO_FREE, clusters - 1);
    Bytes.putInt(b, ClusterTable.INFO_LAST, 2);
    Bytes.putShort(b, Layout.SIGNATURE, Layout.BOOT_SIGNATURE);
    return b;
  }

  /** Writes the table, with no cluster but that of the root used, and an empty root. */
  private void writeTable() {
    byte[] first = new byte[device.size];
    Bytes.putInt(first, 0, bits == 12 ? 0xfffff8 : 0xffff_fff8L);
    if (bits == 32) {
      Bytes.putInt(first, 4, 0xffff_ffffL);
      Bytes.putInt(first, 8, 0x0fff_ffff);
    }
    long table = start + reserved;
    device.write(table, first);
    clear(table + 1, tableSectors - 1 + (bits == 32 ? clusterSectors : rootSectors));
  }

  private void clear(long sector, long count) {
    int most = Math.max(CHUNK / device.size, 1);
    for (long done = 0; done < count; ) {
      int n = (int) Math.min(most, count - done);
      device.write(sector + done, new byte[n * device.size]);
      done += n;
    }
  }

  private byte[] partitionTable() {
    byte[] b = new byte[device.size];
    int at = Layout.PARTITIONS;
    long cylinder = (start + sectors) / (TRACK_SECTORS * HEADS);
    b[at + 1] = 1;
    b[at + 2] = 1;
    b[at + Layout.PARTITION_TYPE] = FAT32_LBA;
    b[at + 5] = (byte) (HEADS - 1);
    b[at + 6] = (byte) (cylinder >> 2 & 0xc0 | TRACK_SECTORS);
    b[at + 7] = (byte) cylinder;
    Bytes.putInt(b, at + Layout.PARTITION_START, start);
    Bytes.putInt(b, at + Layout.PARTITION_SECTORS, sectors);
    Bytes.putShort(b, Layout.SIGNATURE, Layout.BOOT_SIGNATURE);
    return b;
  }
}
