package org.pycopy.emitter.viper;

import java.util.ArrayList;
import java.util.Arrays;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.pycopy.emitter.viper.ViperClass.Names;
import org.pycopy.kernel.code.Opcode;

/** The control flow of a viper function: labels, jumps, loops, returning, and blocks. */
abstract class FlowGenerator extends ViperMethod {
  /** A loop without calls looks after the trap word once in this many iterations; a power of 2. */
  private static final int POLL_INTERVAL = 1024;

  final ObjectGenerator objects;
  private final Instruction ahead;
  private final Label[] labels;
  private final ArrayList<Block> blocks = new ArrayList<>(0);

  /** Whether control comes to the next instruction from this one. */
  private boolean reachable = true;

  /** Whether all code so far was straight. */
  boolean straight = true;

  FlowGenerator(ViperClass target, Typing typing) {
    super(target, typing);
    this.objects = new ObjectGenerator(this, stack, m);
    this.ahead = new Instruction(code);
    this.labels = new Label[code.bytecode.length + 1];
  }

  /** Generates the code of one instruction, which is no jump and concerns no block. */
  abstract void step();

  @Override
  final void generateBody() {
    for (int i = 0; at.read(i); i = at.next) {
      instruction();
      straight &= Opcode.format(at.opcode) != Opcode.OFFSET;
    }
  }

  private void instruction() {
    if (!typing.isLive[at.offset]) {
      skip();
      reachable = false;
      return;
    }
    label(at.offset);
    if (!reachable) {
      // Behind a handler that raises the exception again.
      stack.reset(typing.stacks[at.offset]);
    }
    reachable = true;
    dispatch();
    reachable &= !at.endsFlow();
  }

