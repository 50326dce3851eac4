package org.pycopy.kernel.code;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Checks code that comes from elsewhere, so that the VM may run it without checks of its own:
 * whatever it does, only Python exceptions come of it. {@link MpyReader} has made sure that
 * instructions are complete and that indexes of names, constants and children are in range; this
 * adds what depends on the flow of control.
 *
 * <p>All paths are followed with the kinds of what is on the value stack and with the blocks
 * ({@code try}, {@code with}) that are open. Where paths meet, stacks of the same shape are merged;
 * those that differ by what a finally part is to go on with (nothing, an exception, a return, a
 * jump) are followed one by one, as the VM does. Refused are:
 *
 * <ul>
 *   <li>jumps out of the code, into an instruction, or over its end;
 *   <li>value stacks that get smaller than empty or larger than the frame, or that have something
 *       else on them than the instruction takes: NULL, a cell, no iterator;
 *   <li>blocks that are too deep or left without being entered;
 *   <li>locals beyond the frame, cells used as plain locals and the other way round;
 *   <li>functions made with other defaults or cells than their code has.
 * </ul>
 *
 * Time and memory are bounded by the size of the code.
 */
public final class Verifier extends VerifierStacks {
  /** Largest function: the VM's decoder needs room for offsets. */
  private static final int MAX_LENGTH = 1 << 20;

  /** Different stacks that may meet at one instruction. */
  private static final int MAX_STATES = 64;

  private static final int MAX_STEPS_PER_BYTE = 256;

  private final Code code;
  private final byte[] bytes;

  /** How many of the first locals are cells that the closure brings. */
  private final int closureCells;

  private final boolean[] isCell = new boolean[256];
  private final boolean[] isStart;
  private final State[] states;
  private final ArrayDeque<State> todo = new ArrayDeque<>();

  /** Cells that each child is made with; -1 where it is not made. */
  private final int[] childCells;

  private int locals;

  /** Entries that the frame may have; the VM keeps two more for what leaving a block pushes. */
  private final int frameSize;

  // The instruction that is being looked at.
  private int at;
  private int next;
  private int opcode;
  private Slot top;
  private Block blocks;

  private Verifier(Code code, int closureCells) {
    this.code = code;
    this.bytes = code.bytecode;
    this.closureCells = closureCells;
    this.frameSize = code.frameSize();
    this.isStart = new boolean[bytes.length];
    this.states = new State[bytes.length];
    this.childCells = new int[code.children.length];
    this.work = 10_000L + (long) MAX_STEPS_PER_BYTE * bytes.length;
    Arrays.fill(childCells, -1);
  }

  /**
   * Checks the code of a module and all within.
   *
   * @throws MpyFormatException where it must not run
   */
  public static void verify(Code module) {
    Verifier v = new Verifier(module, 0);
    v.check(module.argCount() == 0, "module with parameters");
    v.run();
  }

  /**
   * Checks the code of a function that uses no variables of one around it, and all within.
   *
   * @throws MpyFormatException where it must not run
   */
  public static void verifyFunction(Code function) {
    new Verifier(function, 0).run();
  }

  private void run() {
    checkShape();
    reach(0, null, null);
    while (!todo.isEmpty()) {
      State s = todo.remove();
      s.waiting = false;
      spend(1);
      at = s.offset;
      top = s.stack;
      blocks = s.blocks;
      step();
    }
    for (int i = 0; i < childCells.length; i++) {
      new Verifier(code.children[i], Math.max(childCells[i], 0)).run();
    }
  }

  // Failures

  @Override
  void check(boolean holds, String what) {
    if (!holds) {
      throw new MpyFormatException("incompatible .mpy file", code.name + " at " + at + ": " + what);
    }
  }

  // What holds for all instructions, reachable or not

