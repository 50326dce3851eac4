package org.pycopy.kernel;

/**
 * What a script may use up. Each value is the whole budget of an interpreter until {@link
 * Interpreter#setLimits} gives a new one; a spent budget raises inside the script ({@code
 * RuntimeError} for instructions, time and depth, {@code MemoryError} for bytes).
 *
 * @param instructions bytecode instructions, counted at backward jumps and calls; built-ins that
 *     loop charge one for each element
 * @param deadlineNanos time in nanoseconds from the moment the limits are set
 * @param bytes bytes that growing objects may ask for in total
 * @param depth nested calls, including those of built-ins that recurse ({@code repr}, comparison)
 */
public record Limits(long instructions, long deadlineNanos, long bytes, int depth) {
  /** Default call depth: what fits a Java thread stack of one megabyte. */
  public static final int DEFAULT_DEPTH = 1000;

  /** No budget but the default call depth. */
  public static final Limits NONE =
      new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, DEFAULT_DEPTH);

  /** The same limits with another instruction budget. */
  public Limits withInstructions(long count) {
    return new Limits(count, deadlineNanos, bytes, depth);
  }

  /** The same limits with another time budget, in nanoseconds. */
  public Limits withDeadlineNanos(long nanos) {
    return new Limits(instructions, nanos, bytes, depth);
  }

  /** The same limits with another allocation budget. */
  public Limits withBytes(long count) {
    return new Limits(instructions, deadlineNanos, count, depth);
  }

  /** The same limits with another call depth. */
  public Limits withDepth(int calls) {
    return new Limits(instructions, deadlineNanos, bytes, calls);
  }
}
