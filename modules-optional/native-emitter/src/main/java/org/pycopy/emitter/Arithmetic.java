package org.pycopy.emitter;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.vm.Ins;
import org.pycopy.kernel.vm.Profile;

/**
 * Translates operations on numbers. Where both operands are numbers, or have always been, the JVM's
 * arithmetic is used, under guards: for the operands that were only always numbers, for overflow,
 * for a divisor of zero. Anything else calls what the VM calls.
 */
abstract class Arithmetic extends Translator {
  private static final String ARITH = "org/pycopy/kernel/vm/Arith";
  private static final String KERNEL_OPS = "org/pycopy/kernel/Ops";
  private static final String BINARY =
      "(" + MethodCode.IN + "I" + MethodCode.OBJ + MethodCode.OBJ + ")" + MethodCode.OBJ;
  private static final String TEST =
      "(" + MethodCode.IN + "I" + MethodCode.OBJ + MethodCode.OBJ + ")Z";

  /** From here on not every int is a double. */
  private static final long EXACT_DOUBLE = 1L << 53;

  Arithmetic(Compilation job, MethodCode code, Blocks blocks) {
    super(job, code, blocks);
  }

  /** Code of an object that instruction {@code i} produces. */
  final int resultCode(int i) {
    return expectation(job.hasFailed(i) ? Profile.OTHER : job.seen(i));
  }

  static int expectation(int kinds) {
    return kinds == Profile.INT
        ? Value.expecting(Value.INT)
        : kinds == Profile.FLOAT ? Value.expecting(Value.FLOAT) : Value.ANY;
  }

  /**
   * The kind of number to take {@code value} for in instruction {@code i}, which has produced
   * {@code result}; 0 for none.
   */
  private int numberKind(Value value, int i, int result) {
    if (value.kind == Value.INT || value.kind == Value.FLOAT) {
      return value.kind;
    }
    if (value.kind != Value.OBJ || job.hasFailed(i)) {
      return 0;
    }
    if (value.expected != 0) {
      return value.expected;
    }
    return value.where != Value.CONST && (result == Value.INT || result == Value.FLOAT)
        ? result
        : 0;
  }

  private static int numberSeen(int kinds) {
    return kinds == Profile.INT ? Value.INT : kinds == Profile.FLOAT ? Value.FLOAT : 0;
  }

  private void guard(Value value, int kind) {
    if (value.kind == Value.OBJ) {
      load(value);
      code.jumpUnless(kind, fail());
    }
  }

  private void loadNumber(Value value, int kind) {
    load(value);
    if (value.kind == Value.OBJ) {
      code.unbox(kind);
    }
  }

  private void loadDouble(Value value, int kind) {
    loadNumber(value, kind);
    if (kind == Value.INT) {
      code.insn(Opcodes.L2D);
    }
  }

  /** Binary operation {@code op} of instruction {@code i}. */
  final void binary(int i, int instruction, int op) {
    Value b = pop();
    Value a = pop();
    int plain = Op.withoutInplace(op);
    int kinds = job.seen(i);
    int result = numberSeen(kinds);
    int ka = numberKind(a, i, plain == Op.TRUE_DIVIDE ? 0 : result);
    int kb = numberKind(b, i, plain == Op.TRUE_DIVIDE ? 0 : result);
    boolean ints = ka == Value.INT && kb == Value.INT;
    if (ints && result != Value.FLOAT && (kinds & Profile.OTHER) == 0 && isIntOp(plain)) {
      guard(a, ka);
      guard(b, kb);
      intOperation(plain, a, b);
      pushResult(Value.INT);
      return;
    }
    boolean doubles = ka != 0 && kb != 0 && (!ints || plain == Op.TRUE_DIVIDE);
    if (doubles && (kinds == Profile.FLOAT || kinds <= 0) && isFloatOp(plain)) {
      guard(a, ka);
      guard(b, kb);
      doubleOperation(plain, a, ka, b, kb);
      pushResult(Value.FLOAT);
      return;
    }
    setIp(i);
    code.loadIn();
    code.pushInt(op);
    loadObject(a);
    loadObject(b);
    switch (instruction) {
      case Ins.ADD:
        code.callStatic(ARITH, "add", BINARY);
        break;
      case Ins.SUBTRACT:
        code.callStatic(ARITH, "subtract", BINARY);
        break;
      case Ins.MULTIPLY:
        code.callStatic(ARITH, "multiply", BINARY);
        break;
      case Ins.BIT_OP:
        code.callStatic(ARITH, "bitOp", BINARY);
        break;
      case Ins.DIVIDE:
        code.callStatic(ARITH, "divide", BINARY);
        break;
      default:
        code.callStatic(KERNEL_OPS, "binary", BINARY);
    }
    pushResult(resultCode(i));
  }

