package org.pycopy.emitter.viper;

import java.util.ArrayList;
import java.util.Arrays;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.pycopy.emitter.viper.ViperClass.Names;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.vm.LinkedCode;

/**
 * Generates the method of a viper function: one pass over its bytecode, whose types are known.
 * Words and locals are local variables of the JVM.
 */
final class ViperGenerator {
  // Local variables of the JVM.
  private static final int IN = 1;
  private static final int FUNCTION = 2;
  private static final int ARGUMENTS = 3;

  /** A loop without calls looks after the trap word once in this many iterations; a power of 2. */
  private static final int POLL_INTERVAL = 1024;

  private final ViperClass target;
  private final Typing typing;
  private final Code code;
  private final MethodVisitor m;
  private final ValueStack stack;
  private final ObjectGenerator objects;
  private final Instruction at;
  private final Instruction ahead;
  private final boolean hasFrame;
  private final Label[] labels;
  private final ArrayList<Block> blocks = new ArrayList<>(0);

  private int nextVariable;
  private final int[] locals;

  /** For pointers of known element size: the first of three variables with parts of its memory. */
  private final int[] memories;

  private final boolean[] alwaysBound;

  /** The frame to go back to. */
  private int back;

  /** Level of recursion. */
  private int recursion;

  /** Offset of the instruction that runs, as far as the line is concerned. */
  private int position;

  /** Counts iterations of loops without calls. */
  private int ticks;

  /** Two entries for methods and their self; 0 where no method is called. */
  private int scratch;

  /** Line that the variable {@link #position} is at, or -1. */
  private int knownLine = -1;

  private boolean reachable = true;

  /** Whether all code so far was straight. */
  private boolean straight = true;

  ViperGenerator(ViperClass target, Typing typing) {
    this.target = target;
    this.typing = typing;
    this.code = typing.code;
    this.m = target.callMethod();
    this.stack = new ValueStack(this, m);
    this.objects = new ObjectGenerator(this, stack, m);
    this.at = new Instruction(code);
    this.ahead = new Instruction(code);
    this.hasFrame = !typing.calls.isEmpty();
    this.labels = new Label[code.bytecode.length + 1];
    this.locals = new int[typing.locals.length];
    this.memories = new int[typing.locals.length];
    this.alwaysBound = new boolean[typing.locals.length];
    int arguments = target.arguments();
    nextVariable = ARGUMENTS + (arguments > ViperClass.MAX_DIRECT ? 2 : arguments);
  }

