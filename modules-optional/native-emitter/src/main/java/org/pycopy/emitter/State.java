package org.pycopy.emitter;

import java.util.Arrays;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.Frame;

/** What is known where a block begins: codes of the locals and stack entries ({@link Value}). */
final class State {
  final int[] locals;
  final int[] stack;

  /** Open blocks, outermost first: handler instruction &lt;&lt; 1, 1 more for finally and with. */
  final int[] blocks;

  State(int[] locals, int[] stack, int[] blocks) {
    this.locals = locals;
    this.stack = stack;
    this.blocks = blocks;
  }

  /** What is known of frame {@code f}, which stands at the head of a loop. */
  static State of(Frame f) {
    int[] locals = new int[f.code.nLocals];
    for (int k = 0; k < locals.length; k++) {
      locals[k] = codeOf(f.s[k]);
    }
    int[] stack = new int[f.sp - f.code.nLocals + 1];
    for (int k = 0; k < stack.length; k++) {
      stack[k] = codeOf(f.s[f.code.nLocals + k]) & ~Value.MAYBE_NULL;
    }
    int[] open = new int[f.blocks()];
    for (int k = 0; k < open.length; k++) {
      open[k] = f.blockAt(k);
    }
    return new State(locals, stack, open);
  }

  private static int codeOf(PyObject value) {
    if (value == null) {
      return Value.ANY | Value.MAYBE_NULL;
    }
    return value instanceof PyInt
        ? Value.expecting(Value.INT)
        : value instanceof PyFloat ? Value.expecting(Value.FLOAT) : Value.ANY;
  }

  /** The same where only the locals that {@code blocks} says are live at {@code at} are known. */
  State liveAt(int at, Blocks blocks) {
    int[] live = locals.clone();
    for (int k = 0; k < live.length; k++) {
      if (!blocks.isLive(at, k)) {
        live[k] = Value.DEAD;
      }
    }
    return new State(live, stack, this.blocks);
  }

  /** The state that fits both; {@code this} where {@code other} adds nothing. */
  State join(State other) {
    if (stack.length != other.stack.length || !Arrays.equals(blocks, other.blocks)) {
      throw new CannotTranslate("stacks differ");
    }
    int[] l = joinAll(locals, other.locals);
    int[] s = joinAll(stack, other.stack);
    return l == locals && s == stack ? this : new State(l, s, blocks);
  }

  /** The same with every value as an object of which nothing is expected, locals maybe unbound. */
  State withObjectsOnly() {
    return new State(objects(locals, Value.MAYBE_NULL), objects(stack, 0), blocks);
  }

  private static int[] objects(int[] codes, int flags) {
    int[] result = codes.clone();
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] != Value.DEAD && Value.kindOf(codes[i]) != Value.NULL) {
        result[i] = Value.ANY | flags;
      }
    }
    return result;
  }

  private static int[] joinAll(int[] a, int[] b) {
    int[] result = a;
    for (int i = 0; i < a.length; i++) {
      int code = Value.join(a[i], b[i]);
      if (code != a[i]) {
        if (result == a) {
          result = a.clone();
        }
        result[i] = code;
      }
    }
    return result;
  }
}
