package org.pycopy.emitter;

import org.pycopy.kernel.vm.Ins;

/** The shape of the VM's instructions, as far as control flow needs it. */
final class Instructions {
  private Instructions() {}

  /** Words of the instruction that begins with {@code word}, in code without fused ones. */
  static int length(int word) {
    switch (word & 0xff) {
      case Ins.MAKE_FUNCTION:
        return 3;
      case Ins.STORE_NAME:
      case Ins.STORE_GLOBAL:
      case Ins.UNWIND_JUMP:
      case Ins.PROFILE_LOCAL:
        return 2;
      default:
        return 1;
    }
  }

  /** Whether operand A is an instruction that control may go to, other than by an exception. */
  static boolean isJump(int word) {
    switch (word & 0xff) {
      case Ins.JUMP:
      case Ins.JUMP_BACK:
      case Ins.POP_JUMP_IF_TRUE:
      case Ins.POP_JUMP_IF_FALSE:
      case Ins.JUMP_IF_TRUE_OR_POP:
      case Ins.JUMP_IF_FALSE_OR_POP:
      case Ins.FOR_ITER:
      case Ins.POP_EXCEPT_JUMP:
      case Ins.UNWIND_JUMP:
        return true;
      default:
        return false;
    }
  }

  /** Whether control never goes on at the next instruction. */
  static boolean isEnd(int word) {
    switch (word & 0xff) {
      case Ins.JUMP:
      case Ins.JUMP_BACK:
      case Ins.POP_EXCEPT_JUMP:
      case Ins.UNWIND_JUMP:
      case Ins.RETURN:
      case Ins.RAISE:
        return true;
      default:
        return false;
    }
  }

  static boolean isHandlerSetup(int word) {
    int op = word & 0xff;
    return op == Ins.SETUP_EXCEPT || op == Ins.SETUP_FINALLY || op == Ins.SETUP_WITH;
  }
}