  private static boolean isIntOp(int plain) {
    switch (plain) {
      case Op.ADD:
      case Op.SUBTRACT:
      case Op.MULTIPLY:
      case Op.OR:
      case Op.XOR:
      case Op.AND:
      case Op.LSHIFT:
      case Op.RSHIFT:
      case Op.FLOOR_DIVIDE:
      case Op.MODULO:
        return true;
      default:
        return false;
    }
  }

  private static boolean isFloatOp(int plain) {
    return plain == Op.ADD
        || plain == Op.SUBTRACT
        || plain == Op.MULTIPLY
        || plain == Op.TRUE_DIVIDE;
  }

  private void intOperation(int plain, Value a, Value b) {
    switch (plain) {
      case Op.ADD:
        exact("addExact", a, b);
        break;
      case Op.SUBTRACT:
        exact("subtractExact", a, b);
        break;
      case Op.MULTIPLY:
        exact("multiplyExact", a, b);
        break;
      case Op.OR:
        both(a, b);
        code.insn(Opcodes.LOR);
        break;
      case Op.XOR:
        both(a, b);
        code.insn(Opcodes.LXOR);
        break;
      case Op.AND:
        both(a, b);
        code.insn(Opcodes.LAND);
        break;
      case Op.LSHIFT:
        both(a, b);
        guarded(MethodCode.OPS, "shiftLeft", "(JJ)J");
        break;
      case Op.RSHIFT:
        both(a, b);
        guarded(MethodCode.OPS, "shiftRight", "(JJ)J");
        break;
      default:
        both(a, b);
        boolean modulo = plain == Op.MODULO;
        guarded(MethodCode.OPS, modulo ? "modulo" : "floorDivide", "(JJ)J");
    }
  }

  private void both(Value a, Value b) {
    loadNumber(a, Value.INT);
    loadNumber(b, Value.INT);
  }

  private void exact(String method, Value a, Value b) {
    both(a, b);
    guarded("java/lang/Math", method, "(JJ)J");
  }

  private void doubleOperation(int plain, Value a, int ka, Value b, int kb) {
    loadDouble(a, ka);
    loadDouble(b, kb);
    switch (plain) {
      case Op.ADD:
        code.insn(Opcodes.DADD);
        break;
      case Op.SUBTRACT:
        code.insn(Opcodes.DSUB);
        break;
      case Op.MULTIPLY:
        code.insn(Opcodes.DMUL);
        break;
      default:
        if (ka == Value.INT && kb == Value.INT) {
          code.insn(Opcodes.POP2);
          code.insn(Opcodes.POP2);
          both(a, b);
          guarded(MethodCode.OPS, "divide", "(JJ)D");
        } else {
          guarded(MethodCode.OPS, "divide", "(DD)D");
        }
    }
  }

  /** Unary operation {@code op} of instruction {@code i}. */
  final void unary(int i, int op) {
    Value a = pop();
    int kind = numberKind(a, i, 0);
    if (op == Op.NOT) {
      setIp(i);
      loadTruth(a);
      code.ops("not", "(Z)" + MethodCode.OBJ);
      pushResult(Value.ANY);
      return;
    }
    if (kind == Value.INT && (job.seen(i) & Profile.OTHER) == 0) {
      guard(a, kind);
      loadNumber(a, kind);
      if (op == Op.NEGATIVE) {
        guarded("java/lang/Math", "negateExact", "(J)J");
      } else if (op == Op.INVERT) {
        code.pushLong(-1);
        code.insn(Opcodes.LXOR);
      }
      pushResult(Value.INT);
      return;
    }
    if (kind == Value.FLOAT && op == Op.NEGATIVE) {
      guard(a, kind);
      loadNumber(a, kind);
      code.insn(Opcodes.DNEG);
      pushResult(Value.FLOAT);
      return;
    }
    setIp(i);
    code.loadIn();
    code.pushInt(op);
    loadObject(a);
    code.callStatic(
        KERNEL_OPS, "unary", "(" + MethodCode.IN + "I" + MethodCode.OBJ + ")" + MethodCode.OBJ);
    pushResult(resultCode(i));
  }

  /** Pushes the truth of {@code a} on the JVM's stack, 0 or 1. */
  final void loadTruth(Value a) {
    if (a.kind == Value.INT || a.kind == Value.FLOAT) {
      load(a);
      code.ops("isTrue", a.kind == Value.INT ? "(J)Z" : "(D)Z");
    } else {
      code.loadIn();
      load(a);
      code.ops("isTrue", "(" + MethodCode.IN + MethodCode.OBJ + ")Z");
    }
  }

