package org.pycopy.littlefs;

import java.util.Arrays;

/**
 * The names of a path, one after the other, always from the root. Empty names, {@code .}, and names
 * that a later {@code ..} takes back are left out; a {@code ..} at the root is one of them.
 */
final class PathWalker {
  private final byte[] path;

  /** Where the names begin and end, in pairs. */
  private int[] bounds = new int[8];

  private int count;

  /** The name after that which was last given. */
  private int next;

  /** Begins at the root. @param path ends at its first NUL */
  PathWalker(byte[] path) {
    int length = 0;
    while (length < path.length && path[length] != 0) {
      length++;
    }
    this.path = Arrays.copyOf(path, length);
    int start = 0;
    for (int at = 0; at <= length; at++) {
      if (at == length || path[at] == '/') {
        take(start, at);
        start = at + 1;
      }
    }
  }

  private void take(int start, int end) {
    if (isDots(start, end, 2)) {
      count = Math.max(count - 1, 0);
    } else if (start < end && !isDots(start, end, 1)) {
      if (2 * count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
      bounds[2 * count] = start;
      bounds[2 * count + 1] = end;
      count++;
    }
  }

  private boolean isDots(int from, int to, int number) {
    return to - from == number && path[from] == '.' && path[to - 1] == '.';
  }

  /** Goes to the next name. @return false at the end of the path */
  boolean advance() {
    if (next == count) {
      return false;
    }
    next++;
    return true;
  }

  byte[] name() {
    return Arrays.copyOfRange(path, bounds[2 * next - 2], bounds[2 * next - 1]);
  }

  /** Whether the path ends with this name: not even a slash follows. */
  boolean isLast() {
    return bounds[2 * next - 1] == path.length;
  }
}
