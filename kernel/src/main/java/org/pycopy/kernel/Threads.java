package org.pycopy.kernel;

/**
 * How several threads take turns in one interpreter. At most one of them runs at a time: the one
 * that holds the interpreter's lock, which an implementation of this interface is. The kernel has
 * no threads of its own; an interpreter without such a lock is run by one thread.
 *
 * <p>Each thread has a {@link ThreadState}. A thread that gets the lock makes its state the current
 * one ({@link Interpreter#resume}) before it touches the interpreter.
 */
public interface Threads {
  /** Gives up the lock, which the calling thread holds: it is about to wait for something. */
  void release();

  /** Takes the lock, which the calling thread does not hold; waits while another one does. */
  void acquire();

  /** Lets the thread that has waited longest run, where one waits; returns at the next turn. */
  void yieldTurn();

  /**
   * Ends all threads but the calling one, which holds the lock: each when it would get its next
   * turn, without its {@code finally} parts being run.
   */
  void endOthers();
}
