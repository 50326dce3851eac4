package org.pycopy.kernel.syntax;

import java.util.Arrays;
import org.pycopy.kernel.text.Ascii;
import org.pycopy.kernel.text.IntText;

/**
 * The value of a string token: one or more adjacent literals, decoded.
 *
 * <p>Replacement fields of f-strings are taken out of the text, so that what remains is a template
 * for {@code str.format} with automatic numbering; where the fields' expressions stand is recorded
 * for the parser. {@code f'{a!r:>{w}}'} yields the template {@code '{!r:>{}}'} and the expressions
 * {@code a} and {@code w}, which is the order in which {@code format} takes its arguments.
 */
final class StringLiteral {
  private static final int MAX_FIELD_DEPTH = 2;

  private final Lexer lexer;
  private final char[] text;
  private int token = Token.END;
  private boolean invalid;

  /** The value so far where it is one literal without escapes; else null. */
  private String plain;

  /** The value so far; for bytes, one character per byte. In formatted text, braces are doubled. */
  private StringBuilder out;

  private boolean formatted;

  /** Pairs of offsets into the lexer's text: the expressions of the fields. */
  private int[] fields = {};

  private int fieldCount;

  StringLiteral(Lexer lexer) {
    this.lexer = lexer;
    this.text = lexer.text;
  }

  /** Length of the prefix if a string literal starts at {@code at}, else -1. */
  static int prefixLength(char[] text, int at) {
    char c = text[at];
    if (isQuote(c)) {
      return 0;
    }
    if (c != 'r' && c != 'b' && c != 'u' && c != 'f') {
      return -1;
    }
    char next = text[at + 1];
    if (isQuote(next)) {
      return 1;
    }
    boolean pair = c == 'r' ? next == 'b' || next == 'f' : next == 'r' && c != 'u';
    return pair && isQuote(text[at + 2]) ? 2 : -1;
  }

  /** {@link Token#STRING}, BYTES, FSTRING, or INVALID where a literal is malformed. */
  int token() {
    return invalid ? Token.INVALID : fieldCount > 0 ? Token.FSTRING : token;
  }

  /** The value of a {@link Token#STRING}, or the template of an FSTRING. */
  String string() {
    if (plain != null) {
      return plain;
    }
    return formatted && fieldCount == 0 ? withSingleBraces() : out.toString();
  }

