package org.pycopy.kernel.compiler;

import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.code.ReferenceFloat;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;
import org.pycopy.kernel.syntax.Operator;
import org.pycopy.kernel.syntax.Stmt;

/** Compiles expressions, and the creation of functions of inner scopes. */
abstract class ExpressionCompiler extends ScopeWalker {
  ExpressionCompiler(String source, String fileName, CompileOptions options) {
    super(source, fileName, options);
  }

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
        throw error((Node) e, "*x must be assignment target");
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
          throw error((Node) e, "'await' outside function");
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
    emitter.loadConstant(e.kind == Node.FLOAT ? (Object) value : new Code.Complex(0, value));
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
    if (!isName(e)) {
      line(e.pos);
    }
    emitter.loadConstant(e.value);
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
          throw error(items[0].pos, false, "expecting key:value for dict");
        }
        emitter.op(Opcode.STORE_MAP, -2);
      } else if (items[i].kind == Node.KEY_VALUE) {
        throw error(items[0].pos, false, "expecting just a value for set");
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
      throw error(target, "can't assign to expression");
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
      throw error((Node) e, "'yield' outside function");
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
      throw error(trailers[0], "super() can't find self");
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
            throw error(a, "can't have multiple *x");
          }
          star = a;
          break;
        case Node.ARG_DOUBLE_STAR:
          if (doubleStar != null) {
            throw error(a, "can't have multiple **x");
          }
          doubleStar = a;
          break;
        case Node.ARG_KEYWORD:
          if (a.target.kind != Node.NAME) {
            throw error(a, "LHS of keyword arg must be an id");
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
              throw error(a.pos, isLeaf(a.value), "non-keyword arg after */**");
            }
            if (keywords > 0) {
              throw error(a.pos, isLeaf(a.value), "non-keyword arg after keyword arg");
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
          throw error(p.pos, p.annotation == null, "non-default argument follows default argument");
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
}
