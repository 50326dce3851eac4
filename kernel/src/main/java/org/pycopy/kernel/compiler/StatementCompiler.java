package org.pycopy.kernel.compiler;

import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;
import org.pycopy.kernel.syntax.Stmt;

/** Compiles statements, and the scopes that they open. */
final class StatementCompiler extends BlockCompiler {
  StatementCompiler(String source, String fileName, CompileOptions options) {
    super(source, fileName, options);
  }

  // Scopes.

  /** Walks once over one scope; its inner scopes are only entered into {@link #scopes}. */
  void compileScope(Scope s, boolean bind) {
    scope = s;
    binding = bind;
    s.childrenMet = 0;
    s.maxBlocks = 0;
    statementPos = s.isComprehension() ? ((Expr.Comprehension) s.node).elementPos : s.node.pos;
    breakLabel = NO_LOOP;
    continueLabel = NO_LOOP;
    blocks = 0;
    loopBlocks = 0;
    emitter.start(s, bind);
    switch (s.kind) {
      case Scope.MODULE:
        moduleBody((Stmt) s.node);
        break;
      case Scope.CLASS:
        classBody((Stmt.ClassDef) s.node);
        break;
      case Scope.LAMBDA:
        Expr.Lambda lambda = (Expr.Lambda) s.node;
        line(lambda.pos);
        parameters(lambda.params);
        expr(lambda.body);
        emitter.returnValue();
        break;
      case Scope.FUNCTION:
        Stmt.Function function = (Stmt.Function) s.node;
        parameters(function.params);
        block(function.body);
        if (!emitter.endsInReturn()) {
          emitter.loadNone();
          emitter.returnValue();
        }
        break;
      default:
        comprehensionBody((Expr.Comprehension) s.node);
        break;
    }
    emitter.finish();
  }

  private void moduleBody(Stmt root) {
    if (root.kind != Node.BLOCK) { // an expression to evaluate
      expr(((Stmt.Expression) root).value);
      emitter.returnValue();
      return;
    }
    if (!options.replPrint) {
      storeDocString((Stmt.Block) root);
    }
    block((Stmt.Block) root);
    emitter.loadNone();
    emitter.returnValue();
  }

  private void storeDocString(Stmt.Block body) {
    Expr.Str doc = options.docStrings ? docString(body) : null;
    if (doc != null) {
      expr(doc);
      storeName("__doc__", true);
    }
  }

  private void classBody(Stmt.ClassDef c) {
    if (binding) {
      scope.findOrAdd(Scope.CLASS_CELL, Scope.Variable.LOCAL);
    }
    loadName("__name__");
    storeName("__module__", true);
    emitter.op(Opcode.LOAD_CONST_STRING, 1, c.name);
    storeName("__qualname__", true);
    storeDocString(c.body);
    block(c.body);
    Scope.Variable cell = scope.find(Scope.CLASS_CELL);
    if (cell.kind == Scope.Variable.LOCAL) {
      emitter.loadNone();
    } else {
      emitter.loadLocal(cell.local);
    }
    emitter.returnValue();
  }

  /** Enters the parameters, so that they get the first numbers. */
  private void parameters(Expr.Param[] params) {
    if (!binding) {
      return;
    }
    boolean afterStar = false;
    for (int i = 0; i < params.length; i++) {
      Expr.Param p = params[i];
      if ((scope.flags & Code.VAR_KEYWORDS) != 0 || p.kind == Node.PARAM_STAR && afterStar) {
        throw error(p.pos, isLeaf(p), "invalid syntax");
      }
      int param = Scope.Variable.PARAM;
      if (p.kind == Node.PARAM_STAR) {
        afterStar = true;
        if (p.name == null) {
          continue;
        }
        param = Scope.Variable.STAR_PARAM;
        scope.flags |= Code.VAR_ARGS;
      } else if (p.kind == Node.PARAM_DOUBLE_STAR) {
        param = Scope.Variable.DOUBLE_STAR_PARAM;
        scope.flags |= Code.VAR_KEYWORDS;
      } else if (afterStar) {
        scope.kwonlyArgs++;
      } else {
        scope.posArgs++;
      }
      Scope.Variable v = scope.findOrAdd(p.name, Scope.Variable.UNDECIDED);
      if (v.kind != Scope.Variable.UNDECIDED) {
        throw error(p.pos, isLeaf(p), "argument name reused");
      }
      v.kind = Scope.Variable.LOCAL;
      v.param = param;
    }
  }

