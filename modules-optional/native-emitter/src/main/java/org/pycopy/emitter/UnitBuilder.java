package org.pycopy.emitter;

import java.util.Arrays;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.DecodedCode;
import org.pycopy.kernel.vm.Ins;

/**
 * Makes the class of one unit of code: a function as it is called, or frames from some points on.
 */
final class UnitBuilder {
  /** HotSpot does not compile longer methods. */
  private static final int MAX_CODE = 8000;

  private static final String IN = MethodCode.IN;
  private static final String OBJ = MethodCode.OBJ;
  private static final String FRAME = "L" + MethodCode.FRAME + ";";
  private static final String FUNCTION = "L" + MethodCode.FUNCTION + ";";
  private static final String DICT = "Lorg/pycopy/kernel/objects/PyDict;";
  private static final int[] NO_BLOCKS = {};

  private final Compilation job;
  private final HotCode hot;
  private final DecodedCode decoded;
  private final Code source;
  private final UnitClass unit;

  UnitBuilder(Compilation job) {
    this.job = job;
    this.hot = job.hot;
    this.decoded = hot.decoded;
    this.source = hot.code.code;
    this.unit = new UnitClass(source.name);
    hot.setClassName(unit.name);
  }

  static String bodyDescriptor(int args) {
    return "(" + IN + FUNCTION + OBJ.repeat(args) + ")" + OBJ;
  }

  /** Locals that hold arguments when the code begins, cells included. */
  private int boundLocals() {
    int n = source.argCount();
    if ((source.scopeFlags & Code.VAR_ARGS) != 0) {
      n++;
    }
    if ((source.scopeFlags & Code.VAR_KEYWORDS) != 0) {
      n++;
    }
    return n;
  }

  /** What is known of the locals where a function begins. */
  private State entryState(Blocks blocks) {
    int[] locals = new int[decoded.nLocals];
    Arrays.fill(locals, Value.ANY | Value.MAYBE_NULL);
    Arrays.fill(locals, 0, boundLocals(), Value.ANY);
    for (byte cell : source.cells) {
      locals[cell & 0xff] = Value.ANY;
    }
    for (int k = 0; k < source.argCount(); k++) {
      if (!isCell(k) && k >= hot.closureCells()) {
        locals[k] = Arithmetic.expectation(job.seenArgument(k));
      }
    }
    return new State(locals, new int[0], NO_BLOCKS).liveAt(0, blocks);
  }

  // ---- Calls

  /** Code for calls of a function without blocks that is no generator. */
  Unit function() {
    int cells = hot.closureCells();
    int args = boundLocals() - cells;
    if (args > 200) {
      throw new CannotTranslate("too many arguments");
    }
    Blocks blocks =
        new Blocks(hot.ins, 0, hot.ins.length - 1, new int[] {0}, decoded.nLocals, false);
    MethodCode code = new MethodCode(unit, decoded.nLocals, decoded.nState, 2 + args);
    for (int k = 0; k < args; k++) {
      code.setLocalVariable(cells + k, 2 + k);
    }
    int globals = code.newVariable(1);
    InstructionTranslator t = new InstructionTranslator(job, code, blocks, globals);
    t.exits().allocate();
    t.seed(0, entryState(blocks));
    t.analyse();
    MethodVisitor m = unit.method(Opcodes.ACC_STATIC, "body", bodyDescriptor(args));
    code.m = m;
    m.visitCode();
    prologue(code, t, args, cells, globals);
    t.emit();
    finish(m);
    t.exits().writeMethods();
    callers(args);
    return unit.define();
  }

