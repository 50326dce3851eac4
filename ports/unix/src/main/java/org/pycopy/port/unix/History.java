package org.pycopy.port.unix;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.text.Utf8;

/** The lines typed last, kept from one run to the next in {@code ~/.pycopy.history}. */
final class History {
  private static final int SIZE = 50;

  private final String[] lines = new String[SIZE];
  private int count;

  /** Number of lines. */
  int size() {
    return count;
  }

  /** Line {@code back}; 0 is the last one. */
  String get(int back) {
    return lines[back];
  }

  /** Adds a line, unless it is empty or the same as the last one. */
  void add(String line) {
    if (line.isEmpty() || count > 0 && line.equals(lines[0])) {
      return;
    }
    count = Math.min(count + 1, SIZE);
    System.arraycopy(lines, 0, lines, 1, count - 1);
    lines[0] = line;
  }

  private static String path() {
    String home = System.getenv("HOME");
    return home == null ? null : home + "/.pycopy.history";
  }

  /** Reads the file, where there is one. */
  void load() {
    String path = path();
    if (path == null) {
      return;
    }
    try (FileInputStream file = new FileInputStream(path)) {
      byte[] bytes = file.readAllBytes();
      String text = SourceMap.decode(bytes, 0, bytes.length);
      int start = 0;
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        add(text.substring(start, end));
        start = end + 1;
      }
    } catch (IOException e) {
      count = 0; // No history yet, or none that may be read.
    }
  }

  /** Writes the file; without one, the next run just has no history. */
  void save() {
    String path = path();
    if (path == null) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (int i = count - 1; i >= 0; i--) {
      text.append(lines[i]).append('\n');
    }
    try (FileOutputStream file = new FileOutputStream(path)) {
      file.write(Utf8.encode(text.toString()));
    } catch (IOException e) {
      return;
    }
  }
}
