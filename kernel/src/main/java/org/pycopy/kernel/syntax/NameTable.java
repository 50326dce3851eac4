package org.pycopy.kernel.syntax;

/** The identifiers of one parse: one {@code String} per distinct text. Open addressing. */
final class NameTable {
  private String[] slots = new String[64];
  private int size;

  /** The string of {@code chars[from..to)}, entered if new. */
  String intern(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    int mask = slots.length - 1;
    int at = spread(hash) & mask;
    for (String s = slots[at]; s != null; s = slots[at]) {
      if (s.hashCode() == hash && s.length() == to - from && matches(s, chars, from)) {
        return s;
      }
      at = at + 1 & mask;
    }
    return enter(at, new String(chars, from, to - from));
  }

  /** The instance in the table that equals {@code name}, entered if new. */
  String intern(String name) {
    int at = find(name);
    return slots[at] != null ? slots[at] : enter(at, name);
  }

  boolean contains(String name) {
    return slots[find(name)] != null;
  }

  private int find(String name) {
    int mask = slots.length - 1;
    int at = spread(name.hashCode()) & mask;
    while (slots[at] != null && !slots[at].equals(name)) {
      at = at + 1 & mask;
    }
    return at;
  }

  private String enter(int at, String name) {
    slots[at] = name;
    size++;
    if (2 * size > slots.length) {
      String[] old = slots;
      slots = new String[2 * old.length];
      for (String s : old) {
        if (s != null) {
          slots[find(s)] = s;
        }
      }
    }
    return name;
  }

  private static boolean matches(String s, char[] chars, int from) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }
}
