package org.pycopy.kernel.syntax;

import java.util.Arrays;

/**
 * Splits source text into tokens, one at a time and never ahead of the parser, since the order in
 * which errors are found shows.
 *
 * <p>After {@link #next} the fields describe the current token. Adjacent string literals are one
 * token. A missing line end at the end of the text is supplied. String literals are decoded by
 * {@link StringLiteral}.
 */
final class Lexer {
  private static final int TAB_SIZE = 8;

  /** Sorted, in the order of the tokens from {@link Token#FALSE}. */
  static final String[] KEYWORDS = {
    "False", "None", "True", "__debug__", "and", "as", "assert", "async", "await", "break", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
    "while", "with", "yield",
  };

  private static final int LONGEST_KEYWORD = 9;

  /** Index of the first keyword that starts with a character of code {@code 'A' + i} or above. */
  private static final byte[] KEYWORD_STARTS = keywordStarts();

  /** Kind of the current token. */
  int token;

  /** Offset of the current token in the whole source text. */
  int pos;

  /** Where the current name or number begins in {@link #text}. */
  int start;

  /** The text, with a line end supplied, followed by NUL characters that end every look-ahead. */
  final char[] text;

  /** Length of the text proper. */
  final int end;

  /** Offset of {@code text[0]} in the whole source text. */
  final int base;

  /** The identifiers seen so far. */
  final NameTable names;

  /** The value of a string token. */
  StringLiteral literal;

  /** Where the next token or the white space before it begins; the end of the current one. */
  int at;

  /** Whether string literals hold Unicode; if not, each character is one byte. */
  final boolean unicode;

  private final boolean formatted;
  private final boolean debug;
  private int lineStart;
  private int openBrackets;
  private int[] indents = new int[16];
  private int indentCount = 1;

  /** Indents (if positive) or dedents (if negative) still to be reported. */
  private int pendingDents;

  /** Comments before this offset are searched for the strict-mode request. */
  private final int pragmaEnd;

  private boolean strictRequested;

  /**
   * Starts at the first token of {@code source}.
   *
   * @param debug the value of {@code __debug__}
   */
  Lexer(String source, boolean debug) {
    this(source, debug, true, true);
  }

  Lexer(String source, boolean debug, boolean unicode, boolean formatted) {
    int length = source.length();
    char[] chars = new char[length + 4];
    source.getChars(0, length, chars, 0);
    if (length == 0 || chars[length - 1] != '\n' && chars[length - 1] != '\r') {
      chars[length++] = '\n';
    }
    this.text = chars;
    this.end = length;
    this.base = 0;
    this.names = new NameTable();
    this.unicode = unicode;
    this.formatted = formatted;
    this.debug = debug;
    this.pragmaEnd = endOfSecondLine();
    next();
    if (width(lineStart, pos) != 0) {
      token = Token.INDENT;
    }
  }

  /** Starts at the first token of a part of {@code outer}'s text, in which line ends are space. */
  Lexer(Lexer outer, int from, int to) {
    this.text = new char[to - from + 3];
    System.arraycopy(outer.text, from, text, 0, to - from);
    this.end = to - from;
    this.base = outer.base + from;
    this.names = outer.names;
    this.unicode = outer.unicode;
    this.formatted = outer.formatted;
    this.debug = outer.debug;
    this.pragmaEnd = 0;
    this.openBrackets = 1;
    next();
  }

  /** Whether a comment in the first two lines, seen so far, asks for strict mode. */
  boolean strictRequested() {
    return strictRequested;
  }

  /** The current token's text where it is a name or number. */
  String text() {
    return new String(text, start, at - start);
  }

  /** Moves to the next token. */
  void next() {
    boolean newline = skipSpace(false);
    int from = at;
    pos = base + from;
    if (pendingDents < 0) {
      token = Token.DEDENT;
      pendingDents++;
      return;
    }
    if (pendingDents > 0) {
      token = Token.INDENT;
      pendingDents--;
      return;
    }
    if (newline && openBrackets == 0) {
      token = Token.NEWLINE;
      indentTo(width(lineStart, from));
      return;
    }
    if (from >= end) {
      token = Token.END;
      return;
    }
    start = from;
    char c = text[from];
    if (isString(from)) {
      strings();
    } else if (isNameStart(c)) {
      name();
    } else if (isDigit(c) || c == '.' && isDigit(text[from + 1])) {
      number();
    } else {
      at = from + 1;
      token = symbol(c);
    }
  }

