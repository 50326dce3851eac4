package org.pycopy.emitter;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.vm.AttrSite;
import org.pycopy.kernel.vm.GlobalSite;
import org.pycopy.kernel.vm.Ins;

/** Translates each instruction; see {@link Ins} for what they do. */
final class InstructionTranslator extends Calls {
  private static final String CELL = "org/pycopy/kernel/vm/PyCell";
  private static final String SITE = Type.getDescriptor(AttrSite.class);
  private static final String IN = MethodCode.IN;
  private static final String OBJ = MethodCode.OBJ;
  private static final String ARRAY = "[" + OBJ;
  private static final String FRAME = "L" + MethodCode.FRAME + ";";

  private static final String DICT = "Lorg/pycopy/kernel/objects/PyDict;";
  private static final String GLOBAL_SITE = Type.getDescriptor(GlobalSite.class);

  /** Variable of the globals. */
  private final int globals;

  InstructionTranslator(Compilation job, MethodCode code, Blocks blocks, int globals) {
    super(job, code, blocks);
    this.globals = globals;
  }

  @Override
  boolean translate(int i, int word) {
    int a = word >>> 8;
    int op = word & 0xff;
    if (job.seen(i) == 0 && op != Ins.FOR_ITER && !job.hasFailed(i)) {
      leaveUnseen();
      return false;
    }
    switch (op) {
      case Ins.PROFILE_LOCAL:
        return true;
      case Ins.LOAD_CONST:
        pushConst(a);
        return true;
      case Ins.LOAD_NULL:
        stack.add(new Value(Value.NULL, Value.TEMP, stack.size(), 0, false, null));
        return true;
      case Ins.LOAD_FAST:
        checkBound(a);
        stack.add(Value.local(a, locals[a]));
        return true;
      case Ins.STORE_FAST:
        storeFast(a, pop());
        return true;
      case Ins.DELETE_FAST:
        checkBound(a);
        detach(a);
        code.insn(Opcodes.ACONST_NULL);
        code.astore(code.localVariable(a, Value.OBJ));
        locals[a] = Value.ANY | Value.MAYBE_NULL;
        return true;
      case Ins.LOAD_DEREF:
        loadCell(a);
        code.getField(CELL, "value", OBJ);
        pushResult(resultCode(i));
        load(peek(0));
        code.jump(Opcodes.IFNULL, fail());
        return true;
      case Ins.STORE_DEREF:
        {
          Value value = pop();
          loadCell(a);
          loadObject(value);
          code.putField(CELL, "value", OBJ);
          return true;
        }
      case Ins.DELETE_DEREF:
        loadCell(a);
        code.getField(CELL, "value", OBJ);
        code.jump(Opcodes.IFNULL, fail());
        loadCell(a);
        code.insn(Opcodes.ACONST_NULL);
        code.putField(CELL, "value", OBJ);
        return true;
      case Ins.LOAD_GLOBAL:
        setIp(i);
        code.pushConstant(decoded.globalSites[a], GlobalSite.class);
        code.loadIn();
        code.aload(globals);
        code.callVirtual(
            Type.getInternalName(GlobalSite.class), "load", "(" + IN + DICT + ")" + OBJ);
        pushResult(resultCode(i));
        noteCallee(i);
        return true;
      case Ins.JUMP:
      case Ins.JUMP_BACK:
        flush();
        goTo(a, i, false);
        return false;
      case Ins.POP_JUMP_IF_TRUE:
      case Ins.POP_JUMP_IF_FALSE:
        {
          Value value = pop();
          flush();
          setIp(i);
          loadTruth(value);
          branch(op == Ins.POP_JUMP_IF_TRUE ? Opcodes.IFNE : Opcodes.IFEQ, a, i);
          return true;
        }
      case Ins.JUMP_IF_TRUE_OR_POP:
      case Ins.JUMP_IF_FALSE_OR_POP:
        flush();
        setIp(i);
        loadTruth(peek(0));
        branch(op == Ins.JUMP_IF_TRUE_OR_POP ? Opcodes.IFNE : Opcodes.IFEQ, a, i);
        pop();
        return true;
      case Ins.COMPARE:
        translateCompare(i, a);
        return true;
      case Ins.FOR_ITER:
        forIter(i, a);
        return true;
      case Ins.ADD:
      case Ins.SUBTRACT:
      case Ins.MULTIPLY:
      case Ins.BIT_OP:
      case Ins.DIVIDE:
      case Ins.BINARY:
        binary(i, op, a);
        return true;
      case Ins.UNARY:
        unary(i, a);
        return true;
      case Ins.RETURN:
        return translateReturn();
      default:
        return translateObject(i, op, a);
    }
  }

