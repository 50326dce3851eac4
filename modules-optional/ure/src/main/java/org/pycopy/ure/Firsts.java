package org.pycopy.ure;

/** Finds the characters with which the rest of a program can go on. */
final class Firsts {
  /** Instructions that are looked at before nothing is known. */
  private static final int EFFORT = 64;

  private final int[] code;
  private final CharSet[] sets;

  /** The characters found that are below {@link CharSet#LOW}. */
  final boolean[] low = new boolean[CharSet.LOW];

  /** Whether there may be others. */
  boolean high;

  private final int[] visited = new int[EFFORT];
  private int count;

  Firsts(int[] code, CharSet[] sets) {
    this.code = code;
    this.sets = sets;
  }

  /**
   * Adds what the program can go on with at {@code pc}; false where it may match without a further
   * character. {@code inside} says that this is never asked of the subject's end.
   */
  boolean find(int pc, boolean inside) {
    for (int i = 0; i < count; i++) {
      if (visited[i] == pc) {
        return true;
      }
    }
    if (count == EFFORT) {
      return false;
    }
    visited[count++] = pc;
    int next = pc + Program.length(code[pc]);
    switch (code[pc]) {
      case Program.CHAR:
        add(code[pc + 1]);
        return true;
      case Program.SET:
        add(sets[code[pc + 1]]);
        return true;
      case Program.END:
        return inside;
      case Program.SAVE:
        return find(next, inside);
      case Program.JUMP:
        return find(code[pc + 1], inside);
      case Program.SPLIT:
      case Program.DETOUR:
        return find(next, inside) && find(code[pc + 1], inside);
      case Program.RUN:
      case Program.ALL_OF:
      case Program.LAZY:
        add(sets[code[pc + 1]]);
        return find(next, inside);
      default:
        return false;
    }
  }

  private void add(int c) {
    if (c < CharSet.LOW) {
      low[c] = true;
    } else {
      high = true;
    }
  }

  private void add(CharSet set) {
    for (int c = 0; c < CharSet.LOW; c++) {
      low[c] |= set.low[c];
    }
    high |= set.mayHaveHigh();
  }

  /** Whether a character of {@code set} was found, or may have been. */
  boolean overlaps(CharSet set) {
    for (int c = 0; c < CharSet.LOW; c++) {
      if (low[c] && set.low[c]) {
        return true;
      }
    }
    return high && set.mayHaveHigh();
  }
}
