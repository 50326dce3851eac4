package org.pycopy.port.unix;

import org.pycopy.kernel.text.Utf8;

/**
 * Reads a line from a VT100 terminal while the user edits it. The keys are those of the reference,
 * a part of Emacs'; it writes the same control sequences.
 */
final class LineEditor {
  static final int ENTER = 0;
  static final int CTRL_A = 1;
  static final int CTRL_C = 3;
  static final int CTRL_D = 4;
  static final int CTRL_E = 5;

  private static final int CTRL_B = 2;
  private static final int CTRL_F = 6;
  private static final int BACKSPACE = 8;
  private static final int TAB = 9;
  private static final int CTRL_K = 11;
  private static final int CTRL_N = 14;
  private static final int CTRL_P = 16;
  private static final int CTRL_U = 21;
  private static final int CTRL_W = 23;
  private static final int ESCAPE = 27;
  private static final int DELETE_BACK = 127;

  private static final int INDENT = 4;

  private final UnixHost host;
  private final Keyboard keyboard;
  private final History history;
  private final Completer completer;

  /** What was typed so far, with the lines before this one. */
  private StringBuilder text = new StringBuilder();

  private String prompt = "";

  /** Where this line starts in {@link #text}. */
  private int start;

  /** Where the cursor is in {@link #text}. */
  private int cursor;

  /** The line of the history that is shown, -1 for none. */
  private int recalled;

  LineEditor(UnixHost host, Keyboard keyboard, History history, Completer completer) {
    this.host = host;
    this.keyboard = keyboard;
    this.history = history;
    this.completer = completer;
  }

  /**
   * Reads a line and appends it to {@code lines}, which holds the lines before it.
   *
   * @return {@link #ENTER} at the end of the line, {@link #CTRL_C}, or where nothing was typed one
   *     of the keys from {@link #CTRL_A} to {@link #CTRL_E}
   */
  int read(StringBuilder lines, String linePrompt) {
    text = lines;
    prompt = linePrompt;
    start = lines.length();
    cursor = start;
    recalled = -1;
    write(prompt);
    indent();
    while (true) {
      int key = keyboard.key();
      boolean isEmpty = text.length() == start;
      if (key < 0) {
        key = isEmpty ? CTRL_D : '\n';
      }
      if (key == CTRL_C || isEmpty && key >= CTRL_A && key <= CTRL_E) {
        return key;
      }
      if (key == '\r' || key == '\n') {
        write("\r\n");
        history.add(text.substring(start));
        return ENTER;
      }
      press(key);
    }
  }

  /** Starts a line in a block with the spaces that it will most likely need. */
  private void indent() {
    int end = start - 1;
    if (end < 1 || text.charAt(end) != '\n') {
      return;
    }
    int lineStart = text.lastIndexOf("\n", end - 1) + 1;
    int spaces = 0;
    while (text.charAt(lineStart + spaces) == ' ') {
      spaces++;
    }
    if (lineStart > 0 && lineStart + spaces == end && isBlankBefore(lineStart - 1)) {
      return; // Two empty lines end the block.
    }
    int steps = spaces / INDENT + (text.charAt(end - 1) == ':' ? 1 : 0);
    for (int i = 0; i < steps; i++) {
      text.append("    ");
      write("    ");
      cursor += INDENT;
    }
  }

  private boolean isBlankBefore(int lineEnd) {
    int i = lineEnd - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i >= 0 && text.charAt(i) == '\n';
  }

  private void press(int key) {
    switch (key) {
      case CTRL_A:
        moveTo(start);
        break;
      case CTRL_B:
        moveTo(Math.max(cursor - 1, start));
        break;
      case CTRL_D:
        delete(cursor, Math.min(cursor + 1, text.length()));
        break;
      case CTRL_E:
        moveTo(text.length());
        break;
      case CTRL_F:
        moveTo(Math.min(cursor + 1, text.length()));
        break;
      case CTRL_K:
        delete(cursor, text.length());
        break;
      case CTRL_N:
        recall(recalled - 1);
        break;
      case CTRL_P:
        recall(recalled + 1);
        break;
      case CTRL_U:
        delete(start, cursor);
        break;
      case CTRL_W:
        delete(wordBefore(), cursor);
        break;
      case BACKSPACE:
      case DELETE_BACK:
        delete(cursor - backspaceWidth(), cursor);
        break;
      case TAB:
        complete();
        break;
      case ESCAPE:
        escape();
        break;
      default:
        if (key >= ' ') {
          insert(key < DELETE_BACK ? String.valueOf((char) key) : character(key));
        }
    }
  }

