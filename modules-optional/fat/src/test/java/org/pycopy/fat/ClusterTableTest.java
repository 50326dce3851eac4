package org.pycopy.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.PyException;

class ClusterTableTest {
  /** Entry {@code cluster} of copy {@code copy}, decoded from the device. */
  private static long entry(RamDevice device, Layout layout, int copy, long cluster) {
    long first = layout.tableStart + copy * layout.tableSectors;
    long bit = cluster * layout.bits;
    long sector = Math.min(bit / 8 / 512, layout.tableSectors - 2);
    byte[] two = device.sectors(first + sector, 2);
    int at = (int) (bit / 8 - sector * 512);
    if (layout.bits == 32) {
      return Bytes.getInt(two, at);
    }
    int both = Bytes.getShort(two, at);
    return layout.bits == 16 ? both : both >> bit % 8 & 0xfff;
  }

  private static void checkChain(ClusterTable table, List<Long> chain) {
    for (int i = 0; i < chain.size(); i++) {
      long next = i + 1 < chain.size() ? chain.get(i + 1) : 0;
      assertThat(table.next(chain.get(i))).isEqualTo(next);
    }
  }

  /** Fills the whole table with three chains in turn, and reads them from it and the device. */
  private static void fill(int clusters, int bits) {
    RamDevice device = RamDevice.withClusters(clusters);
    Layout layout = device.layout();
    assertThat(layout.bits).isEqualTo(bits);
    assertThat(layout.clusters).isEqualTo(clusters);
    ClusterTable table = new ClusterTable(device.sectors, layout);
    assertThat(table.countFree()).isEqualTo(clusters);
    List<List<Long>> chains = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < clusters; i++) {
      List<Long> chain = chains.get(i % 3);
      long tail = chain.isEmpty() ? 0 : chain.get(chain.size() - 1);
      chain.add(table.take(tail));
    }
    assertThat(table.countFree()).isZero();
    assertThat(table.take(0)).isZero();
    assertThat(table.take(chains.get(0).get(0))).isZero();
    table.flush();
    ClusterTable again = new ClusterTable(device.sectors, layout);
    assertThat(again.countFree()).isZero();
    for (List<Long> chain : chains) {
      checkChain(again, chain);
      for (int i = 0; i + 1 < chain.size(); i += 7) {
        assertThat(entry(device, layout, 0, chain.get(i))).isEqualTo(chain.get(i + 1));
        assertThat(entry(device, layout, 1, chain.get(i))).isEqualTo(chain.get(i + 1));
      }
    }
    again.release(chains.get(1).get(0), 0);
    assertThat(again.countFree()).isEqualTo(chains.get(1).size());
    checkChain(again, chains.get(0));
    checkChain(again, chains.get(2));
    again.flush();
    for (long cluster : chains.get(1)) {
      assertThat(entry(device, layout, 0, cluster)).isZero();
    }
  }

  @Test
  void entriesOf12BitsCrossSectors() {
    // Entries 341 and 682 begin in the last byte of a sector, or end in the first of one.
    fill(700, 12);
  }

  @Test
  void entriesOf16Bits() {
    fill((int) Layout.MOST_12 + 1, 16);
  }

  @Test
  void typesChangeAtTheBorders() {
    int most12 = (int) Layout.MOST_12;
    int most16 = (int) Layout.MOST_16;
    assertThat(RamDevice.withClusters(most12).layout().bits).isEqualTo(12);
    assertThat(RamDevice.withClusters(most12 + 1).layout().bits).isEqualTo(16);
    assertThat(RamDevice.withClusters(most16).layout().bits).isEqualTo(16);
    assertThat(RamDevice.withClusters(most16 + 1).layout().bits).isEqualTo(32);
  }

  @Test
  void entriesOf32BitsKeepTheirTopBits() {
    RamDevice device = RamDevice.withClusters(66_000);
    Layout layout = device.layout();
    byte[] sector = new byte[512];
    for (int i = 0; i < 128; i++) {
      Bytes.putInt(sector, 4 * i, 0xa000_0000L);
    }
    device.sectors.write(layout.tableStart, sector);
    ClusterTable table = new ClusterTable(device.sectors, layout);
    long first = table.take(0);
    long second = table.take(first);
    assertThat(table.next(first)).isEqualTo(second);
    assertThat(table.next(second)).isZero();
    table.flush();
    assertThat(entry(device, layout, 0, first)).isEqualTo(0xa000_0000L | second);
    assertThat(entry(device, layout, 0, second)).isEqualTo(0xafff_ffffL);
  }

  @Test
  void theInformationSectorHasTheFreeClusters() {
    RamDevice device = RamDevice.withClusters(66_000);
    Layout layout = device.layout();
    ClusterTable table = new ClusterTable(device.sectors, layout);
    table.countFree();
    long taken = table.take(0);
    table.flush();
    byte[] info = device.sectors(layout.infoSector, 1);
    assertThat(Bytes.getInt(info, ClusterTable.INFO_FREE)).isEqualTo(65_999);
    assertThat(Bytes.getInt(info, ClusterTable.INFO_LAST)).isEqualTo(taken);
    // It is believed.
    Bytes.putInt(info, ClusterTable.INFO_FREE, 5);
    device.sectors.write(layout.infoSector, info);
    assertThat(new ClusterTable(device.sectors, layout).countFree()).isEqualTo(5);
    // But not when it claims more than there are.
    Bytes.putInt(info, ClusterTable.INFO_FREE, 66_001);
    device.sectors.write(layout.infoSector, info);
    assertThat(new ClusterTable(device.sectors, layout).countFree()).isEqualTo(65_999);
  }

  @Test
  void theNeighbourIsTakenIfItIsFree() {
    RamDevice device = RamDevice.withClusters(50);
    ClusterTable table = new ClusterTable(device.sectors, device.layout());
    long first = table.take(0);
    assertThat(table.take(first)).isEqualTo(first + 1);
    long other = table.take(0);
    assertThat(other).isEqualTo(first + 2);
    assertThat(table.take(first + 1)).as("its neighbour is in use").isEqualTo(first + 3);
    table.release(first + 1, first);
    assertThat(table.next(first)).isZero();
    assertThat(table.countFree()).isEqualTo(48);
    table.reuse(first + 1);
    assertThat(table.take(0)).isEqualTo(first + 1);
  }

  @Test
  void theSearchGoesOnAtTheBeginning() {
    RamDevice device = RamDevice.withClusters(50);
    Layout layout = device.layout();
    ClusterTable table = new ClusterTable(device.sectors, layout);
    long tail = 0;
    for (int i = 0; i < 50; i++) {
      tail = table.take(0);
    }
    assertThat(tail).isEqualTo(layout.end() - 1);
    table.release(10, 0);
    assertThat(table.take(tail)).isEqualTo(10);
    assertThat(table.next(tail)).isEqualTo(10);
  }

  @Test
  void damagedChainsAreErrorsOrEnd() {
    RamDevice device = RamDevice.withClusters(50);
    Layout layout = device.layout();
    byte[] sector = new byte[512];
    // Cluster 2 leads to 1, and 3 to 4 and back; 5 is free.
    sector[3] = 1;
    sector[4] = 0x40;
    sector[6] = 3;
    device.sectors.write(layout.tableStart, sector);
    ClusterTable table = new ClusterTable(device.sectors, layout);
    assertThatThrownBy(() -> table.next(2)).isInstanceOf(PyException.class);
    assertThatThrownBy(() -> table.release(2, 0)).isInstanceOf(PyException.class);
    assertThatThrownBy(() -> table.next(5)).isInstanceOf(PyException.class);
    assertThat(table.next(3)).isEqualTo(4);
    assertThat(table.next(4)).isEqualTo(3);
    table.release(3, 0);
    assertThatThrownBy(() -> table.next(3)).isInstanceOf(PyException.class);
    for (long cluster : new long[] {0, 1, layout.end(), 1L << 40}) {
      assertThatThrownBy(() -> table.next(cluster)).isInstanceOf(PyException.class);
    }
    assertThat(table.countFree()).isEqualTo(49);
  }
}