  /** Instructions on objects: attributes, items, calls. */
  private boolean translateObject(int i, int op, int a) {
    switch (op) {
      case Ins.LOAD_ATTR:
        {
          Value object = pop();
          setIp(i);
          code.loadIn();
          loadObject(object);
          code.pushConstant(decoded.attrSites[a], AttrSite.class);
          code.ops("loadAttr", "(" + IN + OBJ + SITE + ")" + OBJ);
          pushResult(resultCode(i));
          noteCallee(i);
          return true;
        }
      case Ins.STORE_ATTR:
        {
          Value object = pop();
          Value value = pop();
          setIp(i);
          code.loadIn();
          loadObject(object);
          loadObject(value);
          code.pushConstant(decoded.attrSites[a], AttrSite.class);
          code.ops("storeAttr", "(" + IN + OBJ + OBJ + SITE + ")V");
          return true;
        }
      case Ins.LOAD_METHOD:
        loadMethod(i, decoded.attrSites[a]);
        return true;
      case Ins.CALL:
        call(i, a);
        return true;
      case Ins.CALL_METHOD:
        callMethod(i, a);
        return true;
      case Ins.LOAD_SUBSCR:
        {
          Value index = pop();
          Value object = pop();
          setIp(i);
          code.loadIn();
          loadObject(object);
          load(index.kind == Value.INT ? index : boxedFirst(index));
          boolean isInt = index.kind == Value.INT;
          code.ops("subscript", "(" + IN + OBJ + (isInt ? "J" : OBJ) + ")" + OBJ);
          pushResult(resultCode(i));
          return true;
        }
      case Ins.STORE_SUBSCR:
        {
          Value index = pop();
          Value object = pop();
          Value value = pop();
          setIp(i);
          code.loadIn();
          loadObject(object);
          boolean isInt = index.kind == Value.INT && value.kind != Value.NULL;
          if (isInt) {
            load(index);
          } else {
            loadObject(index);
          }
          loadObject(value);
          code.ops("storeSubscript", "(" + IN + OBJ + (isInt ? "J" : OBJ) + OBJ + ")V");
          return true;
        }
      case Ins.GET_ITER:
        {
          Value object = pop();
          setIp(i);
          code.loadIn();
          loadObject(object);
          code.callStatic(KERNEL_OPS, "iter", "(" + IN + OBJ + ")" + OBJ);
          pushResult(Value.ANY);
          return true;
        }
      case Ins.GET_ITER_STACK:
        {
          Value object = pop();
          pushNull();
          setIp(i);
          code.loadIn();
          loadObject(object);
          code.callStatic(KERNEL_OPS, "iter", "(" + IN + OBJ + ")" + OBJ);
          pushResult(Value.ANY);
          pushNull();
          pushNull();
          return true;
        }
      case Ins.POP_TOP:
        pop();
        return true;
      case Ins.DUP_TOP:
        stack.add(peek(0));
        settleIfTemp(stack.size() - 1);
        return true;
      case Ins.DUP_TOP_TWO:
        stack.add(peek(1));
        settleIfTemp(stack.size() - 1);
        stack.add(peek(1));
        settleIfTemp(stack.size() - 1);
        return true;
      case Ins.ROT_TWO:
        rotate(2);
        return true;
      case Ins.ROT_THREE:
        rotate(3);
        return true;
      default:
        return translateBuild(i, op, a);
    }
  }

