package org.pycopy.fat;

import java.time.LocalDateTime;

/** A mounted volume: its layout, and what all its files and directories share. */
final class Volume {
  private static final int FIRST_YEAR = 1980;

  final Sectors device;
  final Layout layout;
  final ClusterTable table;

  /** For directories, and for parts of sectors of files. */
  final SectorBuffer data;

  Volume(Sectors device, Layout layout) {
    this.device = device;
    this.layout = layout;
    this.table = new ClusterTable(device, layout);
    this.data = new SectorBuffer(device);
  }

  /** Fills a cluster with zeros. */
  void clear(long cluster) {
    long first = layout.sectorOf(cluster);
    for (int i = layout.clusterSectors - 1; i >= 0; i--) {
      data.blank(first + i);
    }
  }

  /** Writes all that was changed to the device. */
  void flush() {
    data.flush();
    table.flush();
    device.sync();
  }

  /** The local time, as entries have it: the date in the upper, the time in the lower 16 bits. */
  static long now() {
    LocalDateTime now = LocalDateTime.now();
    long date = (long) (now.getYear() - FIRST_YEAR) << 9;
    date |= now.getMonthValue() << 5 | now.getDayOfMonth();
    int time = now.getHour() << 11 | now.getMinute() << 5 | now.getSecond() / 2;
    return date << 16 | time;
  }
}
