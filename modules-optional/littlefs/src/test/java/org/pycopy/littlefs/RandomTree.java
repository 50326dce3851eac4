package org.pycopy.littlefs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Changes a file system at random, and knows what it must have then. */
final class RandomTree {
  private static final String[] NAMES = {
    "a", "ab", "b", "test", "testdir", "a longer name of a file", "ünï", "x".repeat(60)
  };

  private static final int LONGEST_DIRECTORY = 100;

  private final Random random;
  private final int maxFile;

  /** As of {@link Volume#tree}. */
  private Map<String, String> expected = new TreeMap<>();

  RandomTree(Random random, int maxFile) {
    this.random = random;
    this.maxFile = maxFile;
  }

  Map<String, String> expected() {
    return new TreeMap<>(expected);
  }

  void setExpected(Map<String, String> tree) {
    expected = new TreeMap<>(tree);
  }

  private List<String> paths(boolean directories) {
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      if ((entry.getValue() == null) == directories) {
        paths.add(entry.getKey());
      }
    }
    return paths;
  }

  private String anyPath(boolean directories) {
    List<String> paths = paths(directories);
    return paths.isEmpty() ? null : paths.get(random.nextInt(paths.size()));
  }

  private String newPath() {
    String directory = random.nextInt(3) == 0 ? null : anyPath(true);
    String name = NAMES[random.nextInt(NAMES.length)];
    String number = random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(30));
    boolean isTooDeep = directory == null || directory.length() > LONGEST_DIRECTORY;
    return (isTooDeep ? "" : directory) + "/" + name + number;
  }

  private byte[] contents() {
    int size = random.nextInt(3) == 0 ? random.nextInt(maxFile) : random.nextInt(100);
    byte[] contents = new byte[size];
    random.nextBytes(contents);
    return contents;
  }

  private static String text(byte[] contents) {
    return new String(contents, StandardCharsets.ISO_8859_1);
  }

  private boolean isEmptyDirectory(String path) {
    for (String other : expected.keySet()) {
      if (other.startsWith(path + "/")) {
        return false;
      }
    }
    return true;
  }

  /** A change, as the next of {@link #random} have it. Expects it to succeed or to fail. */
  void change(Volume volume) throws FsException {
    switch (random.nextInt(8)) {
      case 0:
      case 1:
        write(volume, newPath(), contents());
        break;
      case 2:
        append(volume, anyPath(false), contents());
        break;
      case 3:
        makeDirectory(volume, newPath());
        break;
      case 4:
        remove(volume, anyPath(false));
        break;
      case 5:
        remove(volume, anyPath(true));
        break;
      case 6:
        rename(volume, anyPath(random.nextInt(3) == 0), newPath());
        break;
      default:
        rename(volume, anyPath(false), anyPath(false));
        break;
    }
  }

  private void write(Volume volume, String path, byte[] contents) throws FsException {
    if (!expected.containsKey(path) || expected.get(path) != null) {
      expected.put(path, text(contents));
      volume.write(path, contents);
    }
  }

  private void append(Volume volume, String path, byte[] contents) throws FsException {
    if (path != null) {
      expected.put(path, expected.get(path) + text(contents));
      volume.append(path, contents);
    }
  }

  private void makeDirectory(Volume volume, String path) throws FsException {
    if (!expected.containsKey(path)) {
      expected.put(path, null);
      volume.fs.makeDirectory(Volume.bytes(path));
    }
  }

  private void remove(Volume volume, String path) throws FsException {
    if (path != null && isEmptyDirectory(path)) {
      expected.remove(path);
      volume.fs.remove(Volume.bytes(path));
    }
  }

  private void rename(Volume volume, String from, String to) throws FsException {
    if (from == null || to == null || (to + "/").startsWith(from + "/")) {
      return;
    }
    boolean isDirectory = expected.get(from) == null;
    if (expected.containsKey(to)
        && ((expected.get(to) == null) != isDirectory || !isEmptyDirectory(to))) {
      return;
    }
    Map<String, String> renamed = new TreeMap<>();
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      String path = entry.getKey();
      boolean isMoved = path.equals(from) || path.startsWith(from + "/");
      if (!path.equals(to)) {
        renamed.put(isMoved ? to + path.substring(from.length()) : path, entry.getValue());
      }
    }
    expected = renamed;
    volume.fs.rename(Volume.bytes(from), Volume.bytes(to));
  }
}