  /** The character whose UTF-8 sequence starts with {@code lead}; empty where it is malformed. */
  private String character(int lead) {
    int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    byte[] bytes = new byte[size];
    bytes[0] = (byte) lead;
    for (int i = 1; i < size; i++) {
      bytes[i] = (byte) keyboard.key();
    }
    return Utf8.firstError(bytes, 0, size) < 0 ? Utf8.decode(bytes, 0, size) : "";
  }

  private void escape() {
    int key = keyboard.key();
    switch (key) {
      case 'b':
        moveTo(wordBefore());
        break;
      case 'f':
        moveTo(wordAfter());
        break;
      case 'd':
        delete(cursor, wordAfter());
        break;
      case DELETE_BACK:
        delete(wordBefore(), cursor);
        break;
      case 'O':
        press(keyOfLetter(keyboard.key()));
        break;
      case '[':
        bracket();
        break;
      default:
        break;
    }
  }

  /** The control key that does what the key with this last letter in its sequence does; or 0. */
  private static int keyOfLetter(int letter) {
    switch (letter) {
      case 'A':
        return CTRL_P;
      case 'B':
        return CTRL_N;
      case 'C':
        return CTRL_F;
      case 'D':
        return CTRL_B;
      case 'F':
        return CTRL_E;
      case 'H':
        return CTRL_A;
      default:
        return 0;
    }
  }

  /** The sequences of the form {@code ESC [ number ; number letter}. */
  private void bracket() {
    int number = 0;
    int key = keyboard.key();
    while (key >= '0' && key <= '9' || key == ';') {
      number = key == ';' ? 0 : key;
      key = keyboard.key();
    }
    if (key != '~') {
      if (number == '5' && key == 'C') {
        moveTo(wordAfter());
      } else if (number == '5' && key == 'D') {
        moveTo(wordBefore());
      } else if (number == 0) {
        press(keyOfLetter(key));
      }
    } else if (number == '1' || number == '7') {
      moveTo(start);
    } else if (number == '4' || number == '8') {
      moveTo(text.length());
    } else if (number == '3') {
      delete(cursor, Math.min(cursor + 1, text.length()));
    }
  }

  private int wordBefore() {
    int i = cursor;
    while (i > start && !Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    while (i > start && Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private int wordAfter() {
    int i = cursor;
    while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Among the spaces that start a line, a step of indentation goes at a time. */
  private int backspaceWidth() {
    int spaces = 0;
    for (int i = start; i < cursor; i++) {
      if (text.charAt(i) != ' ') {
        return 1;
      }
      spaces++;
    }
    return spaces >= INDENT ? INDENT : Math.min(cursor - start, 1);
  }

  private void recall(int line) {
    if (line < -1 || line >= history.size()) {
      return;
    }
    recalled = line;
    int oldLength = text.length();
    text.setLength(start);
    if (line >= 0) {
      text.append(history.get(line));
    }
    back(cursor - start);
    redraw(start, oldLength, text.length());
  }

  private void complete() {
    String found = completer.complete(text.substring(start, cursor));
    if (found == null) {
      write(completer.listing() + prompt + text.substring(start, cursor));
      redraw(cursor, text.length(), cursor);
    } else {
      insert(found);
    }
  }

  private void insert(String characters) {
    if (characters.isEmpty()) {
      return;
    }
    text.insert(cursor, characters);
    redraw(cursor, 0, cursor + characters.length());
  }

  private void delete(int from, int to) {
    if (from < to) {
      int oldLength = text.length();
      text.delete(from, to);
      back(cursor - from);
      redraw(from, oldLength, from);
    }
  }

  private void moveTo(int position) {
    if (position < cursor) {
      back(cursor - position);
    } else {
      write(text.substring(cursor, position));
    }
    cursor = position;
  }

  /**
   * Shows what has changed from {@code from} on, where the terminal's cursor is.
   *
   * @param oldLength length of the text before the change
   * @param newCursor where the cursor goes
   */
  private void redraw(int from, int oldLength, int newCursor) {
    if (text.length() < oldLength) {
      write("\033[K");
    }
    write(text.substring(from));
    back(text.length() - newCursor);
    cursor = newCursor;
  }

  private void back(int columns) {
    if (columns > INDENT) {
      write("\033[" + columns + "D");
    } else {
      write("\b\b\b\b".substring(INDENT - columns));
    }
  }

  private void write(String output) {
    byte[] bytes = Utf8.encode(output);
    host.write(1, bytes, 0, bytes.length);
  }
}
