package org.pycopy.fat;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;

/** Where things are on a volume, from its boot sector. Places are sectors of the device. */
final class Layout {
  /** Most clusters of a volume with entries of 12, 16 and 28 bits. */
  static final long MOST_12 = 0xff5;

  static final long MOST_16 = 0xfff5;
  static final long MOST_32 = 0x0ffffff5;

  // Offsets in the boot sector.
  static final int SECTOR_SIZE = 11;
  static final int CLUSTER_SECTORS = 13;
  static final int RESERVED = 14;
  static final int TABLES = 16;
  static final int ROOT_ENTRIES = 17;
  static final int SECTORS_16 = 19;
  static final int MEDIA = 21;
  static final int TABLE_SECTORS_16 = 22;
  static final int TRACK_SECTORS = 24;
  static final int HEADS = 26;
  static final int HIDDEN = 28;
  static final int SECTORS_32 = 32;
  static final int TABLE_SECTORS_32 = 36;
  static final int VERSION_32 = 42;
  static final int ROOT_CLUSTER_32 = 44;
  static final int INFO_SECTOR_32 = 48;
  static final int TYPE_16 = 54;
  static final int TYPE_32 = 82;
  static final int SIGNATURE = 510;

  // The table of partitions, in the first sector of a device that has any.
  static final int PARTITIONS = 446;
  static final int PARTITION_SIZE = 16;
  static final int PARTITION_TYPE = 4;
  static final int PARTITION_START = 8;
  static final int PARTITION_SECTORS = 12;
  private static final int MAX_PARTITIONS = 4;

  static final int BOOT_SIGNATURE = 0xaa55;
  static final int ENTRY_SIZE = 32;

  /** Bits of an entry of the table: 12, 16 or 32. */
  final int bits;

  final int sectorSize;
  final int clusterSectors;
  final long tableStart;
  final long tableSectors;
  final int tables;

  /** Clusters, the first of which has number 2. */
  final long clusters;

  /** Entries of the root directory; 0 where it is a chain of clusters like any other. */
  final int rootEntries;

  /** First sector of the root directory, or where {@link #rootEntries} is 0 its first cluster. */
  final long root;

  final long dataStart;

  /** The sector with the number of free clusters, or 0. */
  final long infoSector;

  private Layout(byte[] boot, long start, int sectorSize) throws NoVolumeException {
    this.sectorSize = sectorSize;
    require(Bytes.getShort(boot, SECTOR_SIZE) == sectorSize);
    long perTable = Bytes.getShort(boot, TABLE_SECTORS_16);
    tableSectors = perTable != 0 ? perTable : Bytes.getInt(boot, TABLE_SECTORS_32);
    tables = Bytes.getByte(boot, TABLES);
    require(tables == 1 || tables == 2);
    clusterSectors = Bytes.getByte(boot, CLUSTER_SECTORS);
    require(Integer.bitCount(clusterSectors) == 1);
    rootEntries = Bytes.getShort(boot, ROOT_ENTRIES);
    int perSector = sectorSize / ENTRY_SIZE;
    require(rootEntries % perSector == 0);
    long few = Bytes.getShort(boot, SECTORS_16);
    long sectors = few != 0 ? few : Bytes.getInt(boot, SECTORS_32);
    int reserved = Bytes.getShort(boot, RESERVED);
    require(reserved != 0);
    long system = reserved + tableSectors * tables + rootEntries / perSector;
    clusters = (sectors - system) / clusterSectors;
    require(sectors >= system && clusters > 0 && clusters <= MOST_32);
    bits = clusters <= MOST_12 ? 12 : clusters <= MOST_16 ? 16 : 32;
    tableStart = start + reserved;
    dataStart = start + system;
    if (bits == 32) {
      require(Bytes.getShort(boot, VERSION_32) == 0 && rootEntries == 0);
      root = Bytes.getInt(boot, ROOT_CLUSTER_32);
      infoSector = Bytes.getShort(boot, INFO_SECTOR_32) == 1 ? start + 1 : 0;
    } else {
      require(rootEntries != 0);
      root = tableStart + tableSectors * tables;
      infoSector = 0;
    }
    require(tableSectors * sectorSize >= ((clusters + 2) * bits + 7) / 8);
  }

  private static void require(boolean condition) throws NoVolumeException {
    if (!condition) {
      throw new NoVolumeException();
    }
  }

  /** Finds the volume on a device: the whole device, or its first partition that is one. */
  static Layout find(Sectors device) throws NoVolumeException {
    SectorBuffer buffer = new SectorBuffer(device);
    byte[] first = buffer.at(0);
    if (isVolume(first)) {
      return new Layout(first, 0, device.size);
    }
    require(Bytes.getShort(first, SIGNATURE) == BOOT_SIGNATURE);
    long[] starts = new long[MAX_PARTITIONS];
    for (int i = 0; i < MAX_PARTITIONS; i++) {
      int at = PARTITIONS + i * PARTITION_SIZE;
      boolean isUsed = first[at + PARTITION_TYPE] != 0;
      starts[i] = isUsed ? Bytes.getInt(first, at + PARTITION_START) : 0;
    }
    for (long start : starts) {
      if (start != 0 && isVolume(buffer.at(start))) {
        return new Layout(buffer.at(start), start, device.size);
      }
    }
    throw new NoVolumeException();
  }

  private static boolean isVolume(byte[] sector) {
    int jump = Bytes.getByte(sector, 0);
    return Bytes.getShort(sector, SIGNATURE) == BOOT_SIGNATURE
        && (jump == 0xe9 || jump == 0xeb || jump == 0xe8)
        && (Bytes.isText(sector, TYPE_16, "FAT") || Bytes.isText(sector, TYPE_32, "FAT32"));
  }

  /** The number after that of the last cluster. */
  long end() {
    return clusters + 2;
  }

  int clusterBytes() {
    return clusterSectors * sectorSize;
  }

  /** First sector of {@code cluster}. @throws OSError (Python's) where there is no such cluster */
  long sectorOf(long cluster) {
    if (cluster < 2 || cluster >= end()) {
      throw Errors.osError(Errno.EIO);
    }
    return dataStart + (cluster - 2) * clusterSectors;
  }
}
