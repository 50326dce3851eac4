package org.pycopy.kernel.syntax;

import java.math.BigInteger;

/** An expression, or a part of one. See {@link Node} for what the tree keeps and what it drops. */
public abstract class Expr extends Node {
  /** For nodes without children. */
  public static final Expr[] EMPTY = {};

  Expr(int kind, int pos) {
    super(kind, pos);
  }

  /** An identifier in an expression, mangled. Kind {@link Node#NAME}. */
  public static final class Name extends Expr {
    public final String id;

    public Name(int pos, String id) {
      super(NAME, pos);
      this.id = id;
    }
  }

  /**
   * {@code None}, {@code True}, {@code False} or {@code ...}, told apart by the kind. {@code
   * __debug__} is one of the booleans.
   */
  public static final class Singleton extends Expr {
    public Singleton(int kind, int pos) {
      super(kind, pos);
    }
  }

  /** An int literal, never negative. Kind {@link Node#INT}. */
  public static final class Int extends Expr {
    /** The value where {@link #big} is null, else 0. */
    public final long value;

    /** The value where it is above {@link Long#MAX_VALUE}, else null. */
    public final BigInteger big;

    public Int(int pos, long value) {
      super(INT, pos);
      this.value = value;
      this.big = null;
    }

    public Int(int pos, BigInteger big) {
      super(INT, pos);
      this.value = 0;
      this.big = big;
    }
  }

  /** A float literal, or the imaginary part of {@code 1j} (kind {@link Node#IMAGINARY}). */
  public static final class Float extends Expr {
    public final double value;

    public Float(int kind, int pos, double value) {
      super(kind, pos);
      this.value = value;
    }
  }

  /** A str literal; adjacent literals are already one. Kind {@link Node#STR}. */
  public static final class Str extends Expr {
    /** The text in UTF-16; an escape may have put a lone surrogate into it. */
    public final String value;

    /**
     * Whether an identifier of the same text comes earlier in the source; only meaningful above 10
     * UTF-8 bytes. The reference interns identifiers and strings of up to 10 bytes as it parses; a
     * longer string becomes a plain constant object unless its text is interned by then, and the
     * two compile differently.
     */
    public final boolean seenAsName;

    public Str(int pos, String value, boolean seenAsName) {
      super(STR, pos);
      this.value = value;
      this.seenAsName = seenAsName;
    }
  }

  /** A bytes literal. Kind {@link Node#BYTES}. */
  public static final class Bytes extends Expr {
    public final byte[] value;

    /** As {@link Str#seenAsName}, for the UTF-8 form of the identifier. */
    public final boolean seenAsName;

    public Bytes(int pos, byte[] value, boolean seenAsName) {
      super(BYTES, pos);
      this.value = value;
      this.seenAsName = seenAsName;
    }
  }

  /** A tuple, with or without parentheses. Kind {@link Node#TUPLE}. */
  public static final class Tuple extends Expr {
    /** {@code ()}, {@code (a,)}, {@code (a, b)}; {@code pos} is the parenthesis. */
    public static final int PARENTHESISED = 0;

    /** Bare items on either side of an assignment, or an expression statement. */
    public static final int ASSIGNMENT_LIST = 1;

    /** Bare targets of {@code for} and {@code del}. */
    public static final int TARGET_LIST = 2;

    /** Bare items after {@code return}, {@code in}, {@code yield} or an augmented assignment. */
    public static final int EXPRESSION_LIST = 3;

    /** Items of {@code a[i, j]}. */
    public static final int SUBSCRIPT_LIST = 4;

    /** Which of the forms above; the reference optimises some assignments by it. */
    public final int form;

    public final Expr[] items;

    public Tuple(int pos, int form, Expr[] items) {
      super(TUPLE, pos);
      this.form = form;
      this.items = items;
    }
  }

  /** {@code [a, b]}. Kind {@link Node#LIST}. */
  public static final class ListDisplay extends Expr {
    public final Expr[] items;

    public ListDisplay(int pos, Expr[] items) {
      super(LIST, pos);
      this.items = items;
    }
  }

  /**
   * <code>{a: b}</code>, <code>{a}</code> or <code>{}</code>. The first item decides whether it is
   * a dict ({@link KeyValue}, or no item) or a set; the parser lets a mixture through. Kind {@link
   * Node#BRACES}.
   */
  public static final class Braces extends Expr {
    public final Expr[] items;

