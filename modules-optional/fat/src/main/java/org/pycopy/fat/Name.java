package org.pycopy.fat;

import java.util.Arrays;
import java.util.Locale;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;

/** A name of a file: as it was given, and as the short name of a directory's entry. */
final class Name {
  static final int SHORT = 11;
  static final int BODY = 8;

  /** Longest name, in UTF-16 units. */
  static final int LONGEST = 255;

  /** Bits of an entry: letters of the body, of the extension, are small ones. */
  static final int SMALL_BODY = 0x08;

  static final int SMALL_EXTENSION = 0x10;

  /** What stands for 0xE5, the mark of a free entry, at the start of a short name. */
  private static final byte FREE_STAND_IN = 0x05;

  private static final int MOST_NUMBERS_IN_A_ROW = 5;

  /** The name without spaces and dots at its end; a dot name is given by the short name only. */
  final String text;

  final byte[] shortName = new byte[SHORT];

  /** Whether it is {@code "."} or {@code ".."}. */
  final boolean isDot;

  /** Whether the short name does not say all, so that it needs a number. */
  private boolean isLossy;

  private boolean needsLong;
  private int smallLetters;

  /**
   * @throws OSError (Python's), EINVAL where no file can have that name
   */
  Name(byte[] segment) {
    Arrays.fill(shortName, (byte) ' ');
    StringBuilder chars = new StringBuilder();
    for (byte b : segment) {
      char c = CodePage.toChar(b & 0xff);
      if (c < ' ' || c == 0x7f || "\"*:<>?|".indexOf(c) >= 0) {
        throw Errors.osError(Errno.EINVAL);
      }
      chars.append(c);
    }
    isDot = chars.length() <= 2 && "..".startsWith(chars.toString()) && chars.length() > 0;
    if (isDot) {
      Arrays.fill(shortName, 0, chars.length(), (byte) '.');
      text = "";
      return;
    }
    int length = chars.length();
    while (length > 0 && (chars.charAt(length - 1) == ' ' || chars.charAt(length - 1) == '.')) {
      length--;
    }
    if (length == 0 || length > LONGEST) {
      throw Errors.osError(Errno.EINVAL);
    }
    text = chars.substring(0, length);
    shorten();
  }

  private void lose() {
    isLossy = true;
    needsLong = true;
  }

  /** Makes the short name: up to eight characters, and up to three after the last dot. */
  private void shorten() {
    int start = 0;
    while (text.charAt(start) == ' ') {
      start++;
    }
    if (start > 0 || text.charAt(start) == '.') {
      lose();
    }
    int dot = text.lastIndexOf('.');
    boolean hasExtension = dot >= start;
    int bodyLetters = put(start, hasExtension ? dot : text.length(), 0, BODY);
    int extensionLetters = hasExtension ? put(dot + 1, text.length(), BODY, SHORT) : 0;
    if (shortName[0] == (byte) 0xe5) {
      shortName[0] = FREE_STAND_IN;
    }
    needsLong |= bodyLetters == 3 || extensionLetters == 3;
    if (!needsLong) {
      smallLetters =
          (bodyLetters == 1 ? SMALL_BODY : 0) | (extensionLetters == 1 ? SMALL_EXTENSION : 0);
    }
  }

  /** Puts characters {@code [from, to)}; 1 if there were small letters, plus 2 if capitals. */
  private int put(int from, int to, int at, int end) {
    int letters = 0;
    int next = at;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '.') {
        lose();
        continue;
      }
      if (next == end) {
        lose();
        break;
      }
      int code = c;
      if (c >= 0x80) {
        needsLong = true;
        code = CodePage.capital(CodePage.toByte(c));
      } else if ("+,;=[]".indexOf(c) >= 0) {
        lose();
        code = '_';
      } else if (c >= 'a' && c <= 'z') {
        letters |= 1;
        code = c - 'a' + 'A';
      } else if (c >= 'A' && c <= 'Z') {
        letters |= 2;
      }
      shortName[next++] = (byte) code;
    }
    return letters;
  }

  boolean isLossy() {
    return isLossy;
  }

  /** Whether entries for the long name are needed. */
  boolean needsLong() {
    return needsLong;
  }

  /** {@link #SMALL_BODY}, {@link #SMALL_EXTENSION}. */
  int smallLetters() {
    return smallLetters;
  }

  /** The short name with a number, the {@code n}th to be tried. */
  byte[] numbered(int n) {
    int number = n > MOST_NUMBERS_IN_A_ROW ? hash(n) : n;
    String tail = "~" + Integer.toHexString(number).toUpperCase(Locale.ROOT);
    int length = 0;
    while (length < BODY - tail.length() && shortName[length] != ' ') {
      length++;
    }
    byte[] result = shortName.clone();
    Arrays.fill(result, length, BODY, (byte) ' ');
    Bytes.putText(result, length, tail);
    return result;
  }

  /** A remainder modulo a polynomial, of 16 bits, of the name's bits. */
  private int hash(int n) {
    int rest = n;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      for (int bit = 0; bit < Character.SIZE; bit++) {
        rest = (rest << 1) + (c >> bit & 1);
        if ((rest & 0x10000) != 0) {
          rest ^= 0x11021;
        }
      }
    }
    return rest & 0xffff;
  }

  /** What entries of a long name say of the short name that they belong to. */
  static int checksum(byte[] name) {
    int sum = 0;
    for (int i = 0; i < SHORT; i++) {
      sum = ((sum >> 1) + ((sum & 1) << 7) + (name[i] & 0xff)) & 0xff;
    }
    return sum;
  }

  /** The bytes that scripts see of an entry with that short name and these letters. */
  static byte[] visible(byte[] name, int smallLetters) {
    byte[] result = new byte[SHORT + 1];
    int n = 0;
    boolean hasDot = false;
    for (int i = 0; i < SHORT; i++) {
      byte b = name[i];
      if (b == ' ') {
        continue;
      }
      if (i == 0 && b == FREE_STAND_IN) {
        b = (byte) 0xe5;
      }
      if (i >= BODY && !hasDot) {
        result[n++] = '.';
        hasDot = true;
      }
      boolean isSmall = (smallLetters & (i < BODY ? SMALL_BODY : SMALL_EXTENSION)) != 0;
      result[n++] = isSmall && b >= 'A' && b <= 'Z' ? (byte) (b - 'A' + 'a') : b;
    }
    return Arrays.copyOf(result, n);
  }
}
