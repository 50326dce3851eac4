package org.pycopy.emitter.viper;

import org.pycopy.kernel.Op;
import org.pycopy.kernel.code.Opcode;

/**
 * An innermost {@code for} loop over a {@code range} of ints that calls nothing: code of it with a
 * counter of 32 bits is made beside the general one, since the JVM's compiler knows how to take
 * bounds checks out of such a loop and to unroll it. Its parts, in the order of the bytecode:
 *
 * <pre>
 *         jump check
 *   top:  dup_top, store_fast
 *   body: ...
 *   next: load step, add in place
 *   check: stop and counter are compared, jump to top if there is more
 *   after:
 * </pre>
 */
final class RangeLoop {
  final int body;
  final int next;
  final int after;

  /** The loop's variable. */
  final int local;

  /** Not 0, and a short, as the JVM's increments are. */
  final int step;

  /** Whether the stop value lies on the stack, below the counter. */
  final boolean stopOnStack;

  /** The stop value where it is a constant. */
  final long stop;

  private RangeLoop(
      int body, int next, int after, int local, int step, boolean stopOnStack, long stop) {
    this.body = body;
    this.next = next;
    this.after = after;
    this.local = local;
    this.step = step;
    this.stopOnStack = stopOnStack;
    this.stop = stop;
  }

  /** The loop that starts with the jump at offset {@code start}, or null where there is none. */
  static RangeLoop find(Typing typing, int start) {
    Instruction at = new Instruction(typing.code);
    at.read(start);
    int check = at.operand;
    int top = at.next;
    if (check <= top || !at.read(top) || at.opcode != Opcode.DUP_TOP) {
      return null;
    }
    if (!at.read(at.next) || at.opcode != Opcode.STORE_FAST_N || isNoInt(typing, top, 0)) {
      return null;
    }
    int local = at.operand;
    int body = at.next;
    int next = -1;
    int beforeNext = -1;
    long step = 0;
    for (int i = body; i < check; i = at.next) {
      at.read(i);
      if (at.opcode == Opcode.LOAD_CONST_SMALL_INT) {
        beforeNext = i;
        step = at.value;
      } else if (at.opcode == Opcode.BINARY_OP_MULTI && at.operand == Op.INPLACE_ADD) {
        next = at.next == check ? beforeNext : -1;
      }
    }
    if (next < 0 || step == 0 || step != (short) step) {
      return null;
    }
    return findEnd(typing, new int[] {start, top, body, next, check}, local, (int) step);
  }

  private static boolean isNoInt(Typing typing, int offset, int down) {
    int[] stack = typing.stacks[offset];
    return stack.length <= down || stack[stack.length - 1 - down] != ViperType.INT;
  }

  private static RangeLoop findEnd(Typing typing, int[] parts, int local, int step) {
    Instruction at = new Instruction(typing.code);
    at.read(parts[4]);
    boolean stopOnStack = at.opcode == Opcode.DUP_TOP_TWO;
    if (!stopOnStack && at.opcode != Opcode.DUP_TOP || !at.read(at.next)) {
      return null;
    }
    if (at.opcode != (stopOnStack ? Opcode.ROT_TWO : Opcode.LOAD_CONST_SMALL_INT)
        || stopOnStack && isNoInt(typing, parts[1], 1)) {
      return null;
    }
    long stop = at.value;
    if (!at.read(at.next)
        || at.opcode != Opcode.BINARY_OP_MULTI
        || at.operand != (step > 0 ? Op.LESS : Op.MORE)
        || !at.read(at.next)
        || at.opcode != Opcode.POP_JUMP_IF_TRUE
        || at.operand != parts[1]) {
      return null;
    }
    int after = at.next;
    return isClosed(typing, parts[0], parts[1], after)
        ? new RangeLoop(parts[2], parts[3], after, local, step, stopOnStack, stop)
        : null;
  }

  /** Whether nothing is called or jumps back within, and nothing from outside jumps into it. */
  private static boolean isClosed(Typing typing, int start, int top, int after) {
    int call = typing.calls.nextSetBit(top);
    if (call >= 0 && call < after) {
      return false;
    }
    Instruction at = new Instruction(typing.code);
    for (int i = 0; at.read(i); i = at.next) {
      if (Opcode.format(at.opcode) != Opcode.OFFSET || i == start) {
        continue;
      }
      boolean inside = i >= top && i < after;
      boolean leadsInside = at.operand >= top && at.operand < after;
      if (inside && at.operand <= i && at.next != after || !inside && leadsInside) {
        return false;
      }
    }
    return true;
  }
}
