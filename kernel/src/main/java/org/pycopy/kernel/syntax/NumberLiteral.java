package org.pycopy.kernel.syntax;

import java.math.BigInteger;

/** Number tokens to values, with the reference's idea of what is malformed. */
final class NumberLiteral {
  /** Up to this many digits {@link BigInteger}'s own quadratic conversion is fast. */
  private static final int CHUNK = 1024;

  private NumberLiteral() {}

  /** The node for the lexer's current token, an INTEGER or FLOAT. */
  static Expr parse(Lexer lexer) {
    return lexer.token == Token.INTEGER ? integer(lexer) : decimal(lexer);
  }

  private static Expr integer(Lexer lexer) {
    char[] text = lexer.text;
    int from = lexer.start;
    int base = 10;
    if (text[from] == '0') {
      int letter = text[from + 1] | 0x20;
      base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
      if (base != 10) {
        from += 2;
      }
    }
    long value = 0;
    boolean fits = true;
    boolean empty = true;
    for (int i = from; i < lexer.at; i++) {
      if (text[i] == '_') {
        continue;
      }
      int digit = digit(text[i]);
      if (digit < 0 || digit >= base) {
        throw badInteger(lexer, from, base);
      }
      empty = false;
      if (value > (Long.MAX_VALUE - digit) / base) {
        fits = false;
      } else if (fits) {
        value = value * base + digit;
      }
    }
    if (empty) {
      throw badInteger(lexer, from, base);
    }
    return fits
        ? new Expr.Int(lexer.pos, value)
        : new Expr.Int(lexer.pos, big(withoutUnderscores(text, from, lexer.at), base));
  }

  private static SyntaxProblem badInteger(Lexer lexer, int from, int base) {
    String digits = withoutUnderscores(lexer.text, from, lexer.at);
    return new SyntaxProblem(
        SyntaxProblem.SYNTAX_ERROR,
        "invalid syntax for integer with base " + base + ": '" + digits + "'",
        lexer.pos);
  }

  /** The value of digits of any number, in less than quadratic time. */
  private static BigInteger big(String digits, int base) {
    if (digits.length() <= CHUNK) {
      return new BigInteger(digits, base);
    }
    int levels = 1;
    while (CHUNK << levels < digits.length()) {
      levels++;
    }
    BigInteger[] powers = new BigInteger[levels];
    powers[0] = BigInteger.valueOf(base).pow(CHUNK);
    for (int k = 1; k < levels; k++) {
      powers[k] = powers[k - 1].multiply(powers[k - 1]);
    }
    return big(digits, base, powers, levels);
  }

  private static BigInteger big(String digits, int base, BigInteger[] powers, int level) {
    if (level == 0) {
      return new BigInteger(digits, base);
    }
    int low = CHUNK << level - 1;
    int split = digits.length() - low;
    if (split <= 0) {
      return big(digits, base, powers, level - 1);
    }
    return big(digits.substring(0, split), base, powers, level - 1)
        .multiply(powers[level - 1])
        .add(big(digits.substring(split), base, powers, level - 1));
  }

  /**
   * Digits, an optional fraction, an optional exponent (whose digits may be missing before a {@code
   * j}), an optional {@code j}. Anything else in the token is an error.
   */
  private static Expr decimal(Lexer lexer) {
    String digits = withoutUnderscores(lexer.text, lexer.start, lexer.at);
    int length = digits.length();
    int i = skipDigits(digits, 0);
    if (i < length && digits.charAt(i) == '.') {
      i = skipDigits(digits, i + 1);
    }
    int mantissaEnd = i;
    if (i < length && (digits.charAt(i) | 0x20) == 'e') {
      i++;
      if (i < length && (digits.charAt(i) == '+' || digits.charAt(i) == '-')) {
        i++;
      }
      if (i == length) {
        throw badDecimal(lexer);
      }
      int exponent = i;
      i = skipDigits(digits, i);
      if (i > exponent) {
        mantissaEnd = i;
      }
    }
    boolean imaginary = i < length && (digits.charAt(i) | 0x20) == 'j';
    if (imaginary) {
      i++;
    }
    if (i != length) {
      throw badDecimal(lexer);
    }
    double value = toDouble(digits.substring(0, mantissaEnd));
    return new Expr.Float(imaginary ? Node.IMAGINARY : Node.FLOAT, lexer.pos, value);
  }

  private static double toDouble(String decimal) {
    return Double.parseDouble(decimal);
  }

  private static SyntaxProblem badDecimal(Lexer lexer) {
    return new SyntaxProblem(
        SyntaxProblem.SYNTAX_ERROR, "invalid syntax for number", lexer.pos);
  }

  private static int skipDigits(String digits, int from) {
    int i = from;
    while (i < digits.length() && Lexer.isDigit(digits.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String withoutUnderscores(char[] text, int from, int to) {
    StringBuilder digits = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (text[i] != '_') {
        digits.append(text[i]);
      }
    }
    return digits.toString();
  }

  /** Value of an ASCII digit or letter in a number of base 36, else -1. */
  static int digit(char c) {
    if (Lexer.isDigit(c)) {
      return c - '0';
    }
    int lower = c | 0x20;
    return c < 0x80 && lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : -1;
  }
}
