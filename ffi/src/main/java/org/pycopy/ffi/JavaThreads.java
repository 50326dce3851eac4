package org.pycopy.ffi;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ThreadState;
import org.pycopy.kernel.Threads;

/**
 * The Java threads that take turns in one interpreter. An interpreter gets one of these when it
 * first needs more than one thread; from then on the thread that runs holds the lock, gives it up
 * while it waits for something, and passes it on when it has run for {@link #SLICE} while others
 * wait. Any Java thread may {@link #acquire} the lock, such as one that a C library has started.
 *
 * <p>Taking and releasing the lock while nobody waits is one atomic instruction each. The state of
 * the thread that ran last stays in the interpreter until another thread's turn comes.
 */
public final class JavaThreads implements Threads {
  /** How long a thread may run while others wait, in nanoseconds. */
  private static final long SLICE = 5_000_000;

  /** Java stack for each level of recursion: what a level needs in bytes, with room to spare. */
  private static final long STACK_PER_LEVEL = 1 << 14;

  private final Interpreter in;

  /** 1 while a thread holds the lock. */
  private final AtomicInteger taken = new AtomicInteger(1);

  /** Threads that wait for their turn, in order. Guarded by itself. */
  private final ArrayDeque<Waiter> queue = new ArrayDeque<>();

  private volatile int waiting;

  /** Counts how often the lock went to a thread that had to wait. Written by its holder. */
  private volatile int turns;

  /** The Java thread that runs as the interpreter's main thread. */
  private volatile Thread mainCarrier = Thread.currentThread();

  /** Threads of earlier generations are to end. Written by the holder of the lock. */
  private volatile int generation;

  /** The states of threads that were started by others. */
  private final ThreadLocal<ThreadState> foreign = new ThreadLocal<>();

  /** A thread that waits for its turn. */
  private static final class Waiter {
    final Thread thread = Thread.currentThread();

    /** Set where the lock was handed to this thread, which is out of the queue then. */
    volatile boolean granted;
  }

  /**
   * Ends a thread that was not given the lock again: it passes all Python code, which can only
   * catch Python's exceptions.
   */
  static final class ThreadEnd extends Error {
    private static final long serialVersionUID = 1;

    ThreadEnd() {
      super(null, null, false, false);
    }
  }

  /** A thread that a Python program has started. */
  private static final class PythonThread extends Thread {
    final JavaThreads threads;
    final ThreadState state;
    final int generation;
    private final Runnable body;

    PythonThread(JavaThreads threads, ThreadState state, Runnable body, long stackSize) {
      super(null, null, "python", stackSize);
      this.threads = threads;
      this.state = state;
      this.generation = threads.generation;
      this.body = body;
      setDaemon(true);
    }

    @Override
    public void run() {
      boolean ended = false;
      try {
        threads.acquire();
        body.run();
      } catch (ThreadEnd e) {
        ended = true;
      } finally {
        if (!ended) {
          threads.release();
        }
      }
    }
  }

  private JavaThreads(Interpreter in) {
    this.in = in;
  }

  /**
   * The threads of {@code in}. The caller runs in that interpreter; if it is the first to ask, its
   * turn begins.
   */
  public static JavaThreads of(Interpreter in) {
    if (in.threads() instanceof JavaThreads threads) {
      return threads;
    }
    JavaThreads threads = new JavaThreads(in);
    in.scheduler()
        .addWaker(
            new Runnable() {
              @Override
              public void run() {
                LockSupport.unpark(threads.mainCarrier);
              }
            });
    in.setThreads(threads);
    return threads;
  }

  /**
   * Starts a thread that runs {@code body} in the interpreter, when its first turn comes. The JVM
   * does not wait for its end.
   *
   * @param stackSize size of the Java stack in bytes, if that is more than the recursion limit
   *     needs
   * @throws OutOfMemoryError where the system allows no more threads
   */
  public void start(Runnable body, long stackSize) {
    long stack = Math.max(stackSize, in.maxDepth() * STACK_PER_LEVEL);
    new PythonThread(this, new ThreadState(in.frame), body, stack).start();
  }

  /** The number of the thread that runs in {@code in}: from 1 on, and never used again. */
  public static long current(Interpreter in) {
    return in.thread().isMain() ? 1 : 1 + Thread.currentThread().getId();
  }