  private static boolean isLeaf(Expr.Param p) {
    return p.kind == Node.PARAM && p.annotation == null && p.defaultValue == null;
  }

  private void comprehensionBody(Expr.Comprehension e) {
    String argument = ""; // no identifier can clash with it
    if (binding) {
      scope.findOrAdd(argument, Scope.Variable.LOCAL);
      scope.posArgs = 1;
    }
    line(e.elementPos);
    if (e.kind == Node.GENERATOR) {
      // Pretend that GET_ITER_STACK was here: the caller passes in an iterator already.
      emitter.op(Opcode.LOAD_NULL, 1);
      loadName(argument);
      emitter.op(Opcode.LOAD_NULL, 1);
      emitter.op(Opcode.LOAD_NULL, 1);
    } else {
      int build = Opcode.BUILD_LIST;
      if (e.kind == Node.DICT_COMP) {
        build = Opcode.BUILD_MAP;
      } else if (e.kind == Node.SET_COMP) {
        build = Opcode.BUILD_SET;
      }
      emitter.build(build, 0);
      loadName(argument);
      iterateOnStack();
    }
    comprehensionLoop(e, e.clause, 0);
    if (e.kind == Node.GENERATOR) {
      emitter.loadNone();
    }
    emitter.returnValue();
  }

  private void comprehensionLoop(Expr.Comprehension e, Expr.Clause loop, int depth) {
    int top = emitter.newLabel();
    int end = emitter.newLabel();
    emitter.place(top);
    emitter.jump(Opcode.FOR_ITER, 1, end);
    assign(loop.target, STORE);
    Expr.Clause c = loop.next;
    while (c != null && c.kind == Node.COMP_IF) {
      condition(c.source, false, top);
      c = c.next;
    }
    if (c != null) {
      expr(c.source);
      iterateOnStack();
      comprehensionLoop(e, c, depth + 1);
    } else {
      expr(e.element);
      int below = Opcode.ITERATOR_SLOTS * (depth + 1) + 1;
      switch (e.kind) {
        case Node.GENERATOR:
          emitter.yield(Opcode.YIELD_VALUE);
          emitter.op(Opcode.POP_TOP, -1);
          break;
        case Node.DICT_COMP:
          emitter.op(Opcode.STORE_COMP, -2, below + 1 << 2 | 1);
          break;
        case Node.SET_COMP:
          emitter.op(Opcode.STORE_COMP, -1, below << 2 | 2);
          break;
        default:
          emitter.op(Opcode.STORE_COMP, -1, below << 2);
          break;
      }
    }
    emitter.jump(Opcode.JUMP, 0, top);
    emitter.place(end);
    emitter.adjust(-Opcode.ITERATOR_SLOTS);
  }

  // Statements.

  @Override
  void block(Stmt.Block b) {
    if (b == null) {
      return;
    }
    if (b.isList) {
      line(b.pos);
    }
    int outer = statementPos;
    for (int i = 0; i < b.body.length; i++) {
      if (b.isList && b.body[i].pos != Node.NOWHERE) {
        statementPos = b.body[i].pos;
      }
      statement(b.body[i]);
    }
    statementPos = outer;
  }

