package org.pycopy.thread;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.ffi.JavaThreads;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * A lock that threads take one after the other, in the order they asked for it. It belongs to no
 * thread: any may release it.
 */
@org.pycopy.annot.PyType("lock")
public final class PyLock extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("lock", BuiltinType.OBJECT, new PyLockTable());

  private static final double NANOS_PER_SECOND = 1e9;

  private boolean locked;
  private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();

  /** A thread that waits for this lock. */
  private static final class Waiter {
    final Thread thread = Thread.currentThread();

    /** Set when the lock is this thread's. */
    boolean granted;
  }

  /**
   * Takes the lock: True, or False where it was not to be had.
   *
   * @param blocking whether to wait where the lock is taken
   * @param timeout for how many seconds to wait at most; without limit where negative
   */
  @PyMethod
  boolean acquire(Interpreter in, @Opt("1") long blocking, @Opt("-1") double timeout) {
    if (!locked) {
      locked = true;
      return true;
    }
    return blocking != 0 && waitForRelease(in, timeout);
  }

  private boolean waitForRelease(Interpreter in, double timeout) {
    boolean limited = timeout >= 0;
    long nanos = limited ? (long) (timeout * NANOS_PER_SECOND) : Long.MAX_VALUE;
    long start = in.host().nanoTime();
    JavaThreads threads = JavaThreads.of(in);
    Waiter self = new Waiter();
    waiters.add(self);
    try {
      long left = nanos;
      while (!self.granted && left > 0) {
        threads.park(left);
        if (!self.granted) {
          in.poll(0);
        }
        left = limited ? nanos - (in.host().nanoTime() - start) : nanos;
      }
    } catch (PyException e) {
      if (self.granted) {
        passOn();
      }
      waiters.remove(self);
      throw e;
    }
    waiters.remove(self);
    return self.granted;
  }

  /**
   * Releases the lock.
   *
   * @throws RuntimeError where it is not taken
   */
  @PyMethod
  void release() {
    if (!locked) {
      throw Errors.runtimeError(null);
    }
    passOn();
  }

  /** Gives the lock to the thread that has waited longest, or to nobody. */
  private void passOn() {
    Waiter next = waiters.poll();
    if (next == null) {
      locked = false;
    } else {
      next.granted = true;
      LockSupport.unpark(next.thread);
    }
  }

  /** Whether the lock is taken. */
  @PyMethod
  boolean locked() {
    return locked;
  }

  /** Takes the lock, for {@code with}. */
  @PyMethod("__enter__")
  boolean enter(Interpreter in) {
    return acquire(in, 1, -1);
  }

  /** Releases the lock, at the end of {@code with}. */
  @PyMethod("__exit__")
  void exit(PyObject type, PyObject value, PyObject traceback) {
    release();
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
