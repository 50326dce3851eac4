package org.pycopy.emitter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.DecodedCode;
import org.pycopy.kernel.vm.Ins;

/**
 * Translates instructions of the VM into JVM instructions: the control flow, and what is known of
 * the values on the way. What a single instruction does is in {@link InstructionTranslator}.
 *
 * <p>The blocks are translated again and again, with the result dropped, until what is known where
 * each begins no longer changes; then once more for good.
 *
 * <p>Python locals and stack entries live in JVM variables, numbers unboxed where they are known,
 * or were always seen, to be numbers. Entries of the Python stack that are locals or constants are
 * not copied before a block ends. The JVM's own stack is empty between instructions, so that any
 * instruction may leave to the VM: it jumps to a stub that writes the values into a frame.
 */
abstract class Translator {
  final Compilation job;
  final HotCode hot;
  final DecodedCode decoded;
  final int[] ins;
  final MethodCode code;

  /** Whether the code runs a frame, which exists, rather than a call, which has none. */
  final boolean forFrames;

  final Blocks blocks;
  private final State[] states;
  private final Label[] labels;
  private final Label mainEnd = new Label();
  private final ArrayDeque<Integer> work = new ArrayDeque<>();

  /** Whether the instructions translated now are kept. */
  boolean emitting;

  /**
   * Whether nothing in the code can see that a call is going on: nothing raises an exception, calls
   * or loops. Then the interpreter need not know of the call. Final once the code is analysed.
   */
  private boolean leaf = true;

  // Where the translation is.
  int[] locals;
  final ArrayList<Value> stack = new ArrayList<>();
  int[] open;
  private int at;

  /** The last instruction that was translated, also as part of the one before. */
  int last;

  private Value[] stackAtStart;
  private int[] localsAtStart;

  /** A jump out of straight code that needs more than to go there. */
  private record Edge(Label label, int[] locals, Value[] stack, int target, int from) {}

  private final List<Edge> edges = new ArrayList<>();
  private final Exits exits;

  Translator(Compilation job, MethodCode code, Blocks blocks) {
    this.job = job;
    this.hot = job.hot;
    this.decoded = hot.decoded;
    this.ins = hot.ins;
    this.code = code;
    this.forFrames = job.isForFrames();
    this.blocks = blocks;
    this.states = new State[ins.length + 1];
    this.labels = new Label[ins.length + 1];
    this.exits = new Exits(this);
  }

  /** Says what is known at {@code entry} where control comes from outside. */
  void seed(int entry, State state) {
    flow(entry, state);
  }

  /** What is known at {@code entry}; null where it cannot be reached. */
  State stateAt(int entry) {
    return states[entry];
  }

  /** Finds out what is known where each block begins. */
  void analyse() {
    MethodVisitor real = code.m;
    code.m = new Discard();
    emitting = false;
    while (!work.isEmpty()) {
      translateBlock(work.poll());
    }
    code.m = real;
  }

  /** The JVM label of the block at {@code entry}. */
  Label labelOf(int entry) {
    if (labels[entry] == null) {
      labels[entry] = new Label();
    }
    return labels[entry];
  }

  /** Writes the code of all blocks, and of the ways out of them. */
  void emit() {
    emitting = true;
    exits.begin();
    for (int i = 0; i < states.length; i++) {
      if (states[i] != null) {
        code.label(labelOf(i));
        translateBlock(i);
      }
    }
    // Edges may leave to the VM, but never make further edges.
    for (int i = 0; i < edges.size(); i++) {
      emitEdge(edges.get(i));
    }
    exits.endMain();
    code.label(mainEnd);
    exits.emitStubs();
  }

