package org.pycopy.emitter.viper;

import org.objectweb.asm.Opcodes;
import org.pycopy.emitter.viper.ViperClass.Names;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.vm.LinkedCode;

/**
 * Generates the code of a viper function, in one pass over its bytecode, whose types are known:
 * here what concerns words, pointers and variables.
 */
final class ViperGenerator extends FlowGenerator {
  ViperGenerator(ViperClass target, Typing typing) {
    super(target, typing);
  }

  @Override
  void step() {
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
      default:
        mark();
        objects.step(at, target);
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
}
