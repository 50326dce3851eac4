package org.pycopy.kernel.syntax;

/**
 * Kinds of tokens. The order within the operator groups is that of {@link Operator}, so that a code
 * is found by subtraction.
 */
final class Token {
  static final int END = 0;
  static final int INVALID = 1;
  static final int INDENT = 2;
  static final int DEDENT = 3;

  /** Less indentation than before, and not that of any open block. */
  static final int DEDENT_MISMATCH = 4;

  static final int NEWLINE = 5;
  static final int NAME = 6;
  static final int INTEGER = 7;

  /** A float or imaginary literal. */
  static final int FLOAT = 8;

  static final int STRING = 9;
  static final int BYTES = 10;

  /** A string with at least one replacement field. */
  static final int FSTRING = 11;

  static final int ELLIPSIS = 12;

  // Keywords, in the order of Lexer.KEYWORDS.
  static final int FALSE = 13;
  static final int NONE = 14;
  static final int TRUE = 15;
  static final int DEBUG = 16;
  static final int AND = 17;
  static final int AS = 18;
  static final int ASSERT = 19;
  static final int ASYNC = 20;
  static final int AWAIT = 21;
  static final int BREAK = 22;
  static final int CLASS = 23;
  static final int CONTINUE = 24;
  static final int DEF = 25;
  static final int DEL = 26;
  static final int ELIF = 27;
  static final int ELSE = 28;
  static final int EXCEPT = 29;
  static final int FINALLY = 30;
  static final int FOR = 31;
  static final int FROM = 32;
  static final int GLOBAL = 33;
  static final int IF = 34;
  static final int IMPORT = 35;
  static final int IN = 36;
  static final int IS = 37;
  static final int LAMBDA = 38;
  static final int NONLOCAL = 39;
  static final int NOT = 40;
  static final int OR = 41;
  static final int PASS = 42;
  static final int RAISE = 43;
  static final int RETURN = 44;
  static final int TRY = 45;
  static final int WHILE = 46;
  static final int WITH = 47;
  static final int YIELD = 48;

  static final int LESS = 49;
  static final int MORE = 50;
  static final int EQUAL_EQUAL = 51;
  static final int LESS_EQUAL = 52;
  static final int MORE_EQUAL = 53;
  static final int NOT_EQUAL = 54;

  static final int PIPE = 55;
  static final int CARET = 56;
  static final int AMPERSAND = 57;
  static final int LEFT_SHIFT = 58;
  static final int RIGHT_SHIFT = 59;
  static final int PLUS = 60;
  static final int MINUS = 61;
  static final int STAR = 62;
  static final int AT = 63;
  static final int DOUBLE_SLASH = 64;
  static final int SLASH = 65;
  static final int PERCENT = 66;
  static final int DOUBLE_STAR = 67;

  /** First of the 13 augmented assignments, in the order of the operators from {@link #PIPE}. */
  static final int PIPE_EQUAL = 68;

  static final int DOUBLE_STAR_EQUAL = 80;

  static final int TILDE = 81;
  static final int OPEN_PAREN = 82;
  static final int CLOSE_PAREN = 83;
  static final int OPEN_BRACKET = 84;
  static final int CLOSE_BRACKET = 85;
  static final int OPEN_BRACE = 86;
  static final int CLOSE_BRACE = 87;
  static final int COMMA = 88;
  static final int SEMICOLON = 89;
  static final int COLON = 90;
  static final int COLON_EQUAL = 91;
  static final int EQUAL = 92;
  static final int ARROW = 93;
  static final int PERIOD = 94;

  private Token() {}
}
