package org.pycopy.kernel;

import java.util.HashMap;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.vm.Frame;

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

  /** Changes whenever the namespace of {@code builtins} is changed by Python code. */
  public int builtinsEpoch;

  /** The innermost Python frame, or null. */
  public Frame frame;

  /** The exception that was raised last, for {@code sys.exc_info()}; null where none is handled. */
  public PyObject currentException;

  /** True in strict mode ({@code -X strict}). */
  public boolean strict;

  /** True once {@code __main__} of a strict program runs: namespaces are frozen. */
  public boolean strictRuntime;

  /** The function given to {@code sys.settrace}, or null. */
  public PyObject tracer;

  /** True while a trace function runs, which is not traced itself. */
  public boolean inTracer;

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

  /** {@link #poll} at the call of a Python function. */
  public void pollCall() {
    poll(1);
  }

  /** {@link #poll} at a jump from instruction {@code from} to {@code to}, where that is backwards. */
  public void pollJump(int from, int to) {
    if (to < from) {
      poll(from - to);
    }
  }

  /** True while {@code sys.settrace} is on. */
  public boolean isTracing() {
    return (trap & TRAP_TRACE) != 0;
  }

  /** The namespace that {@code locals()} means: of the innermost module or class body. */
  public PyDict currentLocals() {
    for (Frame f = frame; f != null; f = f.back) {
      PyDict locals = f.locals();
      if (locals != null) {
        return locals;
      }
    }
    return frame == null ? new PyDict() : frame.globals;
  }

  /** The built-in {@code name}, or null. */
  public PyObject builtin(PyStr name) {
    return null;
  }

  /** Prints a warning on standard error. */
  public void warn(String category, String text) {
    byte[] bytes = ((category == null ? "Warning" : category) + ": " + text + "\n").getBytes();
    host.write(2, bytes, 0, bytes.length);
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
