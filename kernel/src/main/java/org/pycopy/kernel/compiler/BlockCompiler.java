package org.pycopy.kernel.compiler;

import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;
import org.pycopy.kernel.syntax.Operator;
import org.pycopy.kernel.syntax.Stmt;

/** Compiles loops, and blocks that have something to do at their end. */
abstract class BlockCompiler extends TargetCompiler {
  /** Operation that {@code except} tests with; there is no operator for it. */
  private static final int EXCEPTION_MATCH = 8;

  static final int NO_LOOP = -1;

  int breakLabel;
  int continueLabel;

  /** How many with, try and async blocks are open. */
  int blocks;

  /** The value of {@link #blocks} at the start of the innermost loop. */
  int loopBlocks;

  BlockCompiler(String source, String fileName, CompileOptions options) {
    super(source, fileName, options);
  }

  /** Compiles a block; null counts as an empty one. */
  abstract void block(Stmt.Block b);

  // Loops.

  final void whileStatement(Stmt.While s) {
    int outerBreak = breakLabel;
    int outerContinue = continueLabel;
    int outerBlocks = loopBlocks;
    int end = emitter.newLabel();
    int check = emitter.newLabel();
    enterLoop(end, check, blocks);
    if (!Folder.isFalse(s.test)) {
      int top = emitter.newLabel();
      if (!Folder.isTrue(s.test)) {
        emitter.jump(Opcode.JUMP, 0, check);
      }
      emitter.place(top);
      block(s.body);
      emitter.place(check);
      condition(s.test, true, top);
    }
    enterLoop(outerBreak, outerContinue, outerBlocks);
    block(s.orElse);
    emitter.place(end);
  }

  private void enterLoop(int newBreak, int newContinue, int newBlocks) {
    breakLabel = newBreak;
    continueLabel = newContinue;
    loopBlocks = newBlocks;
  }

  final void forStatement(Stmt.For s) {
    Expr.Argument[] range = rangeArguments(s);
    if (range != null) {
      forRange(s, range);
      return;
    }
    int outerBreak = breakLabel;
    int outerContinue = continueLabel;
    int outerBlocks = loopBlocks;
    int end = emitter.newLabel();
    int next = emitter.newLabel();
    int exhausted = emitter.newLabel();
    enterLoop(end | Emitter.FROM_FOR, next, blocks);
    expr(s.iterable);
    iterateOnStack();
    emitter.place(next);
    emitter.jump(Opcode.FOR_ITER, 1, exhausted);
    assign(s.target, STORE);
    block(s.body);
    if (!emitter.endsInReturn()) {
      emitter.jump(Opcode.JUMP, 0, next);
    }
    emitter.place(exhausted);
    emitter.adjust(-Opcode.ITERATOR_SLOTS);
    enterLoop(outerBreak, outerContinue, outerBlocks);
    block(s.orElse);
    emitter.place(end);
  }

