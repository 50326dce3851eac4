package org.pycopy.ure;

import java.util.Arrays;

/**
 * Matches parsed expressions in the plainest way, by recursion: what each part matches, it asks the
 * rest of the expression about. Exponential, and too deep for long subjects.
 */
final class NaiveMatcher {
  /** More levels than any match of the short subjects here needs. */
  private static final int MAX_DEPTH = 2000;

  /** What is behind a part of the expression: whether it matches at the offset. */
  private interface Rest {
    boolean matches(int at);
  }

  /** An empty loop goes round and round. */
  static final class EndlessException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final String text;
  private final int[] slots;
  private int depth;

  NaiveMatcher(String text, int groups) {
    this.text = text;
    slots = new int[2 * (groups + 1)];
  }

  /** The offsets of the match and the groups, or null. */
  int[] find(Node root, boolean atBegin) {
    Arrays.fill(slots, -1);
    for (int at = 0; at <= text.length(); at = text.offsetByCodePoints(at, 1)) {
      slots[0] = at;
      if (matches(root, at, this::finish)) {
        return slots;
      }
      if (atBegin || at == text.length()) {
        break;
      }
    }
    return null;
  }

  private boolean finish(int at) {
    slots[1] = at;
    return true;
  }

  private boolean matches(Node node, int at, Rest rest) {
    if (++depth > MAX_DEPTH) {
      throw new EndlessException();
    }
    boolean found = select(node, at, rest);
    depth--;
    return found;
  }

  private boolean select(Node node, int at, Rest rest) {
    Node[] parts = node.parts;
    switch (node.kind) {
      case Node.CHAR:
      case Node.SET:
        if (at == text.length()) {
          return false;
        }
        int c = text.codePointAt(at);
        boolean has = node.kind == Node.CHAR ? c == node.value : node.set.has(c);
        return has && rest.matches(at + Character.charCount(c));
      case Node.START:
        return at == 0 && rest.matches(at);
      case Node.END:
        return at == text.length() && rest.matches(at);
      case Node.ALTERNATIVE:
        return matches(parts[0], at, rest) || matches(parts[1], at, rest);
      case Node.GROUP:
        return group(node, at, rest);
      case Node.OPTIONAL:
        return node.lazy
            ? rest.matches(at) || matches(parts[0], at, rest)
            : matches(parts[0], at, rest) || rest.matches(at);
      case Node.STAR:
        return loop(node, at, rest);
      case Node.PLUS:
        return matches(parts[0], at, next -> loop(node, next, rest));
      default:
        return sequence(parts, 0, at, rest);
    }
  }

  private boolean sequence(Node[] parts, int from, int at, Rest rest) {
    return from == parts.length
        ? rest.matches(at)
        : matches(parts[from], at, next -> sequence(parts, from + 1, next, rest));
  }

  private boolean loop(Node node, int at, Rest rest) {
    return node.lazy
        ? rest.matches(at) || matches(node.parts[0], at, next -> loop(node, next, rest))
        : matches(node.parts[0], at, next -> loop(node, next, rest)) || rest.matches(at);
  }

  private boolean group(Node node, int at, Rest rest) {
    int slot = 2 * node.value;
    int oldStart = slots[slot];
    slots[slot] = at;
    Rest close =
        next -> {
          int oldEnd = slots[slot + 1];
          slots[slot + 1] = next;
          boolean found = rest.matches(next);
          if (!found) {
            slots[slot + 1] = oldEnd;
          }
          return found;
        };
    boolean found = matches(node.parts[0], at, close);
    if (!found) {
      slots[slot] = oldStart;
    }
    return found;
  }
}
