package org.pycopy.littlefs;

import java.util.Arrays;

/**
 * The names of a path, one after the other, always from the root. Empty names, {@code .}, and names
 * that a later {@code ..} takes back are left out; a {@code ..} at the root is one of them.
 */
final class PathWalker {
  private final byte[] path;

  /** Where the name that was last given begins, and ends. */
  private int start;

  private int end;

  /** Begins at the root. @param path ends at its first NUL */
  PathWalker(byte[] path) {
    int length = 0;
    while (length < path.length && path[length] != 0) {
      length++;
    }
    this.path = Arrays.copyOf(path, length);
  }

  /** Goes to the next name. @return false at the end of the path */
  boolean advance() {
    int at = end;
    while (true) {
      at = skipSlashes(at);
      int nameEnd = skipName(at);
      if (at == nameEnd) {
        return false;
      }
      if (isDots(at, nameEnd, 1) || isDots(at, nameEnd, 2)) {
        at = nameEnd;
        continue;
      }
      int after = takenBackBy(nameEnd);
      if (after < 0) {
        start = at;
        end = nameEnd;
        return true;
      }
      at = after;
    }
  }

  /** The end of the {@code ..} that takes back the name that ends at {@code nameEnd}, or -1. */
  private int takenBackBy(int nameEnd) {
    int depth = 1;
    for (int at = skipSlashes(nameEnd); at < path.length; at = skipSlashes(at)) {
      int suffixEnd = skipName(at);
      if (!isDots(at, suffixEnd, 2)) {
        depth++;
      } else if (--depth == 0) {
        return suffixEnd;
      }
      at = suffixEnd;
    }
    return -1;
  }

  private int skipSlashes(int at) {
    while (at < path.length && path[at] == '/') {
      at++;
    }
    return at;
  }

  private int skipName(int at) {
    while (at < path.length && path[at] != '/') {
      at++;
    }
    return at;
  }

  private boolean isDots(int from, int to, int count) {
    return to - from == count && path[from] == '.' && path[to - 1] == '.';
  }

  byte[] name() {
    return Arrays.copyOfRange(path, start, end);
  }

  /** Whether the path ends with this name: not even a slash follows. */
  boolean isLast() {
    return end == path.length;
  }
}