  /** The arguments of range(), where the loop can count by itself, else null. */
  private static Expr.Argument[] rangeArguments(Stmt.For s) {
    if (s.target.kind != Node.NAME || s.iterable.kind != Node.PRIMARY) {
      return null;
    }
    Expr.Primary p = (Expr.Primary) s.iterable;
    if (p.trailers.length != 1
        || p.trailers[0].kind != Node.CALL
        || p.atom.kind != Node.NAME
        || !((Expr.Name) p.atom).id.equals("range")) {
      return null;
    }
    Expr.Argument[] arguments = ((Expr.Call) p.trailers[0]).arguments;
    if (arguments.length < 1 || arguments.length > 3) {
      return null;
    }
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].kind != Node.ARG_POSITIONAL || arguments[i].bareGenerator) {
        return null;
      }
    }
    if (arguments.length == 3) {
      Expr step = arguments[2].value;
      if (step.kind != Node.INT
          || !Folder.isSmall((Expr.Int) step)
          || ((Expr.Int) step).value == 0) {
        return null;
      }
    }
    return arguments;
  }

  /**
   * {@code for target in range(start, stop, step)} with a counter instead of an iterator. The stack
   * holds stop, unless it is a small int, and the counter.
   */
  private void forRange(Stmt.For s, Expr.Argument[] range) {
    Expr start = range.length > 1 ? range[0].value : null;
    Expr stop = range[range.length > 1 ? 1 : 0].value;
    long step = range.length > 2 ? ((Expr.Int) range[2].value).value : 1;
    boolean keepsStop = stop.kind != Node.INT || !Folder.isSmall((Expr.Int) stop);
    int outerBreak = breakLabel;
    int outerContinue = continueLabel;
    int outerBlocks = loopBlocks;
    int end = emitter.newLabel();
    int next = emitter.newLabel();
    int top = emitter.newLabel();
    int check = emitter.newLabel();
    enterLoop(end, next, blocks);
    if (keepsStop) {
      expr(stop);
    }
    if (start == null) {
      emitter.loadSmallInt(0);
    } else {
      expr(start);
    }
    emitter.jump(Opcode.JUMP, 0, check);
    emitter.place(top);
    emitter.op(Opcode.DUP_TOP, 1);
    assign(s.target, STORE);
    block(s.body);
    emitter.place(next);
    emitter.loadSmallInt(step);
    emitter.binary(Operator.INPLACE_OR + Operator.ADD - Operator.OR);
    emitter.place(check);
    if (keepsStop) {
      emitter.op(Opcode.DUP_TOP_TWO, 2);
      emitter.op(Opcode.ROT_TWO, 0);
    } else {
      emitter.op(Opcode.DUP_TOP, 1);
      expr(stop);
    }
    emitter.binary(step >= 0 ? Operator.LESS : Operator.MORE);
    emitter.jump(Opcode.POP_JUMP_IF_TRUE, -1, top);
    enterLoop(outerBreak, outerContinue, outerBlocks);
    if (s.orElse == null) {
      emitter.place(end);
      popCounter(keepsStop);
      return;
    }
    // The counter must be gone before the else part, which may leave an outer loop.
    popCounter(keepsStop);
    block(s.orElse);
    int done = emitter.newLabel();
    emitter.jump(Opcode.JUMP, 0, done);
    emitter.adjust(keepsStop ? 2 : 1);
    emitter.place(end);
    popCounter(keepsStop);
    emitter.place(done);
  }

  private void popCounter(boolean keepsStop) {
    emitter.op(Opcode.POP_TOP, -1);
    if (keepsStop) {
      emitter.op(Opcode.POP_TOP, -1);
    }
  }

  // Blocks with clean-up.

  private void openBlock(int opcode, int effect, int handler) {
    emitter.jump(opcode, effect, handler);
    blocks++;
    if (blocks > scope.maxBlocks) {
      scope.maxBlocks = blocks;
    }
  }

  private void closeBlock() {
    blocks--;
    emitter.op(Opcode.END_FINALLY, -1);
  }

  final void tryStatement(Stmt.Try s) {
    if (s.finalBody == null) {
      tryExcept(s);
      return;
    }
    int handler = emitter.newLabel();
    openBlock(Opcode.SETUP_FINALLY, 0, handler);
    if (s.handlers.length == 0) {
      emitter.adjust(3); // room for the state of returning or unwinding
      block(s.body);
      emitter.adjust(-3);
    } else {
      tryExcept(s);
    }
    emitter.loadNone();
    emitter.place(handler);
    block(s.finalBody);
    closeBlock();
  }

  private void tryExcept(Stmt.Try s) {
    int handlers = emitter.newLabel();
    int noException = emitter.newLabel();
    openBlock(Opcode.SETUP_EXCEPT, 0, handlers);
    block(s.body);
    emitter.jump(Opcode.POP_EXCEPT_JUMP, 0, noException);
    emitter.place(handlers);
    emitter.adjust(4); // the exception, and room for the state of returning or unwinding
    int end = emitter.newLabel();
    for (int i = 0; i < s.handlers.length; i++) {
      Stmt.Handler h = s.handlers[i];
      int noMatch = emitter.newLabel();
      if (options.exceptLines) {
        line(h.pos);
      }
      if (h.type != null) {
        emitter.op(Opcode.DUP_TOP, 1);
        expr(h.type);
        emitter.binary(EXCEPTION_MATCH);
        emitter.jump(Opcode.POP_JUMP_IF_FALSE, -1, noMatch);
      } else if (i < s.handlers.length - 1) {
        throw error(h.pos, false, "default 'except' must be last");
      }
      handlerBody(h);
      emitter.jump(Opcode.POP_EXCEPT_JUMP, 0, end);
      emitter.place(noMatch);
      emitter.adjust(1);
    }
    closeBlock();
    emitter.adjust(-3);
    emitter.place(noException);
    block(s.orElse);
    emitter.place(end);
  }

  /** A handler that names the exception ends by unbinding the name, whatever happens in it. */
  private void handlerBody(Stmt.Handler h) {
    if (h.name == null) {
      emitter.op(Opcode.POP_TOP, -1);
      block(h.body);
      return;
    }
    storeName(h.name, false);
    int unbind = emitter.newLabel();
    openBlock(Opcode.SETUP_FINALLY, 0, unbind);
    block(h.body);
    emitter.loadNone();
    emitter.place(unbind);
    emitter.loadNone(); // the body may have deleted it
    storeName(h.name, false);
    deleteName(h.name);
    closeBlock();
  }

  final void with(Stmt.With s) {
    int[] cleanups = new int[s.contexts.length];
    for (int i = 0; i < cleanups.length; i++) {
      cleanups[i] = emitter.newLabel();
      expr(s.contexts[i]);
      openBlock(Opcode.SETUP_WITH, 2, cleanups[i]);
      assignOrPop(s.targets[i]);
    }
    block(s.body);
    for (int i = cleanups.length - 1; i >= 0; i--) {
      emitter.loadNone();
      emitter.place(cleanups[i]);
      emitter.op(Opcode.WITH_CLEANUP, 2); // room to call __exit__
      emitter.adjust(-4);
      closeBlock();
    }
  }

  private void assignOrPop(Expr target) {
    if (target == null) {
      emitter.op(Opcode.POP_TOP, -1);
    } else {
      assign(target, STORE);
    }
  }

  // Coroutines.

  private void awaitMethod(String name) {
    emitter.op(Opcode.LOAD_METHOD, 1, name);
    emitter.call(true, 0, 0, false);
    yieldFrom();
  }

  final void asyncFor(Stmt.For s) {
    // The reference keeps the iterator in the very variable that is iterated over.
    String iterator =
        options.crossCompiling && s.iterable.kind == Node.NAME
            ? ((Expr.Name) s.iterable).id
            : "\n" + s.pos;
    int exhausted = emitter.newLabel();
    int handler = emitter.newLabel();
    int body = emitter.newLabel();
    int noMatch = emitter.newLabel();
    expr(s.iterable);
    emitter.op(Opcode.LOAD_METHOD, 1, "__aiter__");
    emitter.call(true, 0, 0, false);
    storeName(iterator, false);
    int outerBreak = breakLabel;
    int outerContinue = continueLabel;
    int outerBlocks = loopBlocks;
    int end = emitter.newLabel();
    int next = emitter.newLabel();
    enterLoop(end, next, blocks);
    emitter.place(next);
    openBlock(Opcode.SETUP_EXCEPT, 0, handler);
    loadName(iterator);
    awaitMethod("__anext__");
    assign(s.target, STORE);
    emitter.jump(Opcode.POP_EXCEPT_JUMP, 0, body);
    emitter.place(handler);
    emitter.adjust(4);
    emitter.op(Opcode.DUP_TOP, 1);
    emitter.op(Opcode.LOAD_GLOBAL, 1, "StopAsyncIteration");
    emitter.binary(EXCEPTION_MATCH);
    emitter.jump(Opcode.POP_JUMP_IF_FALSE, -1, noMatch);
    emitter.op(Opcode.POP_TOP, -1);
    emitter.jump(Opcode.POP_EXCEPT_JUMP, 0, exhausted);
    emitter.place(noMatch);
    emitter.adjust(1);
    closeBlock();
    emitter.adjust(-3);
    emitter.place(body);
    block(s.body);
    emitter.jump(Opcode.JUMP, 0, next);
    enterLoop(outerBreak, outerContinue, outerBlocks);
    emitter.place(exhausted);
    block(s.orElse);
    emitter.place(end);
  }

  final void asyncWith(Stmt.With s) {
    int[] finallyParts = new int[s.contexts.length];
    for (int i = 0; i < finallyParts.length; i++) {
      finallyParts[i] = emitter.newLabel();
      expr(s.contexts[i]);
      emitter.op(Opcode.DUP_TOP, 1);
      awaitMethod("__aenter__");
      assignOrPop(s.targets[i]);
      openBlock(Opcode.SETUP_FINALLY, 0, finallyParts[i]);
      emitter.adjust(3); // room for the state of returning or unwinding
    }
    block(s.body);
    for (int i = finallyParts.length - 1; i >= 0; i--) {
      emitter.adjust(-3);
      exitAsyncWith(finallyParts[i]);
    }
  }

  /**
   * The manager is on the stack since the start, and {@code __aexit__} is looked up when it is
   * needed. At the finally part there is on top of the manager: nothing if the body ended, an
   * exception, or the value and mark of a return or unwinding jump.
   */
  private void exitAsyncWith(int finallyPart) {
    int exit = emitter.newLabel();
    int unwinding = emitter.newLabel();
    int end = emitter.newLabel();
    emitter.loadNone();
    emitter.op(Opcode.ROT_TWO, 0);
    emitter.jump(Opcode.JUMP, 0, exit);

    emitter.place(finallyPart);
    emitter.op(Opcode.DUP_TOP, 1);
    emitter.op(Opcode.LOAD_GLOBAL, 1, "BaseException");
    emitter.binary(EXCEPTION_MATCH);
    emitter.jump(Opcode.POP_JUMP_IF_FALSE, -1, unwinding);

    // An exception: __aexit__(type, exception, None) may swallow it.
    emitter.op(Opcode.DUP_TOP, 1);
    emitter.op(Opcode.ROT_THREE, 0);
    emitter.op(Opcode.ROT_TWO, 0);
    emitter.op(Opcode.LOAD_METHOD, 1, "__aexit__");
    emitter.op(Opcode.ROT_THREE, 0);
    emitter.op(Opcode.ROT_THREE, 0);
    emitter.op(Opcode.DUP_TOP, 1);
    emitter.op(Opcode.LOAD_ATTR, 0, "__class__");
    emitter.op(Opcode.ROT_TWO, 0);
    emitter.loadNone();
    emitter.call(true, 3, 0, false);
    yieldFrom();
    emitter.jump(Opcode.POP_JUMP_IF_FALSE, -1, end);
    emitter.op(Opcode.POP_TOP, -1);
    emitter.loadNone();
    emitter.jump(Opcode.JUMP, 0, end);
    emitter.adjust(2);

    // No exception: __aexit__(None, None, None).
    emitter.place(unwinding);
    emitter.op(Opcode.ROT_THREE, 0);
    emitter.op(Opcode.ROT_THREE, 0);
    emitter.place(exit);
    emitter.op(Opcode.LOAD_METHOD, 1, "__aexit__");
    emitter.loadNone();
    emitter.op(Opcode.DUP_TOP, 1);
    emitter.op(Opcode.DUP_TOP, 1);
    emitter.call(true, 3, 0, false);
    yieldFrom();
    emitter.op(Opcode.POP_TOP, -1);
    emitter.adjust(-1);
    emitter.place(end);
    closeBlock();
  }

  final void iterateOnStack() {
    emitter.op(Opcode.GET_ITER_STACK, Opcode.ITERATOR_SLOTS - 1);
  }
}
