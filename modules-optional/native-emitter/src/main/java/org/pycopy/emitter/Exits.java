package org.pycopy.emitter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The ways from generated code back into the VM: stubs that write the values of JVM variables into
 * a frame, and the handlers of exceptions.
 *
 * <p>A stub writes the stack entries and notes the position; the locals are written by a tail that
 * all stubs share whose locals have the same representations.
 */
final class Exits {
  private static final String THROWABLE = "java/lang/Throwable";
  private static final String PY_EXCEPTION = "org/pycopy/kernel/PyException";

  private final Translator t;
  private final MethodCode code;

  // JVM variables.
  int ip;
  private int sp;
  private int state;
  private int exception;

  /** Of the frame: in code for calls only in the stubs. */
  private int frame;

  /** In code for calls: the frame that was current before. */
  int saved;

  private record Stub(Label label, int at, Value[] stack, int[] locals, boolean failure) {}

  private record Handler(Label start, Label end, Label handler, String type) {}

  private final List<Stub> stubs = new ArrayList<>();
  private final Map<String, Label> known = new HashMap<>();
  private final List<Handler> overflows = new ArrayList<>();
  private final List<Label[]> overflowStubs = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();

  // The range of code that one handler of exceptions is for.
  private int[] rangeLocals;
  private Label rangeStart;
  private final Map<List<Integer>, Label> spilling = new HashMap<>();
  private final Map<List<Integer>, int[]> spilled = new HashMap<>();

  Exits(Translator t) {
    this.t = t;
    this.code = t.code;
  }

  /** Gives the variables of the exits their numbers; before any instruction. */
  void allocate() {
    ip = code.newVariable(1);
    sp = code.newVariable(1);
    state = code.newVariable(1);
    exception = code.newVariable(1);
    if (t.forFrames) {
      frame = MethodCode.VAR_SELF;
    } else {
      frame = code.newVariable(1);
      saved = code.newVariable(1);
    }
  }

  /** Main code begins. */
  void begin() {
    rangeStart = new Label();
    code.label(rangeStart);
    rangeLocals = null;
  }

  /** Says what the locals are at the next instruction, and whether a handler would see them. */
  void at(int[] locals, boolean seen) {
    int[] wanted = seen ? locals : null;
    if (!Arrays.equals(wanted, rangeLocals)) {
      closeRange();
      rangeLocals = wanted == null ? null : wanted.clone();
    }
  }

  private void closeRange() {
    Label end = new Label();
    code.label(end);
    if (rangeStart.getOffset() != end.getOffset()) {
      handlers.add(new Handler(rangeStart, end, handlerFor(rangeLocals), handled()));
    }
    rangeStart = end;
  }

  /** A frame's handlers see every kind of failure; a call only adds itself to the traceback. */
  private String handled() {
    return t.forFrames ? THROWABLE : PY_EXCEPTION;
  }

  private Label handlerFor(int[] locals) {
    List<Integer> key = locals == null ? List.of() : kinds(locals);
    spilled.putIfAbsent(key, locals == null ? new int[0] : locals);
    return spilling.computeIfAbsent(key, k -> new Label());
  }

  private static List<Integer> kinds(int[] locals) {
    List<Integer> kinds = new ArrayList<>();
    for (int local : locals) {
      kinds.add(local == Value.DEAD ? Value.DEAD : Value.kindOf(local));
    }
    return kinds;
  }

  /** Main code ends. */
  void endMain() {
    closeRange();
  }

  /** The stub from which the VM goes on at {@code at}, where the code's range ends. */
  Label leave(int at, Value[] stack, int[] locals) {
    return stub(at, stack, locals, false);
  }

  /** The stub from which the VM goes on at {@code at} after a guard has failed. */
  Label fail(int at, Value[] stack, int[] locals) {
    return stub(at, stack, locals, true);
  }

  private Label stub(int at, Value[] stack, int[] locals, boolean failure) {
    StringBuilder key = new StringBuilder().append(at).append(failure ? 'f' : 'l');
    for (Value value : stack) {
      key.append(' ').append(value.where).append(',').append(value.index);
      key.append(',').append(value.kind);
    }
    for (int local : kinds(locals)) {
      key.append(' ').append(local);
    }
    Label label = known.get(key.toString());
    if (label == null) {
      label = new Label();
      known.put(key.toString(), label);
      stubs.add(new Stub(label, at, stack.clone(), locals.clone(), failure));
    }
    return label;
  }

  /** An ArithmeticException between the labels is the failure of a guard at {@code at}. */
  void failOnOverflow(Label start, Label end, int at, Value[] stack, int[] locals) {
    Label landing = new Label();
    overflows.add(new Handler(start, end, landing, "java/lang/ArithmeticException"));
    overflowStubs.add(new Label[] {landing, fail(at, stack, locals)});
  }