  /** Displays, unpacking, and the rest. */
  private boolean translateBuild(int i, int op, int a) {
    switch (op) {
      case Ins.BUILD_TUPLE:
      case Ins.BUILD_LIST:
        {
          int first = stack.size() - a;
          pushArray(first, a);
          drop(a);
          code.ops(op == Ins.BUILD_TUPLE ? "tuple" : "list", "(" + ARRAY + ")" + OBJ);
          pushResult(Value.ANY);
          return true;
        }
      case Ins.BUILD_MAP:
        code.pushInt(a);
        code.ops("dict", "(I)" + OBJ);
        pushResult(Value.ANY);
        return true;
      case Ins.BUILD_SLICE:
        {
          Value step = a == 3 ? pop() : null;
          Value stop = pop();
          Value start = pop();
          loadObject(start);
          loadObject(stop);
          if (step != null) {
            loadObject(step);
          }
          code.ops("slice", "(" + OBJ + OBJ + (step == null ? "" : OBJ) + ")" + OBJ);
          pushResult(Value.ANY);
          return true;
        }
      case Ins.STORE_MAP:
        {
          Value key = pop();
          Value value = pop();
          setIp(i);
          code.loadIn();
          loadObject(peek(0));
          loadObject(key);
          loadObject(value);
          code.ops("storeMap", "(" + IN + OBJ + OBJ + OBJ + ")V");
          return true;
        }
      case Ins.STORE_COMP:
        storeComprehension(i, a);
        return true;
      case Ins.UNPACK_SEQUENCE:
        {
          Value sequence = pop();
          setIp(i);
          code.loadIn();
          loadObject(sequence);
          code.pushInt(a);
          code.ops("unpack", "(" + IN + OBJ + "I)" + ARRAY);
          pushAll(a);
          return true;
        }
      case Ins.RAISE:
        if (a == 1) {
          Value value = pop();
          setIp(i);
          code.loadIn();
          loadObject(value);
          code.ops("raise", "(" + IN + OBJ + ")Lorg/pycopy/kernel/PyException;");
          code.insn(Opcodes.ATHROW);
        } else {
          leaveHere();
        }
        return false;
      case Ins.YIELD_VALUE:
        flush();
        return suspend(i);
      case Ins.YIELD_FROM:
        return yieldFrom(i);
      case Ins.SETUP_EXCEPT:
      case Ins.SETUP_FINALLY:
        flush();
        writeStack();
        pushBlock(a, op == Ins.SETUP_FINALLY, stack.size());
        return true;
      case Ins.SETUP_WITH:
        flush();
        writeStack();
        generic(i, op, a, 1, 3);
        // The instruction has opened the block in the frame.
        open = opened(a, true);
        return true;
      case Ins.WITH_CLEANUP:
        if (!peek(0).none) {
          leaveHere();
          return false;
        }
        generic(i, op, a, 3, 1);
        stack.set(stack.size() - 1, noneAt(stack.size() - 1));
        return true;
      case Ins.END_FINALLY:
        if (!peek(0).none) {
          leaveHere();
          return false;
        }
        pop();
        popBlock();
        return true;
      case Ins.POP_EXCEPT_JUMP:
        popBlock();
        code.loadIn();
        code.insn(Opcodes.ACONST_NULL);
        code.putField(MethodCode.INTERPRETER, "currentException", OBJ);
        flush();
        goTo(a, i, false);
        return false;
      case Ins.UNWIND_JUMP:
        return unwindJump(i, a, ins[i + 1]);
      default:
        return translateRare(i, op, a);
    }
  }

  /** Instructions that are left to the VM's own code, one at a time. */
  private boolean translateRare(int i, int op, int a) {
    int given = (a & 0xff) + 2 * (a >> 8);
    switch (op) {
      case Ins.CALL_KW:
        generic(i, op, a, given + 1, 1);
        return true;
      case Ins.CALL_METHOD_KW:
        generic(i, op, a, given + 2, 1);
        return true;
      case Ins.CALL_VAR_KW:
        generic(i, op, a, given + 3, 1);
        return true;
      case Ins.CALL_METHOD_VAR_KW:
        generic(i, op, a, given + 4, 1);
        return true;
      case Ins.LOAD_NAME:
        if (!forFrames) {
          throw new CannotTranslate("a name in a call");
        }
        setIp(i);
        code.loadIn();
        code.aload(MethodCode.VAR_SELF);
        code.pushConstant(decoded.globalSites[a], GlobalSite.class);
        code.ops("loadName", "(" + IN + FRAME + GLOBAL_SITE + ")" + OBJ);
        pushResult(resultCode(i));
        noteCallee(i);
        return true;
      case Ins.LOAD_BUILD_CLASS:
        generic(i, op, a, 0, 1);
        return true;
      case Ins.STORE_NAME:
      case Ins.STORE_GLOBAL:
        storeName(i, op, a);
        return true;
      case Ins.IMPORT_STAR:
        generic(i, op, a, 1, 0);
        return true;
      case Ins.DELETE_NAME:
      case Ins.DELETE_GLOBAL:
        generic(i, op, a, 0, 0);
        return true;
      case Ins.LOAD_SUPER_METHOD:
        generic(i, op, a, 3, 2);
        return true;
      case Ins.BUILD_SET:
        generic(i, op, a, a, 1);
        return true;
      case Ins.UNPACK_EX:
        generic(i, op, a, 1, (a & 0xff) + (a >> 8) + 1);
        return true;
      case Ins.MAKE_FUNCTION:
        generic(i, op, a, ins[i + 1] + 2 * ins[i + 2], 1);
        return true;
      case Ins.IMPORT_NAME:
        generic(i, op, a, 2, 1);
        return true;
      case Ins.IMPORT_FROM:
        generic(i, op, a, 1, 2);
        return true;
      default:
        throw new CannotTranslate("instruction " + op);
    }
  }