  /**
   * Has the calling thread wait without the lock, which it holds, until it is unparked, {@code
   * nanos} nanoseconds have passed, or the time budget is spent; the main thread also until the
   * script is interrupted. May return sooner.
   */
  public void park(long nanos) {
    boolean main = in.thread().isMain();
    long limit = Math.min(nanos, in.nanosLeft());
    in.beginBlocking();
    try {
      if (!main || (in.trap & Interpreter.TRAP_EXCEPTION) == 0) {
        LockSupport.parkNanos(this, limit);
      }
    } finally {
      in.endBlocking();
    }
  }

  @Override
  public void release() {
    noteCarrier();
    unlock();
  }

  private void unlock() {
    taken.set(0);
    if (waiting != 0) {
      wakeFirst();
    }
  }

  @Override
  public void acquire() {
    if (!taken.compareAndSet(0, 1)) {
      waitForTurn(false);
    } else if (isToEnd(Thread.currentThread())) {
      unlock();
      throw new ThreadEnd();
    }
    resume();
  }

  @Override
  public void yieldTurn() {
    if (waiting != 0) {
      noteCarrier();
      waitForTurn(true);
      resume();
    }
  }

  @Override
  public void endOthers() {
    int next = generation + 1;
    generation = next;
    synchronized (queue) {
      for (Waiter waiter : queue) {
        LockSupport.unpark(waiter.thread);
      }
    }
  }

  private boolean isToEnd(Thread thread) {
    return thread instanceof PythonThread p && p.threads == this && p.generation != generation;
  }

  /** An embedder may run the main thread's code on one Java thread now and on another one later. */
  private void noteCarrier() {
    if (in.thread().isMain() && mainCarrier != Thread.currentThread()) {
      mainCarrier = Thread.currentThread();
    }
  }

  /** Makes the calling thread, which has just got the lock, the interpreter's current one. */
  private void resume() {
    ThreadState state = stateOf(Thread.currentThread());
    if (in.thread() != state) {
      in.resume(state);
    }
  }

  private ThreadState stateOf(Thread thread) {
    if (thread instanceof PythonThread p && p.threads == this) {
      return p.state;
    }
    if (thread == mainCarrier) {
      return in.mainThread();
    }
    ThreadState state = foreign.get();
    if (state == null) {
      state = new ThreadState(null);
      foreign.set(state);
    }
    return state;
  }

  /**
   * Waits until the calling thread has the lock.
   *
   * @param handOver whether the calling thread holds it now, and first passes it on
   */
  private void waitForTurn(boolean handOver) {
    Waiter self = new Waiter();
    synchronized (queue) {
      queue.add(self);
      waiting = queue.size();
      if (handOver) {
        Waiter first = removeFirst();
        first.granted = true;
        LockSupport.unpark(first.thread);
      }
    }
    boolean interrupted = false;
    while (!takeTurn(self)) {
      interrupted |= waitALittle(self);
    }
    int next = turns + 1;
    turns = next;
    if (interrupted) {
      self.thread.interrupt();
    }
  }

  /** Waits for one slice, or to become the first; true where Java interrupted the thread. */
  private boolean waitALittle(Waiter self) {
    if (isFirst(self)) {
      int seen = turns;
      LockSupport.parkNanos(this, SLICE);
      if (seen == turns) {
        in.requestTurn();
      }
    } else {
      LockSupport.park(this);
    }
    return Thread.interrupted();
  }

  /** True where the lock is the waiter's. @throws ThreadEnd where it will never be */
  private boolean takeTurn(Waiter waiter) {
    if (!isToEnd(waiter.thread)) {
      return waiter.granted || takeAsFirst(waiter);
    }
    synchronized (queue) {
      queue.remove(waiter);
      waiting = queue.size();
    }
    if (waiter.granted) {
      unlock();
    } else {
      wakeFirst();
    }
    throw new ThreadEnd();
  }

  private boolean isFirst(Waiter waiter) {
    synchronized (queue) {
      return queue.peek() == waiter;
    }
  }

  private boolean takeAsFirst(Waiter waiter) {
    synchronized (queue) {
      if (queue.peek() != waiter || !taken.compareAndSet(0, 1)) {
        return false;
      }
      removeFirst();
      return true;
    }
  }

  /** Removes the first in the queue, and has the next one wait as the first does. */
  private Waiter removeFirst() {
    Waiter first = queue.remove();
    waiting = queue.size();
    if (waiting != 0) {
      LockSupport.unpark(queue.peek().thread);
    }
    return first;
  }

  private void wakeFirst() {
    Waiter first;
    synchronized (queue) {
      first = queue.peek();
    }
    if (first != null) {
      LockSupport.unpark(first.thread);
    }
  }
}