  private void checkShape() {
    check(bytes.length > 0 && bytes.length <= MAX_LENGTH, "length of code");
    int params = code.argCount();
    check(code.nDefPosArgs <= code.nPosArgs && closureCells <= code.nPosArgs, "parameters");
    locals = params;
    locals += (code.scopeFlags & Code.VAR_ARGS) != 0 ? 1 : 0;
    locals += (code.scopeFlags & Code.VAR_KEYWORDS) != 0 ? 1 : 0;
    for (int i = 0; i < closureCells && i < isCell.length; i++) {
      isCell[i] = true;
    }
    for (int i = 0; i < code.cells.length; i++) {
      int cell = code.cells[i] & 0xff;
      check(cell >= closureCells && !isCell[cell], "cell twice");
      isCell[cell] = true;
      locals = Math.max(locals, cell + 1);
    }
    for (at = 0; at < bytes.length; at = next) {
      load();
      isStart[at] = true;
      check(next <= bytes.length, "incomplete instruction");
      int local = local();
      if (local >= 0) {
        locals = Math.max(locals, local + 1);
      }
    }
    at = 0;
    check(locals <= code.nState, "frame smaller than its locals");
    for (; at < bytes.length; at = next) {
      load();
      if (Opcode.format(opcode) == Opcode.OFFSET) {
        int target = code.target(at);
        // Code that is never reached may jump to where more would have come.
        check(target >= 0 && target <= bytes.length, "jump out of the code");
        check(target == bytes.length || isStart[target], "jump into an instruction");
      }
    }
    at = 0;
  }

  private void load() {
    opcode = bytes[at] & 0xff;
    next = code.next(at);
  }

  /** The local that the instruction is about, or -1. */
  private int local() {
    if (opcode >= Opcode.STORE_FAST_MULTI && opcode < Opcode.UNARY_OP_MULTI) {
      return opcode - Opcode.STORE_FAST_MULTI;
    }
    if (opcode >= Opcode.LOAD_FAST_MULTI && opcode < Opcode.STORE_FAST_MULTI) {
      return opcode - Opcode.LOAD_FAST_MULTI;
    }
    return opcode >= Opcode.LOAD_FAST_N && opcode <= Opcode.DELETE_DEREF ? code.uint(at + 1) : -1;
  }

  // Stacks

  private void push(int kind) {
    push(kind, 0);
  }

  private void push(int kind, int data) {
    top = new Slot(kind, data, top);
    check(locals + top.depth <= frameSize, "value stack overflow");
  }

  private Slot pop() {
    Slot s = top;
    check(s != null, "value stack underflow");
    top = s.below;
    return s;
  }

  private Slot popObject() {
    Slot s = pop();
    check(isObject(s), "no object on the value stack");
    return s;
  }

  private void popObjects(int n) {
    check(n <= depth(top), "value stack underflow");
    for (int i = 0; i < n; i++) {
      popObject();
    }
    spend(n >> 4);
  }

  /** An object or NULL. */
  private void popMaybe() {
    Slot s = pop();
    check(isObject(s) || s.kind == NULL || s.kind == MAYBE, "no object on the value stack");
  }

  private void popKind(int kind) {
    check(pop().kind == kind, "wrong kind of value");
  }

  // Where instructions lead to

  /** A state that instruction {@code offset} may be entered with. */
  private void reach(int offset, Slot stack, Block open) {
    check(offset < bytes.length, "runs over the end of the code");
    check(locals + depth(stack) <= frameSize + 2, "value stack overflow");
    int count = 0;
    for (State s = states[offset]; s != null; s = s.other) {
      if (sameBlocks(s.blocks, open) && mergeable(s.stack, stack)) {
        Slot merged = merge(s.stack, stack);
        if (merged != s.stack) {
          s.stack = merged;
          enqueue(s);
        }
        return;
      }
      check(++count < MAX_STATES, "too complicated");
    }
    states[offset] = new State(offset, stack, open, states[offset]);
    enqueue(states[offset]);
  }

  private void enqueue(State s) {
    if (!s.waiting) {
      s.waiting = true;
      todo.add(s);
    }
  }

  // Blocks

