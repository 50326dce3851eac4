package org.pycopy.kernel.code;

/**
 * The names that a {@code .mpy} file mentioned last, most recent first. A name in the window is
 * referred to by its place there, which makes it the most recent one.
 */
final class NameWindow {
  static final int SIZE = 32;

  private final String[] names = new String[SIZE];

  /** Puts a new name first; the last one drops out. */
  void push(String name) {
    System.arraycopy(names, 0, names, 1, SIZE - 1);
    names[0] = name;
  }

  /** Makes a name the first one and returns the place that it had, or -1 if it is not there. */
  int pull(String name) {
    for (int i = 0; i < SIZE; i++) {
      if (name.equals(names[i])) {
        pull(i);
        return i;
      }
    }
    return -1;
  }

  /** Makes the name at a place the first one; null if there is none. */
  String pull(int place) {
    if (place >= SIZE || names[place] == null) {
      return null;
    }
    String name = names[place];
    System.arraycopy(names, 0, names, 1, place);
    names[0] = name;
    return name;
  }
}
