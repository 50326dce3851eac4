package org.pycopy.littlefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random changes leave what they should, also after the file system is mounted again. */
class TreeTest {
  private static void run(RandomTree tree, Volume volume, int changes) throws FsException {
    for (int i = 0; i < changes; i++) {
      Map<String, String> before = tree.expected();
      try {
        tree.change(volume);
      } catch (FsException e) {
        assertThat(e.errno).as("change %d", i).isIn(FsException.ENOSPC, FsException.ENAMETOOLONG);
        // What is complete may be there, as a new file that could not be filled.
        tree.setExpected(volume.tree());
        assertThat(tree.expected().keySet()).containsAll(before.keySet());
      }
      if (i % 5 == 0) {
        assertThat(volume.tree()).as("change %d", i).isEqualTo(tree.expected());
      }
      if (i % 23 == 0) {
        volume.mount();
        assertThat(volume.tree()).as("mounted after %d", i).isEqualTo(tree.expected());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 16, 512, 100, 32, true",
    "1, 32, 1024, 64, 32, false",
    "1, 16, 128, 400, 64, true",
    "1, 64, 4096, 24, 320, true",
    "2, 16, 512, 100, 32, true",
    "2, 32, 1024, 64, 256, false",
    "2, 16, 128, 400, 64, true",
    "2, 64, 4096, 24, 64, true",
  })
  void randomChanges(
      int version, int unit, int blockSize, int blockCount, int lookahead, boolean clears)
      throws FsException {
    RamStorage storage = new RamStorage(blockSize, blockCount);
    storage.clears = clears;
    Geometry geometry = Volume.geometry(version, unit, blockSize, blockCount, lookahead);
    Volume volume = Volume.format(version, geometry, storage);
    run(new RandomTree(new Random(blockSize), 3 * blockSize), volume, 1500);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "1, false", "2, true", "2, false"})
  void badBlocksAreLeftOut(int version, boolean reports) throws FsException {
    int blockCount = 200;
    RamStorage storage = new RamStorage(512, blockCount);
    storage.reportsBadBlocks = reports;
    Geometry geometry = Volume.geometry(version, 16, 512, blockCount, 64);
    Volume volume = Volume.format(version, geometry, storage);
    Random random = new Random(version);
    RandomTree tree = new RandomTree(random, 1500);
    for (int round = 0; round < 20; round++) {
      storage.badBlocks.set(4 + random.nextInt(blockCount - 4));
      run(tree, volume, 25);
    }
    assertThat(volume.tree()).isEqualTo(tree.expected());
  }
}
