package org.pycopy.kernel.code;

/**
 * What {@link Verifier} knows of value stacks and blocks: their entries' kinds, and how two stacks
 * that meet at an instruction compare. Stacks share their lower parts and never change.
 */
abstract class VerifierStacks {
  // Kinds of stack entries. Up to LAST_PLAIN they may be merged with others.
  /** Of no known kind, maybe NULL: may only be dropped. */
  static final int JUNK = 0;

  static final int NULL = 1;

  /** NULL or an object: the self of a method that may be bound already. */
  static final int MAYBE = 2;

  static final int OBJECT = 3;
  static final int NONE = 4;
  static final int STR = 5;
  static final int LIST = 6;
  static final int DICT = 7;
  static final int SET = 8;

  /** Data: its length. */
  static final int TUPLE = 9;

  static final int LAST_PLAIN = TUPLE;

  /** The exception that a handler or finally part was entered with. */
  static final int EXCEPTION = 10;

  /** How a finally part goes on: data is blocks left to unwind, -1 to return. */
  static final int MARK = 11;

  /** Target of a jump that unwinds blocks, in the data. */
  static final int TARGET = 12;

  static final int CELL = 13;

  /** Work left before the code is given up as too complicated. */
  long work;

  /** An entry of a value stack and all below it; shared, never changed. */
  static final class Slot {
    final int kind;
    final int data;
    final Slot below;
    final int depth;

    Slot(int kind, int data, Slot below) {
      this.kind = kind;
      this.data = data;
      this.below = below;
      this.depth = depth(below) + 1;
    }
  }

  /** An open block and those around it. While it is before its handler it may be entered. */
  static final class Block {
    final int handler;
    final boolean isFinally;

    /** The stack that the handler finds, below what it is entered with. */
    final Slot stack;

    final Block outer;
    final int depth;

    Block(int handler, boolean isFinally, Slot stack, Block outer) {
      this.handler = handler;
      this.isFinally = isFinally;
      this.stack = stack;
      this.outer = outer;
      this.depth = outer == null ? 1 : outer.depth + 1;
    }
  }

  /** What an instruction may find; others that differ too much are chained to it. */
  static final class State {
    final int offset;
    Slot stack;
    final Block blocks;
    State other;
    boolean waiting;

    State(int offset, Slot stack, Block blocks, State other) {
      this.offset = offset;
      this.stack = stack;
      this.blocks = blocks;
      this.other = other;
    }
  }

  /** Refuses the code, saying {@code what} is wrong with it, unless {@code holds}. */
  abstract void check(boolean holds, String what);

  /** Counts {@code n} steps of work. */
  void spend(int n) {
    work -= n;
    check(work >= 0, "too complicated");
  }

  static int depth(Slot s) {
    return s == null ? 0 : s.depth;
  }

  static boolean isObject(Slot s) {
    return s.kind >= OBJECT && s.kind != CELL;
  }

  boolean sameBlocks(Block x, Block y) {
    Block a = x;
    Block b = y;
    while (a != b) {
      spend(1);
      if (a == null
          || b == null
          || a.handler != b.handler
          || a.isFinally != b.isFinally
          || !covers(a.stack, b.stack)) {
        return false;
      }
      a = a.outer;
      b = b.outer;
    }
    return true;
  }

  boolean mergeable(Slot x, Slot y) {
    if (depth(x) != depth(y)) {
      return false;
    }
    Slot b = y;
    for (Slot a = x; a != b; a = a.below) {
      spend(1);
      boolean same = a.kind == b.kind && a.data == b.data;
      if (!same && (a.kind > LAST_PLAIN || b.kind > LAST_PLAIN)) {
        return false;
      }
      b = b.below;
    }
    return true;
  }

  /** What holds for both of two stacks that are {@link #mergeable}; {@code x} where it covers y. */
  Slot merge(Slot x, Slot y) {
    if (covers(x, y)) {
      return x;
    }
    int n = x.depth;
    Slot[] xs = new Slot[n];
    Slot[] ys = new Slot[n];
    int i = n;
    Slot a = x;
    Slot b = y;
    while (a != b) {
      i--;
      xs[i] = a;
      ys[i] = b;
      a = a.below;
      b = b.below;
    }
    for (; i < n; i++) {
      boolean same = xs[i].kind == ys[i].kind && xs[i].data == ys[i].data;
      a = new Slot(join(xs[i].kind, ys[i].kind, same), same ? xs[i].data : 0, a);
    }
    return a;
  }

  static int join(int x, int y, boolean same) {
    if (same) {
      return x;
    }
    if (x == JUNK || y == JUNK) {
      return JUNK;
    }
    return Math.min(x, y) < OBJECT ? MAYBE : OBJECT;
  }

  /** Whether all that {@code y} may hold is among what {@code x} may hold. */
  boolean covers(Slot x, Slot y) {
    if (depth(x) != depth(y)) {
      return false;
    }
    Slot b = y;
    for (Slot a = x; a != b; a = a.below) {
      spend(1);
      boolean same = a.kind == b.kind && a.data == b.data;
      if (!same
          && (a.kind > LAST_PLAIN
              || b.kind > LAST_PLAIN
              || join(a.kind, b.kind, false) != a.kind)) {
        return false;
      }
      b = b.below;
    }
    return true;
  }
}
