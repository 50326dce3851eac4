package org.pycopy.fat;

/** Code page 437: what characters the bytes of a name stand for. */
final class CodePage {
  /** Characters of the bytes from 0x80 on. */
  private static final String UPPER_HALF =
      "\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5"
          + "\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00a2\u00a3\u00a5\u20a7\u0192"
          + "\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb"
          + "\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510"
          + "\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567"
          + "\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580"
          + "\u03b1\u00df\u0393\u03c0\u03a3\u03c3\u00b5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229"
          + "\u2261\u00b1\u2265\u2264\u2320\u2321\u00f7\u2248\u00b0\u2219\u00b7\u221a\u207f\u00b2\u25a0\u00a0";

  /**
   * For letters that are not in their own upper case in short names, pairs of byte and upper case:
   * accents go where the page has no such capital.
   */
  private static final String CAPITALS =
      "\u0081\u009a\u0082E\u0083A\u0084\u008e\u0085A\u0086\u008f\u0087\u0080\u0088E\u0089E\u008aE"
          + "\u008bI\u008cI\u008dI\u0091\u0092\u0093O\u0094\u0099\u0095O\u0096U\u0097U\u0098Y"
          + "\u00a0A\u00a1I\u00a2O\u00a3U\u00a4\u00a5";

  private CodePage() {}

  static char toChar(int code) {
    return code < 0x80 ? (char) code : UPPER_HALF.charAt(code - 0x80);
  }

  /** The byte of a character, or 0 where there is none. */
  static int toByte(char c) {
    if (c < 0x80) {
      return c;
    }
    int at = UPPER_HALF.indexOf(c);
    return at < 0 ? 0 : at + 0x80;
  }

  /** The upper case, as short names have it, of the byte of a character that is not ASCII. */
  static int capital(int code) {
    for (int i = 0; i < CAPITALS.length(); i += 2) {
      if (CAPITALS.charAt(i) == code) {
        return CAPITALS.charAt(i + 1);
      }
    }
    return code;
  }
}
