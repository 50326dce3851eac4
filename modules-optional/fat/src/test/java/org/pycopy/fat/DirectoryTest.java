package org.pycopy.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.PyException;

class DirectoryTest {
  private final RamDevice device = RamDevice.formatted(200, 512);
  private final Volume volume = new Volume(device.sectors, device.layout());
  private final Directory root = new Directory(volume, 0);

  private static Name name(String text) {
    return new Name(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String shortOf(Entry entry) {
    return new String(entry.shortName(), StandardCharsets.ISO_8859_1);
  }

  private byte[] slots(int count) {
    volume.flush();
    return device.sectors(volume.layout.root, count / 16 + 1);
  }

  @Test
  void aLongNameIsInSlotsBeforeTheShortOne() {
    Entry entry = root.add(name("A name of twenty-seven char"));
    assertThat(entry.firstSlot).isZero();
    assertThat(entry.slot).isEqualTo(3);
    byte[] bytes = slots(4);
    int sum = Name.checksum(entry.shortName());
    int[] orders = {0x43, 2, 1};
    for (int slot = 0; slot < 3; slot++) {
      assertThat(Bytes.getByte(bytes, 32 * slot)).isEqualTo(orders[slot]);
      assertThat(bytes[32 * slot + Entry.ATTRIBUTES]).isEqualTo((byte) Entry.LONG_NAME);
      assertThat(Bytes.getByte(bytes, 32 * slot + 13)).isEqualTo(sum);
    }
    // The last character, the end, and what fills the rest.
    assertThat(Bytes.getShort(bytes, 1)).isEqualTo('r');
    assertThat(Bytes.getShort(bytes, 3)).isZero();
    assertThat(Bytes.getShort(bytes, 5)).isEqualTo(0xffff);
    assertThat(Bytes.getShort(bytes, 30)).isEqualTo(0xffff);
    assertThat(shortOf(entry)).isEqualTo("ANAMEO~1   ");
    assertThat(root.read(0).longName).isEqualTo("A name of twenty-seven char");
  }

  @Test
  void slotsHaveThirteenCharacters() {
    int slot = 0;
    for (int length : new int[] {13, 26, 14, 12, 255}) {
      String text = "n" + "m".repeat(length - 1);
      Entry entry = root.add(name(text));
      int parts = (length + 12) / 13;
      assertThat(entry.firstSlot).isEqualTo(slot);
      assertThat(entry.slot).isEqualTo(slot + parts);
      slot += parts + 1;
      Entry found = root.find(name(text));
      assertThat(found.longName).isEqualTo(text);
      assertThat(found.slot).isEqualTo(entry.slot);
      assertThat(found.firstSlot).isEqualTo(entry.firstSlot);
    }
  }

  @Test
  void manyNamesWithTheSameBeginningHaveShortNamesOfTheirOwn() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      Entry entry = root.add(name("the same beginning " + i));
      seen.add(shortOf(entry));
      if (i < 5) {
        assertThat(shortOf(entry)).isEqualTo("THESAM~" + (i + 1) + "   ");
      }
    }
    assertThat(seen).hasSize(60);
    for (int i = 0; i < 60; i++) {
      Entry entry = root.find(name("THE SAME beginning " + i));
      assertThat(entry.longName).isEqualTo("the same beginning " + i);
    }
  }

  @Test
  void aLongNameWithAnotherChecksumIsNone() {
    Entry entry = root.add(name("A name of twenty-seven char"));
    byte[] bytes = slots(4);
    bytes[32 + 13]++;
    device.sectors.write(volume.layout.root, bytes);
    Entry found = new Directory(new Volume(device.sectors, volume.layout), 0).read(0);
    assertThat(found.longName).isNull();
    assertThat(found.slot).isEqualTo(entry.slot);
    assertThat(found.firstSlot).isEqualTo(entry.slot);
    assertThat(new String(found.visibleName(), StandardCharsets.ISO_8859_1)).isEqualTo("ANAMEO~1");
  }

  @Test
  void slotsAreUsedAgainWhereThereAreEnough() {
    Entry first = root.add(name("first name of two slots"));
    Entry second = root.add(name("SECOND"));
    root.remove(first);
    assertThat(root.find(name("first name of two slots"))).isNull();
    assertThat(root.read(0).slot).isEqualTo(second.slot);
    Entry longer = root.add(name("a name that needs one more slot"));
    assertThat(longer.firstSlot).isEqualTo(second.slot + 1);
    Entry shorter = root.add(name("SHORT"));
    assertThat(shorter.slot).isZero();
    Entry fits = root.add(name("two slots"));
    assertThat(fits.firstSlot).isEqualTo(1);
    assertThat(fits.slot).isEqualTo(second.slot - 1);
  }

  @Test
  void theRootHasAFixedNumberOfSlotsAndOthersGrow() {
    for (int i = 0; i < volume.layout.rootEntries; i++) {
      root.add(name("F" + i));
    }
    assertThatThrownBy(() -> root.add(name("MORE"))).isInstanceOf(PyException.class);
    long start = volume.table.take(0);
    volume.clear(start);
    Directory directory = new Directory(volume, start);
    long free = volume.table.countFree();
    for (int i = 0; i < 40; i++) {
      assertThat(directory.add(name("F" + i)).slot).isEqualTo(i);
    }
    assertThat(volume.table.countFree()).isEqualTo(free - 2);
    assertThat(directory.find(name("f39")).slot).isEqualTo(39);
    assertThat(directory.isEmpty()).isFalse();
  }

  @Test
  void dotsAreNotAdded() {
    assertThatThrownBy(() -> root.add(name("."))).isInstanceOf(PyException.class);
    assertThatThrownBy(() -> root.add(name(".."))).isInstanceOf(PyException.class);
    assertThat(root.isEmpty()).isTrue();
  }
}
