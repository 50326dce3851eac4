package org.pycopy.emitter;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.pycopy.kernel.objects.BuiltinFunction;
import org.pycopy.kernel.objects.BuiltinTable;
import org.pycopy.kernel.objects.PyClass;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.AttrSite;
import org.pycopy.kernel.vm.LinkedCode;
import org.pycopy.kernel.vm.NativeCode;
import org.pycopy.kernel.vm.PyFunction;

/**
 * Translates calls. Where the callee has always been the same function, and that is generated code
 * by now, it is called directly while that holds, so that HotSpot can inline it.
 */
abstract class Calls extends Arithmetic {
  static final String KERNEL_OPS = "org/pycopy/kernel/Ops";
  private static final String SITE = Type.getDescriptor(AttrSite.class);
  private static final String IN = MethodCode.IN;
  private static final String OBJ = MethodCode.OBJ;
  private static final String ARRAY = "[" + OBJ;
  private static final String FUNCTION = "L" + MethodCode.FUNCTION + ";";

  /** Arguments up to which the methods {@code call0} to {@code call3} are used. */
  private static final int MAX_PLAIN = 3;

  /** Arguments up to which generated code can be called directly. */
  static final int MAX_DIRECT = 4;

  /** The code of the function that is called directly, where it is another function's. */
  private NativeCode target;

  /** A variable for a frame that an instruction needs for itself; 0 until needed. */
  private int scratch;

  Calls(Compilation job, MethodCode code, Blocks blocks) {
    super(job, code, blocks);
  }

  final int scratch() {
    if (scratch == 0) {
      scratch = code.newVariable(1);
    }
    return scratch;
  }

  final void drop(int n) {
    for (int k = 0; k < n; k++) {
      pop();
    }
  }

  /** Pushes a JVM array of entries {@code [first, first + n)}. */
  final void pushArray(int first, int n) {
    code.pushInt(n);
    code.m.visitTypeInsn(Opcodes.ANEWARRAY, MethodCode.OBJECT);
    for (int k = 0; k < n; k++) {
      code.insn(Opcodes.DUP);
      code.pushInt(k);
      loadObject(stack.get(first + k));
      code.insn(Opcodes.AASTORE);
    }
  }

  private static String objects(int n) {
    return OBJ.repeat(n);
  }

  private void loadArguments(int first, int n) {
    for (int k = 0; k < n; k++) {
      loadObject(stack.get(first + k));
    }
  }

  /** The function below {@code n} arguments. */
  final void call(int i, int n) {
    int first = stack.size() - n;
    Value callee = stack.get(first - 1);
    setIp(i);
    Label generic = new Label();
    Label done = new Label();
    if (isDirect(callee.callee, n)) {
      load(callee);
      code.pushConstant(callee.callee, PyObject.class);
      code.jump(Opcodes.IF_ACMPNE, generic);
      callDirectly(callee.callee, first, n, generic);
      takeResult(i, first - 1);
      code.jump(Opcodes.GOTO, done);
    }
    code.label(generic);
    loadObject(callee);
    code.loadIn();
    if (n <= MAX_PLAIN) {
      loadArguments(first, n);
      code.callVirtual(MethodCode.OBJECT, "call" + n, "(" + IN + objects(n) + ")" + OBJ);
    } else {
      pushArray(first, n);
      code.insn(Opcodes.ICONST_0);
      code.pushInt(n);
      code.insn(Opcodes.ICONST_0);
      code.callVirtual(MethodCode.OBJECT, "call", "(" + IN + ARRAY + "III)" + OBJ);
    }
    takeResult(i, first - 1);
    code.label(done);
    endCall(i, first - 1);
  }

  /**
   * Pops the result of the call at {@code i} from the JVM's stack into stack entry {@code entry}. A
   * number is unboxed, on each way to here: HotSpot can do without the object only where it does
   * not have to choose between objects.
   */
  private void takeResult(int i, int entry) {
    int kind = Value.expectedBy(resultCode(i));
    if (kind == 0) {
      code.astore(code.tempVariable(entry, Value.OBJ));
      return;
    }
    code.insn(Opcodes.DUP);
    code.jumpUnless(kind, surprise(i, entry));
    code.unbox(kind);
    code.m.visitVarInsn(MethodCode.storeOpcode(kind), code.tempVariable(entry, kind));
  }

  private void endCall(int i, int entry) {
    drop(stack.size() - entry);
    int result = resultCode(i);
    int kind = Value.expectedBy(result);
    stack.add(Value.temp(entry, kind == 0 ? result : kind));
  }

  /** Looks a method up: leaves it, and self or null. */
  final void loadMethod(int i, AttrSite site) {
    Value object = pop();
    int entry = stack.size();
    setIp(i);
    loadObject(object);
    code.astore(code.tempVariable(entry + 1, Value.OBJ));
    code.loadIn();
    code.aload(code.tempVariable(entry + 1, Value.OBJ));
    code.pushConstant(site, AttrSite.class);
    code.ops("method", "(" + IN + OBJ + SITE + ")" + OBJ);
    code.loadIn();
    code.getField(MethodCode.INTERPRETER, "methodSelf", OBJ);
    code.astore(code.tempVariable(entry + 1, Value.OBJ));
    pushResult(Value.ANY);
    PyObject method = site.method();
    if (method != null) {
      stack.set(entry, peek(0).withCallee(method));
    }
    stack.add(Value.temp(entry + 1, Value.ANY));
  }

