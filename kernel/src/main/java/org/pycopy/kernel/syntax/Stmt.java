package org.pycopy.kernel.syntax;

/** A statement, or a part of one. See {@link Node} for what the tree keeps and what it drops. */
public abstract class Stmt extends Node {
  Stmt(int kind, int pos) {
    super(kind, pos);
  }

  /**
   * A list of statements: a whole input, the body of a compound statement, or simple statements
   * joined by semicolons on one line (then nested as one item of the block around it).
   */
  public static final class Block extends Stmt {
    public final Stmt[] body;

    /**
     * Whether the reference's tree has a list node here, which it has not for a single statement:
     * it has one for two or more, for a single one that a semicolon ends, and for a file that
     * starts with an empty or comment line. It decides which line a compile error gets.
     */
    public final boolean isList;

    /** Whether semicolons join the statements. Then none of them is a docstring. */
    public final boolean joined;

    public Block(int pos, Stmt[] body, boolean isList, boolean joined) {
      super(BLOCK, pos);
      this.body = body;
      this.isList = isList;
      this.joined = joined;
    }
  }

  /**
   * An expression as a statement (kind {@link Node#EXPRESSION}, or {@link Node#YIELD_STATEMENT}
   * where it is a bare {@code yield}), also the root of an eval input.
   */
  public static final class Expression extends Stmt {
    public Expr value;

    public Expression(int kind, int pos, Expr value) {
      super(kind, pos);
      this.value = value;
    }
  }

  /** {@code t1 = t2 = value}. Kind {@link Node#ASSIGN}. */
  public static final class Assign extends Stmt {
    /** At least one, left to right. */
    public final Expr[] targets;

    public Expr value;

    public Assign(int pos, Expr[] targets, Expr value) {
      super(ASSIGN, pos);
      this.targets = targets;
      this.value = value;
    }
  }

  /** {@code target += value} and the like. Kind {@link Node#AUG_ASSIGN}. */
  public static final class AugAssign extends Stmt {
    public Expr target;

    /** The in-place code, {@link Operator#INPLACE_OR} and up. */
    public final int operator;

    public Expr value;

    public AugAssign(int pos, Expr target, int operator, Expr value) {
      super(AUG_ASSIGN, pos);
      this.target = target;
      this.operator = operator;
      this.value = value;
    }
  }

  /** {@code target: annotation = value}. Kind {@link Node#ANN_ASSIGN}. */
  public static final class AnnAssign extends Stmt {
    public Expr target;

    /** Never evaluated. */
    public Expr annotation;

    /** Null for a mere declaration. */
    public Expr value;

    public AnnAssign(int pos, Expr target, Expr annotation, Expr value) {
      super(ANN_ASSIGN, pos);
      this.target = target;
      this.annotation = annotation;
      this.value = value;
    }
  }

  /** {@code del target}; several are a bare {@link Expr.Tuple}. Kind {@link Node#DEL}. */
  public static final class Del extends Stmt {
    public Expr target;

    public Del(int pos, Expr target) {
      super(DEL, pos);
      this.target = target;
    }
  }

  /** {@code pass}, {@code break} or {@code continue}, by kind. */
  public static final class Simple extends Stmt {
    public Simple(int kind, int pos) {
      super(kind, pos);
    }
  }

  /** {@code return value}. Kind {@link Node#RETURN}. */
  public static final class Return extends Stmt {
    /** Null where absent. */
    public Expr value;

    public Return(int pos, Expr value) {
      super(RETURN, pos);
      this.value = value;
    }
  }

  /** {@code raise exception from cause}. Kind {@link Node#RAISE}. */
  public static final class Raise extends Stmt {
    /** Null where absent. */
    public Expr exception;

    /** Null where absent. */
    public Expr cause;

    public Raise(int pos, Expr exception, Expr cause) {
      super(RAISE, pos);
      this.exception = exception;
      this.cause = cause;
    }
  }

  /** {@code import a.b as c, d}. Kind {@link Node#IMPORT}. */
  public static final class Import extends Stmt {
    public final Alias[] names;

    public Import(int pos, Alias[] names) {
      super(IMPORT, pos);
      this.names = names;
    }
  }

  /** {@code from ..a.b import c as d, e}. Kind {@link Node#IMPORT_FROM}. */
  public static final class ImportFrom extends Stmt {
    /** Number of leading dots. */
    public final int level;

    /** Parts of the dotted name, empty where there are only dots. */
    public final String[] module;

    /** What to import, of one part each; null for {@code *}. */
    public final Alias[] names;

    public ImportFrom(int pos, int level, String[] module, Alias[] names) {
      super(IMPORT_FROM, pos);
      this.level = level;
      this.module = module;
      this.names = names;
    }
  }

  /** {@code path as name} of an import; not a node of its own. */
  public static final class Alias {
    public final int pos;

    /** Parts of the dotted name, at least one. */
    public final String[] path;

    /** Null where absent. */
    public final String asName;

    public Alias(int pos, String[] path, String asName) {
      this.pos = pos;
      this.path = path;
      this.asName = asName;
    }
  }

  /** {@code global a, b} or {@code nonlocal a, b}, by kind. */
  public static final class Declaration extends Stmt {
    public final String[] names;

    public Declaration(int kind, int pos, String[] names) {
      super(kind, pos);
      this.names = names;
    }
  }