  private void prologue(
      MethodCode code, InstructionTranslator t, int args, int cells, int globals) {
    if (!t.isLeaf()) {
      code.loadIn();
      code.callVirtual(MethodCode.INTERPRETER, "enter", "()V");
      code.loadIn();
      code.getField(MethodCode.INTERPRETER, "frame", FRAME);
      code.astore(t.exits().saved);
      code.loadIn();
      code.aload(MethodCode.VAR_SELF);
      code.callVirtual(MethodCode.FUNCTION, "standIn", "()" + FRAME);
      code.putField(MethodCode.INTERPRETER, "frame", FRAME);
    }
    code.aload(MethodCode.VAR_SELF);
    code.getField(MethodCode.FUNCTION, "globals", DICT);
    code.astore(globals);
    code.pushInt(0);
    code.m.visitVarInsn(Opcodes.ISTORE, t.exits().ip);
    for (int k = 0; k < decoded.nLocals; k++) {
      if (k < cells) {
        code.aload(MethodCode.VAR_SELF);
        code.getField(MethodCode.FUNCTION, "closure", "[Lorg/pycopy/kernel/vm/PyCell;");
        code.pushInt(k);
        code.insn(Opcodes.AALOAD);
        code.astore(code.localVariable(k, Value.OBJ));
      } else if (k >= cells + args) {
        if (isCell(k)) {
          code.ops("cell", "()" + OBJ);
        } else {
          code.insn(Opcodes.ACONST_NULL);
        }
        code.astore(code.localVariable(k, Value.OBJ));
      }
    }
    int[] known = t.stateAt(0).locals;
    for (int k = cells; k < cells + args; k++) {
      int kind = Value.kindOf(known[k]);
      if (kind != Value.OBJ && known[k] != Value.DEAD) {
        // A loop that makes the argument a number begins with the function.
        code.aload(code.localVariable(k, Value.OBJ));
        code.jumpUnless(kind, t.exits().fail(0, new Value[0], new int[decoded.nLocals]));
        code.aload(code.localVariable(k, Value.OBJ));
        code.unbox(kind);
        code.m.visitVarInsn(MethodCode.storeOpcode(kind), code.localVariable(k, kind));
      }
    }
  }

  private boolean isCell(int local) {
    for (byte cell : source.cells) {
      if ((cell & 0xff) == local) {
        return true;
      }
    }
    return false;
  }

  /** Methods that pass their arguments on to the body. */
  private void callers(int args) {
    if (hot.code.simpleArgs >= 0 && args <= Calls.MAX_DIRECT) {
      String descriptor = "(" + IN + FUNCTION + OBJ.repeat(args) + ")" + OBJ;
      for (boolean direct : new boolean[] {true, false}) {
        MethodVisitor m = unit.method(0, (direct ? "direct" : "call") + args, descriptor);
        m.visitCode();
        if (!direct) {
          lookAfterTrap(m, args, false);
        }
        for (int k = 0; k < args + 2; k++) {
          m.visitVarInsn(Opcodes.ALOAD, 1 + k);
        }
        callBody(m, args);
      }
    }
    MethodVisitor m = unit.method(0, "run", "(" + IN + FUNCTION + "[" + OBJ + "I)" + OBJ);
    m.visitCode();
    lookAfterTrap(m, args, true);
    m.visitVarInsn(Opcodes.ALOAD, 1);
    m.visitVarInsn(Opcodes.ALOAD, 2);
    for (int k = 0; k < args; k++) {
      loadArgument(m, k, true);
    }
    callBody(m, args);
  }

  private static void loadArgument(MethodVisitor m, int k, boolean inArray) {
    if (inArray) {
      m.visitVarInsn(Opcodes.ALOAD, 3);
      m.visitVarInsn(Opcodes.ILOAD, 4);
      m.visitIntInsn(Opcodes.SIPUSH, k);
      m.visitInsn(Opcodes.IADD);
      m.visitInsn(Opcodes.AALOAD);
    } else {
      m.visitVarInsn(Opcodes.ALOAD, 3 + k);
    }
  }