  /** The method and self (or null) below {@code n} arguments. */
  final void callMethod(int i, int n) {
    int first = stack.size() - n;
    Value self = stack.get(first - 1);
    Value callee = stack.get(first - 2);
    setIp(i);
    Label generic = new Label();
    Label done = new Label();
    if (self.kind == Value.OBJ && isDirect(callee.callee, n + 1)) {
      load(callee);
      code.pushConstant(callee.callee, PyObject.class);
      code.jump(Opcodes.IF_ACMPNE, generic);
      load(self);
      code.jump(Opcodes.IFNULL, generic);
      callDirectly(callee.callee, first - 1, n + 1, generic);
      takeResult(i, first - 2);
      code.jump(Opcodes.GOTO, done);
    }
    code.label(generic);
    code.loadIn();
    load(callee);
    if (n < MAX_PLAIN) {
      loadArguments(first - 1, n + 1);
      code.ops("callMethod" + n, "(" + IN + OBJ + OBJ + objects(n) + ")" + OBJ);
    } else {
      pushArray(first - 1, n + 1);
      code.ops("callMethod", "(" + IN + OBJ + ARRAY + ")" + OBJ);
    }
    takeResult(i, first - 2);
    code.label(done);
    endCall(i, first - 2);
  }

  /** Whether {@code callee} can be called directly with {@code n} arguments. */
  private boolean isDirect(PyObject callee, int n) {
    if (callee instanceof PyFunction function) {
      return function.plainArgs == n && (isSelf(function) || hasCode(function, n));
    }
    if (callee instanceof BuiltinFunction function) {
      return n <= MAX_PLAIN && function.kind() <= BuiltinFunction.METHOD;
    }
    return callee instanceof PyClass type
        && type.init() instanceof PyFunction init
        && init.plainArgs == n + 1
        && hasCode(init, n + 1);
  }

  /** Whether {@code function} has code by now; else this code is made again when it has. */
  private boolean hasCode(PyFunction function, int n) {
    if (n > MAX_DIRECT) {
      return false;
    }
    // The program's thread may take it away meanwhile.
    target = function.code.nativeCode;
    if (target == null) {
      job.wouldCall(function.code);
    }
    return target != null;
  }

  /** Whether {@code function} is the one that is being translated, for calls. */
  private boolean isSelf(PyFunction function) {
    return !forFrames && function.code == hot.code;
  }

  /**
   * Calls {@code callee} with the {@code n} entries from {@code first} on; to generic if it can't.
   */
  private void callDirectly(PyObject callee, int first, int n, Label generic) {
    if (callee instanceof PyFunction function) {
      beginDirect(function, generic);
      for (int k = 0; k < n; k++) {
        Value argument = stack.get(first + k);
        if (argument.kind == Value.INT && !isSelf(function)) {
          load(argument);
          code.ops("fresh", "(J)" + OBJ);
        } else {
          loadObject(argument);
        }
      }
      endDirect(function, n);
    } else if (callee instanceof BuiltinFunction function) {
      code.pushConstant(function.table(), BuiltinTable.class);
      code.pushInt(function.id());
      code.loadIn();
      loadArguments(first, n);
      code.callVirtual(
          Type.getInternalName(BuiltinTable.class), "call" + n, "(I" + IN + objects(n) + ")" + OBJ);
    } else {
      construct((PyClass) callee, first, n, generic);
    }
  }

  /** Makes an instance of {@code type} and calls its {@code __init__}. */
  private void construct(PyClass type, int first, int n, Label generic) {
    PyFunction init = (PyFunction) type.init();
    String owner = Type.getInternalName(PyClass.class);
    int instance = scratch();
    code.pushConstant(type, PyClass.class);
    code.loadIn();
    code.callVirtual(owner, "newPlain", "(" + IN + ")Lorg/pycopy/kernel/objects/PyInstance;");
    code.astore(instance);
    code.aload(instance);
    code.jump(Opcodes.IFNULL, generic);
    code.pushConstant(type, PyClass.class);
    code.callVirtual(owner, "init", "()" + OBJ);
    code.pushConstant(init, PyFunction.class);
    code.jump(Opcodes.IF_ACMPNE, generic);
    beginDirect(init, generic);
    code.aload(instance);
    loadArguments(first, n);
    endDirect(init, n + 1);
    code.callStatic(owner, "checkInitResult", "(" + OBJ + ")V");
    code.aload(instance);
  }

  /** Begins a call of {@code function}, which is not for where the trap word is set. */
  private void beginDirect(PyFunction function, Label generic) {
    code.loadIn();
    code.getField(MethodCode.INTERPRETER, "trap", "I");
    code.jump(Opcodes.IFNE, generic);
    if (isSelf(function)) {
      code.loadIn();
      code.pushConstant(function, PyFunction.class);
      return;
    }
    code.pushConstant(function.code, LinkedCode.class);
    code.getField(
        Type.getInternalName(LinkedCode.class), "nativeCode", Type.getDescriptor(NativeCode.class));
    code.pushConstant(target, NativeCode.class);
    code.jump(Opcodes.IF_ACMPNE, generic);
    code.pushConstant(target, target instanceof Unit ? Unit.class : NativeCode.class);
    code.loadIn();
    code.pushConstant(function, PyFunction.class);
  }

  private void endDirect(PyFunction function, int n) {
    if (isSelf(function)) {
      code.callStatic(hot.className(), "body", UnitBuilder.bodyDescriptor(n));
    } else {
      boolean direct = target instanceof Unit;
      code.callVirtual(
          direct ? Type.getInternalName(Unit.class) : UnitClass.NATIVE_CODE,
          (direct ? "direct" : "call") + n,
          "(" + IN + FUNCTION + objects(n) + ")" + OBJ);
    }
  }
}
