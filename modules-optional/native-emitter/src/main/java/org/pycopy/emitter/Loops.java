package org.pycopy.emitter;

import java.util.ArrayList;
import java.util.List;

/** The loops of a code object: each is the instructions from its head to its last backward jump. */
final class Loops {
  /** Heads in ascending order, and for each the index of the last jump to it. */
  private final List<int[]> loops = new ArrayList<>();

  /** The loops of unfused instructions. */
  Loops(int[] ins) {
    for (int i = 0; i < ins.length; i += Instructions.length(ins[i])) {
      int target = ins[i] >>> 8;
      if (Instructions.isJump(ins[i]) && target <= i) {
        add(target, i);
      }
    }
  }

  private void add(int head, int end) {
    int at = 0;
    while (at < loops.size() && loops.get(at)[0] < head) {
      at++;
    }
    if (at < loops.size() && loops.get(at)[0] == head) {
      int[] loop = loops.get(at);
      loop[1] = Math.max(loop[1], end);
    } else {
      loops.add(at, new int[] {head, end});
    }
  }

  /** The innermost loop {head, last jump} that instruction {@code at} is in, or null. */
  int[] innermost(int at) {
    int[] found = null;
    for (int[] loop : loops) {
      if (loop[0] <= at && at <= loop[1] && (found == null || loop[1] <= found[1])) {
        found = loop;
      }
    }
    return found;
  }

  /** The loop around {@code loop}, or null. */
  int[] around(int[] loop) {
    int[] found = null;
    for (int[] other : loops) {
      if (other != loop
          && other[0] <= loop[0]
          && loop[1] <= other[1]
          && (found == null || other[1] <= found[1])) {
        found = other;
      }
    }
    return found;
  }

  /** The loop within {@code outer} that is {@code inner} or around it; null where there is none. */
  int[] within(int[] outer, int[] inner) {
    int[] next = inner;
    while (next != outer && around(next) != outer) {
      next = around(next);
    }
    return next == outer ? null : next;
  }

  /** The outermost loop around {@code loop}, or itself. */
  int[] outermost(int[] loop) {
    int[] outer = loop;
    for (int[] next = loop; next != null; next = around(next)) {
      outer = next;
    }
    return outer;
  }

  /** Heads of the loops that begin at instructions {@code from} to {@code to}. */
  int[] heads(int from, int to) {
    int[] heads = new int[loops.size()];
    int n = 0;
    for (int[] loop : loops) {
      if (loop[0] >= from && loop[0] <= to) {
        heads[n++] = loop[0];
      }
    }
    return java.util.Arrays.copyOf(heads, n);
  }
}