  /** {@code assert test, message}. Kind {@link Node#ASSERT}. */
  public static final class Assert extends Stmt {
    public Expr test;

    /** Null where absent. */
    public Expr message;

    public Assert(int pos, Expr test, Expr message) {
      super(ASSERT, pos);
      this.test = test;
      this.message = message;
    }
  }

  /** {@code if}/{@code elif}/{@code else}. Kind {@link Node#IF}. */
  public static final class If extends Stmt {
    /** Conditions of the {@code if} and each {@code elif}. */
    public final Expr[] tests;

    /** As many as {@link #tests}. */
    public final Block[] bodies;

    /** Null where absent. */
    public final Block orElse;

    public If(int pos, Expr[] tests, Block[] bodies, Block orElse) {
      super(IF, pos);
      this.tests = tests;
      this.bodies = bodies;
      this.orElse = orElse;
    }
  }

  /** Kind {@link Node#WHILE}. */
  public static final class While extends Stmt {
    public Expr test;
    public final Block body;

    /** Null where absent. */
    public final Block orElse;

    public While(int pos, Expr test, Block body, Block orElse) {
      super(WHILE, pos);
      this.test = test;
      this.body = body;
      this.orElse = orElse;
    }
  }

  /** Kind {@link Node#FOR}. */
  public static final class For extends Stmt {
    public Expr target;
    public Expr iterable;
    public final Block body;

    /** Null where absent. */
    public final Block orElse;

    public For(int pos, Expr target, Expr iterable, Block body, Block orElse) {
      super(FOR, pos);
      this.target = target;
      this.iterable = iterable;
      this.body = body;
      this.orElse = orElse;
    }
  }

  /** Kind {@link Node#TRY}. Has a handler or a {@code finally}. */
  public static final class Try extends Stmt {
    public final Block body;

    /** May be empty; that a bare {@code except} comes last is not checked. */
    public final Handler[] handlers;

    /** Null where absent. */
    public final Block orElse;

    /** Null where absent. */
    public final Block finalBody;

    public Try(int pos, Block body, Handler[] handlers, Block orElse, Block finalBody) {
      super(TRY, pos);
      this.body = body;
      this.handlers = handlers;
      this.orElse = orElse;
      this.finalBody = finalBody;
    }
  }

  /** {@code except type as name: body}; not a node of its own. */
  public static final class Handler {
    public final int pos;

    /** Null for a bare {@code except}. */
    public Expr type;

    /** Null where absent. */
    public final String name;

    public final Block body;

    public Handler(int pos, Expr type, String name, Block body) {
      this.pos = pos;
      this.type = type;
      this.name = name;
      this.body = body;
    }
  }

  /** {@code with c1 as t1, c2: body}. Kind {@link Node#WITH}. */
  public static final class With extends Stmt {
    /** Context managers, at least one. */
    public final Expr[] contexts;

    /** As many as {@link #contexts}, null where one has no {@code as}. */
    public final Expr[] targets;

    public final Block body;

    public With(int pos, Expr[] contexts, Expr[] targets, Block body) {
      super(WITH, pos);
      this.contexts = contexts;
      this.targets = targets;
      this.body = body;
    }
  }

  /** {@code def}; {@code pos} is that word. Kind {@link Node#FUNCTION}. */
  public static final class Function extends Stmt {
    public final String name;
    public final Expr.Param[] params;

    /** The annotation after {@code ->}, or null. */
    public Expr returns;

    public final Block body;

    public Function(int pos, String name, Expr.Param[] params, Expr returns, Block body) {
      super(FUNCTION, pos);
      this.name = name;
      this.params = params;
      this.returns = returns;
      this.body = body;
    }
  }

  /** Kind {@link Node#CLASS}. */
  public static final class ClassDef extends Stmt {
    public final String name;

    /** Base classes and keywords, empty without parentheses. */
    public final Expr.Argument[] arguments;

    public final Block body;

    public ClassDef(int pos, String name, Expr.Argument[] arguments, Block body) {
      super(CLASS, pos);
      this.name = name;
      this.arguments = arguments;
      this.body = body;
    }
  }

  /** A definition with its decorators; {@code pos} is the first one's. Kind DECORATED. */
  public static final class Decorated extends Stmt {
    public final Decorator[] decorators;

    /** A {@link Function}, a {@link ClassDef}, or an {@link Async} around a function. */
    public final Stmt definition;

    public Decorated(int pos, Decorator[] decorators, Stmt definition) {
      super(DECORATED, pos);
      this.decorators = decorators;
      this.definition = definition;
    }
  }

  /** {@code @a.b(arguments)}; not a node of its own. */
  public static final class Decorator {
    /** Offset of the {@code @}. */
    public final int pos;

    /** Offset of the first name. */
    public final int namePos;

    /** Parts of the dotted name, at least one; {@code const()} does not reach them. */
    public final String[] path;

    /** Null where there are no parentheses. */
    public final Expr.Call call;

    public Decorator(int pos, int namePos, String[] path, Expr.Call call) {
      this.pos = pos;
      this.namePos = namePos;
      this.path = path;
      this.call = call;
    }
  }

  /** {@code async} before a {@link Function}, {@link For} or {@link With}. Kind ASYNC. */
  public static final class Async extends Stmt {
    public final Stmt body;

    public Async(int pos, Stmt body) {
      super(ASYNC, pos);
      this.body = body;
    }
  }
}
