package org.pycopy.btree;

import java.util.Arrays;

/** An iteration over a part of the keys: what it yields, and from where to where. */
final class Scan {
  // What it yields.
  static final int KEYS = 0;
  static final int VALUES = 1;
  static final int ITEMS = 2;

  final int kind;

  /** Where it begins; null for the end of the keys. */
  final byte[] start;

  final boolean isDescending;
  private final byte[] end;
  private final boolean isInclusive;

  /** Whether it has got its first key. */
  boolean hasBegun;

  /** Whether it has come to its end. */
  boolean isOver;

  /** An iteration; {@code flags} are those of the module. */
  Scan(int kind, byte[] start, byte[] end, long flags) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    isInclusive = (flags & BtreeModule.INCL) != 0;
    isDescending = (flags & BtreeModule.DESC) != 0;
  }

  /** Whether {@code key} is still within the part. */
  boolean contains(byte[] key) {
    if (end == null) {
      return true;
    }
    int order = Arrays.compareUnsigned(key, end);
    return order == 0 ? isInclusive : order < 0 != isDescending;
  }
}
