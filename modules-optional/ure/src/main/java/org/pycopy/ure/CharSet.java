package org.pycopy.ure;

import java.util.Arrays;

/** A set of characters that an expression matches one of: {@code .}, {@code [a-c]}, {@code \d}. */
final class CharSet {
  /** Characters below this are looked up in {@link #low}. */
  static final int LOW = 256;

  /** The characters of all other sets. */
  static final CharSet ALL = new CharSet('.', new int[0], true);

  /** Whether a character below {@link #LOW} is in the set. */
  final boolean[] low = new boolean[LOW];

  /** The letter of a named class, {@code '.'} for all characters, 0 for a class in brackets. */
  final char name;

  /** Pairs of first and last character. */
  final int[] ranges;

  /** True where the set has the characters that are in none of the ranges. */
  final boolean negated;

  private CharSet(char name, int[] ranges, boolean negated) {
    this.name = name;
    this.ranges = ranges;
    this.negated = negated;
    Arrays.fill(low, negated);
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1] && c < LOW; c++) {
        low[c] = !negated;
      }
    }
  }

  /** A class in brackets. */
  static CharSet of(int[] ranges, boolean negated) {
    return new CharSet((char) 0, ranges, negated);
  }

  /** The class {@code \letter}, which is one of {@code d D s S w W}. */
  static CharSet named(char letter) {
    boolean negated = letter < 'a';
    switch (Character.toLowerCase(letter)) {
      case 'd':
        return new CharSet(letter, new int[] {'0', '9'}, negated);
      case 's':
        return new CharSet(letter, new int[] {' ', ' ', '\t', '\r'}, negated);
      default:
        int[] word = {'A', 'Z', 'a', 'z', '0', '9', '_', '_'};
        return new CharSet(letter, word, negated);
    }
  }

  /** Whether code point {@code c} is in the set. */
  boolean has(int c) {
    if (c < LOW) {
      return low[c];
    }
    for (int i = 0; i < ranges.length; i += 2) {
      if (c >= ranges[i] && c <= ranges[i + 1]) {
        return !negated;
      }
    }
    return negated;
  }

  /** True where a character from {@link #LOW} on may be in the set. */
  boolean mayHaveHigh() {
    if (negated) {
      return true;
    }
    for (int i = 1; i < ranges.length; i += 2) {
      if (ranges[i] >= LOW) {
        return true;
      }
    }
    return false;
  }
}
