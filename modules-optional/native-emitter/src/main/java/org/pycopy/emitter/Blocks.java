package org.pycopy.emitter;

import java.util.ArrayDeque;
import org.pycopy.kernel.vm.Ins;

/**
 * The basic blocks of the instructions that can be reached from some entries without leaving the
 * range {@code [from, to]} and without an exception, and which locals are live where they begin.
 */
final class Blocks {

  private final int[] ins;
  private final int from;
  private final int to;

  /** Whether a block begins at the instruction. */
  private final boolean[] leader;

  private final boolean[] reached;

  /** Locals (bit k for local k) that are read before they are written, from a leader on. */
  private final long[] liveIn;

  /** With more locals, or with handlers, which see the locals too, all are taken to be live. */
  private boolean allLive;

  /**
   * Where control comes from outside at {@code entries}; {@code inBlock} says whether a handler may
   * be open there.
   */
  Blocks(int[] ins, int from, int to, int[] entries, int locals, boolean inBlock) {
    this.ins = ins;
    this.from = from;
    this.to = to;
    this.leader = new boolean[ins.length + 1];
    this.reached = new boolean[ins.length + 1];
    this.liveIn = new long[ins.length + 1];
    this.allLive = locals > 64 || inBlock;
    for (int entry : entries) {
      leader[entry] = true;
    }
    reach(entries);
    if (!allLive) {
      computeLiveness();
    }
  }

  boolean isLeader(int at) {
    return leader[at];
  }

  boolean contains(int at) {
    return at >= from && at <= to;
  }

  boolean isLive(int at, int local) {
    return allLive || (liveIn[at] & 1L << local) != 0;
  }

  private void reach(int[] entries) {
    ArrayDeque<Integer> work = new ArrayDeque<>();
    for (int entry : entries) {
      work.add(entry);
    }
    while (!work.isEmpty()) {
      int at = work.poll();
      while (contains(at) && !reached[at]) {
        reached[at] = true;
        int word = ins[at];
        int next = at + Instructions.length(word);
        if (Instructions.isHandlerSetup(word)) {
          allLive = true;
        }
        int op = word & 0xff;
        if (Instructions.isJump(word)) {
          leader[word >>> 8] = true;
          work.add(word >>> 8);
          leader[next] = true;
        }
        if (op == Ins.YIELD_VALUE || op == Ins.YIELD_FROM) {
          leader[next] = true;
          leader[at] |= op == Ins.YIELD_FROM;
        }
        if (Instructions.isEnd(word)) {
          break;
        }
        at = next;
      }
    }
  }

  private void computeLiveness() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int at = to; at >= from; at--) {
        if (reached[at] && leader[at]) {
          long live = liveFrom(at);
          if (live != liveIn[at]) {
            liveIn[at] = live;
            changed = true;
          }
        }
      }
    }
  }

  private long liveFrom(int leaderAt) {
    long read = 0;
    long written = 0;
    int at = leaderAt;
    while (contains(at)) {
      int word = ins[at];
      int a = word >>> 8;
      switch (word & 0xff) {
        case Ins.LOAD_FAST:
        case Ins.LOAD_DEREF:
        case Ins.STORE_DEREF:
        case Ins.DELETE_DEREF:
        case Ins.DELETE_FAST:
          read |= 1L << a & ~written;
          break;
        case Ins.STORE_FAST:
          written |= 1L << a;
          break;
        default:
      }
      if (Instructions.isJump(word)) {
        // Outside the range everything may be read.
        read |= (contains(a) ? liveIn[a] : -1L) & ~written;
      }
      if (Instructions.isEnd(word)) {
        return read;
      }
      at += Instructions.length(word);
      if (contains(at) && leader[at]) {
        return read | liveIn[at] & ~written;
      }
    }
    return read | ~written;
  }
}
