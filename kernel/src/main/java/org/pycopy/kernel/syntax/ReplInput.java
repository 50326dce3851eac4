package org.pycopy.kernel.syntax;

/** What a plain REPL must know about the text typed so far. */
public final class ReplInput {
  private static final String[] COMPOUND = {
    "if", "while", "for", "try", "with", "def", "class", "async",
  };

  private ReplInput() {}

  /**
   * Whether another line should be asked for before {@code input} is run: inside triple quotes or
   * brackets, after a backslash, and in a compound statement until an empty line. It decides by
   * appearance, as the reference does, so comments count as text.
   */
  public static boolean isIncomplete(String input) {
    if (input.isEmpty()) {
      return false;
    }
    int parens = 0;
    int brackets = 0;
    int braces = 0;
    char quote = 0;
    boolean triple = false;
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '\'' || c == '"') {
        boolean three = input.startsWith(c == '"' ? "\"\"\"" : "'''", i);
        if (three && (quote == 0 || quote == c && triple)) {
          triple = quote == 0;
          quote = triple ? c : 0;
          i += 2;
        } else if (quote == 0) {
          quote = c;
        } else if (quote == c && !triple) {
          quote = 0;
        }
      } else if (quote != 0) {
        boolean escape = c == '\\' && i + 1 < input.length();
        if (escape && "'\"\\".indexOf(input.charAt(i + 1)) >= 0) {
          i++;
        }
      } else if (c == '(') {
        parens++;
      } else if (c == ')') {
        parens--;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '{') {
        braces++;
      } else if (c == '}') {
        braces--;
      }
    }
    char last = input.charAt(input.length() - 1);
    return triple
        || quote == 0 && (parens > 0 || brackets > 0 || braces > 0)
        || last == '\\'
        || last != '\n' && startsCompound(input);
  }

  private static boolean startsCompound(String input) {
    if (input.charAt(0) == '@') {
      return true;
    }
    for (String word : COMPOUND) {
      if (input.startsWith(word)
          && (input.length() == word.length() || !isIdentifierPart(input.charAt(word.length())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIdentifierPart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || Lexer.isDigit(c);
  }
}
