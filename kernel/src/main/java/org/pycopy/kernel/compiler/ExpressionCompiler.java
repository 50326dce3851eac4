package org.pycopy.kernel.compiler;

import java.util.ArrayList;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.code.ReferenceFloat;
import org.pycopy.kernel.code.ReferenceNames;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;
import org.pycopy.kernel.syntax.Operator;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.syntax.Stmt;
import org.pycopy.kernel.syntax.SyntaxProblem;

/**
 * Compiles expressions and assignment targets. State of one compilation is here; statements are in
 * the subclass.
 *
 * <p>Each scope is walked twice by the same methods: first {@link #binding}, which enters names and
 * finds errors and emits nothing, then emitting. Both walks must meet inner scopes in the same
 * order.
 */
abstract class ExpressionCompiler {
  /** Strings of up to this many UTF-8 bytes are names to the reference, others only if known. */
  private static final int SHORT_STRING = 10;

  // What an assignment target is compiled for.
  static final int STORE = 0;
  static final int STORE_CONST = 1;

  /** The reading half of an augmented assignment; leaves on the stack what the other half needs. */
  static final int AUG_LOAD = 2;

  static final int AUG_STORE = 3;

  final CompileOptions options;
  final Emitter emitter;

  /** All scopes, parents before children, siblings in order. */
  final ArrayList<Scope> scopes = new ArrayList<>();

  Scope scope;

  /** Whether this is the first of the two walks. */
  boolean binding;

  /** Offset of the statement being compiled, for errors in nodes that have none. */
  int statementPos;

  private final String source;
  private final String fileName;
  private final SourceMap lines;

  ExpressionCompiler(String source, String fileName, CompileOptions options) {
    this.source = source;
    this.fileName = fileName;
    this.options = options;
    this.lines = new SourceMap(source);
    this.emitter = new Emitter(options);
  }

  // Help for all that follows.

  final SyntaxProblem error(int pos, String message) {
    int where = pos == Node.NOWHERE ? statementPos : pos;
    return new SyntaxProblem(SyntaxProblem.SYNTAX_ERROR, message, where, scope.name);
  }

  /** Starts the line of {@code pos} in the line table. */
  final void line(int pos) {
    if (!binding && pos != Node.NOWHERE) {
      emitter.line(lines.line(pos));
    }
  }

  /** The scope that {@code node} opens: a new one in the first walk, the same in the second. */
  final Scope openScope(int kind, Node node, String name) {
    if (!binding) {
      return scope.children.get(scope.childrenMet++);
    }
    Scope s = new Scope(kind, scope, node, name);
    scope.children.add(s);
    scopes.add(s);
    return s;
  }

  // Names.

  final void loadName(String id) {
    if (binding) {
      scope.read(id);
      return;
    }
    Scope.Variable v = scope.resolve(id);
    if (v == null) {
      emitter.op(Opcode.LOAD_NAME, 1, id);
      return;
    }
    switch (v.kind) {
      case Scope.Variable.LOCAL:
        emitter.loadLocal(v.local);
        break;
      case Scope.Variable.CELL:
      case Scope.Variable.FREE:
        emitter.op(Opcode.LOAD_DEREF, 1, v.local);
        break;
      case Scope.Variable.EXPLICIT_GLOBAL:
        emitter.op(Opcode.LOAD_GLOBAL, 1, id);
        break;
      default:
        emitter.op(Opcode.LOAD_NAME, 1, id);
        break;
    }
  }

  /** Stores the top of the stack; {@code isConst} where strict mode allows it just once. */
  final void storeName(String id, boolean isConst) {
    if (binding) {
      scope.modify(id);
    } else {
      storeVariable(scope.resolve(id), id, isConst);
    }
  }

  private void storeVariable(Scope.Variable v, String id, boolean isConst) {
    switch (v.kind) {
      case Scope.Variable.LOCAL:
        emitter.storeLocal(v.local);
        break;
      case Scope.Variable.CELL:
      case Scope.Variable.FREE:
        emitter.op(Opcode.STORE_DEREF, -1, v.local);
        break;
      case Scope.Variable.EXPLICIT_GLOBAL:
        emitter.op(isConst ? Opcode.STORE_GLOBAL_CONST : Opcode.STORE_GLOBAL, -1, id);
        break;
      default:
        emitter.op(isConst ? Opcode.STORE_NAME_CONST : Opcode.STORE_NAME, -1, id);
        break;
    }
  }

