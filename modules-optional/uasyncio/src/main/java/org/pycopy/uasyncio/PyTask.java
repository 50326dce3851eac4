package org.pycopy.uasyncio;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PySetter;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/**
 * A coroutine that a loop runs, which can be waited for and cancelled. What the loop keeps in it:
 *
 * <ul>
 *   <li>{@code state} — True while it runs and nobody waits for it, then the queue of those who do;
 *       None when it has ended, False when somebody has seen that it has
 *   <li>{@code data} — while it runs, what it waits for (a task, or a queue with {@code remove}),
 *       or the exception that it is to be resumed with; afterwards the exception that it has ended
 *       by
 * </ul>
 */
@org.pycopy.annot.PyType("Task")
final class PyTask extends PyObject {
  static final BuiltinType TYPE = new BuiltinType("Task", BuiltinType.OBJECT, new PyTaskTable());

  private static final PyStr CURRENT_TASK = PyStr.of("cur_task");
  private static final PyStr LOOP_QUEUE = PyStr.of("_task_queue");
  private static final PyStr CANCELLED_ERROR = PyStr.of("CancelledError");
  private static final PyStr REMOVE = PyStr.of("remove");

  private final PyObject coroutine;

  /** The loop's variables. */
  private final PyObject context;

  PyObject data = PyNone.NONE;
  private PyObject state = PyBool.TRUE;

  /** The queue that the task is in, or null, and its place there. */
  PyTaskQueue queue;

  int place;

  /** What queues are ordered by: a time in ticks, and the number of its arrival. */
  long time;

  long arrival;

  private PyTask(PyObject coroutine, PyObject context) {
    this.coroutine = coroutine;
    this.context = context;
  }

  /**
   * A task that nobody runs yet.
   *
   * @param globals the loop's variables: {@code cur_task}, {@code _task_queue}, {@code
   *     CancelledError}; without them the task can neither be cancelled nor waited for
   */
  @PyNew
  static PyTask make(Interpreter in, PyObject coro, @Opt PyObject globals) {
    return new PyTask(coro, globals == null ? PyNone.NONE : globals);
  }

  /** The coroutine. */
  @PyGetter("coro")
  PyObject coroutine() {
    return coroutine;
  }

  /** What the task waits for, or how it has ended. */
  @PyGetter("data")
  PyObject data() {
    return data;
  }

  /** Sets what the task waits for, or how it has ended. */
  @PySetter("data")
  void setData(PyObject value) {
    data = value;
  }

  /** How far the task is. */
  @PyGetter("state")
  PyObject state() {
    return state;
  }

  /** Sets how far the task is. */
  @PySetter("state")
  void setState(PyObject value) {
    state = value;
  }

  /** The time, in ticks, by which the task is ordered in its queue. */
  @PyGetter("ph_key")
  PyObject key() {
    return PyInt.of(time);
  }

  /** Whether the task has ended. */
  @PyMethod("done")
  boolean isDone() {
    return state == PyNone.NONE || state == PyBool.FALSE;
  }

  private PyTask current(Interpreter in) {
    if (Ops.getItem(in, context, CURRENT_TASK) instanceof PyTask task) {
      return task;
    }
    throw Errors.runtimeError("no running task");
  }

  /**
   * Has a CancelledError raised in the task where it waits, or in the task that it waits for.
   *
   * @return whether it has not ended before
   * @throws RuntimeError where it is the one that is running
   */
  @PyMethod
  boolean cancel(Interpreter in) {
    if (isDone()) {
      return false;
    }
    if (Ops.getItem(in, context, CURRENT_TASK) == this) {
      throw Errors.runtimeError("can't cancel self");
    }
    PyTask task = this;
    while (task.data instanceof PyTask awaited) {
      in.tick(1);
      task = awaited;
    }
    task.wake(in, loopQueue(in));
    task.data = Ops.getItem(in, context, CANCELLED_ERROR);
    return true;
  }

  private PyTaskQueue loopQueue(Interpreter in) {
    if (Ops.getItem(in, context, LOOP_QUEUE) instanceof PyTaskQueue queue) {
      return queue;
    }
    throw Errors.runtimeError("no task queue");
  }

  /** Puts the task where the loop will take it next, unless it is there. */
  private void wake(Interpreter in, PyTaskQueue loop) {
    PyObject remove = data == PyNone.NONE ? null : data.getAttr(in, REMOVE);
    if (remove != null) {
      remove.call1(in, this);
      loop.pushSorted(in, this, null);
    } else if (queue == loop && PyTaskQueue.ticksDiff(time, PyTaskQueue.ticks(in)) > 0) {
      loop.pushSorted(in, this, null);
    }
  }

  @Override
  public PyObject iter(Interpreter in) {
    if (isDone()) {
      state = PyBool.FALSE;
    } else if (state == PyBool.TRUE) {
      state = PyTaskQueue.make();
    }
    return this;
  }

  @Override
  public boolean isIterator(Interpreter in) {
    return true;
  }

  @Override
  public PyObject next(Interpreter in) {
    if (isDone()) {
      return end(in);
    }
    PyTask waiting = current(in);
    if (!(state instanceof PyTaskQueue waiters)) {
      throw Errors.runtimeError("task is not awaited");
    }
    waiters.pushSorted(in, waiting, null);
    // Linked both ways, so that a cancellation finds the task that it is for.
    waiting.data = this;
    return PyNone.NONE;
  }

  /** Ends whoever waits in the way that the task has ended. */
  private PyObject end(Interpreter in) {
    PyException exception = new PyException(PyBaseException.toRaise(in, data));
    if (exception.matches(ExceptionTypes.STOP_ITERATION)) {
      in.stopValue = exception.base().firstArgument();
      return null;
    }
    throw exception;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