  void generate() {
    m.visitCode();
    position = newVariable(1);
    ticks = newVariable(1);
    m.visitInsn(Opcodes.ICONST_0);
    m.visitVarInsn(Opcodes.ISTORE, position);
    m.visitInsn(Opcodes.ICONST_0);
    m.visitVarInsn(Opcodes.ISTORE, ticks);
    if (hasFrame) {
      back = newVariable(1);
      recursion = newVariable(1);
      loadInterpreter();
      loadFunction();
      call("enter", "(" + Names.IN + Names.FUNCTION + ")" + Names.FRAME);
      m.visitVarInsn(Opcodes.ASTORE, back);
      loadInterpreter();
      interpreter("depth", "()I");
      m.visitVarInsn(Opcodes.ISTORE, recursion);
    }
    Label start = new Label();
    m.visitLabel(start);
    if (hasFrame) {
      loadInterpreter();
      call("pollCall", "(" + Names.IN + ")V");
    }
    enterLocals();
    for (int i = 0; at.read(i); i = at.next) {
      instruction();
      straight &= Opcode.format(at.opcode) != Opcode.OFFSET;
    }
    Label end = new Label();
    m.visitLabel(end);
    m.visitTryCatchBlock(start, end, end, null);
    loadInterpreter();
    loadFunction();
    m.visitVarInsn(Opcodes.ILOAD, position);
    if (hasFrame) {
      m.visitVarInsn(Opcodes.ALOAD, back);
      m.visitVarInsn(Opcodes.ILOAD, recursion);
    } else {
      m.visitInsn(Opcodes.ACONST_NULL);
      m.visitInsn(Opcodes.ICONST_M1);
    }
    call(
        "failed",
        "(Ljava/lang/Throwable;"
            + Names.IN
            + Names.FUNCTION
            + "I"
            + Names.FRAME
            + "I)"
            + Names.EXCEPTION);
    m.visitInsn(Opcodes.ATHROW);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  // Locals.

  /** Gives all locals their first values. */
  private void enterLocals() {
    int parameters = Typing.parameterCount(code);
    for (int i = 0; i < locals.length; i++) {
      alwaysBound[i] = i < code.nPosArgs || typing.isCell[i];
      int type = typing.locals[i];
      if (typing.isCell[i]) {
        locals[i] = newVariable(1);
        enterCell(i);
      } else if (ViperType.isWord(type) || ViperType.isReference(type)) {
        locals[i] = newVariable(ViperType.isWord(type) ? 2 : 1);
        if (i < parameters) {
          enterParameter(i, type);
        } else {
          m.visitInsn(ViperType.isWord(type) ? Opcodes.LCONST_0 : Opcodes.ACONST_NULL);
        }
        m.visitVarInsn(ViperType.isWord(type) ? Opcodes.LSTORE : Opcodes.ASTORE, locals[i]);
      }
      if (ViperType.isPointer(type) && type != ViperType.PTR) {
        memories[i] = newVariable(3);
        resolve(i);
      }
    }
    if (objects.needsScratch(code)) {
      scratch = newVariable(1);
      m.visitInsn(Opcodes.ICONST_2);
      m.visitTypeInsn(Opcodes.ANEWARRAY, classOf(Names.OBJECT));
      m.visitVarInsn(Opcodes.ASTORE, scratch);
    }
  }

  private void enterCell(int local) {
    if (local < typing.freeCount) {
      loadFunction();
      m.visitFieldInsn(Opcodes.GETFIELD, classOf(Names.FUNCTION), "closure", "[" + Names.CELL);
      loadInt(local);
      m.visitInsn(Opcodes.AALOAD);
    } else {
      if (local < Typing.parameterCount(code)) {
        enterParameter(local, typing.declared[local]);
        convert(typing.declared[local], ViperType.OBJECT);
      } else {
        m.visitInsn(Opcodes.ACONST_NULL);
      }
      call("cell", "(" + Names.OBJECT + ")" + Names.CELL);
    }
    m.visitVarInsn(Opcodes.ASTORE, locals[local]);
  }

  /** Loads the value of a parameter, as {@code type}. */
  private void enterParameter(int local, int type) {
    int argument = local - typing.freeCount;
    if (local < code.nPosArgs) {
      if (target.arguments() > ViperClass.MAX_DIRECT) {
        m.visitVarInsn(Opcodes.ALOAD, ARGUMENTS);
        m.visitVarInsn(Opcodes.ILOAD, ARGUMENTS + 1);
        loadInt(argument);
        m.visitInsn(Opcodes.IADD);
        m.visitInsn(Opcodes.AALOAD);
      } else {
        m.visitVarInsn(Opcodes.ALOAD, ARGUMENTS + argument);
      }
    } else if (local < code.argCount()) {
      loadFunction();
      loadInterpreter();
      loadInt(local);
      call("keywordDefault", "(" + Names.FUNCTION + Names.IN + "I)" + Names.OBJECT);
      if (type != ViperType.OBJECT) {
        call("bound", "(" + Names.OBJECT + ")" + Names.OBJECT);
      }
    } else if (local == code.argCount() && (code.scopeFlags & Code.VAR_ARGS) != 0) {
      loadArray(0);
      call("tuple", "([" + Names.OBJECT + ")" + Names.OBJECT);
    } else {
      m.visitInsn(Opcodes.ICONST_0);
      call("dict", "(I)" + Names.OBJECT);
    }
    convert(ViperType.OBJECT, type);
  }

  /** Loads a local's variable. */
  void loadLocal(int local) {
    boolean isWord = ViperType.isWord(typing.locals[local]) && !typing.isCell[local];
    m.visitVarInsn(isWord ? Opcodes.LLOAD : Opcodes.ALOAD, locals[local]);
  }

  /** Looks up the memory that the pointer in a local reaches. */
  private void resolve(int local) {
    int memory = memories[local];
    m.visitVarInsn(Opcodes.ALOAD, locals[local]);
    loadInterpreter();
    memory("of", "(" + Names.OBJECT + Names.IN + ")" + Names.MEMORY);
    m.visitInsn(Opcodes.DUP);
    m.visitInsn(Opcodes.DUP);
    m.visitVarInsn(Opcodes.ASTORE, memory);
    memory("array", "(" + Names.MEMORY + ")[B");
    m.visitVarInsn(Opcodes.ASTORE, memory + 1);
    memory("writable", "(" + Names.MEMORY + ")[B");
    m.visitVarInsn(Opcodes.ASTORE, memory + 2);
  }

  /** Objects may have moved. */
  void resolveAll() {
    for (int i = 0; i < memories.length; i++) {
      if (memories[i] != 0) {
        resolve(i);
      }
    }
  }

  // Small pieces.

  int maxDepth() {
    return typing.maxDepth;
  }

  /** Index of the child that the operand of an instruction means. */
  int childIndex(int operand) {
    return operand - code.argCount() - code.constants.length;
  }

  /** Number of a new JVM variable of {@code size} words. */
  int newVariable(int size) {
    int variable = nextVariable;
    nextVariable += size;
    return variable;
  }

  void loadField(String field) {
    m.visitFieldInsn(Opcodes.GETSTATIC, ViperClass.NAME, field, target.descriptor(field));
  }

  void loadInterpreter() {
    m.visitVarInsn(Opcodes.ALOAD, IN);
  }

  void loadFunction() {
    m.visitVarInsn(Opcodes.ALOAD, FUNCTION);
  }

  void loadGlobals() {
    loadFunction();
    m.visitFieldInsn(Opcodes.GETFIELD, classOf(Names.FUNCTION), "globals", Names.DICT);
  }

  void loadScratch() {
    m.visitVarInsn(Opcodes.ALOAD, scratch);
  }

  void loadInt(int value) {
    if (value >= -1 && value <= 5) {
      m.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (short) value) {
      m.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      m.visitLdcInsn(value);
    }
  }

  /** Calls a method of {@link ViperRuntime}. */
  void call(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, Names.RUNTIME, name, descriptor, false);
  }

