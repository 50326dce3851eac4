package org.pycopy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A new folder for scripts and the files that they make; closing it deletes it with all files. */
final class WorkFolder implements AutoCloseable {
  private final Path path = Files.createTempDirectory("pycopy-bench");

  WorkFolder() throws IOException {}

  /** A file's path in this folder. */
  Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(path)) {
      all = files.toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
    Files.delete(path);
  }
}