  /** Where the trap word is set, looks after it; has the VM run the call where it is traced. */
  private static void lookAfterTrap(MethodVisitor m, int args, boolean inArray) {
    Label begin = new Label();
    m.visitVarInsn(Opcodes.ALOAD, 1);
    m.visitFieldInsn(Opcodes.GETFIELD, MethodCode.INTERPRETER, "trap", "I");
    m.visitJumpInsn(Opcodes.IFEQ, begin);
    m.visitVarInsn(Opcodes.ALOAD, 1);
    m.visitMethodInsn(Opcodes.INVOKESTATIC, MethodCode.OPS, "trapped", "(" + IN + ")Z", false);
    m.visitJumpInsn(Opcodes.IFEQ, begin);
    m.visitVarInsn(Opcodes.ALOAD, 1);
    m.visitVarInsn(Opcodes.ALOAD, 2);
    m.visitIntInsn(Opcodes.SIPUSH, args);
    m.visitTypeInsn(Opcodes.ANEWARRAY, MethodCode.OBJECT);
    for (int k = 0; k < args; k++) {
      m.visitInsn(Opcodes.DUP);
      m.visitIntInsn(Opcodes.SIPUSH, k);
      loadArgument(m, k, inArray);
      m.visitInsn(Opcodes.AASTORE);
    }
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        MethodCode.OPS,
        "interpret",
        "(" + IN + FUNCTION + "[" + OBJ + ")" + OBJ,
        false);
    m.visitInsn(Opcodes.ARETURN);
    m.visitLabel(begin);
  }

  private void callBody(MethodVisitor m, int args) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, unit.name, "body", bodyDescriptor(args), false);
    m.visitInsn(Opcodes.ARETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  // ---- Frames

  /** Code for frames of a function: from its beginning, after each yield, at each loop. */
  Unit frames() {
    return frames(0, hot.ins.length - 1, 0);
  }

  /** Code for frames in the loop from {@code head} to {@code end}. */
  Unit loop(int head, int end) {
    return frames(head, end, job.entry);
  }

  private Unit frames(int from, int to, int seed) {
    int[] seeds = {seed};
    int[] heads = hot.loops.heads(from, to);
    boolean inBlock = job.loop != null && job.entryState.blocks.length != 0;
    Blocks blocks = new Blocks(hot.ins, from, to, seeds, decoded.nLocals, inBlock);
    MethodCode code = new MethodCode(unit, decoded.nLocals, decoded.nState, 2);
    int globals = code.newVariable(1);
    InstructionTranslator t = new InstructionTranslator(job, code, blocks, globals);
    t.exits().allocate();
    t.seed(seed, job.loop == null ? entryState(blocks) : job.entryState.liveAt(seed, blocks));
    t.analyse();
    MethodVisitor m = unit.method(0, "resume", "(" + IN + FRAME + ")" + OBJ);
    // An instance method: what the code calls variables 0 and 1 are 1 and 2 here.
    m.visitCode();
    for (int k = 1; k <= 2; k++) {
      m.visitVarInsn(Opcodes.ALOAD, k);
    }
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC, unit.name, "frames", "(" + IN + FRAME + ")" + OBJ, false);
    m.visitInsn(Opcodes.ARETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
    m = unit.method(Opcodes.ACC_STATIC, "frames", "(" + IN + FRAME + ")" + OBJ);
    code.m = m;
    m.visitCode();
    entries(code, t, seeds, heads, globals);
    t.emit();
    finish(m);
    t.exits().writeMethods();
    return unit.define();
  }

  /** Loads the values of a frame and goes to where it is. */
  private void entries(
      MethodCode code, InstructionTranslator t, int[] seeds, int[] heads, int globals) {
    int[] points = new int[hot.ins.length + 1];
    int n = 0;
    for (int i = 0; i < hot.ins.length; i += Instructions.length(hot.ins[i])) {
      if (t.stateAt(i) != null && isEntry(i, seeds, heads)) {
        points[n++] = i;
      }
    }
    points = Arrays.copyOf(points, n);
    Label refused = new Label();
    Label[] labels = new Label[n];
    for (int k = 0; k < n; k++) {
      labels[k] = new Label();
    }
    code.aload(MethodCode.VAR_SELF);
    code.getField(MethodCode.FRAME, "globals", DICT);
    code.astore(globals);
    code.pushInt(0);
    code.m.visitVarInsn(Opcodes.ISTORE, t.exits().ip);
    code.aload(MethodCode.VAR_SELF);
    code.ops("entry", "(" + FRAME + ")I");
    code.m.visitLookupSwitchInsn(refused, points, labels);
    for (int k = 0; k < n; k++) {
      code.label(labels[k]);
      enter(code, t.stateAt(points[k]), refused);
      code.jump(Opcodes.GOTO, t.labelOf(points[k]));
    }
    code.label(refused);
    code.pushConstant(hot, HotCode.class);
    code.aload(MethodCode.VAR_SELF);
    code.callVirtual("org/pycopy/emitter/HotCode", "refuse", "(" + FRAME + ")" + OBJ);
    code.insn(Opcodes.ARETURN);
  }

  private boolean isEntry(int at, int[] seeds, int[] heads) {
    for (int seed : seeds) {
      if (seed == at) {
        return true;
      }
    }
    for (int head : heads) {
      if (head == at) {
        return true;
      }
    }
    return (hot.ins[at] & 0xff) == Ins.YIELD_FROM
        || at > 0 && (hot.ins[at - 1] & 0xff) == Ins.YIELD_VALUE;
  }

  private void enter(MethodCode code, State state, Label refused) {
    code.aload(MethodCode.VAR_SELF);
    code.callVirtual(MethodCode.FRAME, "blocks", "()I");
    code.pushInt(state.blocks.length);
    code.jump(Opcodes.IF_ICMPNE, refused);
    // A finally part that a jump has led to has one entry more than one that is fallen into.
    code.aload(MethodCode.VAR_SELF);
    code.getField(MethodCode.FRAME, "sp", "I");
    code.pushInt(decoded.nLocals + state.stack.length - 1);
    code.jump(Opcodes.IF_ICMPNE, refused);
    for (int k = 0; k < state.locals.length; k++) {
      if (state.locals[k] != Value.DEAD) {
        int kind = Value.kindOf(state.locals[k]);
        enter(code, k, state.locals[k], code.localVariable(k, kind), refused);
      }
    }
    for (int k = 0; k < state.stack.length; k++) {
      int kind = Value.kindOf(state.stack[k]);
      if (kind != Value.NULL) {
        enter(
            code,
            decoded.nLocals + k,
            state.stack[k] | Value.MAYBE_NULL,
            code.tempVariable(k, kind),
            refused);
      }
    }
  }

  private static void enter(
      MethodCode code, int index, int valueCode, int variable, Label refused) {
    int kind = Value.kindOf(valueCode);
    if (kind != Value.OBJ) {
      loadEntry(code, index);
      code.jumpUnless(kind, refused);
    } else if (Value.isNone(valueCode)) {
      loadEntry(code, index);
      code.pushConstant(PyNone.NONE, PyObject.class);
      code.jump(Opcodes.IF_ACMPNE, refused);
    } else if (!Value.mayBeNull(valueCode)) {
      loadEntry(code, index);
      code.jump(Opcodes.IFNULL, refused);
    }
    loadEntry(code, index);
    if (kind != Value.OBJ) {
      code.unbox(kind);
    }
    code.m.visitVarInsn(MethodCode.storeOpcode(kind), variable);
  }

  private static void loadEntry(MethodCode code, int index) {
    code.aload(MethodCode.VAR_SELF);
    code.getField(MethodCode.FRAME, "s", "[" + OBJ);
    code.pushInt(index);
    code.insn(Opcodes.AALOAD);
  }

  private void finish(MethodVisitor m) {
    Label end = new Label();
    m.visitLabel(end);
    m.visitMaxs(0, 0);
    m.visitEnd();
    if (end.getOffset() > MAX_CODE) {
      throw new CannotTranslate("too long");
    }
  }
}