  private void statement(Stmt s) {
    if (s.kind == Node.BLOCK) {
      block((Stmt.Block) s);
      return;
    }
    line(s.pos);
    switch (s.kind) {
      case Node.EXPRESSION:
        expressionStatement(((Stmt.Expression) s).value);
        break;
      case Node.YIELD_STATEMENT:
        expr(((Stmt.Expression) s).value);
        emitter.op(Opcode.POP_TOP, -1);
        break;
      case Node.ASSIGN:
        assignment((Stmt.Assign) s);
        break;
      case Node.AUG_ASSIGN:
        Stmt.AugAssign aug = (Stmt.AugAssign) s;
        assign(aug.target, AUG_LOAD);
        expr(aug.value);
        emitter.binary(aug.operator);
        assign(aug.target, AUG_STORE);
        break;
      case Node.ANN_ASSIGN:
        annotatedAssignment((Stmt.AnnAssign) s);
        break;
      case Node.DEL:
        delete(((Stmt.Del) s).target);
        break;
      case Node.PASS:
        break;
      case Node.BREAK:
        leaveLoop(s, breakLabel);
        break;
      case Node.CONTINUE:
        leaveLoop(s, continueLabel);
        break;
      case Node.RETURN:
        returnStatement((Stmt.Return) s);
        break;
      case Node.RAISE:
        raise((Stmt.Raise) s);
        break;
      case Node.IMPORT:
        importStatement((Stmt.Import) s);
        break;
      case Node.IMPORT_FROM:
        importFrom((Stmt.ImportFrom) s);
        break;
      case Node.GLOBAL:
      case Node.NONLOCAL:
        declaration((Stmt.Declaration) s);
        break;
      case Node.ASSERT:
        assertion((Stmt.Assert) s);
        break;
      case Node.IF:
        ifStatement((Stmt.If) s);
        break;
      case Node.WHILE:
        whileStatement((Stmt.While) s);
        break;
      case Node.FOR:
        forStatement((Stmt.For) s);
        break;
      case Node.TRY:
        tryStatement((Stmt.Try) s);
        break;
      case Node.WITH:
        with((Stmt.With) s);
        break;
      case Node.FUNCTION:
        storeName(functionDefinition((Stmt.Function) s, scope.emitterKind).name, true);
        break;
      case Node.CLASS:
        storeName(classDefinition((Stmt.ClassDef) s, scope.emitterKind), true);
        break;
      case Node.DECORATED:
        decorated((Stmt.Decorated) s);
        break;
      case Node.ASYNC:
        async(((Stmt.Async) s).body);
        break;
      default:
        throw new IllegalStateException("statement kind " + s.kind);
    }
  }

  private void expressionStatement(Expr e) {
    if (options.replPrint && scope.kind == Scope.MODULE) {
      loadName("__repl_print__");
      expr(e);
      emitter.call(false, 1, 0, false);
    } else if (e.kind >= Node.NONE && e.kind <= Node.BYTES) {
      return; // a constant, such as a docstring
    } else {
      expr(e);
    }
    emitter.op(Opcode.POP_TOP, -1);
  }

  private void assignment(Stmt.Assign s) {
    int last = s.targets.length - 1;
    if (last == 0) {
      assignOne(s.targets[0], s.value, STORE);
      return;
    }
    expr(s.value);
    for (int i = 0; i <= last; i++) {
      if (i < last) {
        emitter.op(Opcode.DUP_TOP, 1);
      }
      assign(s.targets[i], STORE);
    }
  }

  private void annotatedAssignment(Stmt.AnnAssign s) {
    if (s.value == null) {
      if (scope.kind == Scope.FUNCTION && s.target.kind == Node.NAME) {
        scope.findOrAdd(((Expr.Name) s.target).id, Scope.Variable.LOCAL);
      }
      return;
    }
    boolean isConst =
        s.annotation.kind == Node.NAME && ((Expr.Name) s.annotation).id.equals("const");
    assignOne(s.target, s.value, isConst ? STORE_CONST : STORE);
  }

  private void assignOne(Expr target, Expr value, int kind) {
    if (options.swapWithoutTuple && isSwap(target, value)) {
      Expr[] from = ((Expr.Tuple) value).items;
      Expr[] to = ((Expr.Tuple) target).items;
      for (int i = 0; i < from.length; i++) {
        expr(from[i]);
      }
      if (from.length == 3) {
        emitter.op(Opcode.ROT_THREE, 0);
      }
      emitter.op(Opcode.ROT_TWO, 0);
      for (int i = 0; i < to.length; i++) {
        assign(to[i], STORE);
      }
      return;
    }
    Expr constant = Folder.constArgument(value);
    expr(constant == null ? value : constant);
    assign(target, constant == null ? kind : STORE_CONST);
  }

  /** Whether both sides are bare tuples of the same two or three items, none of them starred. */
  private static boolean isSwap(Expr target, Expr value) {
    if (target.kind != Node.TUPLE || value.kind != Node.TUPLE) {
      return false;
    }
    Expr.Tuple t = (Expr.Tuple) target;
    Expr.Tuple v = (Expr.Tuple) value;
    if (t.form != Expr.Tuple.ASSIGNMENT_LIST
        || v.form != Expr.Tuple.ASSIGNMENT_LIST
        || t.items.length != v.items.length
        || t.items.length != 2 && t.items.length != 3) {
      return false;
    }
    for (int i = 0; i < t.items.length; i++) {
      if (t.items[i].kind == Node.STAR) {
        return false;
      }
    }
    return true;
  }

  private void leaveLoop(Stmt s, int label) {
    if (label == NO_LOOP) {
      throw error(s, "'break'/'continue' outside loop");
    }
    emitter.unwindJump(label, blocks - loopBlocks);
  }

