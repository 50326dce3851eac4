package org.pycopy.emitter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The methods in which generated code leaves to the VM. They take the values as arguments, write
 * them into a frame and have the VM go on with it. Outside of the code that leaves, since HotSpot
 * looks at the length of a method when it decides whether to make it part of its caller, or to
 * compile it at all. Exits with values of the same representations share a method.
 */
final class ExitMethods {
  /** The JVM's limit is 255. */
  private static final int MAX_SLOTS = 250;

  private static final String FRAME = "L" + MethodCode.FRAME + ";";

  private final Translator t;
  private final UnitClass unit;
  private final Map<List<Integer>, Method> known = new HashMap<>();
  private final List<Method> methods = new ArrayList<>();

  /**
   * A method.
   *
   * @param stack representations of the stack entries; null for a method that only writes locals
   * @param locals representations of the locals, {@link Value#DEAD} for those not written
   */
  record Method(String name, String descriptor, int[] stack, int[] locals, int failure) {}

  // What an exit says of a failure.
  static final int NONE = 0;

  /** The instruction to go on at has failed. */
  static final int HERE = 1;

  /** Another instruction has failed, which is one more argument. */
  static final int ELSEWHERE = 2;

  ExitMethods(Translator t, UnitClass unit) {
    this.t = t;
    this.unit = unit;
  }

  /** Whether the current frame, which the code has replaced, is an argument. */
  private boolean takesSaved() {
    return !t.forFrames && !t.isLeaf();
  }

  /**
   * The method to leave by: its arguments are the interpreter, the function or frame, the frame
   * that was current before the call (but in leaves and code for frames), the instruction to go on
   * at, the instruction that failed if it is another one, the stack entries but for missing selves,
   * and the locals that are live.
   */
  Method exit(int[] stack, int[] locals, int failure) {
    return method("exit", stack, locals, failure);
  }

  /** The method that only writes the locals that are live, given the frame and them. */
  Method spill(int[] locals) {
    return method("spill", null, locals, NONE);
  }

  private Method method(String name, int[] stack, int[] locals, int failure) {
    List<Integer> key = new ArrayList<>();
    key.add(stack == null ? -1 : stack.length << 2 | failure);
    for (int kind : stack == null ? new int[0] : stack) {
      key.add(kind);
    }
    for (int kind : locals) {
      key.add(kind);
    }
    Method method = known.get(key);
    if (method == null) {
      String descriptor = descriptor(stack, locals, failure);
      method = new Method(name + methods.size(), descriptor, stack, locals, failure);
      known.put(key, method);
      methods.add(method);
    }
    return method;
  }

  private String descriptor(int[] stack, int[] locals, int failure) {
    StringBuilder s = new StringBuilder("(");
    int slots = 0;
    if (stack == null) {
      s.append(FRAME);
    } else {
      s.append(MethodCode.IN);
      s.append(t.forFrames ? FRAME : "L" + MethodCode.FUNCTION + ";");
      s.append(takesSaved() ? FRAME : "").append(failure == ELSEWHERE ? "II" : "I");
      slots = 5 + append(s, stack);
    }
    slots += append(s, locals);
    if (slots > MAX_SLOTS) {
      throw new CannotTranslate("too many values");
    }
    return s.append(stack == null ? ")V" : ")" + MethodCode.OBJ).toString();
  }

  private static int append(StringBuilder s, int[] kinds) {
    int slots = 0;
    for (int kind : kinds) {
      if (kind != Value.DEAD && kind != Value.NULL) {
        s.append(kind == Value.OBJ ? MethodCode.OBJ : kind == Value.INT ? "J" : "D");
        slots += kind == Value.OBJ ? 1 : 2;
      }
    }
    return slots;
  }

  /** Writes all methods that were asked for. */
  void write() {
    for (Method method : methods) {
      MethodVisitor m = unit.method(Opcodes.ACC_STATIC, method.name, method.descriptor);
      int slots = Type.getArgumentsAndReturnSizes(method.descriptor) >> 2;
      MethodCode code = new MethodCode(unit, 0, 0, slots);
      code.m = m;
      m.visitCode();
      if (method.stack == null) {
        writeState(code, 0, 1, new int[0], method.locals);
        code.insn(Opcodes.RETURN);
      } else {
        writeExit(code, method);
      }
      m.visitMaxs(0, 0);
      m.visitEnd();
    }
  }

  private void writeExit(MethodCode code, Method method) {
    int at = takesSaved() ? 3 : 2;
    int next = at + 1;
    int frame = MethodCode.VAR_SELF;
    if (method.failure != NONE) {
      code.pushConstant(t.hot, HotCode.class);
      code.iload(method.failure == HERE ? at : next++);
      code.callVirtual("org/pycopy/emitter/HotCode", "failed", "(I)V");
    }
    if (!t.forFrames) {
      frame = code.newVariable(1);
      code.aload(MethodCode.VAR_SELF);
      code.callVirtual(MethodCode.FUNCTION, "fallback", "()" + FRAME);
      code.astore(frame);
    }
    writeState(code, frame, next, method.stack, method.locals);
    if (!t.forFrames) {
      code.loadIn();
    }
    if (takesSaved()) {
      code.aload(2);
    }
    code.aload(frame);
    code.iload(at);
    code.pushInt(t.decoded.nLocals + method.stack.length - 1);
    String first = t.forFrames ? "(" : "(" + MethodCode.IN + (takesSaved() ? FRAME : "");
    code.ops(t.forFrames ? "suspend" : "goOn", first + FRAME + "II)" + MethodCode.OBJ);
    code.insn(Opcodes.ARETURN);
  }

  /** Writes the arguments from {@code next} on into {@code frame}. */
  private void writeState(MethodCode code, int frame, int next, int[] stack, int[] locals) {
    int state = code.newVariable(1);
    code.aload(frame);
    code.getField(MethodCode.FRAME, "s", "[" + MethodCode.OBJ);
    code.astore(state);
    int[] all = Arrays.copyOf(locals, t.decoded.nLocals + stack.length);
    System.arraycopy(stack, 0, all, t.decoded.nLocals, stack.length);
    for (int k = 0; k < all.length; k++) {
      // The arguments begin with the stack.
      int index = (k + t.decoded.nLocals) % all.length;
      int kind = all[index];
      if (kind == Value.DEAD) {
        continue;
      }
      code.aload(state);
      code.pushInt(index);
      if (kind == Value.NULL) {
        code.insn(Opcodes.ACONST_NULL);
      } else {
        code.m.visitVarInsn(MethodCode.loadOpcode(kind), next);
        code.box(kind);
        next += kind == Value.OBJ ? 1 : 2;
      }
      code.insn(Opcodes.AASTORE);
    }
  }
}
