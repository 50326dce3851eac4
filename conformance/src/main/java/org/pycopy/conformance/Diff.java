package org.pycopy.conformance;

/** Differences of two texts by line, for people. */
final class Diff {
  private static final int MAX_LINES = 20;

  private Diff() {}

  /**
   * Appends the lines in which {@code actual} differs from {@code expected}: those of the first
   * marked {@code -}, of the second {@code +}. Equal lines at both ends are left out, and the rest
   * cut to {@value #MAX_LINES} lines each.
   */
  static void append(StringBuilder out, String expected, String actual) {
    if (expected.equals(actual)) {
      return;
    }
    String[] left = expected.split("\n", -1);
    String[] right = actual.split("\n", -1);
    int start = 0;
    int shorter = Math.min(left.length, right.length);
    while (start < shorter && left[start].equals(right[start])) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && left[left.length - 1 - end].equals(right[right.length - 1 - end])) {
      end++;
    }
    out.append("line ").append(start + 1).append(":\n");
    lines(out, "- ", left, start, left.length - end);
    lines(out, "+ ", right, start, right.length - end);
  }

  private static void lines(StringBuilder out, String mark, String[] lines, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i == from + MAX_LINES) {
        out.append(mark).append("… ").append(to - i).append(" more\n");
        return;
      }
      out.append(mark).append(lines[i]).append('\n');
    }
  }
}
