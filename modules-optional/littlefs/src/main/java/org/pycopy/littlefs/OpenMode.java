package org.pycopy.littlefs;

/** How a file is opened: a sum of these. */
final class OpenMode {
  static final int READ = 1;
  static final int WRITE = 2;

  /** Where there is no such file, make one. */
  static final int CREATE = 4;

  /** Where there is such a file, fail. */
  static final int EXCLUSIVE = 8;

  /** What the file holds is dropped. */
  static final int TRUNCATE = 16;

  /** Every write goes to the end. */
  static final int APPEND = 32;

  private OpenMode() {}
}