  /** The value of {@link Token#BYTES}. */
  byte[] bytes() {
    byte[] bytes = new byte[out.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) out.charAt(i);
    }
    return bytes;
  }

  int fieldCount() {
    return fieldCount;
  }

  int fieldStart(int i) {
    return fields[2 * i];
  }

  int fieldEnd(int i) {
    return fields[2 * i + 1];
  }

  /**
   * Adds the literal that starts where the lexer stands and moves the lexer past it.
   *
   * @return false if the literal cannot be joined to what is there, which then is the token
   */
  boolean add() {
    int i = lexer.at;
    boolean raw = false;
    boolean format = false;
    int kind = Token.STRING;
    for (; !isQuote(text[i]); i++) {
      char c = text[i];
      raw |= c == 'r';
      format |= c == 'f';
      if (c == 'b') {
        kind = Token.BYTES;
      }
    }
    if (invalid || token != Token.END && token != kind) {
      return false;
    }
    boolean first = token == Token.END;
    token = kind;
    char quote = text[i];
    boolean triple = text[i + 1] == quote && text[i + 2] == quote;
    int from = triple ? i + 3 : i + 1;
    int to = findEnd(from, quote, triple);
    boolean terminated = to >= 0;
    if (!terminated) {
      to = ~to;
    }
    lexer.at = terminated ? to + (triple ? 3 : 1) : to;

    if (first && kind == Token.STRING && !format && isPlain(from, to)) {
      plain = new String(text, from, to - from);
    } else {
      if (out == null) {
        out = new StringBuilder(Math.max(16, to - from));
      }
      if (plain != null) {
        out.append(plain);
        plain = null;
      }
      if (format && !formatted) {
        doubleBraces();
        formatted = true;
      }
      if (format) {
        format(from, to, raw);
      } else {
        decode(from, to, raw);
      }
    }
    invalid |= !terminated;
    return true;
  }

  /** Offset of the closing quotes, or the complement of where the unterminated literal ends. */
  private int findEnd(int from, char quote, boolean triple) {
    int i = from;
    while (i < lexer.end) {
      char c = text[i];
      if (c == '\\') {
        i += text[i + 1] == '\r' && text[i + 2] == '\n' ? 3 : 2;
      } else if (c == quote && (!triple || text[i + 1] == quote && text[i + 2] == quote)) {
        return i;
      } else if (!triple && (c == '\n' || c == '\r')) {
        break;
      } else {
        i++;
      }
    }
    return ~Math.min(i, lexer.end);
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == '\\' || text[i] == '\r') {
        return false;
      }
    }
    return true;
  }

  private void decode(int from, int to, boolean raw) {
    int i = from;
    while (i < to) {
      int length = out.length();
      i = decodeOne(i, to, raw);
      if (formatted && out.length() == length + 1 && isBrace(out.charAt(length))) {
        out.append(out.charAt(length));
      }
    }
  }

  /** Appends what the character or escape at {@code i} stands for. Returns the offset after it. */
  private int decodeOne(int i, int to, boolean raw) {
    char c = text[i];
    if (c == '\\' && !raw) {
      return escape(i + 1, to);
    }
    if (c == '\r') {
      out.append('\n');
      return text[i + 1] == '\n' ? i + 2 : i + 1;
    }
    if (token != Token.BYTES || c < 0x80 || !lexer.unicode) {
      out.append(c);
      return i + 1;
    }
    return utf8(i);
  }

  /** Appends the UTF-8 form of the character at {@code i}; the inverse of SourceMap.decode. */
  private int utf8(int i) {
    char c = text[i];
    if (c >= 0xdc80 && c <= 0xdcff) {
      out.append((char) (c & 0xff));
      return i + 1;
    }
    int point = c;
    if (c < 0x800) {
      out.append((char) (0xc0 | c >> 6));
    } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(text[i + 1])) {
      point = Character.toCodePoint(c, text[i + 1]);
      out.append((char) (0xf0 | point >> 18)).append((char) (0x80 | point >> 12 & 0x3f));
      out.append((char) (0x80 | point >> 6 & 0x3f)).append((char) (0x80 | point & 0x3f));
      return i + 2;
    } else {
      out.append((char) (0xe0 | c >> 12)).append((char) (0x80 | c >> 6 & 0x3f));
    }
    out.append((char) (0x80 | point & 0x3f));
    return i + 1;
  }

  /** Appends what the escape stands for whose backslash is just before {@code i}. */
  private int escape(int i, int to) {
    if (i >= to) {
      return i;
    }
    char c = text[i];
    switch (c) {
      case '\r':
        return text[i + 1] == '\n' ? i + 2 : i + 1;
      case '\n':
        return i + 1;
      case '\\':
      case '\'':
      case '"':
        out.append(c);
        return i + 1;
      case 'a':
        out.append('\u0007');
        return i + 1;
      case 'b':
        out.append('\b');
        return i + 1;
      case 't':
        out.append('\t');
        return i + 1;
      case 'n':
        out.append('\n');
        return i + 1;
      case 'v':
        out.append('\u000b');
        return i + 1;
      case 'f':
        out.append('\f');
        return i + 1;
      case 'r':
        out.append('\r');
        return i + 1;
      case 'x':
        return hex(i + 1, to, 2);
      case 'u':
      case 'U':
        if (token == Token.BYTES) {
          break;
        }
        return hex(i + 1, to, c == 'u' ? 4 : 8);
      case 'N':
        throw new SyntaxProblem(
            SyntaxProblem.NOT_IMPLEMENTED_ERROR, "unicode name escapes", lexer.base + i - 1);
      default:
        if (isOctal(c)) {
          return octal(i, to);
        }
    }
    out.append('\\');
    return i;
  }

  private int hex(int from, int to, int digits) {
    long value = 0;
    for (int i = from; i < from + digits; i++) {
      if (i >= to || !Ascii.isHexDigit(text[i])) {
        invalid = true;
        return i + 1;
      }
      value = value << 4 | IntText.digit(text[i]);
    }
    append(value);
    return from + digits;
  }

  private int octal(int from, int to) {
    int value = 0;
    int i = from;
    while (i < to && i < from + 3 && isOctal(text[i])) {
      value = value << 3 | text[i++] - '0';
    }
    append(value);
    return i;
  }

  private void append(long value) {
    if (value >= (token == Token.BYTES || !lexer.unicode ? 0x100 : 0x110000)) {
      invalid = true;
    } else {
      out.appendCodePoint((int) value);
    }
  }

  /** As {@link #decode}, for a literal that may contain replacement fields. */
  private void format(int from, int to, boolean raw) {
    int i = from;
    while (i < to) {
      char c = text[i];
      if (!isBrace(c)) {
        int length = out.length();
        i = decodeOne(i, to, raw);
        if (out.length() == length + 1 && isBrace(out.charAt(length))) {
          out.append(out.charAt(length));
        }
      } else if (i + 1 < to && text[i + 1] == c) {
        out.append(c).append(c);
        i += 2;
      } else if (c == '{') {
        i = field(i + 1, to, raw, 1);
      } else {
        throw malformed("f-string: single '}' is not allowed", i);
      }
    }
  }

  /**
   * Adds the field whose opening brace is just before {@code from}. Returns the offset after it.
   */
  private int field(int from, int to, boolean raw, int depth) {
    if (depth > MAX_FIELD_DEPTH) {
      throw malformed("f-string: expressions nested too deeply", from);
    }
    int i = endOfExpression(from, to);
    int expressionEnd = i;
    boolean showsItself = i < to && text[i] == '=';
    if (showsItself) {
      i = skipBlanks(i + 1, to);
      decode(from, i, true);
    }
    if (isBlank(from, expressionEnd)) {
      throw malformed("f-string: empty expression not allowed", from);
    }
    addField(from, expressionEnd);
    out.append('{');
    boolean hasConversion = i < to && text[i] == '!';
    if (hasConversion) {
      char conversion = i + 1 < to ? text[i + 1] : 0;
      if (conversion != 'r' && conversion != 's' && conversion != 'a') {
        throw malformed("f-string: invalid conversion character: expected 's', 'r', or 'a'", i + 1);
      }
      out.append('!').append(conversion);
      i += 2;
    }
    boolean hasSpecification = i < to && text[i] == ':';
    if (showsItself && !hasConversion && !hasSpecification) {
      out.append("!r");
    }
    if (hasSpecification) {
      out.append(':');
      i++;
      while (i < to && text[i] != '}') {
        i = text[i] == '{' ? field(i + 1, to, raw, depth + 1) : decodeOne(i, to, raw);
      }
    }
    if (i >= to || text[i] != '}') {
      throw malformed("f-string: expecting '}'", i);
    }
    out.append('}');
    return i + 1;
  }

  /**
   * Finds what ends the expression of a field: outside brackets and quotes, a colon, a closing
   * brace, an exclamation mark that is not of {@code !=}, or an equals sign that only these follow.
   */
  private int endOfExpression(int from, int to) {
    int brackets = 0;
    int i = from;
    while (i < to) {
      char c = text[i];
      char next = i + 1 < to ? text[i + 1] : 0;
      if (c == '\\') {
        throw malformed("f-string expression part cannot include a backslash", i);
      } else if (c == '#') {
        throw malformed("f-string expression part cannot include '#'", i);
      } else if (isQuote(c)) {
        i = endOfNestedString(i, to);
        continue;
      } else if (c == '(' || c == '[' || c == '{') {
        brackets++;
      } else if (brackets > 0) {
        if (c == ')' || c == ']' || c == '}') {
          brackets--;
        }
      } else if (c == '}' || c == ':' || c == '!' && next != '=') {
        return i;
      } else if (c == '=' || c == '!' || c == '<' || c == '>') {
        if (next == '=') {
          i++;
        } else if (c == '=') {
          int after = skipBlanks(i + 1, to);
          if (after < to && (text[after] == '}' || text[after] == ':' || text[after] == '!')) {
            return i;
          }
        }
      }
      i++;
    }
    throw malformed("f-string: expecting '}'", to);
  }

  private int endOfNestedString(int from, int to) {
    char quote = text[from];
    boolean triple = from + 2 < to && text[from + 1] == quote && text[from + 2] == quote;
    int width = triple ? 3 : 1;
    for (int i = from + width; i + width <= to; i++) {
      if (text[i] == '\\') {
        throw malformed("f-string expression part cannot include a backslash", i);
      }
      if (text[i] == quote && (!triple || text[i + 1] == quote && text[i + 2] == quote)) {
        return i + width;
      }
    }
    throw malformed("f-string: unterminated string", from);
  }

  private int skipBlanks(int from, int to) {
    int i = from;
    while (i < to && (text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r')) {
      i++;
    }
    return i;
  }

  private boolean isBlank(int from, int to) {
    return skipBlanks(from, to) == to;
  }

  private void addField(int from, int to) {
    if (2 * fieldCount == fields.length) {
      fields = Arrays.copyOf(fields, Math.max(8, 2 * fields.length));
    }
    fields[2 * fieldCount] = from;
    fields[2 * fieldCount + 1] = to;
    fieldCount++;
  }

  private void doubleBraces() {
    String before = out.toString();
    out.setLength(0);
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      out.append(c);
      if (isBrace(c)) {
        out.append(c);
      }
    }
  }

  private String withSingleBraces() {
    StringBuilder single = new StringBuilder(out.length());
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      single.append(c);
      if (isBrace(c)) {
        i++;
      }
    }
    return single.toString();
  }

  private SyntaxProblem malformed(String message, int at) {
    return new SyntaxProblem(SyntaxProblem.SYNTAX_ERROR, message, lexer.base + at);
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  private static boolean isBrace(char c) {
    return c == '{' || c == '}';
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }
}