  /** Writes all stubs and handlers. */
  void emitStubs() {
    for (Label[] pair : overflowStubs) {
      code.label(pair[0]);
      code.insn(Opcodes.POP);
      code.jump(Opcodes.GOTO, pair[1]);
    }
    Map<List<Integer>, Label> tails = new HashMap<>();
    Map<List<Integer>, int[]> tailLocals = new HashMap<>();
    for (Stub stub : stubs) {
      List<Integer> kinds = kinds(stub.locals);
      tailLocals.putIfAbsent(kinds, stub.locals);
      emitStub(stub, tails.computeIfAbsent(kinds, k -> new Label()));
    }
    for (Map.Entry<List<Integer>, Label> tail : tails.entrySet()) {
      code.label(tail.getValue());
      writeLocals(tailLocals.get(tail.getKey()));
      goOn();
    }
    for (Map.Entry<List<Integer>, Label> handler : spilling.entrySet()) {
      code.label(handler.getValue());
      emitHandler(spilled.get(handler.getKey()));
    }
    // The first entry that fits counts.
    addHandlers(overflows);
    addHandlers(handlers);
  }

  private void addHandlers(List<Handler> list) {
    for (Handler h : list) {
      if (h.start.getOffset() != h.end.getOffset()) {
        code.m.visitTryCatchBlock(h.start, h.end, h.handler, h.type);
      }
    }
  }

  private void emitStub(Stub stub, Label tail) {
    code.label(stub.label);
    if (stub.failure) {
      code.pushConstant(t.hot, HotCode.class);
      code.pushInt(stub.at);
      code.callVirtual("org/pycopy/emitter/HotCode", "failed", "(I)V");
    }
    if (!t.forFrames) {
      code.aload(MethodCode.VAR_SELF);
      code.callVirtual(MethodCode.FUNCTION, "fallback", "()L" + MethodCode.FRAME + ";");
      code.astore(frame);
    }
    loadState();
    int base = t.decoded.nLocals;
    for (int i = 0; i < stub.stack.length; i++) {
      code.aload(state);
      code.pushInt(base + i);
      t.loadObject(stub.stack[i]);
      code.insn(Opcodes.AASTORE);
    }
    code.pushInt(stub.at);
    code.m.visitVarInsn(Opcodes.ISTORE, ip);
    code.pushInt(base + stub.stack.length - 1);
    code.m.visitVarInsn(Opcodes.ISTORE, sp);
    code.jump(Opcodes.GOTO, tail);
  }

  private void loadState() {
    code.aload(frame);
    code.getField(MethodCode.FRAME, "s", "[" + MethodCode.OBJ);
    code.astore(state);
  }

  private void writeLocals(int[] locals) {
    for (int k = 0; k < locals.length; k++) {
      if (locals[k] != Value.DEAD) {
        code.aload(state);
        code.pushInt(k);
        t.loadObject(Value.local(k, locals[k]));
        code.insn(Opcodes.AASTORE);
      }
    }
  }

  /** Returns so that the VM goes on with the frame. */
  private void goOn() {
    if (!t.forFrames) {
      restoreFrame();
      code.loadIn();
    }
    code.aload(frame);
    code.m.visitVarInsn(Opcodes.ILOAD, ip);
    code.m.visitVarInsn(Opcodes.ILOAD, sp);
    code.ops(
        t.forFrames ? "suspend" : "goOn",
        (t.forFrames ? "(" : "(" + MethodCode.IN)
            + "L"
            + MethodCode.FRAME
            + ";II)"
            + MethodCode.OBJ);
    code.insn(Opcodes.ARETURN);
  }

  /** In code for calls: makes the caller's frame the current one again, one level up. */
  void restoreFrame() {
    code.loadIn();
    code.aload(saved);
    code.putField(MethodCode.INTERPRETER, "frame", "L" + MethodCode.FRAME + ";");
    code.loadIn();
    code.callVirtual(MethodCode.INTERPRETER, "leave", "()V");
  }

  private void emitHandler(int[] locals) {
    code.astore(exception);
    if (t.forFrames) {
      loadState();
      writeLocals(locals);
      code.aload(frame);
      code.m.visitVarInsn(Opcodes.ILOAD, ip);
      code.putField(MethodCode.FRAME, "ip", "I");
    } else {
      code.loadIn();
      code.aload(MethodCode.VAR_SELF);
      code.m.visitVarInsn(Opcodes.ILOAD, ip);
      code.aload(saved);
      code.aload(exception);
      code.ops(
          "unwind",
          "("
              + MethodCode.IN
              + "L"
              + MethodCode.FUNCTION
              + ";IL"
              + MethodCode.FRAME
              + ";L"
              + PY_EXCEPTION
              + ";)V");
    }
    code.aload(exception);
    code.insn(Opcodes.ATHROW);
  }
}