  // ---- Locals and the stack

  private void checkBound(int local) {
    if (Value.mayBeNull(locals[local])) {
      code.aload(code.localVariable(local, Value.OBJ));
      code.jump(Opcodes.IFNULL, fail());
      locals[local] &= ~Value.MAYBE_NULL;
    }
  }

  private void storeFast(int local, Value value) {
    detach(local);
    boolean isNull = value.kind == Value.NULL;
    load(value);
    int kind = isNull ? Value.OBJ : value.kind;
    code.m.visitVarInsn(MethodCode.storeOpcode(kind), code.localVariable(local, kind));
    locals[local] = isNull ? Value.ANY | Value.MAYBE_NULL : value.code();
  }

  private void loadCell(int local) {
    code.aload(code.localVariable(local, Value.OBJ));
    code.m.visitTypeInsn(Opcodes.CHECKCAST, CELL);
  }

  private void pushNull() {
    stack.add(new Value(Value.NULL, Value.TEMP, stack.size(), 0, false, null));
  }

  private Value noneAt(int entry) {
    return new Value(Value.OBJ, Value.TEMP, entry, 0, true, null);
  }

  private void settleIfTemp(int entry) {
    if (stack.get(entry).where == Value.TEMP) {
      settle(entry);
    }
  }

  /** Puts the top below {@code n - 1} others. */
  private void rotate(int n) {
    int first = stack.size() - n;
    for (int k = 0; k < n; k++) {
      Value value = stack.get(first + k);
      if (value.where == Value.TEMP) {
        load(value);
      }
    }
    Value[] before = new Value[n];
    for (int k = 0; k < n; k++) {
      before[k] = stack.get(first + k);
    }
    for (int k = n - 1; k >= 0; k--) {
      // The top goes to the first place, every other one up.
      int to = k == n - 1 ? first : first + k + 1;
      Value value = before[k];
      if (value.where == Value.TEMP) {
        if (value.kind == Value.NULL) {
          code.insn(Opcodes.POP);
        } else {
          code.m.visitVarInsn(
              MethodCode.storeOpcode(value.kind), code.tempVariable(to, value.kind));
        }
        value = new Value(value.kind, Value.TEMP, to, value.expected, value.none, value.callee);
      }
      stack.set(to, value);
    }
  }

  /** Pushes the values that instruction {@code UNPACK_SEQUENCE} has left in the JVM's array. */
  private void pushAll(int n) {
    for (int k = 0; k < n; k++) {
      int entry = stack.size();
      code.insn(Opcodes.DUP);
      code.pushInt(k);
      code.insn(Opcodes.AALOAD);
      code.astore(code.tempVariable(entry, Value.OBJ));
      stack.add(Value.temp(entry, Value.ANY));
    }
    code.insn(Opcodes.POP);
  }

  private void storeComprehension(int i, int a) {
    Value target = peek(a >> 2);
    Value top = pop();
    setIp(i);
    code.loadIn();
    loadObject(target);
    loadObject(top);
    switch (a & 3) {
      case 0:
        code.ops("append", "(" + IN + OBJ + OBJ + ")V");
        break;
      case 1:
        loadObject(pop());
        code.ops("put", "(" + IN + OBJ + OBJ + OBJ + ")V");
        break;
      default:
        code.ops("add", "(" + IN + OBJ + OBJ + ")V");
    }
  }

  // ---- Control

