package org.pycopy.ure;

import java.util.ArrayList;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;

/**
 * Parses regular expressions of the reference's syntax: characters, {@code .}, classes in brackets,
 * {@code \d \D \s \S \w \W}, {@code ^}, {@code $}, groups {@code (...)} and {@code (?:...)}, {@code
 * |}, and repetitions {@code ? * + ?? *? +?}. Anything else is an error, and so is what does not
 * fit the reference's code. As there, a null character ends the expression.
 */
final class Parser {
  private static final Node[] NO_NODES = {};

  /** Bytes that a character of an expression is charged with. */
  private static final int CHARACTER_SIZE = 64;

  private final Interpreter in;
  private final String pattern;
  private final int end;
  private int at;
  private int groups;

  Parser(Interpreter in, String pattern) {
    this.in = in;
    this.pattern = pattern;
    int zero = pattern.indexOf('\0');
    end = zero < 0 ? pattern.length() : zero;
  }

  /** The parsed expression. @throws ValueError (Python's) where it is none */
  Node parse() {
    in.charge((long) CHARACTER_SIZE * end);
    in.tick(end);
    Node node = alternatives();
    if (at < end) {
      throw error();
    }
    return node;
  }

  /** The number of groups in what was parsed. */
  int groups() {
    return groups;
  }

  private Node alternatives() {
    in.enter();
    Node node = sequence();
    while (at < end && pattern.charAt(at) == '|') {
      at++;
      node = checked(Node.alternative(node, sequence()));
    }
    in.leave();
    return node;
  }

  private Node sequence() {
    ArrayList<Node> parts = new ArrayList<>();
    boolean repeatable = false;
    while (at < end) {
      char c = pattern.charAt(at);
      if (c == '|' || c == ')') {
        break;
      }
      if (c == '?' || c == '*' || c == '+') {
        if (!repeatable) {
          throw error();
        }
        at++;
        boolean lazy = takes('?');
        int last = parts.size() - 1;
        parts.set(last, checked(Node.repeated(c, parts.get(last), lazy)));
        repeatable = false;
        continue;
      }
      Node atom = atom();
      // The reference has no code for an empty group, so that there is nothing to repeat.
      if (atom.size != 0) {
        parts.add(atom);
      }
      repeatable = atom.size != 0 && c != '^' && c != '$';
    }
    return Node.sequence(parts.toArray(NO_NODES));
  }

  private Node atom() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    switch (c) {
      case '.':
        return Node.set(CharSet.ALL);
      case '^':
        return Node.assertion(Node.START);
      case '$':
        return Node.assertion(Node.END);
      case '[':
        return characterClass();
      case '(':
        return group();
      case '{':
        throw error();
      case '\\':
        return escape();
      default:
        return Node.character(c);
    }
  }

  private Node escape() {
    int c = next();
    int lower = c | 0x20;
    if (lower == 'd' || lower == 's' || lower == 'w') {
      return Node.set(CharSet.named((char) c));
    }
    if (lower >= '0' && lower <= '9' || lower >= 'a' && lower <= 'z') {
      throw error();
    }
    return Node.character(c);
  }

  private Node characterClass() {
    boolean negated = takes('^');
    int[] ranges = new int[8];
    int n = 0;
    int c = next();
    while (c != ']') {
      if (c == '\\') {
        c = next();
        if (c != '\\' && c != ']') {
          throw error();
        }
      }
      if (n == ranges.length) {
        ranges = java.util.Arrays.copyOf(ranges, 2 * n);
      }
      ranges[n++] = c;
      boolean isRange = pattern.startsWith("-", at) && !pattern.startsWith("]", at + 1);
      if (isRange) {
        at++;
        c = next();
      }
      ranges[n++] = c;
      c = next();
    }
    return checked(Node.set(CharSet.of(java.util.Arrays.copyOf(ranges, n), negated)));
  }

  private Node group() {
    int number = 0;
    if (takes('?')) {
      if (!takes(':')) {
        throw error();
      }
    } else {
      number = ++groups;
    }
    Node body = alternatives();
    if (!takes(')')) {
      throw error();
    }
    return number == 0 ? body : checked(Node.group(number, body));
  }

  private boolean takes(char c) {
    boolean found = at < end && pattern.charAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }

  private int next() {
    if (at >= end) {
      throw error();
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  private static Node checked(Node node) {
    if (!node.fits()) {
      throw error();
    }
    return node;
  }

  private static PyException error() {
    return Errors.valueError("error in regex");
  }
}