    public Braces(int pos, Expr[] items) {
      super(BRACES, pos);
      this.items = items;
    }
  }

  /** {@code key: value} in {@link Braces} or a dict comprehension. Kind {@link Node#KEY_VALUE}. */
  public static final class KeyValue extends Expr {
    public Expr key;
    public Expr value;

    public KeyValue(int pos, Expr key, Expr value) {
      super(KEY_VALUE, pos);
      this.key = key;
      this.value = value;
    }
  }

  /**
   * A generator expression or a list, set or dict comprehension (four kinds). {@code pos} is the
   * opening bracket, or the element where a generator is the argument of a call.
   */
  public static final class Comprehension extends Expr {
    /** Offset of the element's first token: the code of the comprehension starts on its line. */
    public final int elementPos;

    /** What is yielded or collected, a {@link KeyValue} for a dict. */
    public Expr element;

    /** The first clause, always a {@link Node#COMP_FOR}. */
    public final Clause clause;

    public Comprehension(int kind, int pos, int elementPos, Expr element, Clause clause) {
      super(kind, pos);
      this.elementPos = elementPos;
      this.element = element;
      this.clause = clause;
    }
  }

  /** {@code for target in source} ({@link Node#COMP_FOR}) or {@code if source}. */
  public static final class Clause extends Node {
    /** Null for {@link Node#COMP_IF}. */
    public Expr target;

    /** The iterable, or the condition. */
    public Expr source;

    /** The clause nested in this one, or null. */
    public final Clause next;

    public Clause(int kind, int pos, Expr target, Expr source, Clause next) {
      super(kind, pos);
      this.target = target;
      this.source = source;
      this.next = next;
    }
  }

  /** {@code a or b or c}, {@code a and b and c}: at least two operands, by kind. */
  public static final class Logical extends Expr {
    public final Expr[] operands;

    public Logical(int kind, int pos, Expr[] operands) {
      super(kind, pos);
      this.operands = operands;
    }
  }

  /** {@code not a}. Kind {@link Node#NOT}. */
  public static final class Not extends Expr {
    public Expr operand;

    public Not(int pos, Expr operand) {
      super(NOT, pos);
      this.operand = operand;
    }
  }

  /**
   * A chain of operators of one precedence level, left to right: comparisons (kind {@link
   * Node#COMPARE}) or arithmetic ({@link Node#OPERATION}; {@code **} always has two operands). The
   * reference folds a chain as a whole or not at all.
   */
  public static final class Operation extends Expr {
    /** At least two. */
    public final Expr[] operands;

    /** Codes of {@link Operator}; {@code operators[i]} stands before {@code operands[i + 1]}. */
    public final byte[] operators;

    public Operation(int kind, int pos, Expr[] operands, byte[] operators) {
      super(kind, pos);
      this.operands = operands;
      this.operators = operators;
    }
  }

  /** {@code -a}, {@code +a}, {@code ~a}. Kind {@link Node#UNARY}. */
  public static final class Unary extends Expr {
    /** {@link Operator#POSITIVE}, {@link Operator#NEGATIVE} or {@link Operator#INVERT}. */
    public final int operator;

    public Expr operand;

    public Unary(int pos, int operator, Expr operand) {
      super(UNARY, pos);
      this.operator = operator;
      this.operand = operand;
    }
  }

  /** {@code body if test else orElse}. Kind {@link Node#CONDITIONAL}. */
  public static final class Conditional extends Expr {
    public Expr body;
    public Expr test;
    public Expr orElse;

    public Conditional(int pos, Expr body, Expr test, Expr orElse) {
      super(CONDITIONAL, pos);
      this.body = body;
      this.test = test;
      this.orElse = orElse;
    }
  }

  /** {@code lambda params: body}. Kind {@link Node#LAMBDA}. */
  public static final class Lambda extends Expr {
    public final Param[] params;
    public Expr body;

    public Lambda(int pos, Param[] params, Expr body) {
      super(LAMBDA, pos);
      this.params = params;
      this.body = body;
    }
  }

  /**
   * A parameter of a function or lambda; the kind tells {@code a}, {@code *a} and {@code **a}. The
   * parser checks neither their order nor their number.
   */
  public static final class Param extends Node {
    public static final Param[] EMPTY = {};

    /** Null only for a bare {@code *}. */
    public final String name;

    /** Null where absent; evaluated by nobody but the viper emitter. */
    public Expr annotation;

