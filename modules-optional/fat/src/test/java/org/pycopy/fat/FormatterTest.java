package org.pycopy.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.PyException;

class FormatterTest {
  private static Layout check(long sectors, int size) {
    RamDevice device = RamDevice.formatted(sectors, size);
    Layout layout = device.layout();
    String what = sectors + " sectors of " + size;
    long type =
        layout.clusters <= Layout.MOST_12 ? 12 : layout.clusters <= Layout.MOST_16 ? 16 : 32;
    assertThat(layout.bits).as(what).isEqualTo((int) type);
    long tableBits = layout.tableSectors * size * 8;
    assertThat(tableBits).as(what).isGreaterThanOrEqualTo(layout.end() * layout.bits);
    long dataEnd = layout.dataStart + layout.clusters * layout.clusterSectors;
    assertThat(dataEnd).as(what).isLessThanOrEqualTo(sectors);
    assertThat(dataEnd + layout.clusterSectors).as(what).isGreaterThan(sectors);
    int used = layout.bits == 32 ? 1 : 0;
    ClusterTable table = new ClusterTable(device.sectors, layout);
    assertThat(table.countFree()).as(what).isEqualTo(layout.clusters - used);
    Directory root = new Directory(new Volume(device.sectors, layout), 0);
    assertThat(root.isEmpty()).as(what).isTrue();
    return layout;
  }

  @Test
  void whatIsWrittenIsFoundAgain() {
    for (long sectors = 50; sectors < 1000; sectors += 67) {
      assertThat(check(sectors, 512).bits).isEqualTo(12);
    }
    for (int size = 1024; size <= 4096; size *= 2) {
      check(50, size);
      check(4095, size);
      check(4096, size);
      check(70_000, size);
    }
  }

  @Test
  void clustersGrowWithTheDevice() {
    assertThat(check(4080, 512).clusterSectors).isEqualTo(1);
    // One sector each would be too many for 12 bits, and too few for 16 beside the table.
    assertThat(check(4095, 512).clusterSectors).isEqualTo(2);
    assertThat(check(4096, 512).clusterSectors).isEqualTo(2);
    assertThat(check(16383, 512).clusterSectors).isEqualTo(2);
    assertThat(check(17_000, 512).clusterSectors).isEqualTo(4);
    assertThat(check(65536, 512).clusterSectors).isEqualTo(8);
  }

  @Test
  void sizesAtTheBorderOf12And16Bits() {
    int changes = 0;
    int last = 12;
    for (long sectors = 8190; sectors < 8260; sectors++) {
      int bits = check(sectors, 512).bits;
      if (bits != last) {
        changes++;
      }
      last = bits;
    }
    assertThat(last).isEqualTo(16);
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void largeDevicesHave32BitsInAPartition() {
    long sectors = 8_500_000;
    RamDevice device = RamDevice.formatted(sectors, 512);
    Layout layout = device.layout();
    assertThat(layout.bits).isEqualTo(32);
    assertThat(layout.rootEntries).isZero();
    assertThat(layout.root).isEqualTo(2);
    assertThat(layout.infoSector).isEqualTo(64);
    assertThat(layout.tableSectors * 512).isGreaterThanOrEqualTo(layout.end() * 4);
    assertThat(layout.sectorOf(layout.end() - 1) + layout.clusterSectors)
        .isLessThanOrEqualTo(sectors);
    byte[] boot = device.sectors(63, 1);
    assertThat(device.sectors(69, 1)).as("copy of the boot sector").isEqualTo(boot);
    byte[] info = device.sectors(64, 1);
    assertThat(Bytes.getInt(info, ClusterTable.INFO_FREE)).isEqualTo(layout.clusters - 1);
  }

  @Test
  void tooSmallDevicesAreRefused() {
    for (int sectors : new int[] {0, 1, 21, 22, 49}) {
      RamDevice device = new RamDevice(sectors, 512);
      assertThatThrownBy(() -> new Formatter(device.sectors).format())
          .as(sectors + " sectors")
          .isInstanceOf(PyException.class);
    }
    assertThat(check(50, 512).clusters).isEqualTo(16);
  }

  @Test
  void layoutsThatContradictThemselvesAreNoVolumes() {
    RamDevice device = RamDevice.formatted(100, 512);
    byte[] good = device.sectors(0, 1);
    int[] places = {
      0,
      Layout.SECTOR_SIZE,
      Layout.CLUSTER_SECTORS,
      Layout.RESERVED,
      Layout.TABLES,
      Layout.ROOT_ENTRIES,
      Layout.TABLE_SECTORS_16,
      Layout.SECTORS_16,
      Layout.TYPE_16,
      Layout.SIGNATURE
    };
    int[] values = {0x90, 1, 3, 0, 3, 1, 0, 10, 'X', 0};
    for (int i = 0; i < places.length; i++) {
      byte[] boot = good.clone();
      boot[places[i]] = (byte) values[i];
      if (places[i] == Layout.ROOT_ENTRIES) {
        boot[places[i] + 1] = 0;
      }
      device.sectors.write(0, boot);
      assertThatThrownBy(() -> Layout.find(device.sectors))
          .as("byte " + places[i])
          .isInstanceOf(NoVolumeException.class);
    }
    device.sectors.write(0, good);
    assertThat(device.layout().clusters).isPositive();
  }

  @Test
  void clustersOutOfRangeHaveNoSector() {
    Layout layout = RamDevice.formatted(100, 512).layout();
    assertThat(layout.sectorOf(2)).isEqualTo(layout.dataStart);
    for (long cluster : new long[] {-1, 0, 1, layout.end(), 0xfff, 0xffff_ffffL}) {
      assertThatThrownBy(() -> layout.sectorOf(cluster)).isInstanceOf(PyException.class);
    }
  }
}