  private void translateBlock(int leader) {
    State state = states[leader];
    restore(state.locals, null);
    for (int i = 0; i < state.stack.length; i++) {
      stack.add(Value.temp(i, state.stack[i]));
    }
    open = state.blocks;
    int i = leader;
    do {
      begin(i);
      last = i;
      if (hot.leavesAtRandom()) {
        code.ops("unlucky", "()Z");
        code.jump(Opcodes.IFNE, emitting ? exits.leave(i, stackAtStart, localsAtStart) : mainEnd);
      }
      if (!translate(i, ins[i])) {
        return;
      }
      i = last + Instructions.length(ins[last]);
      if (i < ins.length && (ins[i] & 0xff) == Ins.PROFILE) {
        i++;
      }
    } while (!blocks.isLeader(i) && blocks.contains(i));
    begin(i);
    flush();
    goTo(i, leader, true);
  }

  private void begin(int instruction) {
    at = instruction;
    stackAtStart = null;
    localsAtStart = null;
    if (emitting) {
      stackAtStart = stack.toArray(new Value[0]);
      localsAtStart = locals.clone();
      exits.at(localsAtStart, open.length != 0);
    }
  }

  private void restore(int[] codes, Value[] values) {
    locals = codes.clone();
    stack.clear();
    if (values != null) {
      stack.addAll(Arrays.asList(values));
    }
  }

  /** Translates instruction {@code i}; false where control does not go on after it. */
  abstract boolean translate(int i, int word);

  // ---- Flow

  private State current(int target) {
    int[] l = locals.clone();
    for (int k = 0; k < l.length; k++) {
      if (!blocks.isLive(target, k)) {
        l[k] = Value.DEAD;
      }
    }
    int[] s = new int[stack.size()];
    for (int k = 0; k < s.length; k++) {
      s[k] = stack.get(k).code();
    }
    return new State(l, s, open);
  }

  private void flow(int target, State given) {
    // Where a guess has failed before, none is made again.
    State state = job.hasFailed(target) ? given.withObjectsOnly() : given;
    State old = states[target];
    State joined = old == null ? state : old.join(state);
    if (joined != old) {
      states[target] = joined;
      if (!work.contains(target)) {
        work.add(target);
      }
    }
  }

  /** Goes to {@code target}; the stack must have been flushed. */
  void goTo(int target, int from, boolean fallsThrough) {
    if (!blocks.contains(target)) {
      if (emitting) {
        code.jump(Opcodes.GOTO, exits.leave(target, stack.toArray(new Value[0]), locals));
      }
      return;
    }
    if (!emitting) {
      leaf &= target > from || fallsThrough;
      flow(target, current(target));
      return;
    }
    if (target <= from && !fallsThrough) {
      poll(from - target + 1);
    }
    convert(states[target], target);
    if (!fallsThrough) {
      code.jump(Opcodes.GOTO, labelOf(target));
    }
  }

  /** Goes to {@code target} where the JVM's jump {@code opcode} does, else goes on. */
  void branch(int opcode, int target, int from) {
    if (!emitting) {
      leaf &= target > from;
      if (blocks.contains(target)) {
        flow(target, current(target));
      }
      return;
    }
    if (blocks.contains(target) && target > from && !mustConvert(states[target])) {
      code.jump(opcode, labelOf(target));
      return;
    }
    Label label = new Label();
    edges.add(new Edge(label, locals.clone(), stack.toArray(new Value[0]), target, from));
    code.jump(opcode, label);
  }

  private void emitEdge(Edge edge) {
    code.label(edge.label);
    restore(edge.locals, edge.stack);
    at = edge.from;
    stackAtStart = edge.stack;
    localsAtStart = edge.locals;
    if (blocks.contains(edge.target)) {
      open = states[edge.target].blocks;
      exits.at(localsAtStart, open.length != 0);
    } else {
      exits.at(localsAtStart, false);
    }
    goTo(edge.target, edge.from, false);
  }

  /** Where the trap word is set at a backward jump over {@code n} instructions, looks after it. */
  private void poll(int n) {
    Label on = new Label();
    code.loadIn();
    code.getField(MethodCode.INTERPRETER, "trap", "I");
    code.jump(Opcodes.IFEQ, on);
    setIp(at);
    code.loadIn();
    code.pushInt(n);
    code.callVirtual(MethodCode.INTERPRETER, "poll", "(I)V");
    code.label(on);
  }

