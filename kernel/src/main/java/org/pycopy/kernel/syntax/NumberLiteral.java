package org.pycopy.kernel.syntax;

import java.math.BigInteger;
import org.pycopy.kernel.text.FloatParser;
import org.pycopy.kernel.text.IntText;

/** Number tokens to values, with the reference's idea of what is malformed. */
final class NumberLiteral {
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
      int i = from + 1;
      while (text[i] == '_') {
        i++;
      }
      int letter = text[i] | 0x20;
      base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
      if (base != 10) {
        from = i + 1;
      }
    }
    long value = 0;
    boolean fits = true;
    boolean empty = true;
    for (int i = from; i < lexer.at; i++) {
      if (text[i] == '_') {
        continue;
      }
      int digit = IntText.digit(text[i]);
      if (digit >= base) {
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
    if (fits) {
      return ExpressionParser.expr(new Expr.Int(lexer.pos, value));
    }
    String digits = new String(text, from, lexer.at - from);
    BigInteger big = IntText.parse(digits, 0, digits.length(), base);
    return ExpressionParser.expr(new Expr.Int(lexer.pos, big));
  }

  private static SyntaxProblem badInteger(Lexer lexer, int from, int base) {
    String digits = withoutUnderscores(lexer.text, from, lexer.at);
    return new SyntaxProblem(
        SyntaxProblem.SYNTAX_ERROR,
        "invalid syntax for integer with base " + base + ": '" + digits + "'",
        lexer.pos);
  }

  /** A number, an optional {@code j}, and nothing else. */
  private static Expr decimal(Lexer lexer) {
    String digits = withoutUnderscores(lexer.text, lexer.start, lexer.at);
    FloatParser parser = new FloatParser(digits, 0, digits.length());
    if (!parser.scan()) {
      throw badDecimal(lexer);
    }
    boolean imaginary = (parser.peek() | 0x20) == 'j';
    if (imaginary) {
      parser.skip();
    }
    if (!parser.atEnd()) {
      throw badDecimal(lexer);
    }
    int kind = imaginary ? Node.IMAGINARY : Node.FLOAT;
    return ExpressionParser.expr(new Expr.Float(kind, lexer.pos, parser.value()));
  }

  private static SyntaxProblem badDecimal(Lexer lexer) {
    return new SyntaxProblem(SyntaxProblem.SYNTAX_ERROR, "invalid syntax for number", lexer.pos);
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
}