  private void forIter(int i, int target) {
    Value iterator = peek(2);
    flush();
    setIp(i);
    loadObject(iterator);
    code.loadIn();
    code.callVirtual(MethodCode.OBJECT, "next", "(" + IN + ")" + OBJ);
    int seen = job.seen(i);
    pushResult(seen == 0 ? Value.ANY : resultCode(i));
    Value value = pop();
    load(value);
    // At the end the loop's entries go away.
    Value[] kept = stack.toArray(new Value[0]);
    drop(Opcode.ITERATOR_SLOTS);
    branch(Opcodes.IFNULL, target, i);
    stack.clear();
    stack.addAll(java.util.Arrays.asList(kept));
    stack.add(value);
  }

  /** A relation, together with the jump that depends on it where that follows. */
  private void translateCompare(int i, int relation) {
    int next = ins[i + 1] & 0xff;
    boolean ifTrue = next == Ins.POP_JUMP_IF_TRUE;
    if (blocks.isLeader(i + 1) || !ifTrue && next != Ins.POP_JUMP_IF_FALSE) {
      compare(i, relation);
      return;
    }
    for (int k = 0; k < stack.size() - 2; k++) {
      settle(k);
    }
    int jump = compareForJump(i, relation);
    branch(ifTrue ? jump : opposite(jump), ins[i + 1] >>> 8, i + 1);
    last = i + 1;
  }

  private boolean translateReturn() {
    if (forFrames && hasFinally(open.length)) {
      leaveHere();
      return false;
    }
    loadObject(pop());
    if (!forFrames) {
      exits().restoreFrame();
    }
    code.insn(Opcodes.ARETURN);
    return false;
  }

