package org.pycopy.emitter.viper;

import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;

/**
 * A cursor over the bytecode of a function. Opcodes that contain their operand are shown as the
 * general ones: those with several for small ints and locals as {@link
 * Opcode#LOAD_CONST_SMALL_INT}, {@link Opcode#LOAD_FAST_N}, {@link Opcode#STORE_FAST_N}, operations
 * as {@link Opcode#UNARY_OP_MULTI} and {@link Opcode#BINARY_OP_MULTI}.
 */
final class Instruction {
  private final Code code;

  /** Offset of the instruction. */
  int offset;

  /** Offset of the next one. */
  int next;

  int opcode;

  /**
   * The operand: a number, the index of a name, the offset of a jump's target, the number of a
   * local or operation.
   */
  int operand;

  /** The value of {@link Opcode#LOAD_CONST_SMALL_INT}. */
  long value;

  /** The extra byte, or 0. */
  int extra;

  Instruction(Code code) {
    this.code = code;
  }

  /** Reads the instruction at {@code at}; false at the end of the bytecode. */
  boolean read(int at) {
    byte[] bytes = code.bytecode;
    if (at >= bytes.length) {
      return false;
    }
    offset = at;
    next = code.next(at);
    opcode = bytes[at] & 0xff;
    operand = 0;
    extra = Opcode.hasExtraByte(opcode) ? bytes[next - 1] & 0xff : 0;
    if (opcode >= Opcode.BINARY_OP_MULTI) {
      operand = opcode - Opcode.BINARY_OP_MULTI;
      opcode = Opcode.BINARY_OP_MULTI;
    } else if (opcode >= Opcode.UNARY_OP_MULTI) {
      operand = opcode - Opcode.UNARY_OP_MULTI;
      opcode = Opcode.UNARY_OP_MULTI;
    } else if (opcode >= Opcode.STORE_FAST_MULTI) {
      operand = opcode - Opcode.STORE_FAST_MULTI;
      opcode = Opcode.STORE_FAST_N;
    } else if (opcode >= Opcode.LOAD_FAST_MULTI) {
      operand = opcode - Opcode.LOAD_FAST_MULTI;
      opcode = Opcode.LOAD_FAST_N;
    } else if (opcode >= Opcode.LOAD_CONST_SMALL_INT_MULTI) {
      operand = opcode - Opcode.LOAD_CONST_SMALL_INT_MULTI - Opcode.SMALL_INT_EXCESS;
      value = operand;
      opcode = Opcode.LOAD_CONST_SMALL_INT;
    } else if (opcode == Opcode.LOAD_CONST_SMALL_INT) {
      value = code.signed(at + 1);
    } else {
      readOperand(at);
    }
    return true;
  }

  private void readOperand(int at) {
    switch (Opcode.format(opcode)) {
      case Opcode.NAME:
        operand = code.nameIndex(at + 1);
        break;
      case Opcode.UINT:
        operand = code.uint(at + 1);
        break;
      case Opcode.OFFSET:
        operand = code.target(at);
        break;
      default:
        break;
    }
  }

  /** The name that the operand means. */
  String name() {
    return code.names[operand];
  }

  /** Whether control never goes on to the next instruction. */
  boolean endsFlow() {
    switch (opcode) {
      case Opcode.JUMP:
      case Opcode.UNWIND_JUMP:
      case Opcode.POP_EXCEPT_JUMP:
      case Opcode.RETURN_VALUE:
      case Opcode.RAISE_VARARGS:
        return true;
      default:
        return false;
    }
  }
}