  final void deleteName(String id) {
    if (binding) {
      scope.modify(id);
      return;
    }
    Scope.Variable v = scope.resolve(id);
    switch (v.kind) {
      case Scope.Variable.LOCAL:
        emitter.op(Opcode.DELETE_FAST, 0, v.local);
        break;
      case Scope.Variable.CELL:
      case Scope.Variable.FREE:
        emitter.op(Opcode.DELETE_DEREF, 0, v.local);
        break;
      case Scope.Variable.EXPLICIT_GLOBAL:
        emitter.op(Opcode.DELETE_GLOBAL, 0, id);
        break;
      default:
        emitter.op(Opcode.DELETE_NAME, 0, id);
        break;
    }
  }

  // Expressions.

  /** Emits code that pushes the value of {@code e}. */
  final void expr(Expr e) {
    if (e.kind > Node.BYTES) {
      line(e.pos);
    }
    switch (e.kind) {
      case Node.NAME:
        loadName(((Expr.Name) e).id);
        break;
      case Node.NONE:
        emitter.loadNone();
        break;
      case Node.TRUE:
        emitter.op(Opcode.LOAD_CONST_TRUE, 1);
        break;
      case Node.FALSE:
        emitter.op(Opcode.LOAD_CONST_FALSE, 1);
        break;
      case Node.ELLIPSIS:
        emitter.loadConstant(Code.ELLIPSIS);
        break;
      case Node.INT:
        integer((Expr.Int) e);
        break;
      case Node.FLOAT:
      case Node.IMAGINARY:
        floating((Expr.Float) e);
        break;
      case Node.STR:
        string((Expr.Str) e);
        break;
      case Node.BYTES:
        bytes((Expr.Bytes) e);
        break;
      case Node.TUPLE:
        items(((Expr.Tuple) e).items, Opcode.BUILD_TUPLE);
        break;
      case Node.LIST:
        items(((Expr.ListDisplay) e).items, Opcode.BUILD_LIST);
        break;
      case Node.BRACES:
        braces((Expr.Braces) e, true);
        break;
      case Node.KEY_VALUE:
        Expr.KeyValue item = (Expr.KeyValue) e;
        expr(item.value);
        expr(item.key);
        break;
      case Node.GENERATOR:
      case Node.LIST_COMP:
      case Node.SET_COMP:
      case Node.DICT_COMP:
        comprehension((Expr.Comprehension) e);
        break;
      case Node.OR:
      case Node.AND:
        logical((Expr.Logical) e);
        break;
      case Node.NOT:
        expr(((Expr.Not) e).operand);
        emitter.unary(3);
        break;
      case Node.COMPARE:
        comparison((Expr.Operation) e);
        break;
      case Node.OPERATION:
        operation((Expr.Operation) e);
        break;
      case Node.UNARY:
        expr(((Expr.Unary) e).operand);
        emitter.unary(((Expr.Unary) e).operator);
        break;
      case Node.CONDITIONAL:
        conditional((Expr.Conditional) e);
        break;
      case Node.LAMBDA:
        Expr.Lambda lambda = (Expr.Lambda) e;
        function(openScope(Scope.LAMBDA, lambda, null), lambda.params);
        break;
      case Node.STAR:
        throw error(e.pos, "*x must be assignment target");
      case Node.NAMED:
        Expr.Named named = (Expr.Named) e;
        namedExpression(named.target, named.value);
        break;
      case Node.YIELD:
      case Node.YIELD_FROM:
        yieldExpression((Expr.Yield) e);
        break;
      case Node.PRIMARY:
        primary((Expr.Primary) e);
        break;
      case Node.AWAIT:
        if (scope.kind != Scope.FUNCTION && scope.kind != Scope.LAMBDA) {
          throw error(e.pos, "'await' outside function");
        }
        primary((Expr.Primary) e);
        yieldFrom();
        break;
      case Node.SLICE:
        slice((Expr.Slice) e);
        break;
      default:
        throw new IllegalStateException("expression kind " + e.kind);
    }
  }