  /** An instruction that is never reached may still be the start or end of a block. */
  private void skip() {
    if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).handler == at.offset) {
      blocks.get(blocks.size() - 1).handling = true;
    }
    switch (at.opcode) {
      case Opcode.SETUP_EXCEPT:
      case Opcode.SETUP_FINALLY:
      case Opcode.SETUP_WITH:
        blocks.add(new Block(Block.EXCEPT, at.operand, 0));
        break;
      case Opcode.END_FINALLY:
        blocks.remove(blocks.size() - 1);
        break;
      default:
        break;
    }
  }

  private void dispatch() {
    switch (at.opcode) {
      case Opcode.RETURN_VALUE:
        returnValue();
        break;
      case Opcode.RAISE_VARARGS:
        mark();
        raise();
        break;
      case Opcode.END_FINALLY:
        endFinally(blocks.remove(blocks.size() - 1));
        break;
      case Opcode.WITH_CLEANUP:
        mark();
        leaveContext(blocks.get(blocks.size() - 1));
        break;
      default:
        if (Opcode.format(at.opcode) == Opcode.OFFSET) {
          jump();
        } else {
          step();
        }
    }
  }

  // Labels and jumps.

  private Label labelOf(int offset) {
    if (labels[offset] == null) {
      labels[offset] = new Label();
    }
    return labels[offset];
  }

  private void label(int offset) {
    Block inner = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (inner != null && !inner.handling && inner.handler == offset) {
      handler(inner);
    } else if (typing.isTarget[offset]) {
      if (reachable) {
        stack.settle(0);
        convertStack(offset);
      }
      m.visitLabel(labelOf(offset));
      reachable = true;
    } else {
      return;
    }
    stack.reset(typing.stacks[offset]);
    knownLine = -1;
    straight = false;
  }

  /** Gives the entries, which are in their slots, the types that they have at {@code offset}. */
  private void convertStack(int offset) {
    int[] wanted = typing.stacks[offset];
    int have = stack.depth();
    for (int i = 0; i < wanted.length; i++) {
      int from = stack.type(have - 1 - i);
      if (differ(from, wanted[i])) {
        stack.loadSlot(i, from);
        convert(from, wanted[i]);
        stack.storeSlot(i, wanted[i]);
      }
    }
  }

  private boolean needsConversion(int offset) {
    int[] wanted = typing.stacks[offset];
    int have = stack.depth();
    for (int i = 0; i < wanted.length; i++) {
      if (differ(stack.type(have - 1 - i), wanted[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean differ(int a, int b) {
    return a != b
        && !(ViperType.isWord(a) && ViperType.isWord(b))
        && !(ViperType.isPointer(a) && ViperType.isPointer(b));
  }

  /** Goes to {@code offset}; all entries are in their slots. */
  private void jumpTo(int offset) {
    convertStack(offset);
    if (offset <= at.offset) {
      poll(offset);
    }
    m.visitJumpInsn(Opcodes.GOTO, labelOf(offset));
  }

  /** Goes to {@code offset} where the JVM's condition {@code test} holds. */
  void branch(int test, int offset) {
    if (offset > at.offset && !needsConversion(offset)) {
      m.visitJumpInsn(test, labelOf(offset));
      return;
    }
    Label stay = new Label();
    m.visitJumpInsn(inverse(test), stay);
    jumpTo(offset);
    m.visitLabel(stay);
  }

  private static int inverse(int test) {
    if (test == Opcodes.IFNULL || test == Opcodes.IFNONNULL) {
      return test ^ 1;
    }
    return (test - Opcodes.IFEQ ^ 1) + Opcodes.IFEQ;
  }

  /** Looks after the trap word in the loop that starts at {@code offset}. */
  private void poll(int offset) {
    int cost = Math.max((at.offset - offset) / 2, 1);
    int called = typing.calls.nextSetBit(offset);
    Label skip = new Label();
    if (called < 0 || called > at.offset) {
      m.visitIincInsn(ticks, 1);
      m.visitVarInsn(Opcodes.ILOAD, ticks);
      loadInt(POLL_INTERVAL - 1);
      m.visitInsn(Opcodes.IAND);
      m.visitJumpInsn(Opcodes.IFNE, skip);
      setPosition(at.offset);
      knownLine = -1;
      cost *= POLL_INTERVAL;
    }
    loadInterpreter();
    loadInt(cost);
    call("poll", "(" + Names.IN + "I)V");
    m.visitLabel(skip);
  }

  /** Whether the next instruction is a jump that takes the condition and nothing else leads to. */
  boolean readsAheadToJump() {
    return !typing.isTarget[at.next]
        && ahead.read(at.next)
        && (ahead.opcode == Opcode.POP_JUMP_IF_TRUE || ahead.opcode == Opcode.POP_JUMP_IF_FALSE);
  }

  /** Jumps by the JVM's condition {@code test}, if the next instruction is to be done as well. */
  void conclude(int test, boolean jumps) {
    if (jumps) {
      at.read(at.next);
      branch(at.opcode == Opcode.POP_JUMP_IF_TRUE ? test : inverse(test), at.operand);
      return;
    }
    Label holds = new Label();
    Label end = new Label();
    m.visitJumpInsn(test, holds);
    m.visitInsn(Opcodes.LCONST_0);
    m.visitJumpInsn(Opcodes.GOTO, end);
    m.visitLabel(holds);
    m.visitInsn(Opcodes.LCONST_1);
    m.visitLabel(end);
    stack.pushResult(ViperType.BOOL);
  }

  /** The next instruction, a jump, is done by the truth value on the JVM's stack. */
  void concludeWithJump() {
    conclude(Opcodes.IFNE, true);
  }

  private void jump() {
    int offset = at.operand;
    switch (at.opcode) {
      case Opcode.JUMP:
        stack.settle(0);
        rangeLoop(RangeLoop.find(typing, at.offset));
        jumpTo(offset);
        break;
      case Opcode.POP_EXCEPT_JUMP:
        stack.settle(0);
        jumpTo(offset);
        break;
      case Opcode.POP_JUMP_IF_TRUE:
      case Opcode.POP_JUMP_IF_FALSE:
        mark();
        stack.settle(1);
        loadTruth();
        stack.drop(1);
        branch(at.opcode == Opcode.POP_JUMP_IF_TRUE ? Opcodes.IFNE : Opcodes.IFEQ, offset);
        break;
      case Opcode.JUMP_IF_TRUE_OR_POP:
      case Opcode.JUMP_IF_FALSE_OR_POP:
        mark();
        stack.settle(0);
        loadTruth();
        branch(at.opcode == Opcode.JUMP_IF_TRUE_OR_POP ? Opcodes.IFNE : Opcodes.IFEQ, offset);
        stack.drop(1);
        break;
      case Opcode.FOR_ITER:
        mark();
        nextItem(offset);
        break;
      case Opcode.UNWIND_JUMP:
        stack.settle(0);
        unwind(offset, at.extra & 0x7f);
        break;
      case Opcode.SETUP_WITH:
        mark();
        open(Block.WITH);
        break;
      case Opcode.SETUP_EXCEPT:
        open(Block.EXCEPT);
        break;
      default:
        open(Block.FINALLY);
    }
  }

  /** Loads the truth value of the top as an int, zero for false. */
  private void loadTruth() {
    stack.load(0);
    if (stack.type(0) == ViperType.OBJECT) {
      loadInterpreter();
      object("isTrue", "(" + Names.IN + ")Z");
    } else {
      m.visitInsn(Opcodes.LCONST_0);
      m.visitInsn(Opcodes.LCMP);
    }
  }

  private void nextItem(int end) {
    stack.settle(0);
    int item = stack.depth();
    stack.load(Opcode.ITERATOR_SLOTS - 1);
    loadInterpreter();
    object("next", "(" + Names.IN + ")" + Names.OBJECT);
    stack.storeSlot(item, ViperType.OBJECT);
    resolveAll();
    stack.loadSlot(item, ViperType.OBJECT);
    stack.drop(Opcode.ITERATOR_SLOTS);
    branch(Opcodes.IFNULL, end);
    stack.reset(typing.stacks[at.next]);
  }

  /**
   * Generates the loop with a counter of 32 bits. Where the range is a longer one, control goes to
   * the general form behind it.
   */
  private void rangeLoop(RangeLoop loop) {
    if (loop == null) {
      return;
    }
    int start = at.offset;
    int counterSlot = stack.depth() - 1;
    Label general = new Label();
    stack.load(0);
    loadStop(loop);
    loadInt(loop.step);
    call("isIntRange", "(JJI)Z");
    m.visitJumpInsn(Opcodes.IFEQ, general);
    int counter = newVariable(1);
    int stop = newVariable(1);
    int chunk = newVariable(1);
    stack.load(0);
    m.visitInsn(Opcodes.L2I);
    m.visitVarInsn(Opcodes.ISTORE, counter);
    loadStop(loop);
    m.visitInsn(Opcodes.L2I);
    m.visitVarInsn(Opcodes.ISTORE, stop);

    Label outer = new Label();
    Label inner = new Label();
    Label exit = new Label();
    m.visitLabel(outer);
    m.visitVarInsn(Opcodes.ILOAD, counter);
    m.visitVarInsn(Opcodes.ILOAD, stop);
    m.visitJumpInsn(loop.step > 0 ? Opcodes.IF_ICMPGE : Opcodes.IF_ICMPLE, exit);
    m.visitVarInsn(Opcodes.ILOAD, counter);
    m.visitVarInsn(Opcodes.ILOAD, stop);
    loadInt(loop.step);
    call("chunkEnd", "(III)I");
    m.visitVarInsn(Opcodes.ISTORE, chunk);

    m.visitLabel(inner);
    m.visitVarInsn(Opcodes.ILOAD, counter);
    m.visitInsn(Opcodes.I2L);
    m.visitVarInsn(Opcodes.LSTORE, locals[loop.local]);
    if (rangeBody(loop)) {
      m.visitIincInsn(counter, loop.step);
      m.visitVarInsn(Opcodes.ILOAD, counter);
      m.visitVarInsn(Opcodes.ILOAD, chunk);
      m.visitJumpInsn(loop.step > 0 ? Opcodes.IF_ICMPLT : Opcodes.IF_ICMPGT, inner);
      setPosition(start);
      loadInterpreter();
      loadInt(POLL_INTERVAL * Math.max((loop.after - start) / 2, 1));
      call("poll", "(" + Names.IN + "I)V");
      m.visitJumpInsn(Opcodes.GOTO, outer);
    }
    m.visitLabel(exit);
    m.visitVarInsn(Opcodes.ILOAD, counter);
    m.visitInsn(Opcodes.I2L);
    stack.storeSlot(counterSlot, ViperType.INT);
    typing.isTarget[loop.after] = true;
    m.visitJumpInsn(Opcodes.GOTO, labelOf(loop.after));

    m.visitLabel(general);
    at.read(start);
    stack.reset(typing.stacks[start]);
    reachable = true;
    knownLine = -1;
  }

  private void loadStop(RangeLoop loop) {
    if (loop.stopOnStack) {
      stack.load(1);
    } else {
      m.visitLdcInsn(loop.stop);
    }
  }

  /** Generates the body with labels of its own; false where it never ends in the next iteration. */
  private boolean rangeBody(RangeLoop loop) {
    straight = false;
    knownLine = -1;
    for (int i = loop.body; i < loop.next; i = at.next) {
      at.read(i);
      instruction();
    }
    label(loop.next);
    Arrays.fill(labels, loop.body, loop.after, null);
    return reachable;
  }

  /** Throws the exception on the JVM's stack, which goes on from where it came from. */
  private void throwAgain() {
    setPosition(-1);
    knownLine = -1;
    m.visitInsn(Opcodes.ATHROW);
    reachable = false;
  }

  // Returning and blocks.

  private void returnValue() {
    int type = stack.type(0);
    mark();
    stack.begin(1);
    stack.load(0);
    if (type == ViperType.NONE) {
      convert(ViperType.NONE, typing.result);
      type = typing.result;
    }
    convert(type, ViperType.OBJECT);
    stack.drop(1);
    returnObject();
  }

  /** Returns the object on the JVM's stack, after the finally parts of the open blocks. */
  private void returnObject() {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.runsFinally()) {
        block.returns = true;
        m.visitVarInsn(Opcodes.ASTORE, block.result);
        runFinally(block, Block.RETURN);
        return;
      }
    }
    if (hasFrame) {
      loadInterpreter();
      m.visitVarInsn(Opcodes.ALOAD, back);
      call("leave", "(" + Names.IN + Names.FRAME + ")V");
    }
    m.visitInsn(Opcodes.ARETURN);
  }

  private void runFinally(Block block, int cause) {
    m.visitInsn(Opcodes.ACONST_NULL);
    m.visitVarInsn(Opcodes.ASTORE, block.exception);
    loadInt(cause);
    m.visitVarInsn(Opcodes.ISTORE, block.cause);
    m.visitJumpInsn(Opcodes.GOTO, block.body);
  }

  /** Goes to {@code offset} out of the {@code count} innermost blocks. */
  private void unwind(int offset, int count) {
    for (int i = 1; i <= count; i++) {
      Block block = blocks.get(blocks.size() - i);
      if (block.runsFinally()) {
        block.pending.add(new Block.Pending(offset, count - i));
        runFinally(block, Block.RETURN + block.pending.size());
        return;
      }
    }
    jumpTo(offset);
  }

  private void open(int kind) {
    int entered = 0;
    if (kind == Block.WITH) {
      entered = newVariable(1);
      objects.enterContext(entered);
    }
    stack.settle(0);
    Block block = new Block(kind, at.operand, stack.depth());
    block.start = new Label();
    block.body = new Label();
    block.exception = newVariable(1);
    block.cause = newVariable(1);
    block.result = newVariable(1);
    m.visitInsn(Opcodes.ACONST_NULL);
    m.visitVarInsn(Opcodes.ASTORE, block.result);
    blocks.add(block);
    m.visitLabel(block.start);
    m.visitInsn(Opcodes.NOP);
    if (kind == Block.WITH) {
      m.visitVarInsn(Opcodes.ALOAD, entered);
      stack.pushResult(ViperType.OBJECT);
    }
  }

  /** The code of a block ends, and its handler or finally part starts. */
  private void handler(Block block) {
    if (reachable && block.kind != Block.EXCEPT) {
      runFinally(block, Block.END_OF_BODY);
    }
    Label caught = new Label();
    m.visitLabel(caught);
    m.visitTryCatchBlock(block.start, caught, caught, null);
    loadInterpreter();
    loadFunction();
    m.visitVarInsn(Opcodes.ILOAD, position);
    m.visitVarInsn(Opcodes.ILOAD, recursion);
    call("caught", "(Ljava/lang/Throwable;" + Names.IN + Names.FUNCTION + "II)" + Names.OBJECT);
    m.visitInsn(Opcodes.DUP);
    m.visitVarInsn(Opcodes.ASTORE, block.exception);
    stack.storeSlot(block.depth, ViperType.OBJECT);
    loadInt(Block.EXCEPTION);
    m.visitVarInsn(Opcodes.ISTORE, block.cause);
    resolveAll();
    m.visitLabel(block.body);
    block.handling = true;
    reachable = true;
  }

  private void endFinally(Block block) {
    while (stack.depth() > block.depthAround()) {
      stack.discard();
    }
    if (block.kind == Block.EXCEPT) {
      raiseAgain(block);
      return;
    }
    stack.settle(0);
    Label next = new Label();
    m.visitVarInsn(Opcodes.ILOAD, block.cause);
    m.visitJumpInsn(Opcodes.IFEQ, next);
    if (block.returns) {
      Label other = ifCause(block, Block.RETURN);
      m.visitVarInsn(Opcodes.ALOAD, block.result);
      returnObject();
      m.visitLabel(other);
    }
    for (int i = 0; i < block.pending.size(); i++) {
      Label other = ifCause(block, Block.RETURN + 1 + i);
      Block.Pending pending = block.pending.get(i);
      unwind(pending.target, pending.blocks);
      m.visitLabel(other);
    }
    raiseAgain(block);
    reachable = true;
    m.visitLabel(next);
  }

  private Label ifCause(Block block, int cause) {
    Label other = new Label();
    m.visitVarInsn(Opcodes.ILOAD, block.cause);
    loadInt(cause);
    m.visitJumpInsn(Opcodes.IF_ICMPNE, other);
    return other;
  }

  private void raiseAgain(Block block) {
    m.visitVarInsn(Opcodes.ALOAD, block.exception);
    call("reraise", "(" + Names.OBJECT + ")" + Names.EXCEPTION);
    throwAgain();
  }

  private void raise() {
    if (at.extra != 0) {
      objects.raise(at.extra);
      return;
    }
    Label found = new Label();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).handling) {
        m.visitVarInsn(Opcodes.ALOAD, blocks.get(i).exception);
        m.visitInsn(Opcodes.DUP);
        m.visitJumpInsn(Opcodes.IFNONNULL, found);
        m.visitInsn(Opcodes.POP);
      }
    }
    m.visitInsn(Opcodes.ACONST_NULL);
    m.visitLabel(found);
    call("reraise", "(" + Names.OBJECT + ")" + Names.EXCEPTION);
    throwAgain();
  }

  /** The stack has exit, self, and the mark for the cause on top. */
  private void leaveContext(Block block) {
    stack.begin(3);
    stack.load(2);
    stack.load(1);
    m.visitVarInsn(Opcodes.ALOAD, block.exception);
    loadInterpreter();
    call("exitContext", "(" + Names.OBJECT + Names.OBJECT + Names.OBJECT + Names.IN + ")Z");
    Label keep = new Label();
    m.visitJumpInsn(Opcodes.IFEQ, keep);
    m.visitInsn(Opcodes.ICONST_0);
    m.visitVarInsn(Opcodes.ISTORE, block.cause);
    m.visitLabel(keep);
    resolveAll();
    stack.drop(3);
    stack.pushNull();
  }
}
