package org.pycopy.emitter.viper;

import java.util.ArrayList;
import org.objectweb.asm.Label;

/** A {@code try} or {@code with} block that is open at a place in the code. */
final class Block {
  static final int EXCEPT = 0;
  static final int FINALLY = 1;
  static final int WITH = 2;

  // Causes why a finally part runs, in the local variable `cause`; a pending jump is RETURN + 1 +
  // k.
  static final int END_OF_BODY = 0;
  static final int EXCEPTION = 1;
  static final int RETURN = 2;

  final int kind;

  /** Offset of the handler or finally part. */
  final int handler;

  /** Entries on the value stack below what the handler finds. */
  final int depth;

  /** Whether the place is within the handler or finally part. */
  boolean handling;

  // The following are for code generation.

  /** Where the protected code starts. */
  Label start;

  /** The start of the finally part, for whatever cause. */
  Label body;

  /** Local variable: why the finally part runs. */
  int cause;

  /** Local variable: the exception that is handled, or null. */
  int exception;

  /** Local variable: the value to be returned after the finally part. */
  int result;

  boolean returns;

  /** Jumps that go on after the finally part. */
  final ArrayList<Pending> pending = new ArrayList<>(0);

  Block(int kind, int handler, int depth) {
    this.kind = kind;
    this.handler = handler;
    this.depth = depth;
  }

  /** Entries on the value stack before and behind the whole statement. */
  int depthAround() {
    return kind == WITH ? depth - 2 : depth;
  }

  /** Whether something has to be done when the block is left at this place. */
  boolean runsFinally() {
    return kind != EXCEPT && !handling;
  }

  /** A jump that leaves blocks. */
  static final class Pending {
    /** Offset that it goes to. */
    final int target;

    /** How many further blocks it leaves. */
    final int blocks;

    Pending(int target, int blocks) {
      this.target = target;
      this.blocks = blocks;
    }
  }
}
