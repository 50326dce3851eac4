package org.pycopy.kernel;

import java.util.HashMap;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * One Python interpreter: all mutable state hangs off it, so that any number live in one JVM and are
 * collected when dropped. At most one Java thread runs in an interpreter at a time.
 */
public final class Interpreter {
  /** {@link #trap} bit: a budget is set and must be charged at each poll. */
  public static final int TRAP_BUDGET = 1;
  /** {@link #trap} bit: an exception (Ctrl-C) waits to be raised. */
  public static final int TRAP_EXCEPTION = 2;
  /** {@link #trap} bit: scheduled callbacks wait. */
  public static final int TRAP_SCHEDULE = 4;
  /** {@link #trap} bit: another thread wants to run. */
  public static final int TRAP_THREAD = 8;
  /** {@link #trap} bit: {@code sys.settrace} is on. */
  public static final int TRAP_TRACE = 16;

  /** What the VM must look after at its next poll; 0 when nothing is armed. */
  public volatile int trap;

  /** The return value of the generator that ended last, for {@code yield from}; else None or null. */
  public PyObject stopValue;

  /** Changes whenever a class is changed in a way that could make a cached method look-up wrong. */
  public int typeEpoch;

  private final Host host;
  private final HashMap<String, PyStr> interned = new HashMap<>();
  private int depth;
  private int maxDepth;
  private long bytesLeft;
  private long largestAllocation;
  private int heapLocks;
  private long instructionsLeft;

  public Interpreter(Host host, Limits limits) {
    this.host = host;
    this.maxDepth = limits.depth();
    this.bytesLeft = limits.bytes();
    this.instructionsLeft = limits.instructions();
    this.largestAllocation = Integer.MAX_VALUE;
  }

  /** The port's side of this interpreter. */
  public Host host() {
    return host;
  }

  /** The one object of this interpreter for name {@code text}. */
  public PyStr intern(String text) {
    PyStr name = interned.get(text);
    if (name == null) {
      name = new PyStr(text);
      interned.put(text, name);
    }
    return name;
  }

  /** Goes one level of recursion deeper. @throws RuntimeError (Python's) where that is too deep */
  public void enter() {
    if (++depth > maxDepth) {
      depth--;
      throw Errors.recursion();
    }
  }

  /** Leaves the level that the last {@link #enter} entered. Not needed when an exception passes. */
  public void leave() {
    depth--;
  }

  /** The current level of recursion; whoever catches a Python exception restores it. */
  public int depth() {
    return depth;
  }

  /** Restores the level of recursion after an exception was caught. */
  public void restoreDepth(int level) {
    depth = level;
  }

  /**
   * Charges {@code bytes} that an object is about to grow by.
   *
   * @throws MemoryError (Python's) where the budget is spent, the size is more than the JVM could
   *     give, or the heap is locked
   */
  public void charge(long bytes) {
    if (heapLocks != 0 || bytes > largestAllocation || bytes > bytesLeft) {
      throw Errors.memory(bytes);
    }
    bytesLeft -= bytes;
  }

  /**
   * Polls what {@link #trap} announces; the VM calls it at backward jumps and calls while the trap
   * word is not 0, with the number of instructions run since the last poll.
   */
  public void poll(int instructions) {
    instructionsLeft -= instructions;
    if (instructionsLeft < 0) {
      throw Errors.runtimeError("instruction budget exhausted");
    }
  }

  /** Says that a built-in has handled {@code n} more elements of data the script chose. */
  public void tick(int n) {
    if (trap != 0) {
      poll(n);
    }
  }

  /** Stable identity of {@code object} for {@code id()}. */
  public long id(PyObject object) {
    return System.identityHashCode(object);
  }
}
