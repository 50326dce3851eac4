package org.pycopy.kernel.text;

/**
 * Character classes. As in the reference they know ASCII only: every code point from 128 on is
 * neither letter, digit nor space, and has no case.
 */
public final class Ascii {
  private Ascii() {}

  public static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  public static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  public static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  public static boolean isAlpha(int c) {
    return isLower(c) || isUpper(c);
  }

  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isHexDigit(int c) {
    return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f' && isAlpha(c);
  }

  public static int toUpper(int c) {
    return isLower(c) ? c - 0x20 : c;
  }

  public static int toLower(int c) {
    return isUpper(c) ? c + 0x20 : c;
  }

  /**
   * {@code s} with ASCII letters in upper case; {@code s} itself where there are none to change.
   */
  public static String upper(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (isLower(s.charAt(i))) {
        char[] chars = s.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = (char) toUpper(chars[j]);
        }
        return new String(chars);
      }
    }
    return s;
  }

  /**
   * {@code s} with ASCII letters in lower case; {@code s} itself where there are none to change.
   */
  public static String lower(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (isUpper(s.charAt(i))) {
        char[] chars = s.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = (char) toLower(chars[j]);
        }
        return new String(chars);
      }
    }
    return s;
  }
}
