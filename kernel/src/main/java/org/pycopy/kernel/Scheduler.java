package org.pycopy.kernel;

import java.util.Arrays;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * What comes to an interpreter from outside of the running script: an exception to raise (Ctrl-C)
 * and the callbacks of {@code micropython.schedule}. Both may be handed in by any Java thread; they
 * take effect at the next poll of the thread that runs the script.
 */
public final class Scheduler {
  /** Callbacks that may wait at a time. */
  public static final int DEPTH = 4;

  private static final int CTRL_C = 3;

  private final Interpreter in;
  private final PyObject[] functions = new PyObject[DEPTH];
  private final PyObject[] arguments = new PyObject[DEPTH];
  private int first;
  private int count;
  private PyObject exception;
  private boolean running;
  private int interruptCharacter = CTRL_C;
  private Runnable[] wakers = {};

  Scheduler(Interpreter in) {
    this.in = in;
  }

  /** Has {@code function(argument)} called soon; false where too many callbacks wait already. */
  public synchronized boolean schedule(PyObject function, PyObject argument) {
    if (count == DEPTH) {
      return false;
    }
    int at = (first + count++) % DEPTH;
    functions[at] = function;
    arguments[at] = argument;
    in.arm(Interpreter.TRAP_SCHEDULE);
    return true;
  }

  /**
   * Has KeyboardInterrupt raised in the script, as Ctrl-C does; false where the script has asked
   * not to be interrupted that way.
   */
  public boolean interrupt() {
    if (interruptCharacter() != CTRL_C) {
      return false;
    }
    raise(new PyBaseException(ExceptionTypes.KEYBOARD_INTERRUPT, PyTuple.EMPTY));
    return true;
  }

  private synchronized int interruptCharacter() {
    return interruptCharacter;
  }

  /** Sets the character that interrupts the script; only Ctrl-C (3) does, -1 means none. */
  public synchronized void setInterruptCharacter(int character) {
    interruptCharacter = character;
  }

  /**
   * Has {@code exception} raised in the script's main thread, and that woken where it waits for
   * something; replaces an exception that is there already.
   */
  public void raise(PyObject exception) {
    for (Runnable waker : put(exception)) {
      waker.run();
    }
  }

  private synchronized Runnable[] put(PyObject raised) {
    exception = raised;
    in.arm(Interpreter.TRAP_EXCEPTION);
    return wakers;
  }

  /** True while an exception waits to be raised that the thread which runs would raise. */
  public boolean isInterrupted() {
    return (in.trap & Interpreter.TRAP_EXCEPTION) != 0 && in.thread().isMain();
  }

  /**
   * Has {@code waker} run whenever an exception is handed in, by the thread that does: it wakes the
   * script's main thread from a kind of waiting. It must not block or throw.
   */
  public synchronized void addWaker(Runnable waker) {
    wakers = Arrays.copyOf(wakers, wakers.length + 1);
    wakers[wakers.length - 1] = waker;
  }

  /** Raises the exception that waits, or else runs the callback that has waited longest. */
  void handlePending() {
    PyObject function;
    PyObject argument;
    synchronized (this) {
      PyObject raised = exception;
      if (raised != null && in.thread().isMain()) {
        exception = null;
        in.disarm(Interpreter.TRAP_EXCEPTION);
        throw new PyException(raised);
      }
      if (running || count == 0) {
        return;
      }
      function = functions[first];
      argument = arguments[first];
      functions[first] = null;
      arguments[first] = null;
      first = (first + 1) % DEPTH;
      count--;
      // Callbacks do not interrupt each other.
      in.disarm(Interpreter.TRAP_SCHEDULE);
      running = true;
    }
    runCallback(function, argument);
    synchronized (this) {
      running = false;
      if (count != 0) {
        in.arm(Interpreter.TRAP_SCHEDULE);
      }
    }
  }

  /** An exception that a callback raises is printed, it does not reach the script. */
  private void runCallback(PyObject function, PyObject argument) {
    int depth = in.depth();
    try {
      function.call1(in, argument);
    } catch (PyException e) {
      in.restoreDepth(depth);
      in.printError(e.value());
    }
  }
}