  private void openBlock(boolean isFinally) {
    Block b = new Block(code.target(at), isFinally, top, blocks);
    check(b.depth <= code.nExcStack, "too many blocks");
    blocks = b;
    reach(b.handler, new Slot(EXCEPTION, 0, top), b);
  }

  private void closeBlock() {
    check(blocks != null, "no block to leave");
    blocks = blocks.outer;
  }

  /** An exception goes to the next block whose handler is ahead, and must find its stack there. */
  private void checkHandler() {
    Block b = blocks;
    while (b != null && b.handler <= at) {
      b = b.outer;
    }
    if (b != null) {
      Slot s = top;
      while (depth(s) > depth(b.stack)) {
        spend(1);
        s = s.below;
      }
      check(covers(b.stack, s), "block with a changed stack");
    }
  }

  /** What a finally part that runs would go on with is dropped from below the top. */
  private void cancelFinally(boolean mustBeKnown) {
    Slot value = pop();
    Slot cause = pop();
    boolean known = cause.kind == NONE || cause.kind == EXCEPTION;
    if (!known) {
      check(cause.kind == MARK || !mustBeKnown, "leaves no finally part");
      pop();
    }
    top = new Slot(value.kind, value.data, top);
  }

  /** Returns what is on top of the stack, by way of the finally parts around. */
  private void unwindReturn() {
    for (; blocks != null; closeBlock()) {
      if (blocks.isFinally) {
        if (blocks.handler > at) {
          Slot value = new Slot(top.kind == CELL ? CELL : OBJECT, 0, blocks.stack);
          reach(blocks.handler, new Slot(MARK, -1, value), blocks);
          return;
        }
        cancelFinally(false);
      }
    }
  }

  /** Leaves {@code count} blocks for the target on top of the stack; with bit 7 a loop as well. */
  private void unwindJump(int count) {
    int left = count;
    for (; (left & 0x7f) > 0; closeBlock()) {
      left--;
      check(blocks != null, "no block to leave");
      if (blocks.isFinally) {
        if (blocks.handler > at) {
          reach(blocks.handler, new Slot(MARK, left, top), blocks);
          return;
        }
        cancelFinally(true);
      }
    }
    Slot target = pop();
    check(target.kind == TARGET, "jump to nowhere");
    for (int i = 0; left != 0 && i < Opcode.ITERATOR_SLOTS; i++) {
      pop();
    }
    reach(target.data, top, blocks);
  }

  private void endFinally() {
    check(blocks != null && blocks.handler <= at, "no finally part to end");
    closeBlock();
    Slot cause = pop();
    if (cause.kind == NONE) {
      goOn();
    } else if (cause.kind == MARK && cause.data < 0) {
      check(top != null, "value stack underflow");
      unwindReturn();
    } else if (cause.kind == MARK) {
      unwindJump(cause.data);
    } else {
      check(cause.kind == EXCEPTION, "finally part ends with something else");
    }
  }

  private void withCleanup() {
    Slot cause = pop();
    Slot value = cause.kind == MARK ? pop() : null;
    popMaybe();
    popObject();
    Slot stack = top;
    switch (cause.kind) {
      case NONE:
        break;
      case EXCEPTION:
        reach(next, new Slot(EXCEPTION, 0, stack), blocks); // or swallowed
        break;
      default:
        check(value != null, "finally part begins with something else");
        top = new Slot(value.kind, value.data, stack);
        top = new Slot(MARK, cause.data, top);
        goOn();
        return;
    }
    push(NONE);
    goOn();
  }

  // Instructions

  private void goOn() {
    reach(next, top, blocks);
  }

  private void step() {
    load();
    if (opcode >= Opcode.LOAD_CONST_SMALL_INT_MULTI) {
      stepMulti();
      return;
    }
    if (mayThrow()) {
      checkHandler();
    }
    switch (Opcode.format(opcode)) {
      case Opcode.NAME:
        stepName();
        goOn();
        break;
      case Opcode.UINT:
        stepNumber(opcode == Opcode.LOAD_CONST_SMALL_INT ? 0 : code.uint(at + 1));
        goOn();
        break;
      case Opcode.OFFSET:
        stepJump(code.target(at));
        break;
      default:
        stepPlain();
        break;
    }
  }

