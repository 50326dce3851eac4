package org.pycopy.kernel.syntax;

/**
 * A node of the syntax tree.
 *
 * <p>The tree keeps the shape of Pycopy's grammar where that shape decides which bytecode comes
 * out, because code compiled here must equal, byte for byte, what the reference cross-compiler
 * writes:
 *
 * <ul>
 *   <li>{@link #pos} is the offset of the first token of the grammar rule that the node stands for.
 *       The reference starts a new line-table entry for each node that is not a leaf, so the offset
 *       of {@code (a) + b} is that of the parenthesis, and each trailer of {@code a.b(c)} has its
 *       own offset. Leaves there, which never start an entry, are names, the singletons, ints that
 *       fit a small int, and short or already known strings (see {@link Expr.Str}).
 *   <li>Parentheses around a single expression leave no node behind, but they end a chain: {@code
 *       a.b.c} is one {@link Expr.Primary} with two trailers, {@code (a.b).c} is one inside
 *       another; {@code a + b + c} is one {@link Expr.Operation} with three operands, {@code (a +
 *       b) + c} is two.
 *   <li>Nothing is folded. The parser performs neither constant folding nor {@code const()}
 *       substitution; names are recorded wherever the grammar has an expression (for instance on
 *       the left of a keyword argument), so that a later pass can substitute them everywhere.
 *   <li>Rules that only the compiler of the reference enforces (assignment to a call, order of
 *       arguments, {@code return} outside a function) are not checked here.
 * </ul>
 *
 * <p>Names are already mangled ({@code __x} inside {@code class C} is {@code _C__x}) and equal
 * names of one parse are one {@code String} instance. Arrays are never null and owned by the node;
 * optional children are null where absent. Fields that hold one expression are not final, and a
 * position can be {@link #NOWHERE}, for the sake of constant folding, which replaces expressions
 * and statements in place.
 */
public abstract class Node {
  /** The {@link #pos} of a constant that folding made; the reference knows no line for it. */
  public static final int NOWHERE = -1;

  // Leaves.
  public static final int NAME = 0;
  public static final int NONE = 1;
  public static final int TRUE = 2;
  public static final int FALSE = 3;
  public static final int ELLIPSIS = 4;
  public static final int INT = 5;
  public static final int FLOAT = 6;
  public static final int IMAGINARY = 7;
  public static final int STR = 8;
  public static final int BYTES = 9;

  // Other expressions.
  public static final int TUPLE = 10;
  public static final int LIST = 11;
  public static final int BRACES = 12;
  public static final int KEY_VALUE = 13;
  public static final int GENERATOR = 14;
  public static final int LIST_COMP = 15;
  public static final int SET_COMP = 16;
  public static final int DICT_COMP = 17;
  public static final int OR = 18;
  public static final int AND = 19;
  public static final int NOT = 20;
  public static final int COMPARE = 21;
  public static final int OPERATION = 22;
  public static final int UNARY = 23;
  public static final int CONDITIONAL = 24;
  public static final int LAMBDA = 25;
  public static final int STAR = 26;
  public static final int NAMED = 27;
  public static final int YIELD = 28;
  public static final int YIELD_FROM = 29;
  public static final int PRIMARY = 30;
  public static final int AWAIT = 31;
  public static final int SLICE = 32;

  // Trailers of a primary.
  public static final int CALL = 33;
  public static final int INDEX = 34;
  public static final int ATTRIBUTE = 35;

  // Arguments of a call.
  public static final int ARG_POSITIONAL = 36;
  public static final int ARG_KEYWORD = 37;
  public static final int ARG_NAMED = 38;
  public static final int ARG_STAR = 39;
  public static final int ARG_DOUBLE_STAR = 40;

  // Parameters of a function.
  public static final int PARAM = 41;
  public static final int PARAM_STAR = 42;
  public static final int PARAM_DOUBLE_STAR = 43;

  // Clauses of a comprehension.
  public static final int COMP_FOR = 44;
  public static final int COMP_IF = 45;

  // Statements.
  public static final int BLOCK = 50;
  public static final int EXPRESSION = 51;
  public static final int ASSIGN = 52;
  public static final int AUG_ASSIGN = 53;
  public static final int ANN_ASSIGN = 54;
  public static final int DEL = 55;
  public static final int PASS = 56;
  public static final int BREAK = 57;
  public static final int CONTINUE = 58;
  public static final int RETURN = 59;
  public static final int RAISE = 60;
  public static final int IMPORT = 61;
  public static final int IMPORT_FROM = 62;
  public static final int GLOBAL = 63;
  public static final int NONLOCAL = 64;
  public static final int ASSERT = 65;
  public static final int IF = 66;
  public static final int WHILE = 67;
  public static final int FOR = 68;
  public static final int TRY = 69;
  public static final int WITH = 70;
  public static final int FUNCTION = 71;
  public static final int CLASS = 72;
  public static final int DECORATED = 73;
  public static final int ASYNC = 74;
  public static final int YIELD_STATEMENT = 75;

  /** One of the constants above; what a {@code switch} over nodes looks at. */
  public final int kind;

  /** Offset of the first token in the source text, in UTF-16 code units. */
  public final int pos;

  Node(int kind, int pos) {
    this.kind = kind;
    this.pos = pos;
  }
}