  /**
   * Skips white space, comments and continued line ends; other line ends too unless told to stop at
   * one that counts.
   *
   * @return whether a line end was skipped that was not continued
   */
  private boolean skipSpace(boolean stopAtNewline) {
    boolean newline = false;
    int i = at;
    while (true) {
      char c = text[i];
      if (c == ' ' || c == '\t' || c == '\f' || c == 0x0b) {
        i++;
      } else if (c == '\n' || c == '\r') {
        if (stopAtNewline && openBrackets == 0) {
          break;
        }
        newline = true;
        i = afterNewline(i);
        lineStart = i;
      } else if (c == '#') {
        int from = i;
        while (i < end && text[i] != '\n' && text[i] != '\r') {
          i++;
        }
        if (from < pragmaEnd) {
          strictRequested |= new String(text, from, i - from).contains("-X strict");
        }
      } else if (c == '\\' && (text[i + 1] == '\n' || text[i + 1] == '\r')) {
        i = afterNewline(i + 1);
        lineStart = i;
      } else {
        break;
      }
    }
    at = i;
    return newline;
  }

  private int afterNewline(int i) {
    return text[i] == '\r' && text[i + 1] == '\n' ? i + 2 : i + 1;
  }

  private int width(int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width = text[i] == '\t' ? (width / TAB_SIZE + 1) * TAB_SIZE : width + 1;
    }
    return width;
  }

  private void indentTo(int width) {
    if (width > indents[indentCount - 1]) {
      if (indentCount == indents.length) {
        indents = Arrays.copyOf(indents, 2 * indentCount);
      }
      indents[indentCount++] = width;
      pendingDents++;
      return;
    }
    while (width < indents[indentCount - 1]) {
      indentCount--;
      pendingDents--;
    }
    if (width != indents[indentCount - 1]) {
      token = Token.DEDENT_MISMATCH;
    }
  }

  private void strings() {
    literal = new StringLiteral(this);
    do {
      if (!literal.add()) {
        break;
      }
      skipSpace(true);
    } while (isString(at));
    token = literal.token();
  }

  /** Whether a string literal starts at {@code i}; where there are no f-strings, f is a name. */
  private boolean isString(int i) {
    int prefix = StringLiteral.prefixLength(text, i);
    return prefix == 0
        || prefix > 0 && (formatted || text[i] != 'f' && text[i + prefix - 1] != 'f');
  }

  private void name() {
    int i = at + 1;
    while (isNameStart(text[i]) || isDigit(text[i])) {
      i++;
    }
    at = i;
    token = keyword(text, start, i);
    if (token == Token.DEBUG) {
      token = debug ? Token.TRUE : Token.FALSE;
    }
  }

  private static int keyword(char[] text, int from, int to) {
    int length = to - from;
    char first = text[from];
    if (length > LONGEST_KEYWORD || length < 2 || first > 'z') {
      return Token.NAME;
    }
    int last = KEYWORD_STARTS[first + 1 - 'A'];
    for (int k = KEYWORD_STARTS[first - 'A']; k < last; k++) {
      String word = KEYWORDS[k];
      if (word.length() == length) {
        int i = 1;
        while (i < length && word.charAt(i) == text[from + i]) {
          i++;
        }
        if (i == length) {
          return Token.FALSE + k;
        }
      }
    }
    return Token.NAME;
  }

  private static byte[] keywordStarts() {
    byte[] starts = new byte['z' + 2 - 'A'];
    int k = 0;
    for (int i = 0; i < starts.length; i++) {
      while (k < KEYWORDS.length && KEYWORDS[k].charAt(0) < 'A' + i) {
        k++;
      }
      starts[i] = (byte) k;
    }
    return starts;
  }

  /** Takes all letters, digits and dots that follow; {@link NumberLiteral} judges them. */
  private void number() {
    int i = at;
    token = text[i] == '.' ? Token.FLOAT : Token.INTEGER;
    char second = lower(text[i + 1]);
    boolean prefixed = text[i] == '0' && (second == 'x' || second == 'o' || second == 'b');
    i++;
    while (true) {
      char c = text[i];
      if (!prefixed && lower(c) == 'e') {
        token = Token.FLOAT;
        i++;
        if (text[i] == '+' || text[i] == '-') {
          i++;
        }
      } else if (c == '.') {
        if (token == Token.FLOAT) {
          break;
        }
        token = Token.FLOAT;
        i++;
      } else if (isDigit(c) || c == '_' || isLetter(c)) {
        if (lower(c) == 'j') {
          token = Token.FLOAT;
        }
        i++;
      } else {
        break;
      }
    }
    at = i;
  }

  /** The operator or delimiter that starts with {@code c}, which {@link #at} is just past. */
  private int symbol(char c) {
    switch (c) {
      case '(':
        openBrackets++;
        return Token.OPEN_PAREN;
      case '[':
        openBrackets++;
        return Token.OPEN_BRACKET;
      case '{':
        openBrackets++;
        return Token.OPEN_BRACE;
      case ')':
        openBrackets--;
        return Token.CLOSE_PAREN;
      case ']':
        openBrackets--;
        return Token.CLOSE_BRACKET;
      case '}':
        openBrackets--;
        return Token.CLOSE_BRACE;
      case ',':
        return Token.COMMA;
      case ';':
        return Token.SEMICOLON;
      case '~':
        return Token.TILDE;
      case ':':
        return taken('=') ? Token.COLON_EQUAL : Token.COLON;
      case '=':
        return taken('=') ? Token.EQUAL_EQUAL : Token.EQUAL;
      case '.':
        if (text[at] == '.' && text[at + 1] == '.') {
          at += 2;
          return Token.ELLIPSIS;
        }
        return Token.PERIOD;
      case '!':
        return taken('=') ? Token.NOT_EQUAL : Token.INVALID;
      case '<':
        if (taken('<')) {
          return augmentable(Token.LEFT_SHIFT);
        }
        return taken('=') ? Token.LESS_EQUAL : Token.LESS;
      case '>':
        if (taken('>')) {
          return augmentable(Token.RIGHT_SHIFT);
        }
        return taken('=') ? Token.MORE_EQUAL : Token.MORE;
      case '*':
        return augmentable(taken('*') ? Token.DOUBLE_STAR : Token.STAR);
      case '/':
        return augmentable(taken('/') ? Token.DOUBLE_SLASH : Token.SLASH);
      case '-':
        return taken('>') ? Token.ARROW : augmentable(Token.MINUS);
      case '+':
        return augmentable(Token.PLUS);
      case '%':
        return augmentable(Token.PERCENT);
      case '@':
        return augmentable(Token.AT);
      case '&':
        return augmentable(Token.AMPERSAND);
      case '|':
        return augmentable(Token.PIPE);
      case '^':
        return augmentable(Token.CARET);
      default:
        return Token.INVALID;
    }
  }

  private int augmentable(int operator) {
    return taken('=') ? operator - Token.PIPE + Token.PIPE_EQUAL : operator;
  }

  private boolean taken(char c) {
    if (text[at] != c) {
      return false;
    }
    at++;
    return true;
  }

  private int endOfSecondLine() {
    int i = 0;
    for (int lines = 0; i < end; i++) {
      if ((text[i] == '\n' || text[i] == '\r' && text[i + 1] != '\n') && ++lines == 2) {
        break;
      }
    }
    return i;
  }

  /** Any character outside ASCII may be part of a name, as in the reference. */
  private static boolean isNameStart(char c) {
    return isLetter(c) || c == '_' || c >= 0x80;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The lower-case form of a letter; for other characters no letter. */
  private static char lower(char c) {
    return (char) (c | 0x20);
  }
}