  /** False for the few instructions between a finally part's end and the code behind it. */
  private boolean mayThrow() {
    return opcode != Opcode.LOAD_CONST_NONE
        && opcode != Opcode.ROT_TWO
        && opcode != Opcode.POP_TOP
        && (opcode != Opcode.JUMP || code.target(at) <= at);
  }

  private void stepMulti() {
    checkHandler();
    if (opcode < Opcode.LOAD_FAST_MULTI) {
      push(OBJECT);
    } else if (opcode < Opcode.STORE_FAST_MULTI) {
      loadLocal(local());
    } else if (opcode < Opcode.UNARY_OP_MULTI) {
      storeLocal(local());
    } else {
      popObjects(opcode < Opcode.BINARY_OP_MULTI ? 1 : 2);
      push(OBJECT);
    }
    goOn();
  }

  private boolean isCell(int local) {
    return local < isCell.length ? isCell[local] : local < closureCells;
  }

  private void loadLocal(int local) {
    push(isCell(local) ? CELL : OBJECT);
  }

  private void storeLocal(int local) {
    check(!isCell(local), "cell used as a plain local");
    popObject();
  }

  private void stepName() {
    switch (opcode) {
      case Opcode.LOAD_CONST_STRING:
        push(STR);
        break;
      case Opcode.LOAD_NAME:
      case Opcode.LOAD_GLOBAL:
        push(OBJECT);
        break;
      case Opcode.LOAD_ATTR:
        popObject();
        push(OBJECT);
        break;
      case Opcode.LOAD_METHOD:
      case Opcode.LOAD_SUPER_METHOD:
        popObjects(opcode == Opcode.LOAD_METHOD ? 1 : 3);
        push(OBJECT);
        push(MAYBE);
        break;
      case Opcode.STORE_ATTR:
        popObject();
        popMaybe();
        break;
      case Opcode.DELETE_NAME:
      case Opcode.DELETE_GLOBAL:
        break;
      case Opcode.IMPORT_NAME:
        popObjects(2);
        push(OBJECT);
        break;
      case Opcode.IMPORT_FROM:
        popObject();
        push(OBJECT);
        push(OBJECT);
        break;
      default: // the stores
        popObject();
        break;
    }
  }

  private void stepNumber(int n) {
    switch (opcode) {
      case Opcode.LOAD_CONST_SMALL_INT:
      case Opcode.LOAD_CONST_OBJ:
        push(OBJECT);
        break;
      case Opcode.LOAD_FAST_N:
        loadLocal(n);
        break;
      case Opcode.STORE_FAST_N:
        storeLocal(n);
        break;
      case Opcode.DELETE_FAST:
        check(!isCell(n), "cell used as a plain local");
        break;
      case Opcode.LOAD_DEREF:
      case Opcode.STORE_DEREF:
      case Opcode.DELETE_DEREF:
        check(isCell(n), "plain local used as a cell");
        if (opcode == Opcode.LOAD_DEREF) {
          push(OBJECT);
        } else if (opcode == Opcode.STORE_DEREF) {
          popObject();
        }
        break;
      case Opcode.BUILD_TUPLE:
        popObjects(n);
        push(TUPLE, n);
        break;
      case Opcode.BUILD_LIST:
        popObjects(n);
        push(LIST);
        break;
      case Opcode.BUILD_MAP:
        push(DICT);
        break;
      case Opcode.BUILD_SET:
        popObjects(n);
        push(SET);
        break;
      case Opcode.BUILD_SLICE:
        check(n == 2 || n == 3, "slice of neither 2 nor 3 values");
        popObjects(n);
        push(OBJECT);
        break;
      case Opcode.STORE_COMP:
        storeComprehension(n & 3, n >>> 2);
        break;
      case Opcode.UNPACK_SEQUENCE:
        popObject();
        pushObjects(n);
        break;
      case Opcode.UNPACK_EX:
        popObject();
        pushObjects((n & 0xff) + (n >>> 8) + 1);
        break;
      case Opcode.MAKE_FUNCTION:
        makeFunction(n, 0, false);
        break;
      case Opcode.MAKE_FUNCTION_DEFARGS:
        makeFunction(n, 0, true);
        break;
      case Opcode.MAKE_CLOSURE:
        makeFunction(n, bytes[next - 1] & 0xff, false);
        break;
      case Opcode.MAKE_CLOSURE_DEFARGS:
        makeFunction(n, bytes[next - 1] & 0xff, true);
        break;
      default:
        call(n & 0xff, n >>> 8);
        break;
    }
  }

