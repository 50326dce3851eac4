package org.pycopy.littlefs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A file system in memory, by strings, for tests. */
final class Volume {
  private static final int CHUNK = 777;
  private static final int LONGEST_PATH = 1000;
  private static final int MOST_ENTRIES = 300;

  final int version;
  final RamStorage storage;
  final Geometry geometry;
  LittleFs fs;

  private Volume(int version, RamStorage storage, Geometry geometry) {
    this.version = version;
    this.storage = storage;
    this.geometry = geometry;
    storage.corruptErrno = version == 1 ? Lfs1.EBADE : Lfs2.EILSEQ;
  }

  static Geometry geometry(int version, int unit, int blockSize, int blockCount, int lookahead)
      throws FsException {
    int cacheUnits = version == 1 ? 1 : Lfs2.CACHE_UNITS;
    return new Geometry(unit, unit, blockSize, blockCount, cacheUnits, lookahead);
  }

  /** An empty file system, mounted. */
  static Volume format(int version, Geometry geometry) throws FsException {
    RamStorage storage = new RamStorage(geometry.blockSize, geometry.blockCount);
    return format(version, geometry, storage);
  }

  static Volume format(int version, Geometry geometry, RamStorage storage) throws FsException {
    Volume volume = new Volume(version, storage, geometry);
    if (version == 1) {
      Lfs1.format(storage, geometry);
    } else {
      Lfs2.format(storage, geometry);
    }
    volume.mount();
    return volume;
  }

  /** What is on a device, mounted. */
  static Volume mount(int version, Geometry geometry, RamStorage storage) throws FsException {
    Volume volume = new Volume(version, storage, geometry);
    volume.mount();
    return volume;
  }

  void mount() throws FsException {
    fs = version == 1 ? Lfs1.mount(storage, geometry) : Lfs2.mount(storage, geometry);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  OpenFile open(String path, int mode) throws FsException {
    return fs.open(bytes(path), mode, LittleFs.NO_TIME);
  }

  void write(String path, byte[] contents) throws FsException {
    OpenFile file = open(path, OpenMode.WRITE | OpenMode.CREATE | OpenMode.TRUNCATE);
    try {
      for (int at = 0; at < contents.length; at += CHUNK) {
        file.write(contents, at, Math.min(CHUNK, contents.length - at));
      }
    } finally {
      file.close();
    }
  }

  void append(String path, byte[] contents) throws FsException {
    OpenFile file = open(path, OpenMode.WRITE | OpenMode.CREATE | OpenMode.APPEND);
    try {
      file.write(contents, 0, contents.length);
    } finally {
      file.close();
    }
  }

  byte[] read(String path) throws FsException {
    OpenFile file = open(path, OpenMode.READ);
    byte[] contents = new byte[(int) fs.stat(bytes(path)).size()];
    int got = 0;
    while (got < contents.length) {
      int n = file.read(contents, got, Math.min(CHUNK, contents.length - got));
      if (n == 0) {
        throw new IllegalStateException("file ends at " + got + " of " + contents.length);
      }
      got += n;
    }
    file.close();
    return contents;
  }

  /**
   * All that is there: paths and contents, the latter as text; null of a directory. Gives up where
   * there are too many, as in a directory that has itself.
   */
  Map<String, String> tree() throws FsException {
    Map<String, String> tree = new TreeMap<>();
    addTree("", tree);
    return tree;
  }

  private void addTree(String directory, Map<String, String> tree) throws FsException {
    if (directory.length() > LONGEST_PATH || tree.size() > MOST_ENTRIES) {
      throw new FsException(FsException.EINVAL);
    }
    DirectoryReader reader = fs.openDirectory(bytes(directory));
    for (Info info = reader.next(); info != null; info = reader.next()) {
      String path = directory + "/" + new String(info.name(), StandardCharsets.UTF_8);
      if (info.isDirectory()) {
        tree.put(path, null);
        addTree(path, tree);
      } else {
        tree.put(path, new String(read(path), StandardCharsets.ISO_8859_1));
      }
    }
  }
}
