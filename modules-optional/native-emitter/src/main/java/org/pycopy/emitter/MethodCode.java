package org.pycopy.emitter;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.PyFunction;

/**
 * JVM instructions for the body of one method, in the terms of the translator: which JVM variable
 * holds what, boxing, calls of {@link NativeOps}.
 */
final class MethodCode {
  static final String INTERPRETER = Type.getInternalName(Interpreter.class);
  static final String OBJECT = Type.getInternalName(PyObject.class);
  static final String FRAME = Type.getInternalName(Frame.class);
  static final String FUNCTION = Type.getInternalName(PyFunction.class);
  static final String OPS = "org/pycopy/emitter/NativeOps";
  static final String IN = "L" + INTERPRETER + ";";
  static final String OBJ = "L" + OBJECT + ";";
  static final String INT_BOX = "org/pycopy/kernel/objects/PyInt";
  static final String FLOAT_BOX = "org/pycopy/kernel/objects/PyFloat";

  /** Variable of the interpreter, in every generated method. */
  static final int VAR_IN = 0;

  /** Variable of the function, or in code for frames of the frame. */
  static final int VAR_SELF = 1;

  /** Where instructions go; one that drops them while states are still being found out. */
  MethodVisitor m;

  private final UnitClass unit;
  private int nextVariable;

  // Variables by stack entry and local, then by representation; 0 where none was needed yet.
  private final int[][] locals;
  private final int[][] temps;

  MethodCode(UnitClass unit, int locals, int stack, int firstVariable) {
    this.unit = unit;
    this.locals = new int[locals][3];
    this.temps = new int[stack][3];
    this.nextVariable = firstVariable;
  }

  /** The class that the method belongs to. */
  UnitClass unit() {
    return unit;
  }

  int newVariable(int size) {
    int variable = nextVariable;
    nextVariable += size;
    return variable;
  }

  /** Says that variable {@code variable} holds local {@code local} as an object. */
  void setLocalVariable(int local, int variable) {
    locals[local][Value.OBJ] = variable;
  }

  int localVariable(int local, int kind) {
    return variable(locals[local], kind);
  }

  int tempVariable(int entry, int kind) {
    return variable(temps[entry], kind);
  }

  private int variable(int[] byKind, int kind) {
    if (byKind[kind] == 0) {
      byKind[kind] = newVariable(kind == Value.OBJ ? 1 : 2);
    }
    return byKind[kind];
  }

  static int loadOpcode(int kind) {
    return kind == Value.OBJ ? Opcodes.ALOAD : kind == Value.INT ? Opcodes.LLOAD : Opcodes.DLOAD;
  }

  static int storeOpcode(int kind) {
    return kind == Value.OBJ ? Opcodes.ASTORE : kind == Value.INT ? Opcodes.LSTORE : Opcodes.DSTORE;
  }

  void loadIn() {
    m.visitVarInsn(Opcodes.ALOAD, VAR_IN);
  }

  void aload(int variable) {
    m.visitVarInsn(Opcodes.ALOAD, variable);
  }

  void iload(int variable) {
    m.visitVarInsn(Opcodes.ILOAD, variable);
  }

  void astore(int variable) {
    m.visitVarInsn(Opcodes.ASTORE, variable);
  }

  void insn(int opcode) {
    m.visitInsn(opcode);
  }

  void jump(int opcode, Label target) {
    m.visitJumpInsn(opcode, target);
  }

  void label(Label label) {
    m.visitLabel(label);
  }

  void pushInt(int value) {
    if (value >= -1 && value <= 5) {
      m.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      m.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      m.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      m.visitLdcInsn(value);
    }
  }

  void pushLong(long value) {
    if (value == 0 || value == 1) {
      m.visitInsn(Opcodes.LCONST_0 + (int) value);
    } else if (value == (short) value) {
      pushInt((int) value);
      m.visitInsn(Opcodes.I2L);
    } else {
      m.visitLdcInsn(value);
    }
  }

  void pushConstant(Object constant, Class<?> type) {
    unit.push(m, constant, type);
  }

  /** Boxes the INT or FLOAT on the JVM's stack. */
  void box(int kind) {
    if (kind == Value.INT) {
      m.visitMethodInsn(Opcodes.INVOKESTATIC, INT_BOX, "of", "(J)L" + INT_BOX + ";", false);
    } else if (kind == Value.FLOAT) {
      ops("box", "(D)" + OBJ);
    }
  }

  /** Takes the number out of the object on the JVM's stack, whose class is known. */
  void unbox(int kind) {
    String type = kind == Value.INT ? INT_BOX : FLOAT_BOX;
    m.visitTypeInsn(Opcodes.CHECKCAST, type);
    m.visitFieldInsn(Opcodes.GETFIELD, type, "value", kind == Value.INT ? "J" : "D");
  }

  /** Jumps to {@code target} unless the object on the JVM's stack is a number of {@code kind}. */
  void jumpUnless(int kind, Label target) {
    m.visitTypeInsn(Opcodes.INSTANCEOF, kind == Value.INT ? INT_BOX : FLOAT_BOX);
    m.visitJumpInsn(Opcodes.IFEQ, target);
  }

  /** Calls a method of {@link NativeOps}. */
  void ops(String method, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, OPS, method, descriptor, false);
  }

  void callVirtual(String owner, String method, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, method, descriptor, false);
  }

  void callStatic(String owner, String method, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
  }

  void getField(String owner, String field, String descriptor) {
    m.visitFieldInsn(Opcodes.GETFIELD, owner, field, descriptor);
  }

  void putField(String owner, String field, String descriptor) {
    m.visitFieldInsn(Opcodes.PUTFIELD, owner, field, descriptor);
  }
}