  private void pushObjects(int n) {
    check(n <= frameSize, "value stack overflow");
    spend(n >> 4);
    for (int i = 0; i < n; i++) {
      push(OBJECT);
    }
  }

  private void storeComprehension(int kind, int below) {
    check(kind <= 2, "comprehension of no known kind");
    int values = kind == 1 ? 2 : 1;
    check(below >= values && below < depth(top), "no comprehension there");
    Slot target = top;
    for (int i = 0; i < below; i++) {
      target = target.below;
    }
    spend(below >> 4);
    check(target.kind == (kind == 0 ? LIST : kind == 1 ? DICT : SET), "no comprehension there");
    popObjects(values);
  }

  private void makeFunction(int index, int cells, boolean hasDefaults) {
    int child = index - code.argCount() - code.constants.length;
    Code made = code.children[child];
    for (int i = 0; i < cells; i++) {
      popKind(CELL);
    }
    int defaults = 0;
    if (hasDefaults) {
      Slot keywords = pop();
      check(keywords.kind == DICT || keywords.kind == NULL, "defaults of no known kind");
      Slot positional = pop();
      check(positional.kind == TUPLE || positional.kind == NULL, "defaults of no known kind");
      defaults = positional.data;
    }
    check(defaults == made.nDefPosArgs, "other defaults than the function has");
    check(childCells[child] < 0 || childCells[child] == cells, "cells differ");
    childCells[child] = cells;
    push(OBJECT);
  }

  private void call(int positional, int keywords) {
    boolean isMethod = opcode == Opcode.CALL_METHOD || opcode == Opcode.CALL_METHOD_VAR_KW;
    if (opcode == Opcode.CALL_FUNCTION_VAR_KW || opcode == Opcode.CALL_METHOD_VAR_KW) {
      popMaybe();
      popMaybe();
    }
    check(keywords <= depth(top), "value stack underflow");
    for (int i = 0; i < keywords; i++) {
      popObject();
      popKind(STR);
    }
    popObjects(positional);
    if (isMethod) {
      popMaybe();
    }
    popObject();
    push(OBJECT);
  }

  private void stepJump(int target) {
    switch (opcode) {
      case Opcode.JUMP:
        reach(target, top, blocks);
        break;
      case Opcode.UNWIND_JUMP:
        top = new Slot(TARGET, target, top);
        unwindJump(bytes[at + 3] & 0xff);
        break;
      case Opcode.POP_JUMP_IF_TRUE:
      case Opcode.POP_JUMP_IF_FALSE:
        popObject();
        reach(target, top, blocks);
        goOn();
        break;
      case Opcode.JUMP_IF_TRUE_OR_POP:
      case Opcode.JUMP_IF_FALSE_OR_POP:
        // Backwards it would be a loop in which nothing looks at the budgets.
        check(target > at, "jump backwards");
        popObject();
        reach(target, new Slot(OBJECT, 0, top), blocks);
        goOn();
        break;
      case Opcode.SETUP_WITH:
        popObject();
        push(OBJECT);
        push(MAYBE);
        openBlock(true);
        push(OBJECT);
        goOn();
        break;
      case Opcode.SETUP_EXCEPT:
      case Opcode.SETUP_FINALLY:
        openBlock(opcode == Opcode.SETUP_FINALLY);
        goOn();
        break;
      case Opcode.POP_EXCEPT_JUMP:
        check(blocks != null && !blocks.isFinally, "no handler to leave");
        closeBlock();
        reach(target, top, blocks);
        break;
      default:
        forIter(target);
        break;
    }
  }

