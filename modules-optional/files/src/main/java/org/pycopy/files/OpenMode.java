package org.pycopy.files;

import org.pycopy.ffi.Platform;

/** The mode that {@code open()} is given, as the C library takes it. */
final class OpenMode {
  /** Flags for {@code open(2)}. */
  final int flags;

  final boolean text;

  private OpenMode(int flags, boolean text) {
    this.flags = flags;
    this.text = text;
  }

  /**
   * Reads a mode: of its letters {@code r w a + b t} mean what they do in Python, the last of a
   * kind counts, and others mean nothing.
   */
  static OpenMode parse(String mode) {
    int access = Platform.number("O_RDONLY");
    int creation = 0;
    boolean text = true;
    for (int i = 0; i < mode.length(); i++) {
      switch (mode.charAt(i)) {
        case 'r':
          access = Platform.number("O_RDONLY");
          break;
        case 'w':
          access = Platform.number("O_WRONLY");
          creation = Platform.number("O_CREAT") | Platform.number("O_TRUNC");
          break;
        case 'a':
          access = Platform.number("O_WRONLY");
          creation = Platform.number("O_CREAT") | Platform.number("O_APPEND");
          break;
        case '+':
          access = Platform.number("O_RDWR");
          break;
        case 'b':
          text = false;
          break;
        case 't':
          text = true;
          break;
        default:
          break;
      }
    }
    return new OpenMode(access | creation, text);
  }
}
