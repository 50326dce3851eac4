package org.pycopy.kernel.text;

/** The quoted forms of text and bytes: {@code repr()} as Pycopy prints it, and JSON. */
public final class Quoting {
  private static final String HEX = "0123456789abcdef";

  /** From here on {@code repr()} escapes the BMP, but for the two replacement characters. */
  private static final int FIRST_UNPRINTABLE = 0xD7FC;

  private Quoting() {}

  /** {@code repr()} of a str. */
  public static String repr(String s) {
    int n = s.length();
    StringBuilder out = new StringBuilder(n + 2);
    char quote = s.indexOf('\'') >= 0 && s.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    int i = 0;
    while (i < n) {
      int c = s.codePointAt(i);
      i += c < 0x10000 ? 1 : 2;
      if (c < 0x7F) {
        appendAscii(out, c, quote);
      } else if (c > 0xA0 && c < FIRST_UNPRINTABLE || c == 0xFFFC || c == 0xFFFD) {
        out.append((char) c);
      } else if (c < 0x100) {
        appendHex(out.append("\\x"), c, 2);
      } else if (c < 0x10000) {
        appendHex(out.append("\\u"), c, 4);
      } else {
        appendHex(out.append("\\U"), c, 8);
      }
    }
    return out.append(quote).toString();
  }

  /** {@code repr()} of {@code b[off..off+n)} without the leading {@code b}. */
  public static String repr(byte[] b, int off, int n) {
    boolean single = false;
    boolean twofold = false;
    for (int i = off; i < off + n; i++) {
      single |= b[i] == '\'';
      twofold |= b[i] == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    StringBuilder out = new StringBuilder(n + 2).append(quote);
    for (int i = off; i < off + n; i++) {
      if (b[i] >= 0 && b[i] < 0x7F) {
        appendAscii(out, b[i], quote);
      } else {
        appendHex(out.append("\\x"), b[i] & 0xFF, 2);
      }
    }
    return out.append(quote).toString();
  }

  private static void appendAscii(StringBuilder out, int c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c >= ' ') {
      out.append((char) c);
    } else if (!appendControl(out, c)) {
      appendHex(out.append("\\x"), c, 2);
    }
  }

  /** Appends the short escape of {@code \n \r \t}; false where {@code c} is none of them. */
  private static boolean appendControl(StringBuilder out, int c) {
    char letter = c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : 0;
    if (letter != 0) {
      out.append('\\').append(letter);
    }
    return letter != 0;
  }

  private static void appendHex(StringBuilder out, int value, int width) {
    for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(value >>> shift & 0xF));
    }
  }

  /** {@code s} as a JSON string. */
  public static String json(String s) {
    int n = s.length();
    StringBuilder out = new StringBuilder(n + 2).append('"');
    for (int i = 0; i < n; i++) {
      char c = s.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ') {
        out.append(c);
      } else if (!appendControl(out, c)) {
        appendHex(out.append("\\u"), c, 4);
      }
    }
    return out.append('"').toString();
  }
}
