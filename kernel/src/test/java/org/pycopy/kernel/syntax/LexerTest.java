package org.pycopy.kernel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Kinds and offsets of tokens. */
class LexerTest {
  /** Kind and offset of each token up to the end. */
  private static String tokens(String source) {
    Lexer lexer = new Lexer(source, true);
    StringBuilder seen = new StringBuilder();
    while (lexer.token != Token.END && lexer.token != Token.INVALID) {
      seen.append(lexer.token).append('@').append(lexer.pos).append(' ');
      lexer.next();
    }
    return seen.append(lexer.token).append('@').append(lexer.pos).toString();
  }

  private static int first(String source) {
    return new Lexer(source, true).token;
  }

  @Test
  void missingLineEndIsSupplied() {
    assertThat(tokens("x")).isEqualTo("6@0 5@2 0@2");
    assertThat(tokens("x\n")).isEqualTo("6@0 5@2 0@2");
  }

  @Test
  void emptyTextIsAnEmptyLine() {
    assertThat(tokens("")).isEqualTo("5@1 0@1");
  }

  @Test
  void crAndCrLfEndLines() {
    assertThat(tokens("x\ry")).isEqualTo("6@0 5@2 6@2 5@4 0@4");
    assertThat(tokens("x\r\ny")).isEqualTo("6@0 5@3 6@3 5@5 0@5");
  }

  @Test
  void indentsAndDedents() {
    assertThat(tokens("a\n  b\nc")).isEqualTo("6@0 5@4 2@4 6@4 5@6 3@6 6@6 5@8 0@8");
  }

  @Test
  void tabGoesToTheNextMultipleOfEight() {
    assertThat(tokens("a\n\tb\n        c")).isEqualTo("6@0 5@3 2@3 6@3 5@13 6@13 5@15 3@15 0@15");
    assertThat(tokens("a\n   \tb\n        c"))
        .isEqualTo("6@0 5@6 2@6 6@6 5@16 6@16 5@18 3@18 0@18");
  }

  @Test
  void dedentToNoOuterLevel() {
    assertThat(tokens("a\n    b\n  c")).contains(Token.DEDENT_MISMATCH + "@10");
  }

  @Test
  void firstTokenMustBeInTheFirstColumn() {
    assertThat(first(" x")).isEqualTo(Token.INDENT);
    assertThat(first("\n\n x")).isEqualTo(Token.INDENT);
    assertThat(first("# comment\n\nx")).isEqualTo(Token.NEWLINE);
  }

  @Test
  void lineEndsInBracketsAreSpace() {
    assertThat(tokens("(\n  x\n)")).isEqualTo("82@0 6@4 83@6 5@8 0@8");
  }

  @Test
  void backslashContinuesALine() {
    assertThat(tokens("a\\\n  b")).isEqualTo("6@0 6@5 5@7 0@7");
    assertThat(tokens("a\\\r\nb")).isEqualTo("6@0 6@4 5@6 0@6");
    assertThat(tokens("a \\ b")).isEqualTo("6@0 1@2");
  }

  @Test
  void everyOperator() {
    assertThat(first("<")).isEqualTo(Token.LESS);
    assertThat(first("<=")).isEqualTo(Token.LESS_EQUAL);
    assertThat(first("<<=")).isEqualTo(Token.PIPE_EQUAL + Token.LEFT_SHIFT - Token.PIPE);
    assertThat(first(">>")).isEqualTo(Token.RIGHT_SHIFT);
    assertThat(first("!=")).isEqualTo(Token.NOT_EQUAL);
    assertThat(first("!")).isEqualTo(Token.INVALID);
    assertThat(first("**=")).isEqualTo(Token.DOUBLE_STAR_EQUAL);
    assertThat(first("//=")).isEqualTo(Token.PIPE_EQUAL + Token.DOUBLE_SLASH - Token.PIPE);
    assertThat(first("@=")).isEqualTo(Token.PIPE_EQUAL + Token.AT - Token.PIPE);
    assertThat(first("|=")).isEqualTo(Token.PIPE_EQUAL);
    assertThat(first("->")).isEqualTo(Token.ARROW);
    assertThat(first(":=")).isEqualTo(Token.COLON_EQUAL);
    assertThat(first("...")).isEqualTo(Token.ELLIPSIS);
    assertThat(tokens("..")).isEqualTo("94@0 94@1 5@3 0@3");
    assertThat(first("$")).isEqualTo(Token.INVALID);
    assertThat(first("\0")).isEqualTo(Token.INVALID);
  }

