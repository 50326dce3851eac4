package org.pycopy.littlefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whenever the power is lost during a change, the file system is as before or as after it once it
 * is mounted again, and remains so when it then puts itself right. A new file may be empty still.
 */
class PowerLossTest {
  private static final int CHANGES = 120;
  private static final int LOSSES = 25;

  /** Seeds that are close to each other begin alike. */
  private static final long SEED_STEP = 0x9E3779B97F4A7C15L;

  @ParameterizedTest
  @CsvSource({
    "1, 512, 64, false",
    "1, 512, 64, true",
    "1, 128, 200, true",
    "2, 512, 64, false",
    "2, 512, 64, true",
    "2, 128, 200, true",
  })
  void leavesOldOrNewState(int version, int blockSize, int blockCount, boolean tears)
      throws FsException {
    Geometry geometry = Volume.geometry(version, 16, blockSize, blockCount, 64);
    new Losses(version, geometry, tears).run();
  }

  /** Changes one file system, each time losing the power at many points on the way. */
  private static final class Losses {
    private final int version;
    private final Geometry geometry;
    private final boolean tears;

    Losses(int version, Geometry geometry, boolean tears) {
      this.version = version;
      this.geometry = geometry;
      this.tears = tears;
    }

    private void run() throws FsException {
      Volume volume = Volume.format(version, geometry);
      for (int i = 0; i < CHANGES; i++) {
        Map<String, String> old = volume.tree();
        RamStorage before = volume.storage.copy();
        volume.mount();
        RandomTree changed = change(volume, old, i);
        volume.storage.writesLeft = Long.MAX_VALUE;
        long needed = writesNeeded(before, old, i);
        for (long n = 1; n <= needed; n += Math.max(needed / LOSSES, 1)) {
          RamStorage storage = before.copy();
          storage.tears = tears;
          Volume losing = Volume.mount(version, geometry, storage);
          storage.writesLeft = n;
          change(losing, old, i);
          storage.writesLeft = Long.MAX_VALUE;
          String what = "change " + i + ", " + n + " of " + needed + " writes";
          checkState(storage, old, changed.expected(), what);
        }
      }
    }

    private long writesNeeded(RamStorage before, Map<String, String> old, int i)
        throws FsException {
      long most = 1_000_000;
      Volume volume = Volume.mount(version, geometry, before.copy());
      volume.storage.writesLeft = most;
      change(volume, old, i);
      return most - volume.storage.writesLeft;
    }

    /** Makes change {@code i} to a file system that has {@code old}; it may be interrupted. */
    private RandomTree change(Volume volume, Map<String, String> old, int i) throws FsException {
      RandomTree tree = new RandomTree(new Random(i * SEED_STEP), geometry.blockSize * 2);
      tree.setExpected(old);
      try {
        tree.change(volume);
      } catch (RamStorage.PowerLoss e) {
        assertThat(volume.storage.writesLeft).isZero();
      } catch (FsException e) {
        assertThat(e.errno).isIn(FsException.ENOSPC, FsException.ENAMETOOLONG);
        tree.setExpected(volume.tree());
      }
      return tree;
    }

    /** What {@code tree} has other than {@code old}: paths and lengths. */
    private static String difference(Map<String, String> tree, Map<String, String> old) {
      StringBuilder text = new StringBuilder();
      for (Map.Entry<String, String> entry : tree.entrySet()) {
        String path = entry.getKey();
        String contents = entry.getValue();
        if (!old.containsKey(path) || !Objects.equals(contents, old.get(path))) {
          text.append(" +").append(path);
          if (contents != null) {
            text.append(':').append(contents.length()).append('#').append(contents.hashCode());
          }
        }
      }
      for (String path : old.keySet()) {
        if (!tree.containsKey(path)) {
          text.append(" -").append(path);
        }
      }
      return text.toString();
    }

    private void checkState(
        RamStorage storage, Map<String, String> old, Map<String, String> changed, String what)
        throws FsException {
      Volume volume = Volume.mount(version, geometry, storage);
      Map<String, String> found = volume.tree();
      Map<String, String> created = new TreeMap<>(changed);
      for (Map.Entry<String, String> entry : created.entrySet()) {
        if (entry.getValue() != null && !old.containsKey(entry.getKey())) {
          entry.setValue("");
        }
      }
      // In version 1 an empty file that is moved may be in both places.
      Map<String, String> both = new TreeMap<>(changed);
      for (Map.Entry<String, String> entry : old.entrySet()) {
        if (version == 1 && "".equals(entry.getValue())) {
          both.put(entry.getKey(), "");
        }
      }
      assertThat(difference(found, old))
          .as(what)
          .isIn("", difference(changed, old), difference(created, old), difference(both, old));
      try {
        volume.fs.makeDirectory(Volume.bytes("/marker"));
        assertThat(difference(volume.tree(), found)).as(what).isEqualTo(" +/marker");
        volume.fs.remove(Volume.bytes("/marker"));
      } catch (FsException e) {
        assertThat(e.errno).as(what).isEqualTo(FsException.ENOSPC);
      }
      volume.mount();
      assertThat(difference(volume.tree(), found)).as(what).isEmpty();
    }
  }
}