  private void forIter(int target) {
    Slot iterator = top;
    Slot below = top;
    for (int i = 0; i < Opcode.ITERATOR_SLOTS; i++) {
      check(below != null, "value stack underflow");
      if (i == 2) {
        iterator = below;
      }
      below = below.below;
    }
    check(isObject(iterator), "no iterator");
    reach(target, below, blocks);
    push(OBJECT);
    goOn();
  }

  private void stepPlain() {
    switch (opcode) {
      case Opcode.LOAD_CONST_NONE:
        push(NONE);
        break;
      case Opcode.LOAD_NULL:
        push(NULL);
        break;
      case Opcode.LOAD_SUBSCR:
        popObjects(2);
        push(OBJECT);
        break;
      case Opcode.STORE_SUBSCR:
        popObjects(2);
        popMaybe();
        break;
      case Opcode.DUP_TOP:
        spend(next < bytes.length && bytes[next] == Opcode.LOAD_GLOBAL ? at >> 6 : 0);
        if (code.isExitTest(at)) {
          exitTest();
          return;
        }
        Slot a = popObject();
        top = a;
        push(a.kind, a.data);
        break;
      case Opcode.DUP_TOP_TWO:
        Slot second = popObject();
        Slot first = popObject();
        top = second;
        push(first.kind, first.data);
        push(second.kind, second.data);
        break;
      case Opcode.POP_TOP:
        pop();
        break;
      case Opcode.ROT_TWO:
      case Opcode.ROT_THREE:
        rotate(opcode == Opcode.ROT_TWO ? 2 : 3);
        break;
      case Opcode.WITH_CLEANUP:
        withCleanup();
        return;
      case Opcode.END_FINALLY:
        endFinally();
        return;
      case Opcode.GET_ITER:
        popObject();
        push(OBJECT);
        break;
      case Opcode.GET_ITER_STACK:
        popObject();
        push(NULL);
        push(OBJECT);
        push(JUNK);
        push(JUNK);
        break;
      case Opcode.RAISE_VARARGS:
        check(bytes[at + 1] >= 0 && bytes[at + 1] <= 2, "raise with too many values");
        popObjects(bytes[at + 1]);
        return;
      case Opcode.STORE_MAP:
        popObjects(2);
        check(top != null && isObject(top), "nothing to store into");
        break;
      case Opcode.RETURN_VALUE:
        check(top != null && (isObject(top) || top.kind == CELL), "nothing to return");
        unwindReturn();
        return;
      case Opcode.YIELD_VALUE:
      case Opcode.YIELD_FROM:
        check(code.isGenerator(), "yield outside a generator");
        popObjects(opcode == Opcode.YIELD_VALUE ? 1 : 2);
        push(OBJECT);
        break;
      case Opcode.IMPORT_STAR:
        popObject();
        break;
      default: // constants, LOAD_BUILD_CLASS
        push(OBJECT);
        break;
    }
    goOn();
  }

  /** See {@link Code#isExitTest}: what it tests is known here. */
  private void exitTest() {
    check(top != null, "value stack underflow");
    push(OBJECT);
    push(OBJECT);
    top = top.below.below;
    int jump = code.next(code.next(next));
    reach(top.kind == EXCEPTION ? code.next(jump) : code.target(jump), top, blocks);
  }

  /** Puts the top below the {@code n} - 1 entries under it. */
  private void rotate(int n) {
    Slot moved = pop();
    Slot a = pop();
    Slot b = n == 3 ? pop() : null;
    top = new Slot(moved.kind, moved.data, top);
    if (b != null) {
      top = new Slot(b.kind, b.data, top);
    }
    top = new Slot(a.kind, a.data, top);
  }
}