  private void returnStatement(Stmt.Return s) {
    if (scope.kind != Scope.FUNCTION) {
      throw error(s, "'return' outside function");
    }
    if (s.value == null) {
      emitter.loadNone();
    } else if (s.value.kind == Node.CONDITIONAL) {
      Expr.Conditional c = (Expr.Conditional) s.value;
      int fail = emitter.newLabel();
      condition(c.test, false, fail);
      expr(c.body);
      emitter.returnValue();
      emitter.place(fail);
      expr(c.orElse);
    } else {
      expr(s.value);
    }
    emitter.returnValue();
  }

  private void raise(Stmt.Raise s) {
    int args = 0;
    if (s.exception != null) {
      expr(s.exception);
      args++;
    }
    if (s.cause != null) {
      expr(s.cause);
      args++;
    }
    emitter.raise(args);
  }

  private void importStatement(Stmt.Import s) {
    for (int i = 0; i < s.names.length; i++) {
      Stmt.Alias a = s.names[i];
      emitter.loadSmallInt(0);
      emitter.loadNone();
      emitter.op(Opcode.IMPORT_NAME, -1, dotted(a.path));
      if (a.asName == null) {
        storeName(a.path[0], true);
        continue;
      }
      for (int j = 1; j < a.path.length; j++) {
        emitter.op(Opcode.LOAD_ATTR, 0, a.path[j]);
      }
      storeName(a.asName, true);
    }
  }

  private void importFrom(Stmt.ImportFrom s) {
    boolean all = s.names == null;
    if (all && scope.kind != Scope.MODULE) {
      throw error(s, "import * not at module level");
    }
    emitter.loadSmallInt(s.level);
    if (all) {
      emitter.op(Opcode.LOAD_CONST_STRING, 1, "*");
      emitter.build(Opcode.BUILD_TUPLE, 1);
      emitter.op(Opcode.IMPORT_NAME, -1, dotted(s.module));
      emitter.op(Opcode.IMPORT_STAR, -1);
      return;
    }
    for (int i = 0; i < s.names.length; i++) {
      emitter.op(Opcode.LOAD_CONST_STRING, 1, s.names[i].path[0]);
    }
    emitter.build(Opcode.BUILD_TUPLE, s.names.length);
    emitter.op(Opcode.IMPORT_NAME, -1, dotted(s.module));
    for (int i = 0; i < s.names.length; i++) {
      Stmt.Alias a = s.names[i];
      emitter.op(Opcode.IMPORT_FROM, 1, a.path[0]);
      storeName(a.asName == null ? a.path[0] : a.asName, true);
    }
    emitter.op(Opcode.POP_TOP, -1);
  }