  private void memory(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, classOf(Names.MEMORY), name, descriptor, false);
  }

  private void interpreter(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, classOf(Names.IN), name, descriptor, false);
  }

  static String classOf(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1);
  }

  /** Loads an array of the {@code n} topmost values as objects; nothing is on the JVM's stack. */
  void loadArray(int n) {
    loadInt(n);
    m.visitTypeInsn(Opcodes.ANEWARRAY, classOf(Names.OBJECT));
    for (int i = 0; i < n; i++) {
      m.visitInsn(Opcodes.DUP);
      loadInt(i);
      loadObject(n - 1 - i);
      m.visitInsn(Opcodes.AASTORE);
    }
  }

  /** Loads the entry {@code down} entries below the top as an object. */
  void loadObject(int down) {
    stack.load(down);
    convert(stack.type(down), ViperType.OBJECT);
  }

  /** The instruction may fail: notes its line. */
  void mark() {
    int line = code.lineAt(at.offset);
    if (line != knownLine) {
      knownLine = line;
      setPosition(at.offset);
    }
  }

  private void setPosition(int offset) {
    loadInt(offset);
    m.visitVarInsn(Opcodes.ISTORE, position);
  }

  /** Throws the exception on the JVM's stack, which goes on from where it came from. */
  void throwAgain() {
    setPosition(-1);
    knownLine = -1;
    m.visitInsn(Opcodes.ATHROW);
    reachable = false;
  }

  /** Converts the value on top of the JVM's stack. */
  private void convert(int from, int to) {
    if (from == to || ViperType.isWord(from) && ViperType.isWord(to)) {
      return;
    }
    if (from == ViperType.NONE) {
      convertNone(to);
    } else if (to == ViperType.NONE) {
      m.visitInsn(ViperType.isWord(from) ? Opcodes.POP2 : Opcodes.POP);
    } else if (from == ViperType.OBJECT) {
      convertObject(to);
    } else if (ViperType.isWord(from)) {
      box(to == ViperType.OBJECT ? from : ViperType.INT);
    } else if (!ViperType.isPointer(to)) {
      loadInterpreter();
      memory("address", "(" + Names.OBJECT + Names.IN + ")J");
      if (to == ViperType.OBJECT) {
        box(ViperType.UINT);
      }
    }
  }

  private void box(int type) {
    String method = "object";
    if (type == ViperType.BOOL) {
      method = "bool";
    } else if (type == ViperType.UINT) {
      method = "unsigned";
    }
    call(method, "(J)" + Names.OBJECT);
  }

  private void convertNone(int to) {
    if (ViperType.isWord(to)) {
      m.visitInsn(Opcodes.LCONST_0);
    } else if (ViperType.isPointer(to)) {
      m.visitInsn(Opcodes.LCONST_0);
      box(ViperType.INT);
    } else if (to == ViperType.OBJECT) {
      String none = "org/pycopy/kernel/objects/PyNone";
      m.visitFieldInsn(Opcodes.GETSTATIC, none, "NONE", "L" + none + ";");
    }
  }

  private void convertObject(int to) {
    loadInterpreter();
    if (to == ViperType.BOOL) {
      object("isTrue", "(" + Names.IN + ")Z");
      m.visitInsn(Opcodes.I2L);
    } else if (ViperType.isWord(to)) {
      call("word", "(" + Names.OBJECT + Names.IN + ")J");
    } else {
      memory("pointer", "(" + Names.OBJECT + Names.IN + ")" + Names.OBJECT);
    }
  }

  /** Calls a method of the object. */
  void object(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, classOf(Names.OBJECT), name, descriptor, false);
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

  // Instructions.

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
    step();
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

  private void step() {
    switch (at.opcode) {
      case Opcode.LOAD_CONST_SMALL_INT:
        stack.pushWord(at.value, ViperType.INT);
        break;
      case Opcode.LOAD_CONST_FALSE:
        stack.pushWord(0, ViperType.BOOL);
        break;
      case Opcode.LOAD_CONST_TRUE:
        stack.pushWord(1, ViperType.BOOL);
        break;
      case Opcode.LOAD_CONST_NONE:
        stack.pushVoid(ViperType.NONE);
        break;
      case Opcode.LOAD_CONST_OBJ:
        stack.pushField(target.object(LinkedCode.toObject(target.in, code.constant(at.operand))));
        break;
      case Opcode.LOAD_CONST_STRING:
        stack.pushField(target.str(at.name()));
        break;
      case Opcode.LOAD_NULL:
        stack.pushNull();
        break;
      case Opcode.LOAD_FAST_N:
        pushLocal(at.operand);
        break;
      case Opcode.STORE_FAST_N:
        storeLocal(at.operand);
        break;
      case Opcode.LOAD_GLOBAL:
      case Opcode.LOAD_NAME:
        loadGlobal();
        break;
      case Opcode.DELETE_FAST:
        break;
      case Opcode.DUP_TOP:
        stack.copy(0);
        break;
      case Opcode.DUP_TOP_TWO:
        stack.copy(1);
        stack.copy(1);
        break;
      case Opcode.POP_TOP:
        stack.discard();
        break;
      case Opcode.ROT_TWO:
        stack.rotate(1);
        break;
      case Opcode.ROT_THREE:
        stack.rotate(2);
        break;
      case Opcode.BINARY_OP_MULTI:
        if (ViperType.isNumber(stack.type(0))) {
          numberOperation(Op.withoutInplace(at.operand));
        } else {
          mark();
          objects.binary(at.operand);
        }
        break;
      case Opcode.LOAD_SUBSCR:
        mark();
        if (stack.type(1) == ViperType.OBJECT) {
          objects.loadSubscript();
        } else {
          loadMemory();
        }
        break;
      case Opcode.STORE_SUBSCR:
        mark();
        if (stack.type(1) == ViperType.OBJECT) {
          objects.storeSubscript();
        } else {
          storeMemory();
        }
        break;
      case Opcode.CALL_FUNCTION:
        mark();
        if (at.operand == 1 && ViperType.isCast(stack.type(1))) {
          cast();
        } else {
          objects.step(at, target);
        }
        break;
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
          mark();
          objects.step(at, target);
        }
    }
  }

  private void pushLocal(int local) {
    int type = typing.locals[local];
    if (type == ViperType.OBJECT && !alwaysBound[local]) {
      stack.spill();
      mark();
      m.visitVarInsn(Opcodes.ALOAD, locals[local]);
      call("bound", "(" + Names.OBJECT + ")" + Names.OBJECT);
      m.visitInsn(Opcodes.POP);
    }
    stack.pushLocal(local, type);
  }

  private void storeLocal(int local) {
    stack.saveLocal(local);
    int type = stack.type(0);
    stack.begin(1);
    stack.load(0);
    stack.drop(1);
    if (ViperType.isWord(type)) {
      m.visitVarInsn(Opcodes.LSTORE, locals[local]);
    } else if (ViperType.isReference(type)) {
      m.visitVarInsn(Opcodes.ASTORE, locals[local]);
      if (memories[local] != 0) {
        resolve(local);
      }
    }
    alwaysBound[local] |= straight;
  }

  private void loadGlobal() {
    int cast = ViperType.of(at.name());
    if (cast > ViperType.OBJECT) {
      stack.pushVoid(ViperType.castTo(cast));
      return;
    }
    mark();
    stack.spill();
    loadField(target.global(at.name()));
    loadInterpreter();
    loadGlobals();
    m.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        classOf(Names.GLOBAL_SITE),
        "load",
        "(" + Names.IN + Names.DICT + ")" + Names.OBJECT,
        false);
    stack.pushResult(ViperType.OBJECT);
  }

  private void cast() {
    int from = stack.type(0);
    int to = ViperType.castTarget(stack.type(1));
    if (from == to || ViperType.isWord(from) && ViperType.isWord(to)) {
      stack.removeSecond();
      stack.retype(to);
      return;
    }
    stack.begin(1);
    stack.load(0);
    convert(from, to);
    stack.drop(2);
    stack.pushResult(to);
    if (ViperType.isPointer(from) && !ViperType.isPointer(to)) {
      resolveAll();
    }
  }

  private void numberOperation(int op) {
    int type = stack.type(1);
    if (op <= Op.NOT_EQUAL) {
      compare(op, type);
      return;
    }
    stack.begin(2);
    stack.load(1);
    stack.load(0);
    switch (op) {
      case Op.OR:
        m.visitInsn(Opcodes.LOR);
        break;
      case Op.XOR:
        m.visitInsn(Opcodes.LXOR);
        break;
      case Op.AND:
        m.visitInsn(Opcodes.LAND);
        break;
      case Op.LSHIFT:
        m.visitInsn(Opcodes.L2I);
        m.visitInsn(Opcodes.LSHL);
        break;
      case Op.RSHIFT:
        m.visitInsn(Opcodes.L2I);
        m.visitInsn(type == ViperType.UINT ? Opcodes.LUSHR : Opcodes.LSHR);
        break;
      case Op.ADD:
        m.visitInsn(Opcodes.LADD);
        break;
      case Op.SUBTRACT:
        m.visitInsn(Opcodes.LSUB);
        break;
      case Op.MULTIPLY:
        m.visitInsn(Opcodes.LMUL);
        break;
      default:
        mark();
        call(op == Op.MODULO ? "modulo" : "floorDivide", "(JJ)J");
    }
    stack.drop(2);
    stack.pushResult(type);
  }

  /** Compares two numbers; a conditional jump that follows is made of it at once. */
  private void compare(int op, int type) {
    boolean jumps = readsAheadToJump();
    if (jumps) {
      stack.settle(2);
    } else {
      stack.begin(2);
    }
    stack.load(1);
    stack.load(0);
    if (type == ViperType.UINT && op != Op.EQUAL && op != Op.NOT_EQUAL) {
      m.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "compareUnsigned", "(JJ)I", false);
    } else {
      m.visitInsn(Opcodes.LCMP);
    }
    stack.drop(2);
    conclude(test(op), jumps);
  }

  private static int test(int op) {
    switch (op) {
      case Op.LESS:
        return Opcodes.IFLT;
      case Op.MORE:
        return Opcodes.IFGT;
      case Op.EQUAL:
        return Opcodes.IFEQ;
      case Op.LESS_EQUAL:
        return Opcodes.IFLE;
      case Op.MORE_EQUAL:
        return Opcodes.IFGE;
      default:
        return Opcodes.IFNE;
    }
  }

  /**
   * Whether the next instruction is a jump that takes the condition, and nothing else leads there.
   */
  boolean readsAheadToJump() {
    return !typing.isTarget[at.next]
        && ahead.read(at.next)
        && (ahead.opcode == Opcode.POP_JUMP_IF_TRUE || ahead.opcode == Opcode.POP_JUMP_IF_FALSE);
  }

  /** Jumps by the JVM's condition {@code test}, if the next instruction is to be done as well. */
  private void conclude(int test, boolean jumps) {
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

  private void loadMemory() {
    int base = stack.type(1);
    int local = stack.local(1);
    int bits = base == ViperType.PTR8 ? 8 : base == ViperType.PTR16 ? 16 : 32;
    if (local >= 0) {
      stack.begin(1);
      stack.load(0);
      loadMemoryParts(local, 1);
      memory("load" + bits, "(J" + Names.MEMORY + "[B)J");
    } else {
      stack.begin(2);
      stack.load(1);
      loadInterpreter();
      memory("of", "(" + Names.OBJECT + Names.IN + ")" + Names.MEMORY);
      stack.load(0);
      loadInt(bits / 8);
      m.visitInsn(Opcodes.I2L);
      m.visitInsn(Opcodes.LMUL);
      loadInt(bits / 8);
      memory("load", "(" + Names.MEMORY + "JI)J");
    }
    stack.drop(2);
    stack.pushResult(ViperType.INT);
  }

  private void loadMemoryParts(int local, int array) {
    m.visitVarInsn(Opcodes.ALOAD, memories[local]);
    m.visitVarInsn(Opcodes.ALOAD, memories[local] + array);
  }

  private void storeMemory() {
    int base = stack.type(1);
    int local = stack.local(1);
    int bits = base == ViperType.PTR8 ? 8 : base == ViperType.PTR16 ? 16 : 32;
    if (local >= 0) {
      stack.begin(3);
      stack.load(2);
      stack.load(0);
      loadMemoryParts(local, 2);
      memory("store" + bits, "(JJ" + Names.MEMORY + "[B)V");
    } else {
      stack.spill();
      stack.load(1);
      loadInterpreter();
      memory("of", "(" + Names.OBJECT + Names.IN + ")" + Names.MEMORY);
      stack.load(0);
      loadInt(bits / 8);
      m.visitInsn(Opcodes.I2L);
      m.visitInsn(Opcodes.LMUL);
      loadInt(bits / 8);
      stack.load(2);
      memory("store", "(" + Names.MEMORY + "JIJ)V");
    }
    stack.drop(3);
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
