package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.Frame;

/**
 * What belongs to one thread of an interpreter. While the thread runs, the interpreter itself holds
 * the values, where they are fast to reach; while it waits for its turn, they are kept here. Only
 * the holder of the interpreter's lock may touch a state, except for {@link #isBlocked}.
 */
public final class ThreadState {
  /** The host's thread that last made a native call as this one, or null. */
  public Object carrier;

  /** What the operating system calls {@link #carrier}: a {@code pthread_t}; 0 where not known. */
  public long nativeThread;

  Frame frame;
  PyObject stopValue;
  PyObject currentException;
  PyObject tracer;
  boolean inTracer;
  int depth;
  int heapLocks;
  boolean blocked;

  private final boolean main;

  /**
   * The state of a thread that is about to start.
   *
   * @param frame the frame whose globals are those of built-ins that the thread starts with
   */
  public ThreadState(Frame frame) {
    this(frame, false);
  }

  ThreadState(Frame frame, boolean main) {
    this.frame = frame;
    this.main = main;
  }

  /** True for the thread that the interpreter started with: the one that Ctrl-C interrupts. */
  public boolean isMain() {
    return main;
  }

  /**
   * True while the thread is between {@link Interpreter#beginBlocking} and {@link
   * Interpreter#endBlocking}. May be asked by any thread, whose view may lag behind: where it
   * matters ask again.
   */
  public boolean isBlocked() {
    return blocked;
  }
}
