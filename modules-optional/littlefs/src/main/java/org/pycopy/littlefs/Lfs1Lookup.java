package org.pycopy.littlefs;

/** Where a path leads in version 1. */
final class Lfs1Lookup {
  /** The pair that has the entry, else the last one of the directory; not set for the root. */
  final Lfs1Pair pair = new Lfs1Pair();

  /** The last name of the path. */
  byte[] name = {};

  /** Null where there is none. */
  Lfs1Entry entry;

  boolean isRoot;
}
