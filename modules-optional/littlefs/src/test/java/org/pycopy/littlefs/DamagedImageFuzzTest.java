package org.pycopy.littlefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;

/**
 * Whatever a device holds, every operation on it ends, with a result or with an {@link
 * FsException}. Images of file systems are damaged at random; in many of them the checksums are put
 * right afterwards, so that the damage is found no earlier than where it matters. See {@link
 * FuzzRun} for seed and length.
 */
class DamagedImageFuzzTest {
  private static final long MOST_OPERATIONS = 20_000_000;
  private static final int UNIT = 16;

  private final FuzzRun run = new FuzzRun("images of littlefs", 20);
  private final Random random = run.random();

  @Test
  void everyOperationEnds() throws FsException {
    List<Volume> originals = new ArrayList<>();
    for (int version = 1; version <= 2; version++) {
      originals.add(original(version, 128, 100));
      originals.add(original(version, 512, 40));
      originals.add(original(version, 1024, 16));
    }
    int mounted = 0;
    while (run.goesOn()) {
      Volume original = originals.get(random.nextInt(originals.size()));
      RamStorage storage = original.storage.copy();
      damage(original.version, storage.data(), original.geometry.blockSize);
      try {
        Volume volume = Volume.mount(original.version, original.geometry, storage);
        mounted++;
        use(volume);
      } catch (FsException e) {
        assertThat(e.errno).isPositive();
      }
      assertThat(storage.operations).isLessThan(MOST_OPERATIONS);
    }
    assertThat(mounted).isPositive();
  }

  private Volume original(int version, int blockSize, int blockCount) throws FsException {
    Geometry geometry = Volume.geometry(version, UNIT, blockSize, blockCount, 64);
    Volume volume = Volume.format(version, geometry);
    RandomTree tree = new RandomTree(random, 2 * blockSize);
    for (int i = 0; i < 60; i++) {
      try {
        tree.change(volume);
      } catch (FsException e) {
        tree.setExpected(volume.tree());
      }
    }
    return volume;
  }

  private void damage(int version, byte[] image, int blockSize) {
    int blocks = image.length / blockSize;
    int places = 1 + random.nextInt(8);
    for (int i = 0; i < places; i++) {
      int at = random.nextInt(image.length);
      switch (random.nextInt(4)) {
        case 0:
          image[at] ^= (byte) (1 << random.nextInt(8));
          break;
        case 1:
          image[at] = (byte) random.nextInt(256);
          break;
        case 2:
          // A small number, such as that of a block.
          Words.put(image, Math.min(at & -4, image.length - 4), random.nextInt(2 * blocks));
          break;
        default:
          int from = random.nextInt(blocks) * blockSize;
          System.arraycopy(image, from, image, at / blockSize * blockSize, blockSize);
          break;
      }
    }
    if (random.nextInt(4) != 0) {
      for (int block = 0; block < blocks; block++) {
        if (version == 1) {
          repair1(image, block * blockSize, blockSize);
        } else {
          repair2(image, block * blockSize, blockSize);
        }
      }
    }
  }

  /** Gives a block the checksum of what it has, where it can be metadata. */
  private static void repair1(byte[] image, int start, int blockSize) {
    int size = Words.get(image, start + Words.SIZE) & Integer.MAX_VALUE;
    if (size >= Lfs1Pair.EMPTY_SIZE && size <= blockSize) {
      int end = size - Lfs1Pair.CRC_SIZE;
      Words.put(image, start + end, Crc.of(Crc.START, image, start, end));
    }
  }

  private static void repair2(byte[] image, int start, int blockSize) {
    int crc = Crc.of(Crc.START, image, start, Words.SIZE);
    int lastTag = -1;
    int offset = Words.SIZE;
    while (offset + Tag.SIZE + Words.SIZE <= blockSize) {
      int at = start + offset;
      int tag = Integer.reverseBytes(Words.get(image, at)) ^ lastTag;
      int next = offset + Tag.diskSize(tag);
      if (!Tag.isValid(tag) || next > blockSize) {
        return;
      }
      lastTag = tag;
      if (Tag.typeClass(tag) == Tag.CRC) {
        Words.put(image, at + Tag.SIZE, Crc.of(crc, image, at, Tag.SIZE));
        lastTag ^= (Tag.chunk(tag) & 1) << 31;
        crc = Crc.START;
      } else {
        crc = Crc.of(crc, image, at, next - offset);
      }
      offset = next;
    }
  }

  /** Does things that a script does; each may fail. */
  private void use(Volume volume) throws FsException {
    List<OpenFile> opened = new ArrayList<>();
    RandomTree tree = new RandomTree(random, 2 * volume.geometry.blockSize);
    try {
      tree.setExpected(volume.tree());
    } catch (FsException e) {
      assertThat(e.errno).isPositive();
    }
    for (int i = 0; i < 12; i++) {
      try {
        if (random.nextInt(4) == 0) {
          String path = "/" + random.nextInt(3);
          int mode = OpenMode.READ | OpenMode.WRITE | OpenMode.CREATE;
          opened.add(volume.open(path, mode));
        } else {
          tree.change(volume);
        }
        volume.fs.countUsedBlocks();
        if (!opened.isEmpty()) {
          OpenFile file = opened.get(random.nextInt(opened.size()));
          file.seek(random.nextInt(300), random.nextInt(3));
          file.write(new byte[200], 0, random.nextInt(200));
          file.read(new byte[100], 0, 100);
        }
      } catch (FsException e) {
        assertThat(e.errno).isPositive();
      }
    }
    for (OpenFile file : opened) {
      try {
        file.close();
      } catch (FsException e) {
        assertThat(e.errno).isPositive();
      }
    }
    volume.tree();
  }
}