    /** Null where absent, always for the star kinds. */
    public Expr defaultValue;

    public Param(int kind, int pos, String name, Expr annotation, Expr defaultValue) {
      super(kind, pos);
      this.name = name;
      this.annotation = annotation;
      this.defaultValue = defaultValue;
    }
  }

  /**
   * {@code *value} in a list of items or targets; the parser lets it through in displays too. Kind
   * {@link Node#STAR}.
   */
  public static final class Star extends Expr {
    public Expr value;

    public Star(int pos, Expr value) {
      super(STAR, pos);
      this.value = value;
    }
  }

  /** {@code target := value}; that the target is a name is not checked. Kind {@link Node#NAMED}. */
  public static final class Named extends Expr {
    public Expr target;
    public Expr value;

    public Named(int pos, Expr target, Expr value) {
      super(NAMED, pos);
      this.target = target;
      this.value = value;
    }
  }

  /** {@code yield value} or {@code yield from value}, by kind. */
  public static final class Yield extends Expr {
    /** Null for a bare {@code yield}. */
    public Expr value;

    public Yield(int kind, int pos, Expr value) {
      super(kind, pos);
      this.value = value;
    }
  }

  /**
   * An atom and what is appended to it: {@code a.b(c)[d]} (kind {@link Node#PRIMARY}, at least one
   * trailer), or {@code await} before that (kind {@link Node#AWAIT}, possibly no trailer).
   *
   * <p>An f-string with replacement fields is here too: it is parsed into the equivalent {@code
   * "...".format(...)}.
   */
  public static final class Primary extends Expr {
    public Expr atom;
    public final Trailer[] trailers;

    public Primary(int kind, int pos, Expr atom, Trailer[] trailers) {
      super(kind, pos);
      this.atom = atom;
      this.trailers = trailers;
    }
  }

  /** What follows an atom: {@link Call}, {@link Index} or {@link Attribute}. */
  public abstract static class Trailer extends Node {
    Trailer(int kind, int pos) {
      super(kind, pos);
    }
  }

  /** {@code (arguments)}; {@code pos} is the parenthesis. Kind {@link Node#CALL}. */
  public static final class Call extends Trailer {
    public final Argument[] arguments;

    /**
     * Whether a comma ends the list; {@code const(1,)} is not {@code const(1)} to the reference.
     */
    public final boolean trailingComma;

    public Call(int pos, Argument[] arguments, boolean trailingComma) {
      super(CALL, pos);
      this.arguments = arguments;
      this.trailingComma = trailingComma;
    }
  }

  /** {@code [index]}; {@code pos} is the bracket. Kind {@link Node#INDEX}. */
  public static final class Index extends Trailer {
    /** May be a {@link Slice}, or a {@link Tuple} that holds some. */
    public Expr index;

    public Index(int pos, Expr index) {
      super(INDEX, pos);
      this.index = index;
    }
  }

  /** {@code .name}; {@code pos} is the dot. Kind {@link Node#ATTRIBUTE}. */
  public static final class Attribute extends Trailer {
    public final String name;

    public Attribute(int pos, String name) {
      super(ATTRIBUTE, pos);
      this.name = name;
    }
  }

  /**
   * An argument of a call or class definition, by kind: {@code value}, {@code target=value}, {@code
   * target:=value}, {@code *value}, {@code **value}. A bare generator expression is a positional
   * one whose value is a {@link Comprehension} with {@link #bareGenerator} set; the reference
   * exempts it and {@code target:=value} from the rule that positional arguments come first.
   */
  public static final class Argument extends Node {
    public static final Argument[] EMPTY = {};

    /** Left of the sign; any expression, since the parser does not check. Null for other kinds. */
    public Expr target;

    public Expr value;
    public final boolean bareGenerator;

    public Argument(int kind, int pos, Expr target, Expr value, boolean bareGenerator) {
      super(kind, pos);
      this.target = target;
      this.value = value;
      this.bareGenerator = bareGenerator;
    }
  }

  /** {@code start:stop:step} as an index; each part may be null. Kind {@link Node#SLICE}. */
  public static final class Slice extends Expr {
    public Expr start;
    public Expr stop;
    public Expr step;

    public Slice(int pos, Expr start, Expr stop, Expr step) {
      super(SLICE, pos);
      this.start = start;
      this.stop = stop;
      this.step = step;
    }
  }
}
