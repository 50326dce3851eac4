package org.pycopy.littlefs;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The directory that relative paths of one file system start from. */
final class WorkingDirectory {
  /** Absolute; begins and ends with a slash. */
  private byte[] path = {'/'};

  /** {@code relative} as a path from the root. */
  byte[] resolve(byte[] relative) {
    if (relative.length > 0 && relative[0] == '/') {
      return relative;
    }
    byte[] joined = Arrays.copyOf(path, path.length + relative.length);
    System.arraycopy(relative, 0, joined, path.length, relative.length);
    return joined;
  }

  /** The path, without a slash at the end unless it is the root. */
  byte[] path() {
    return Arrays.copyOf(path, Math.max(path.length - 1, 1));
  }

  /** Goes to {@code target}, a path from the root. */
  void set(byte[] target) {
    ByteArrayOutputStream names = new ByteArrayOutputStream(target.length + 2);
    names.write('/');
    PathWalker walker = new PathWalker(target);
    while (walker.advance()) {
      names.writeBytes(walker.name());
      names.write('/');
    }
    path = names.toByteArray();
  }
}
