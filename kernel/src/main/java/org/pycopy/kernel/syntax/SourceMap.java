package org.pycopy.kernel.syntax;

import java.util.Arrays;

/**
 * Lines and columns of offsets into one source text. The table is made at the first question, and a
 * question about the line that was asked for last is answered without a search.
 *
 * <p>A line ends at LF, CR or CR LF. An offset past a text that ends without a line end counts as
 * being on the line after, because the lexer supplies the missing line end.
 */
public final class SourceMap {
  private final String text;

  /** Offset of each line's first character, then {@link Integer#MAX_VALUE}. */
  private int[] starts;

  private int lastLine;

  public SourceMap(String text) {
    this.text = text;
  }

  /** The line of {@code pos}, counted from 1. */
  public int line(int pos) {
    if (starts == null) {
      starts = findLines();
    }
    int line = lastLine;
    if (pos < starts[line] || pos >= starts[line + 1]) {
      int low = 0;
      int high = starts.length - 2;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (starts[middle] <= pos) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      line = low;
      lastLine = line;
    }
    return line + 1;
  }

  /** The column of {@code pos}, counted from 1 in code points. */
  public int column(int pos) {
    int start = starts(line(pos));
    int column = 1;
    int end = Math.min(pos, text.length());
    for (int i = start; i < end; i++) {
      if (!Character.isLowSurrogate(text.charAt(i))) {
        column++;
      }
    }
    return column;
  }

  /** The text of the line of {@code pos}, without its end. */
  public String lineText(int pos) {
    int start = Math.min(starts(line(pos)), text.length());
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }

  private int starts(int line) {
    return starts[line - 1];
  }

  private int[] findLines() {
    int length = text.length();
    int[] found = new int[16 + length / 24];
    int count = 1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < length && text.charAt(i + 1) == '\n')) {
        if (count + 2 >= found.length) {
          found = Arrays.copyOf(found, 2 * found.length);
        }
        found[count++] = i + 1;
      }
    }
    if (found[count - 1] < length || length == 0) {
      found[count++] = length + 1;
    }
    found[count++] = Integer.MAX_VALUE;
    return Arrays.copyOf(found, count);
  }

  /**
   * Source text of UTF-8 bytes. As the reference takes any byte, a byte that is not part of valid
   * UTF-8 is not an error: it becomes the lone surrogate U+DC00 plus its value, from which a bytes
   * literal gets the byte back.
   */
  public static String decode(byte[] utf8, int offset, int length) {
    char[] out = new char[length];
    int n = 0;
    int end = offset + length;
    int i = offset;
    while (i < end) {
      int b = utf8[i] & 0xff;
      if (b < 0x80) {
        out[n++] = (char) b;
        i++;
        continue;
      }
      int size = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
      int point = b & 0xff >> size + 1;
      boolean valid = b >= 0xc2 && b < 0xf5 && i + size <= end;
      for (int k = 1; valid && k < size; k++) {
        int next = utf8[i + k];
        valid = (next & 0xc0) == 0x80;
        point = point << 6 | next & 0x3f;
      }
      if (!valid
          || size == 3 && point < 0x800
          || size == 4 && (point < 0x10000 || point > 0x10ffff)) {
        out[n++] = (char) (0xdc00 + b);
        i++;
      } else if (size == 4) {
        out[n++] = Character.highSurrogate(point);
        out[n++] = Character.lowSurrogate(point);
        i += 4;
      } else {
        out[n++] = (char) point;
        i += size;
      }
    }
    return new String(out, 0, n);
  }
}
