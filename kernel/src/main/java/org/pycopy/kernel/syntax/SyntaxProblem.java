package org.pycopy.kernel.syntax;

/**
 * Source text that cannot be parsed. The caller makes a Python exception of it and adds file, line,
 * column and the offending line; the message holds none of them.
 */
@SuppressWarnings("serial") // never serialized
public final class SyntaxProblem extends RuntimeException {
  public static final int SYNTAX_ERROR = 0;
  public static final int INDENTATION_ERROR = 1;

  /** For {@code \N} in a string. */
  public static final int NOT_IMPLEMENTED_ERROR = 2;

  /** For source that nests too deeply. */
  public static final int RUNTIME_ERROR = 3;

  /** Which Python exception to raise: one of the constants above. */
  public final int kind;

  /** Where, as an offset into the source in UTF-16 code units; may be just past its end. */
  public final int pos;

  /**
   * Name of the function, class or {@code <module>} whose code has the problem; null where the
   * parser found it, which knows of no such thing.
   */
  public final String block;

  public SyntaxProblem(int kind, String message, int pos) {
    this(kind, message, pos, null);
  }

  public SyntaxProblem(int kind, String message, int pos, String block) {
    super(message, null, false, false);
    this.kind = kind;
    this.pos = pos;
    this.block = block;
  }
}