  private boolean mustConvert(State target) {
    for (int k = 0; k < locals.length; k++) {
      if (isOtherKind(locals[k], target.locals[k])) {
        return true;
      }
    }
    for (int k = 0; k < stack.size(); k++) {
      if (isOtherKind(stack.get(k).code(), target.stack[k])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOtherKind(int from, int to) {
    return to != Value.DEAD && (from == Value.DEAD || Value.kindOf(from) != Value.kindOf(to));
  }

  /** Brings all values into the representations that the block at {@code target} expects. */
  private void convert(State to, int target) {
    if (!mustConvert(to)) {
      return;
    }
    Value[] values = stack.toArray(new Value[0]);
    int[] codes = locals.clone();
    // First what may fail, so that the VM finds everything as it was.
    for (int k = 0; k < codes.length; k++) {
      if (isOtherKind(codes[k], to.locals[k]) && Value.kindOf(to.locals[k]) != Value.OBJ) {
        code.aload(code.localVariable(k, Value.OBJ));
        code.jumpUnless(Value.kindOf(to.locals[k]), exits.fail(target, values, codes));
      }
    }
    for (int k = 0; k < values.length; k++) {
      if (isOtherKind(values[k].code(), to.stack[k]) && Value.kindOf(to.stack[k]) != Value.OBJ) {
        code.aload(code.tempVariable(k, Value.OBJ));
        code.jumpUnless(Value.kindOf(to.stack[k]), exits.fail(target, values, codes));
      }
    }
    for (int k = 0; k < codes.length; k++) {
      if (isOtherKind(codes[k], to.locals[k])) {
        int kind = Value.kindOf(to.locals[k]);
        if (codes[k] == Value.DEAD) {
          code.insn(Opcodes.ACONST_NULL);
        } else {
          change(Value.local(k, codes[k]), kind);
        }
        code.m.visitVarInsn(MethodCode.storeOpcode(kind), code.localVariable(k, kind));
      }
    }
    for (int k = 0; k < values.length; k++) {
      if (isOtherKind(values[k].code(), to.stack[k])) {
        int kind = Value.kindOf(to.stack[k]);
        change(values[k], kind);
        code.m.visitVarInsn(MethodCode.storeOpcode(kind), code.tempVariable(k, kind));
      }
    }
  }

  private void change(Value value, int kind) {
    load(value);
    if (kind == Value.OBJ) {
      code.box(value.kind);
    } else {
      code.unbox(kind);
    }
  }

  // ---- Values

  /** Pushes {@code value} on the JVM's stack in its representation. */
  void load(Value value) {
    if (value.kind == Value.NULL) {
      code.insn(Opcodes.ACONST_NULL);
      return;
    }
    switch (value.where) {
      case Value.CONST:
        loadConst(decoded.consts[value.index]);
        break;
      case Value.LOCAL:
        code.m.visitVarInsn(
            MethodCode.loadOpcode(value.kind), code.localVariable(value.index, value.kind));
        break;
      default:
        code.m.visitVarInsn(
            MethodCode.loadOpcode(value.kind), code.tempVariable(value.index, value.kind));
    }
  }

  private void loadConst(PyObject constant) {
    if (constant instanceof PyInt i) {
      code.pushLong(i.value);
    } else if (constant instanceof PyFloat f) {
      code.m.visitLdcInsn(f.value);
    } else {
      code.pushConstant(constant, PyObject.class);
    }
  }

  /** Pushes {@code value} on the JVM's stack as an object. */
  void loadObject(Value value) {
    if (value.where == Value.CONST && value.kind != Value.OBJ) {
      code.pushConstant(decoded.consts[value.index], PyObject.class);
      return;
    }
    load(value);
    code.box(value.kind);
  }

  Value pop() {
    return stack.remove(stack.size() - 1);
  }

  /** Entry {@code below} entries under the top. */
  Value peek(int below) {
    return stack.get(stack.size() - 1 - below);
  }

  void pushConst(int index) {
    PyObject constant = decoded.consts[index];
    int kind =
        constant instanceof PyInt
            ? Value.INT
            : constant instanceof PyFloat ? Value.FLOAT : Value.OBJ;
    stack.add(new Value(kind, Value.CONST, index, 0, constant == PyNone.NONE, null));
  }

  /** Pops the JVM's stack into the next entry, which {@code valueCode} describes. */
  void pushResult(int valueCode) {
    int entry = stack.size();
    int kind = Value.kindOf(valueCode);
    code.m.visitVarInsn(MethodCode.storeOpcode(kind), code.tempVariable(entry, kind));
    stack.add(Value.temp(entry, valueCode));
  }

  /** Moves entry {@code i} into the JVM variable that belongs to it. */
  void settle(int i) {
    Value value = stack.get(i);
    if (value.where != Value.TEMP || value.index != i) {
      if (value.kind != Value.NULL) {
        load(value);
        code.m.visitVarInsn(MethodCode.storeOpcode(value.kind), code.tempVariable(i, value.kind));
      }
      stack.set(i, new Value(value.kind, Value.TEMP, i, value.expected, value.none, value.callee));
    }
  }

  /** Moves all entries into the JVM variables that belong to them, as the end of a block needs. */
  void flush() {
    for (int i = 0; i < stack.size(); i++) {
      settle(i);
    }
  }

  /** Local {@code k} is about to change: entries that stand for its value get it now. */
  void detach(int k) {
    for (int i = 0; i < stack.size(); i++) {
      Value value = stack.get(i);
      if (value.where == Value.LOCAL && value.index == k) {
        settle(i);
      }
    }
  }

  // ---- Leaving

  /** Notes the instruction for a traceback, before something that may raise an exception. */
  void setIp(int instruction) {
    leaf &= emitting;
    code.pushInt(instruction);
    code.m.visitVarInsn(Opcodes.ISTORE, exits.ip);
  }

  /** Where to go when this instruction meets something that the code was not made for. */
  Label fail() {
    return emitting ? exits.fail(at, stackAtStart, localsAtStart) : new Label();
  }

  /**
   * Where to go with the result of instruction {@code i} on the JVM's stack, which was to be stack
   * entry {@code entry} as a number, but is something else.
   */
  Label surprise(int i, int entry) {
    if (!emitting) {
      return new Label();
    }
    Value[] values = Arrays.copyOf(stackAtStart, entry + 1);
    values[entry] = Value.temp(entry, Value.ANY);
    return exits.surprise(i, i + Instructions.length(ins[i]), values, localsAtStart);
  }

  /** Has the VM go on with this instruction, which it knows how to do. */
  void leaveHere() {
    if (emitting) {
      code.jump(Opcodes.GOTO, exits.leave(at, stackAtStart, localsAtStart));
    }
  }

  /** Has the VM go on with this instruction, which is reached for the first time. */
  void leaveUnseen() {
    code.jump(Opcodes.GOTO, fail());
  }

  /** Calls a static method so that an ArithmeticException in it is a failure. */
  void guarded(String owner, String method, String descriptor) {
    if (!emitting) {
      code.callStatic(owner, method, descriptor);
      return;
    }
    Label start = new Label();
    Label end = new Label();
    code.label(start);
    code.callStatic(owner, method, descriptor);
    code.label(end);
    exits.failOnOverflow(start, end, at, stackAtStart, localsAtStart);
  }

  Exits exits() {
    return exits;
  }

  boolean isLeaf() {
    return leaf;
  }

  Label mainEnd() {
    return mainEnd;
  }

  /** Takes JVM instructions and forgets them. */
  private static final class Discard extends MethodVisitor {
    Discard() {
      super(Opcodes.ASM9);
    }
  }
}
