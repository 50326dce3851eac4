package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** Fills text up to a width that is counted in code points. */
final class Padding {
  private Padding() {}

  /**
   * Appends {@code s}, filled up with {@code fill} to {@code width}.
   *
   * @param align {@code '<'} to fill after the text, {@code '^'} on both sides, else before it
   */
  static void append(Interpreter in, StringBuilder out, String s, int fill, int width, char align) {
    int missing = width - s.codePointCount(0, s.length());
    if (missing <= 0) {
      out.append(s);
      return;
    }
    PyText.chargeChars(in, 2L * out.length() + width);
    int before = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
    repeat(out, fill, before);
    out.append(s);
    repeat(out, fill, missing - before);
  }

  /** Appends {@code c} {@code n} times. */
  static void repeat(StringBuilder out, int c, long n) {
    for (long i = 0; i < n; i++) {
      out.appendCodePoint(c);
    }
  }
}