  private static String dotted(String[] path) {
    if (path.length == 1) {
      return path[0];
    }
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < path.length; i++) {
      if (i > 0) {
        b.append('.');
      }
      b.append(path[i]);
    }
    return b.toString();
  }

  private void declaration(Stmt.Declaration s) {
    if (!binding) {
      return;
    }
    if (s.kind == Node.NONLOCAL && scope.kind == Scope.MODULE) {
      throw error(s, "can't declare nonlocal in outer code");
    }
    for (int i = 0; i < s.names.length; i++) {
      Scope.Variable v = scope.findOrAdd(s.names[i], Scope.Variable.UNDECIDED);
      if (s.kind == Node.GLOBAL) {
        declareGlobal(s, v);
      } else {
        declareNonlocal(s, v);
      }
    }
  }

  private void declareGlobal(Stmt s, Scope.Variable v) {
    if (v.kind != Scope.Variable.UNDECIDED && v.kind != Scope.Variable.EXPLICIT_GLOBAL) {
      throw error(s, "identifier redefined as global");
    }
    v.kind = Scope.Variable.EXPLICIT_GLOBAL;
    Scope.Variable global = scopes.get(0).find(v.name);
    if (global != null) {
      global.kind = Scope.Variable.EXPLICIT_GLOBAL;
    }
  }

  private void declareNonlocal(Stmt s, Scope.Variable v) {
    if (v.kind == Scope.Variable.UNDECIDED) {
      v.kind = Scope.Variable.IMPLICIT_GLOBAL;
      scope.closeOver(v);
      if (v.kind == Scope.Variable.IMPLICIT_GLOBAL) {
        throw error(s, "no binding for nonlocal found");
      }
    } else if (v.kind != Scope.Variable.FREE) {
      throw error(s, "identifier redefined as nonlocal");
    }
  }

  private void assertion(Stmt.Assert s) {
    if (options.optLevel != 0) {
      return;
    }
    int end = emitter.newLabel();
    condition(s.test, true, end);
    emitter.op(Opcode.LOAD_GLOBAL, 1, "AssertionError");
    if (s.message != null) {
      expr(s.message);
      emitter.call(false, 1, 0, false);
    }
    emitter.raise(1);
    emitter.place(end);
  }

  private void ifStatement(Stmt.If s) {
    int end = emitter.newLabel();
    int last = s.tests.length - 1;
    for (int i = 0; i <= last; i++) {
      if (Folder.isFalse(s.tests[i])) {
        continue;
      }
      int fail = emitter.newLabel();
      condition(s.tests[i], false, fail);
      block(s.bodies[i]);
      if (Folder.isTrue(s.tests[i])) {
        emitter.place(end);
        return;
      }
      if (!emitter.endsInReturn() && (i < last || s.orElse != null)) {
        emitter.jump(Opcode.JUMP, 0, end);
      }
      emitter.place(fail);
    }
    block(s.orElse);
    emitter.place(end);
  }

  // Definitions.

  private void async(Stmt s) {
    if (s.kind == Node.FUNCTION) {
      Scope child = functionDefinition((Stmt.Function) s, scope.emitterKind);
      storeName(child.name, true);
      child.flags |= Code.GENERATOR;
      return;
    }
    if ((scope.flags & Code.GENERATOR) == 0) {
      throw error(s, "async for/with outside async function");
    }
    if (s.kind == Node.FOR) {
      asyncFor((Stmt.For) s);
    } else {
      asyncWith((Stmt.With) s);
    }
  }

  /** Pushes the function. */
  private Scope functionDefinition(Stmt.Function f, int emitterKind) {
    Scope child = openScope(Scope.FUNCTION, f, f.name);
    child.emitterKind = emitterKind;
    function(child, f.params);
    return child;
  }

  /** Pushes the class; returns its name. */
  private String classDefinition(Stmt.ClassDef c, int emitterKind) {
    Scope child = openScope(Scope.CLASS, c, c.name);
    child.emitterKind = emitterKind;
    emitter.op(Opcode.LOAD_BUILD_CLASS, 1);
    closure(child, 0, 0);
    emitter.op(Opcode.LOAD_CONST_STRING, 1, c.name);
    call(c.arguments, false, 2);
    return c.name;
  }

  private void decorated(Stmt.Decorated s) {
    int emitterKind = scope.emitterKind;
    int calls = 0;
    for (int i = 0; i < s.decorators.length; i++) {
      Stmt.Decorator d = s.decorators[i];
      if (d.path[0].equals("micropython")) {
        emitterKind = builtInDecorator(d);
        continue;
      }
      calls++;
      loadName(d.path[0]);
      for (int j = 1; j < d.path.length; j++) {
        emitter.op(Opcode.LOAD_ATTR, 0, d.path[j]);
      }
      if (d.call != null) {
        trailer(d.call);
      }
    }
    String name;
    if (s.definition.kind == Node.CLASS) {
      name = classDefinition((Stmt.ClassDef) s.definition, emitterKind);
    } else if (s.definition.kind == Node.ASYNC) {
      Stmt.Function f = (Stmt.Function) ((Stmt.Async) s.definition).body;
      functionDefinition(f, emitterKind).flags |= Code.GENERATOR;
      name = f.name;
    } else {
      name = functionDefinition((Stmt.Function) s.definition, emitterKind).name;
    }
    for (int i = 0; i < calls; i++) {
      emitter.call(false, 1, 0, false);
    }
    storeName(name, true);
  }

  private int builtInDecorator(Stmt.Decorator d) {
    if (d.path.length == 2) {
      String what = d.path[1];
      if (what.equals("bytecode")) {
        return CompileOptions.BYTECODE;
      }
      boolean isNative = what.equals("native");
      if (isNative || what.equals("viper")) {
        if (!options.bytecodeForMachineCode) {
          throw error(d.namePos, true, "invalid arch");
        }
        return isNative ? CompileOptions.NATIVE : CompileOptions.VIPER;
      }
      if (options.crossCompiling && (what.equals("asm_thumb") || what.equals("asm_xtensa"))) {
        throw error(d.namePos, true, "invalid arch");
      }
    }
    throw error(d.namePos, true, "invalid micropython decorator");
  }
}