  /** Relation {@code op} of instruction {@code i}, with its result as an object. */
  final void compare(int i, int op) {
    Value b = peek(0);
    Value a = peek(1);
    if (op > Op.NOT_EQUAL && op != Op.IS || comparableAs(i, a, b) == 0 && op != Op.IS) {
      pop();
      pop();
      setIp(i);
      code.loadIn();
      code.pushInt(op);
      loadObject(a);
      loadObject(b);
      code.callStatic(ARITH, "compare", BINARY);
      pushResult(Value.ANY);
      return;
    }
    int jumpIfTrue = compareForJump(i, op);
    Label yes = new Label();
    Label end = new Label();
    code.jump(jumpIfTrue, yes);
    code.insn(Opcodes.ICONST_0);
    code.jump(Opcodes.GOTO, end);
    code.label(yes);
    code.insn(Opcodes.ICONST_1);
    code.label(end);
    code.ops("bool", "(Z)" + MethodCode.OBJ);
    pushResult(Value.ANY);
  }

  /** The kind that both can be compared as by the JVM, or 0. */
  private int comparableAs(int i, Value a, Value b) {
    int ka = numberKind(a, i, 0);
    int kb = numberKind(b, i, 0);
    // The other side of a number is mostly one too.
    if (ka == 0 && kb != 0 && isUnknown(a, i)) {
      ka = kb;
    } else if (kb == 0 && ka != 0 && isUnknown(b, i)) {
      kb = ka;
    }
    if (ka == kb) {
      return ka;
    }
    boolean mixed = ka != 0 && kb != 0;
    return mixed && (ka == Value.FLOAT || isSmallConst(a)) && (kb == Value.FLOAT || isSmallConst(b))
        ? Value.FLOAT
        : 0;
  }

  private boolean isUnknown(Value value, int i) {
    return value.kind == Value.OBJ && value.where != Value.CONST && !job.hasFailed(i);
  }

  private boolean isSmallConst(Value value) {
    return value.where == Value.CONST
        && decoded.consts[value.index] instanceof PyInt n
        && Math.abs(n.value) < EXACT_DOUBLE;
  }

  /**
   * Relation {@code op} of the two values on top, which are popped; the jump opcode that is then
   * taken where it holds.
   */
  final int compareForJump(int i, int op) {
    Value b = pop();
    Value a = pop();
    int kind = op <= Op.NOT_EQUAL || op == Op.IS ? comparableAs(i, a, b) : 0;
    if (op == Op.IS && kind != Value.INT && !(a.kind == Value.FLOAT || b.kind == Value.FLOAT)) {
      loadObject(a);
      loadObject(b);
      code.callStatic(
          Type.getInternalName(Ops.class), "isSame", "(" + MethodCode.OBJ + MethodCode.OBJ + ")Z");
      return Opcodes.IFNE;
    }
    if (kind == 0 || op == Op.IS && kind == Value.FLOAT) {
      setIp(i);
      code.loadIn();
      code.pushInt(op);
      loadObject(a);
      loadObject(b);
      code.callStatic(ARITH, "test", TEST);
      return Opcodes.IFNE;
    }
    if (kind == Value.INT) {
      guard(a, kind);
      guard(b, kind);
      both(a, b);
      code.insn(Opcodes.LCMP);
    } else {
      guardDouble(a);
      guardDouble(b);
      loadDouble(a, a.kind == Value.INT ? Value.INT : Value.FLOAT);
      loadDouble(b, b.kind == Value.INT ? Value.INT : Value.FLOAT);
      // NaN has to fail every relation but the last.
      code.insn(op == Op.LESS || op == Op.LESS_EQUAL ? Opcodes.DCMPG : Opcodes.DCMPL);
    }
    switch (op) {
      case Op.LESS:
        return Opcodes.IFLT;
      case Op.MORE:
        return Opcodes.IFGT;
      case Op.LESS_EQUAL:
        return Opcodes.IFLE;
      case Op.MORE_EQUAL:
        return Opcodes.IFGE;
      case Op.NOT_EQUAL:
        return Opcodes.IFNE;
      default:
        return Opcodes.IFEQ;
    }
  }

  private void guardDouble(Value value) {
    if (value.kind == Value.OBJ) {
      guard(value, Value.FLOAT);
    }
  }

  /** The opposite of a jump opcode. */
  static int opposite(int jump) {
    // IFEQ/IFNE, IFLT/IFGE and IFGT/IFLE are neighbours that begin at an odd number.
    return (jump + 1 ^ 1) - 1;
  }
}