  @Test
  void keywordsAndNames() {
    String[] words = {
      "False",
      "None",
      "True",
      "__debug__",
      "and",
      "as",
      "assert",
      "async",
      "await",
      "break",
      "class",
      "continue",
      "def",
      "del",
      "elif",
      "else",
      "except",
      "finally",
      "for",
      "from",
      "global",
      "if",
      "import",
      "in",
      "is",
      "lambda",
      "nonlocal",
      "not",
      "or",
      "pass",
      "raise",
      "return",
      "try",
      "while",
      "with",
      "yield",
    };
    for (int i = 0; i < words.length; i++) {
      int token = Token.FALSE + i;
      assertThat(first(words[i])).isEqualTo(token == Token.DEBUG ? Token.TRUE : token);
      assertThat(first(words[i] + "_")).isEqualTo(Token.NAME);
      assertThat(first(words[i].substring(1) + "Q")).isEqualTo(Token.NAME);
    }
    assertThat(new Lexer("__debug__", false).token).isEqualTo(Token.FALSE);
    assertThat(first("print")).isEqualTo(Token.NAME);
    assertThat(first("\u00e9t\u00e9")).isEqualTo(Token.NAME);
    assertThat(first("\ufeffx")).isEqualTo(Token.NAME);
  }

  @Test
  void stringPrefixesAreLowerCase() {
    assertThat(first("r''")).isEqualTo(Token.STRING);
    assertThat(first("u''")).isEqualTo(Token.STRING);
    assertThat(first("b''")).isEqualTo(Token.BYTES);
    assertThat(first("rb''")).isEqualTo(Token.BYTES);
    assertThat(first("br''")).isEqualTo(Token.BYTES);
    assertThat(first("f''")).isEqualTo(Token.STRING);
    assertThat(first("rf'{x}'")).isEqualTo(Token.FSTRING);
    assertThat(first("fr'{x}'")).isEqualTo(Token.FSTRING);
    assertThat(first("R''")).isEqualTo(Token.NAME);
    assertThat(first("ur''")).isEqualTo(Token.NAME);
  }

  @Test
  void unterminatedStrings() {
    assertThat(first("'abc")).isEqualTo(Token.INVALID);
    assertThat(first("'abc\n'")).isEqualTo(Token.INVALID);
    assertThat(first("'''abc\n''")).isEqualTo(Token.INVALID);
    assertThat(first("'abc\\\n'")).isEqualTo(Token.STRING);
  }

  @Test
  void numbersTakeAllThatFollows() {
    assertThat(tokens("1.real")).isEqualTo("8@0 5@7 0@7");
    assertThat(tokens("1..real")).isEqualTo("8@0 94@2 6@3 5@8 0@8");
    assertThat(tokens("1e+5+1")).isEqualTo("8@0 60@4 7@5 5@7 0@7");
    assertThat(tokens("0xe+1")).isEqualTo("7@0 60@3 7@4 5@6 0@6");
    assertThat(first(".5")).isEqualTo(Token.FLOAT);
  }

  @Test
  void strictModeIsAskedForInTheFirstTwoLines() {
    assertThat(strict("# -X strict\nx")).isTrue();
    assertThat(strict("#!\n# pycopy -X strict\nx")).isTrue();
    assertThat(strict("\n\n# -X strict\nx")).isFalse();
    assertThat(strict("x = '# -X strict'\n")).isFalse();
  }

  private static boolean strict(String source) {
    Parser parser = new Parser(source, true);
    parser.parseFile();
    return parser.strictRequested();
  }
}