  private void integer(Expr.Int e) {
    if (Folder.isSmall(e)) {
      emitter.loadSmallInt(e.value);
      return;
    }
    line(e.pos);
    if (e.big == null) {
      emitter.loadConstant(e.value);
    } else {
      emitter.loadBigInt(e.big);
    }
  }

  private void floating(Expr.Float e) {
    line(e.pos);
    double value = options.crossCompiling ? ReferenceFloat.parseLiteral(source, e.pos) : e.value;
    emitter.loadConstant(
        e.kind == Node.FLOAT ? (Object) value : new Code.Complex(0, value));
  }

  private void string(Expr.Str e) {
    if (isName(e.value, e.seenAsName)) {
      emitter.op(Opcode.LOAD_CONST_STRING, 1, e.value);
    } else {
      line(e.pos);
      emitter.loadConstant(e.value);
    }
  }

  private void bytes(Expr.Bytes e) {
    boolean isName =
        e.value.length <= SHORT_STRING
            || e.seenAsName
            || options.crossCompiling && isKnown(SourceMap.decode(e.value, 0, e.value.length));
    if (!isName) {
      line(e.pos);
    }
    emitter.loadConstant(e.value);
  }

  /** Whether a str literal of this text is interned by the reference when it parses it. */
  private boolean isName(String text, boolean seenAsName) {
    return seenAsName || isShort(text) || isKnown(text);
  }

