package org.pycopy.ure;

/**
 * A part of a parsed regular expression. It knows how many bytes of code the reference has for it:
 * an expression whose jumps do not fit a byte there is an error here as well.
 */
final class Node {
  // Kinds.
  static final int CHAR = 0;
  static final int SET = 1;
  static final int START = 2;
  static final int END = 3;
  static final int SEQUENCE = 4;
  static final int ALTERNATIVE = 5;
  static final int GROUP = 6;
  static final int OPTIONAL = 7;
  static final int STAR = 8;
  static final int PLUS = 9;

  private static final Node[] NO_PARTS = {};

  final int kind;

  /** The code point of a CHAR, the number of a GROUP. */
  final int value;

  /** Of a SET, else null. */
  final CharSet set;

  /** True where a repetition prefers to be short. */
  final boolean lazy;

  final Node[] parts;

  /** Bytes of code that the reference has for this. */
  final long size;

  private Node(int kind, int value, CharSet set, boolean lazy, Node[] parts, long size) {
    this.kind = kind;
    this.value = value;
    this.set = set;
    this.lazy = lazy;
    this.parts = parts;
    this.size = size;
  }

  static Node character(int c) {
    return new Node(CHAR, c, null, false, NO_PARTS, 2);
  }

  static Node set(CharSet set) {
    int size = set == CharSet.ALL ? 1 : set.name != 0 ? 2 : 2 + set.ranges.length;
    return new Node(SET, 0, set, false, NO_PARTS, size);
  }

  /** START or END. */
  static Node assertion(int kind) {
    return new Node(kind, 0, null, false, NO_PARTS, 1);
  }

  static Node sequence(Node[] parts) {
    if (parts.length == 1) {
      return parts[0];
    }
    long size = 0;
    for (Node part : parts) {
      size += part.size;
    }
    return new Node(SEQUENCE, 0, null, false, parts, size);
  }

  static Node alternative(Node left, Node right) {
    Node[] parts = {left, right};
    return new Node(ALTERNATIVE, 0, null, false, parts, left.size + right.size + 4);
  }

  static Node group(int number, Node body) {
    return new Node(GROUP, number, null, false, new Node[] {body}, body.size + 4);
  }

  /** {@code body} with the repetition {@code ?}, {@code *} or {@code +}. */
  static Node repeated(char sign, Node body, boolean lazy) {
    int kind = sign == '?' ? OPTIONAL : sign == '*' ? STAR : PLUS;
    long size = body.size + (kind == STAR ? 4 : 2);
    return new Node(kind, 0, null, lazy, new Node[] {body}, size);
  }

  /** Whether this itself, without its parts, fits the jumps and counts of the reference's code. */
  boolean fits() {
    switch (kind) {
      case SET:
        return set.ranges.length / 2 <= Byte.MAX_VALUE;
      case ALTERNATIVE:
        return parts[0].size + 2 <= Byte.MAX_VALUE && parts[1].size <= Byte.MAX_VALUE;
      case GROUP:
        return 2 * value + 1 <= Byte.MAX_VALUE;
      case OPTIONAL:
        return parts[0].size <= Byte.MAX_VALUE;
      case STAR:
        return -parts[0].size - 4 >= Byte.MIN_VALUE;
      case PLUS:
        return -parts[0].size - 2 >= Byte.MIN_VALUE;
      default:
        return true;
    }
  }

  /** Whether this may match no character. */
  boolean mayBeEmpty() {
    switch (kind) {
      case CHAR:
      case SET:
        return false;
      case SEQUENCE:
        for (Node part : parts) {
          if (!part.mayBeEmpty()) {
            return false;
          }
        }
        return true;
      case ALTERNATIVE:
        return parts[0].mayBeEmpty() || parts[1].mayBeEmpty();
      case GROUP:
      case PLUS:
        return parts[0].mayBeEmpty();
      default:
        return true;
    }
  }

  /** Whether there is a loop in this whose body may match no character. */
  boolean hasEmptyLoop() {
    if ((kind == STAR || kind == PLUS) && parts[0].mayBeEmpty()) {
      return true;
    }
    for (Node part : parts) {
      if (part.hasEmptyLoop()) {
        return true;
      }
    }
    return false;
  }
}
