package org.pycopy.uos;

import java.lang.ref.Cleaner;

/** Frees what objects held that were collected without being closed. */
final class Cleanup {
  static final Cleaner CLEANER = Cleaner.create();

  private Cleanup() {}
}