  private boolean isShort(String text) {
    if (3 * text.length() <= SHORT_STRING) {
      return true;
    }
    if (text.length() > SHORT_STRING) {
      return false;
    }
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 || !options.unicode) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes += 4;
        i++;
      } else {
        bytes += 3;
      }
    }
    return bytes <= SHORT_STRING;
  }

  private boolean isKnown(String text) {
    return text.equals(fileName) || options.crossCompiling && ReferenceNames.isKnown(text);
  }

  private void items(Expr[] items, int opcode) {
    for (int i = 0; i < items.length; i++) {
      expr(items[i]);
    }
    emitter.build(opcode, items.length);
  }

  /** A dict or set display; without {@code build} the items go into a dict already on the stack. */
  private void braces(Expr.Braces e, boolean build) {
    Expr[] items = e.items;
    boolean isDict = items.length == 0 || items[0].kind == Node.KEY_VALUE;
    if (isDict && build) {
      emitter.build(Opcode.BUILD_MAP, items.length);
    }
    for (int i = 0; i < items.length; i++) {
      expr(items[i]);
      if (isDict) {
        if (items[i].kind != Node.KEY_VALUE) {
          throw error(items[0].pos, "expecting key:value for dict");
        }
        emitter.op(Opcode.STORE_MAP, -2);
      } else if (items[i].kind == Node.KEY_VALUE) {
        throw error(items[0].pos, "expecting just a value for set");
      }
    }
    if (!isDict) {
      emitter.build(Opcode.BUILD_SET, items.length);
    }
  }

  private void slice(Expr.Slice e) {
    exprOrNone(e.start);
    exprOrNone(e.stop);
    if (e.step != null) {
      expr(e.step);
    }
    emitter.build(Opcode.BUILD_SLICE, e.step == null ? 2 : 3);
  }

  private void exprOrNone(Expr e) {
    if (e == null) {
      emitter.loadNone();
    } else {
      expr(e);
    }
  }

  private void logical(Expr.Logical e) {
    int opcode = e.kind == Node.OR ? Opcode.JUMP_IF_TRUE_OR_POP : Opcode.JUMP_IF_FALSE_OR_POP;
    int end = emitter.newLabel();
    for (int i = 0; i < e.operands.length; i++) {
      expr(e.operands[i]);
      if (i + 1 < e.operands.length) {
        emitter.jump(opcode, -1, end);
      }
    }
    emitter.place(end);
  }

  private void comparison(Expr.Operation e) {
    int last = e.operators.length - 1;
    int fail = emitter.newLabel();
    expr(e.operands[0]);
    for (int i = 0; i <= last; i++) {
      expr(e.operands[i + 1]);
      if (i < last) {
        emitter.op(Opcode.DUP_TOP, 1);
        emitter.op(Opcode.ROT_THREE, 0);
      }
      int operator = e.operators[i];
      if (operator == Operator.NOT_IN || operator == Operator.IS_NOT) {
        emitter.binary(operator == Operator.NOT_IN ? Operator.IN : Operator.IS);
        emitter.unary(3);
      } else {
        emitter.binary(operator);
      }
      if (i < last) {
        emitter.jump(Opcode.JUMP_IF_FALSE_OR_POP, -1, fail);
      }
    }
    if (last > 0) {
      int end = emitter.newLabel();
      emitter.jump(Opcode.JUMP, 0, end);
      emitter.place(fail);
      emitter.adjust(1);
      emitter.op(Opcode.ROT_TWO, 0);
      emitter.op(Opcode.POP_TOP, -1);
      emitter.place(end);
    }
  }

  private void operation(Expr.Operation e) {
    expr(e.operands[0]);
    for (int i = 0; i < e.operators.length; i++) {
      expr(e.operands[i + 1]);
      emitter.binary(e.operators[i]);
    }
  }

  private void conditional(Expr.Conditional e) {
    if (Folder.isTrue(e.test)) {
      expr(e.body);
      return;
    }
    if (Folder.isFalse(e.test)) {
      expr(e.orElse);
      return;
    }
    int fail = emitter.newLabel();
    int end = emitter.newLabel();
    condition(e.test, false, fail);
    expr(e.body);
    emitter.jump(Opcode.JUMP, 0, end);
    emitter.place(fail);
    emitter.adjust(-1);
    expr(e.orElse);
    emitter.place(end);
  }

  /** Jumps to {@code label} if the truth of {@code e} is {@code jumpIf}, else goes on. */
  final void condition(Expr e, boolean jumpIf, int label) {
    if (Folder.isFalse(e) || Folder.isTrue(e)) {
      if (Folder.isTrue(e) == jumpIf) {
        emitter.jump(Opcode.JUMP, 0, label);
      }
      return;
    }
    if (e.kind == Node.NOT) {
      condition(((Expr.Not) e).operand, !jumpIf, label);
      return;
    }
    if (e.kind == Node.OR || e.kind == Node.AND) {
      Expr[] operands = ((Expr.Logical) e).operands;
      int last = operands.length - 1;
      if ((e.kind == Node.OR) == jumpIf) {
        for (int i = 0; i <= last; i++) {
          condition(operands[i], jumpIf, label);
        }
      } else {
        int through = emitter.newLabel();
        for (int i = 0; i < last; i++) {
          condition(operands[i], !jumpIf, through);
        }
        condition(operands[last], jumpIf, label);
        emitter.place(through);
      }
      return;
    }
    expr(e);
    emitter.jump(jumpIf ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, -1, label);
  }

  /**
   * {@code target := value}. In a comprehension the target belongs to the scope around it. (The
   * reference gets that wrong within functions, where it stores into a slot of another frame.)
   */
  private void namedExpression(Expr target, Expr value) {
    if (target.kind != Node.NAME) {
      throw error(target.pos, "can't assign to expression");
    }
    String id = ((Expr.Name) target).id;
    expr(value);
    emitter.op(Opcode.DUP_TOP, 1);
    Scope owner = scope;
    while (owner.isComprehension()) {
      owner = owner.parent;
    }
    if (binding) {
      owner.modify(id);
      if (owner != scope && owner.hasLocals()) {
        scope.read(id); // becomes a free variable
      }
    } else {
      storeVariable((owner.hasLocals() ? scope : owner).resolve(id), id, false);
    }
  }

  private void yieldExpression(Expr.Yield e) {
    if (scope.kind != Scope.FUNCTION && scope.kind != Scope.LAMBDA) {
      throw error(e.pos, "'yield' outside function");
    }
    exprOrNone(e.value);
    if (e.kind == Node.YIELD) {
      emitter.yield(Opcode.YIELD_VALUE);
    } else {
      yieldFrom();
    }
  }

  /** Delegates to the iterable on top of the stack; leaves its result. */
  final void yieldFrom() {
    emitter.op(Opcode.GET_ITER, 0);
    emitter.loadNone();
    emitter.yield(Opcode.YIELD_FROM);
  }

  // Primaries and calls.

  private void primary(Expr.Primary e) {
    Expr.Trailer[] trailers = e.trailers;
    expr(e.atom);
    int i = 0;
    if (trailers.length > 0 && e.atom.kind == Node.NAME && trailers[0].kind == Node.CALL) {
      String id = ((Expr.Name) e.atom).id;
      Expr.Call call = (Expr.Call) trailers[0];
      if (call.arguments.length == 0 && scope.kind == Scope.FUNCTION && id.equals("super")) {
        i = superCall(trailers);
      } else if (options.orderedDictLiterals
          && id.equals("OrderedDict")
          && call.arguments.length == 1
          && call.arguments[0].kind == Node.ARG_POSITIONAL
          && isDictDisplay(call.arguments[0].value)
          && !call.trailingComma) {
        emitter.call(false, 0, 0, false);
        braces((Expr.Braces) call.arguments[0].value, false);
        i = 1;
      }
    }
    trailers(trailers, i, trailers.length);
  }

  private static boolean isDictDisplay(Expr e) {
    if (e.kind != Node.BRACES) {
      return false;
    }
    Expr[] items = ((Expr.Braces) e).items;
    return items.length == 0 || items[0].kind == Node.KEY_VALUE;
  }

  /** {@code super()} without arguments in a method; returns how many trailers it consumed. */
  private int superCall(Expr.Trailer[] trailers) {
    loadName(Scope.CLASS_CELL);
    Scope.Variable self = scope.firstParameter();
    if (self == null) {
      throw error(trailers[0].pos, "super() can't find self");
    }
    loadName(self.name);
    if (trailers.length >= 3
        && trailers[1].kind == Node.ATTRIBUTE
        && trailers[2].kind == Node.CALL) {
      emitter.op(Opcode.LOAD_SUPER_METHOD, -1, ((Expr.Attribute) trailers[1]).name);
      call(((Expr.Call) trailers[2]).arguments, true, 0);
      return 3;
    }
    emitter.call(false, 2, 0, false);
    return 1;
  }

  private void trailers(Expr.Trailer[] trailers, int from, int to) {
    for (int i = from; i < to; i++) {
      Expr.Trailer t = trailers[i];
      if (t.kind == Node.ATTRIBUTE && i + 1 < to && trailers[i + 1].kind == Node.CALL) {
        emitter.op(Opcode.LOAD_METHOD, 1, ((Expr.Attribute) t).name);
        i++;
        call(((Expr.Call) trailers[i]).arguments, true, 0);
        continue;
      }
      trailer(t);
    }
  }

  final void trailer(Expr.Trailer t) {
    line(t.pos);
    if (t.kind == Node.CALL) {
      call(((Expr.Call) t).arguments, false, 0);
    } else if (t.kind == Node.INDEX) {
      expr(((Expr.Index) t).index);
      emitter.op(Opcode.LOAD_SUBSCR, -1);
    } else {
      emitter.op(Opcode.LOAD_ATTR, 0, ((Expr.Attribute) t).name);
    }
  }

  /**
   * Compiles arguments and calls what lies below them.
   *
   * @param already positional arguments that are on the stack
   */
  final void call(Expr.Argument[] arguments, boolean isMethod, int already) {
    int positional = already;
    int keywords = 0;
    Expr.Argument star = null;
    Expr.Argument doubleStar = null;
    for (int i = 0; i < arguments.length; i++) {
      Expr.Argument a = arguments[i];
      switch (a.kind) {
        case Node.ARG_STAR:
          if (star != null) {
            throw error(a.pos, "can't have multiple *x");
          }
          star = a;
          break;
        case Node.ARG_DOUBLE_STAR:
          if (doubleStar != null) {
            throw error(a.pos, "can't have multiple **x");
          }
          doubleStar = a;
          break;
        case Node.ARG_KEYWORD:
          if (a.target.kind != Node.NAME) {
            throw error(a.pos, "LHS of keyword arg must be an id");
          }
          emitter.op(Opcode.LOAD_CONST_STRING, 1, ((Expr.Name) a.target).id);
          expr(a.value);
          keywords++;
          break;
        case Node.ARG_NAMED:
          namedExpression(a.target, a.value);
          positional++;
          break;
        default:
          if (a.bareGenerator) {
            comprehension((Expr.Comprehension) a.value);
          } else {
            if (star != null || doubleStar != null) {
              throw error(a.pos, "non-keyword arg after */**");
            }
            if (keywords > 0) {
              throw error(a.pos, "non-keyword arg after keyword arg");
            }
            expr(a.value);
          }
          positional++;
          break;
      }
    }
    boolean hasStars = star != null || doubleStar != null;
    if (hasStars) {
      exprOrNull(star);
      exprOrNull(doubleStar);
    }
    emitter.call(isMethod, positional, keywords, hasStars);
  }

  private void exprOrNull(Expr.Argument a) {
    if (a == null) {
      emitter.op(Opcode.LOAD_NULL, 1);
    } else {
      expr(a.value);
    }
  }

  // Functions.

  private void comprehension(Expr.Comprehension e) {
    int kind;
    switch (e.kind) {
      case Node.LIST_COMP:
        kind = Scope.LIST_COMP;
        break;
      case Node.SET_COMP:
        kind = Scope.SET_COMP;
        break;
      case Node.DICT_COMP:
        kind = Scope.DICT_COMP;
        break;
      default:
        kind = Scope.GENERATOR;
        break;
    }
    closure(openScope(kind, e, null), 0, 0);
    expr(e.clause.source);
    if (e.kind == Node.GENERATOR) {
      emitter.op(Opcode.GET_ITER, 0);
    }
    emitter.call(false, 1, 0, false);
  }

  /** Evaluates default values and makes a function of the code of {@code child}. */
  final void function(Scope child, Expr.Param[] params) {
    boolean afterStar = false;
    int defaults = 0;
    int keywordDefaults = 0;
    for (int i = 0; i < params.length; i++) {
      Expr.Param p = params[i];
      if (p.kind == Node.PARAM_STAR) {
        afterStar = true;
      } else if (p.kind == Node.PARAM_DOUBLE_STAR) {
        continue;
      } else if (p.defaultValue == null) {
        if (!afterStar && defaults > 0) {
          throw error(p.pos, "non-default argument follows default argument");
        }
      } else if (afterStar) {
        if (keywordDefaults++ == 0) {
          if (defaults > 0) {
            emitter.build(Opcode.BUILD_TUPLE, defaults);
          } else {
            emitter.op(Opcode.LOAD_NULL, 1);
          }
          emitter.build(Opcode.BUILD_MAP, 0);
        }
        expr(p.defaultValue);
        emitter.op(Opcode.LOAD_CONST_STRING, 1, p.name);
        emitter.op(Opcode.STORE_MAP, -2);
      } else {
        defaults++;
        expr(p.defaultValue);
      }
    }
    if (defaults > 0 && keywordDefaults == 0) {
      emitter.build(Opcode.BUILD_TUPLE, defaults);
      emitter.op(Opcode.LOAD_NULL, 1);
    }
    closure(child, defaults, keywordDefaults);
  }

  /** Makes a function of the code of {@code child}; its defaults, if any, are on the stack. */
  final void closure(Scope child, int defaults, int keywordDefaults) {
    if (keywordDefaults > 0) {
      child.flags |= Code.HAS_KEYWORD_DEFAULTS;
    }
    child.defaultArgs = defaults;
    int cells = 0;
    if (!binding && scope.kind != Scope.MODULE) {
      for (int i = 0; i < scope.variables.size(); i++) {
        Scope.Variable v = scope.variables.get(i);
        if (v.isClosedOver()) {
          Scope.Variable inner = child.find(v.name);
          if (inner != null && inner.kind == Scope.Variable.FREE) {
            emitter.loadLocal(v.local);
            cells++;
          }
        }
      }
    }
    emitter.makeFunction(child, cells, defaults > 0 || keywordDefaults > 0);
    if (options.docStrings && child.kind == Scope.FUNCTION) {
      Expr.Str doc = docString(((Stmt.Function) child.node).body);
      if (doc != null) {
        emitter.op(Opcode.DUP_TOP, 1);
        expr(doc);
        emitter.op(Opcode.ROT_TWO, 0);
        emitter.op(Opcode.STORE_ATTR, -2, "__doc__");
      }
    }
  }

  /** The string that is the first statement of a body, or null. */
  static Expr.Str docString(Stmt.Block body) {
    if (body.joined || body.body.length == 0 || body.body[0].kind != Node.EXPRESSION) {
      return null;
    }
    Expr first = ((Stmt.Expression) body.body[0]).value;
    return first.kind == Node.STR ? (Expr.Str) first : null;
  }

  // Assignment targets.

  /** Compiles an assignment of the top of the stack, or half of one, see {@link #STORE}. */
  final void assign(Expr e, int kind) {
    switch (e.kind) {
      case Node.NAME:
        if (kind == AUG_LOAD) {
          loadName(((Expr.Name) e).id);
        } else {
          storeName(((Expr.Name) e).id, kind == STORE_CONST);
        }
        return;
      case Node.PRIMARY:
        assignPrimary((Expr.Primary) e, kind);
        return;
      case Node.TUPLE:
        Expr.Tuple tuple = (Expr.Tuple) e;
        if (kind <= STORE_CONST && tuple.items.length > 0) {
          unpack(tuple.items);
          return;
        }
        break;
      case Node.LIST:
        if (kind <= STORE_CONST) {
          unpack(((Expr.ListDisplay) e).items);
          return;
        }
        break;
      default:
        break;
    }
    throw error(e.pos, "can't assign to expression");
  }

  private void assignPrimary(Expr.Primary e, int kind) {
    int last = e.trailers.length - 1;
    if (kind != AUG_STORE) {
      expr(e.atom);
      for (int i = 0; i < last; i++) {
        trailer(e.trailers[i]);
      }
    }
    Expr.Trailer t = e.trailers[last];
    if (t.kind == Node.INDEX) {
      if (kind == AUG_STORE) {
        emitter.op(Opcode.ROT_THREE, 0);
        emitter.op(Opcode.STORE_SUBSCR, -3);
        return;
      }
      expr(((Expr.Index) t).index);
      if (kind == AUG_LOAD) {
        emitter.op(Opcode.DUP_TOP_TWO, 2);
        emitter.op(Opcode.LOAD_SUBSCR, -1);
      } else {
        emitter.op(Opcode.STORE_SUBSCR, -3);
      }
    } else if (t.kind == Node.ATTRIBUTE) {
      String name = ((Expr.Attribute) t).name;
      if (kind == AUG_LOAD) {
        emitter.op(Opcode.DUP_TOP, 1);
        emitter.op(Opcode.LOAD_ATTR, 0, name);
        return;
      }
      if (kind == AUG_STORE) {
        emitter.op(Opcode.ROT_TWO, 0);
      }
      emitter.op(Opcode.STORE_ATTR, -2, name);
    } else {
      throw error(e.pos, "can't assign to expression");
    }
  }

  private void unpack(Expr[] items) {
    int star = -1;
    for (int i = 0; i < items.length; i++) {
      if (items[i].kind == Node.STAR) {
        if (star >= 0) {
          throw error(items[i].pos, "multiple *x in assignment");
        }
        star = i;
      }
    }
    if (star >= 0) {
      emitter.unpackEx(star, items.length - star - 1);
    } else {
      emitter.op(Opcode.UNPACK_SEQUENCE, items.length - 1, items.length);
    }
    for (int i = 0; i < items.length; i++) {
      assign(i == star ? ((Expr.Star) items[i]).value : items[i], STORE);
    }
  }

  /** {@code del e}. */
  final void delete(Expr e) {
    if (e.kind == Node.NAME) {
      deleteName(((Expr.Name) e).id);
      return;
    }
    if (e.kind == Node.TUPLE && ((Expr.Tuple) e).items.length > 0) {
      Expr[] items = ((Expr.Tuple) e).items;
      for (int i = 0; i < items.length; i++) {
        delete(items[i]);
      }
      return;
    }
    if (e.kind == Node.PRIMARY) {
      Expr.Primary p = (Expr.Primary) e;
      expr(p.atom);
      int last = p.trailers.length - 1;
      for (int i = 0; i < last; i++) {
        trailer(p.trailers[i]);
      }
      Expr.Trailer t = p.trailers[last];
      if (t.kind == Node.INDEX) {
        expr(((Expr.Index) t).index);
        emitter.deleteSubscript();
        return;
      }
      if (t.kind == Node.ATTRIBUTE) {
        emitter.deleteAttribute(((Expr.Attribute) t).name);
        return;
      }
    }
    throw error(e.pos, "can't delete expression");
  }
}
