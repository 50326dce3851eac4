package org.pycopy.emitter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The ways from generated code back into the VM: stubs that pass the values of JVM variables to
 * {@link ExitMethods}, and the handlers of exceptions.
 */
final class Exits {
  private static final String THROWABLE = "java/lang/Throwable";
  private static final String PY_EXCEPTION = "org/pycopy/kernel/PyException";

  private final Translator t;
  private final MethodCode code;
  private final ExitMethods methods;

  // JVM variables.
  int ip;
  private int exception;

  /** In code for calls: the frame that was current before. */
  int saved;

  /** Leaves, so that the VM goes on at {@code at}. */
  private static final class Stub {
    final Label label = new Label();
    final int at;
    final Value[] stack;
    final int[] locals;

    /** The instruction that failed, or -1. */
    final int blame;

    /** Where to come with one more value on the JVM's stack, or null. */
    Label landing;

    /** The JVM variable for that value; 0 for none. */
    int variable;

    Stub(int at, Value[] stack, int[] locals, int blame) {
      this.at = at;
      this.stack = stack.clone();
      this.locals = locals.clone();
      this.blame = blame;
    }

    Label landing(int forValue) {
      if (landing == null) {
        landing = new Label();
        variable = forValue;
      }
      return landing;
    }
  }

  private record Handler(Label start, Label end, Label handler, String type) {}

  private final List<Stub> stubs = new ArrayList<>();
  private final Map<String, Stub> known = new HashMap<>();
  private final List<Handler> overflows = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();

  // The range of code that one handler of exceptions is for.
  private int[] rangeLocals;
  private Label rangeStart;
  private final Map<List<Integer>, Label> spilling = new HashMap<>();
  private final Map<List<Integer>, int[]> spilled = new HashMap<>();

  Exits(Translator t) {
    this.t = t;
    this.code = t.code;
    this.methods = new ExitMethods(t, t.code.unit());
  }

  /** Gives the variables of the exits their numbers; before any instruction. */
  void allocate() {
    ip = code.newVariable(1);
    exception = code.newVariable(1);
    if (!t.forFrames) {
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
    if (rangeStart.getOffset() != end.getOffset() && (t.forFrames || !t.isLeaf())) {
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
    Label label = spilling.get(key);
    if (label == null) {
      label = new Label();
      spilling.put(key, label);
    }
    return label;
  }

  private static List<Integer> kinds(int[] locals) {
    List<Integer> kinds = new ArrayList<>();
    for (int kind : kindsOf(locals)) {
      kinds.add(kind);
    }
    return kinds;
  }

  private static int[] kindsOf(int[] locals) {
    int[] kinds = new int[locals.length];
    for (int k = 0; k < kinds.length; k++) {
      kinds[k] = locals[k] == Value.DEAD ? Value.DEAD : Value.kindOf(locals[k]);
    }
    return kinds;
  }

  /** Main code ends. */
  void endMain() {
    closeRange();
  }

  /** The stub from which the VM goes on at {@code at}, where the code's range ends. */
  Label leave(int at, Value[] stack, int[] locals) {
    return stub(at, stack, locals, -1).label;
  }

  /** The stub from which the VM goes on at {@code at} after a guard has failed. */
  Label fail(int at, Value[] stack, int[] locals) {
    return stub(at, stack, locals, at).label;
  }

  private Stub stub(int at, Value[] stack, int[] locals, int blame) {
    StringBuilder key = new StringBuilder().append(at).append(' ').append(blame);
    for (Value value : stack) {
      key.append(' ').append(value.where).append(',').append(value.index);
      key.append(',').append(value.kind);
    }
    for (int local : kinds(locals)) {
      key.append(' ').append(local);
    }
    Stub stub = known.get(key.toString());
    if (stub == null) {
      stub = new Stub(at, stack, locals, blame);
      known.put(key.toString(), stub);
      stubs.add(stub);
    }
    return stub;
  }

  /** An ArithmeticException between the labels is the failure of a guard at {@code at}. */
  void failOnOverflow(Label start, Label end, int at, Value[] stack, int[] locals) {
    Label landing = stub(at, stack, locals, at).landing(0);
    overflows.add(new Handler(start, end, landing, "java/lang/ArithmeticException"));
  }

  /**
   * Where to go with the result of instruction {@code at} on the JVM's stack, an object that is not
   * the number that it was taken for. The VM goes on at {@code next}, with the result on top of
   * {@code stack}.
   */
  Label surprise(int at, int next, Value[] stack, int[] locals) {
    int variable = code.tempVariable(stack.length - 1, Value.OBJ);
    return stub(next, stack, locals, at).landing(variable);
  }

  /** Writes all stubs and handlers; the methods that they call come after the code. */
  void emitStubs() {
    for (Stub stub : stubs) {
      emitStub(stub);
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

  private void emitStub(Stub stub) {
    if (stub.landing != null) {
      code.label(stub.landing);
      if (stub.variable == 0) {
        code.insn(Opcodes.POP);
      } else {
        code.astore(stub.variable);
      }
    }
    code.label(stub.label);
    code.loadIn();
    code.aload(MethodCode.VAR_SELF);
    if (!t.forFrames && !t.isLeaf()) {
      code.aload(saved);
    }
    code.pushInt(stub.at);
    int failure = ExitMethods.NONE;
    if (stub.blame == stub.at) {
      failure = ExitMethods.HERE;
    } else if (stub.blame >= 0) {
      failure = ExitMethods.ELSEWHERE;
      code.pushInt(stub.blame);
    }
    int[] kinds = new int[stub.stack.length];
    for (int k = 0; k < kinds.length; k++) {
      Value value = stub.stack[k];
      kinds[k] = value.where == Value.CONST ? Value.OBJ : value.kind;
      if (value.where == Value.CONST) {
        t.loadObject(value);
      } else if (value.kind != Value.NULL) {
        t.load(value);
      }
    }
    loadLocals(stub.locals);
    invoke(methods.exit(kinds, kindsOf(stub.locals), failure));
    code.insn(Opcodes.ARETURN);
  }

  private void loadLocals(int[] locals) {
    for (int k = 0; k < locals.length; k++) {
      if (locals[k] != Value.DEAD) {
        t.load(Value.local(k, locals[k]));
      }
    }
  }

  private void invoke(ExitMethods.Method method) {
    code.callStatic(code.unit().name, method.name(), method.descriptor());
  }

  /** Writes what the stubs call. */
  void writeMethods() {
    methods.write();
  }

  /** In code for calls: makes the caller's frame the current one again, one level up. */
  void restoreFrame() {
    if (t.isLeaf()) {
      return;
    }
    code.loadIn();
    code.aload(saved);
    code.putField(MethodCode.INTERPRETER, "frame", "L" + MethodCode.FRAME + ";");
    code.loadIn();
    code.callVirtual(MethodCode.INTERPRETER, "leave", "()V");
  }

  private void emitHandler(int[] locals) {
    code.astore(exception);
    if (t.forFrames) {
      if (locals.length != 0) {
        code.aload(MethodCode.VAR_SELF);
        loadLocals(locals);
        invoke(methods.spill(kindsOf(locals)));
      }
      code.aload(MethodCode.VAR_SELF);
      code.iload(ip);
      code.putField(MethodCode.FRAME, "ip", "I");
    } else {
      code.loadIn();
      code.aload(MethodCode.VAR_SELF);
      code.iload(ip);
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