  private boolean hasFinally(int innermost) {
    for (int k = open.length - innermost; k < open.length; k++) {
      if ((open[k] & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private void pushBlock(int handler, boolean isFinally, int depth) {
    code.aload(MethodCode.VAR_SELF);
    code.pushInt(handler);
    code.pushInt(decoded.nLocals + depth - 1);
    code.pushInt(isFinally ? 1 : 0);
    code.callVirtual(MethodCode.FRAME, "pushBlock", "(IIZ)V");
    open = opened(handler, isFinally);
  }

  private int[] opened(int handler, boolean isFinally) {
    int[] more = java.util.Arrays.copyOf(open, open.length + 1);
    more[open.length] = handler << 1 | (isFinally ? 1 : 0);
    return more;
  }

  private void popBlock() {
    code.aload(MethodCode.VAR_SELF);
    code.callVirtual(MethodCode.FRAME, "popBlock", "()V");
    open = java.util.Arrays.copyOf(open, open.length - 1);
  }

  private boolean unwindJump(int i, int target, int count) {
    int left = count & 0x7f;
    if (left > open.length || hasFinally(left)) {
      leaveHere();
      return false;
    }
    int[] before = open;
    while (left-- > 0) {
      popBlock();
    }
    if ((count & 0x80) != 0) {
      drop(Opcode.ITERATOR_SLOTS);
    }
    flush();
    goTo(target, i, false);
    open = before;
    return false;
  }

  // ---- Frames

  /** Writes entries {@code [from, size)} of the stack to the frame in {@code variable}. */
  private void writeEntries(int variable, int from) {
    for (int k = from; k < stack.size(); k++) {
      code.aload(variable);
      code.getField(MethodCode.FRAME, "s", ARRAY);
      code.pushInt(decoded.nLocals + k);
      loadObject(stack.get(k));
      code.insn(Opcodes.AASTORE);
    }
  }

  private void writeStack() {
    writeEntries(MethodCode.VAR_SELF, 0);
  }

  private void writeLocals() {
    for (int k = 0; k < locals.length; k++) {
      if (locals[k] != Value.DEAD) {
        code.aload(MethodCode.VAR_SELF);
        code.getField(MethodCode.FRAME, "s", ARRAY);
        code.pushInt(k);
        loadObject(Value.local(k, locals[k]));
        code.insn(Opcodes.AASTORE);
      }
    }
  }

  private void setField(String field, int value) {
    code.aload(MethodCode.VAR_SELF);
    code.pushInt(value);
    code.putField(MethodCode.FRAME, field, "I");
  }

  /** {@code yield}: the frame goes on after it, with what is sent as the top. */
  private boolean suspend(int i) {
    writeStack();
    writeLocals();
    setField("ip", i + 1);
    setField("sp", decoded.nLocals + stack.size() - 1);
    setYielded();
    loadObject(peek(0));
    code.insn(Opcodes.ARETURN);
    pop();
    stack.add(Value.temp(stack.size(), Value.ANY));
    if (!emitting) {
      goTo(i + 1, i, true);
    }
    return false;
  }

  private void setYielded() {
    code.aload(MethodCode.VAR_SELF);
    code.insn(Opcodes.ICONST_1);
    code.m.visitFieldInsn(Opcodes.PUTFIELD, MethodCode.FRAME, "yielded", "Z");
  }

  /** {@code yield from}: one step, which is done again each time the frame goes on. */
  private boolean yieldFrom(int i) {
    flush();
    writeStack();
    setIp(i);
    setField("ip", i);
    setField("sp", decoded.nLocals + stack.size() - 1);
    code.loadIn();
    code.aload(MethodCode.VAR_SELF);
    code.callStatic("org/pycopy/kernel/vm/Slow", "yieldFrom", "(" + IN + FRAME + ")Z");
    stack.set(stack.size() - 1, Value.temp(stack.size() - 1, Value.ANY));
    stack.set(stack.size() - 2, Value.temp(stack.size() - 2, Value.ANY));
    if (!emitting) {
      // The frame comes back to this instruction with what it is sent.
      goTo(i, i, true);
    }
    Label ended = new Label();
    code.jump(Opcodes.IFEQ, ended);
    writeLocals();
    setYielded();
    code.aload(MethodCode.VAR_SELF);
    code.ops("top", "(" + FRAME + ")" + OBJ);
    code.insn(Opcodes.ARETURN);
    code.label(ended);
    pop();
    pop();
    code.aload(MethodCode.VAR_SELF);
    code.ops("top", "(" + FRAME + ")" + OBJ);
    pushResult(Value.ANY);
    return true;
  }

  /**
   * Has {@link org.pycopy.kernel.vm.Slow} run the instruction on a frame: the one that there is, or
   * one made for it. It takes {@code pops} values and leaves {@code pushes}.
   */
  private void generic(int i, int op, int a, int pops, int pushes) {
    setIp(i);
    int frame = MethodCode.VAR_SELF;
    if (!forFrames) {
      frame = scratch();
      code.aload(MethodCode.VAR_SELF);
      code.callVirtual(MethodCode.FUNCTION, "fallback", "()" + FRAME);
      code.astore(frame);
    }
    int first = stack.size() - pops;
    writeEntries(frame, first);
    code.loadIn();
    code.aload(frame);
    code.pushInt(decoded.nLocals + stack.size() - 1);
    code.pushInt(op);
    code.pushInt(a);
    code.pushInt(i);
    code.ops("execute", "(" + IN + FRAME + "IIII)" + ARRAY);
    drop(pops);
    for (int k = 0; k < pushes; k++) {
      int entry = stack.size();
      code.insn(Opcodes.DUP);
      code.pushInt(decoded.nLocals + entry);
      code.insn(Opcodes.AALOAD);
      code.astore(code.tempVariable(entry, Value.OBJ));
      stack.add(Value.temp(entry, Value.ANY));
    }
    code.insn(Opcodes.POP);
  }

  /** Stores a name of the module or class; in strict mode as the VM does. */
  private void storeName(int i, int op, int name) {
    if (hot.isStrict() || op == Ins.STORE_NAME && !forFrames) {
      generic(i, op, name, 1, 0);
      return;
    }
    Value value = pop();
    setIp(i);
    code.pushConstant(hot.storeSite(i, (PyStr) decoded.consts[name]), GlobalSite.class);
    code.loadIn();
    if (op == Ins.STORE_NAME) {
      code.aload(MethodCode.VAR_SELF);
      code.ops("namespace", "(" + FRAME + ")" + DICT);
    } else {
      code.aload(globals);
    }
    loadObject(value);
    code.callVirtual(Type.getInternalName(GlobalSite.class), "store", "(" + IN + DICT + OBJ + ")V");
  }

  /** Notes for a call which function the value on top has always been. */
  private void noteCallee(int i) {
    PyObject callee = job.calleeSeen(i);
    if (callee != null) {
      stack.set(stack.size() - 1, peek(0).withCallee(callee));
    }
  }

  /** An index that is no unboxed int, as an object. */
  private Value boxedFirst(Value index) {
    if (index.kind == Value.FLOAT) {
      throw new CannotTranslate("float index");
    }
    return index;
  }
}
