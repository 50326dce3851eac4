package org.pycopy.uasyncio;

import java.util.Arrays;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * Tasks, ordered by the time when they are to run; those of the same time in the order in which
 * they came. A binary heap: the tasks know their places in it, since they leave from anywhere.
 */
@org.pycopy.annot.PyType("TaskQueue")
final class PyTaskQueue extends PyObject {
  static final BuiltinType TYPE =
      new BuiltinType("TaskQueue", BuiltinType.OBJECT, new PyTaskQueueTable());

  /** Ticks are less than this, as those of {@code utime}. */
  private static final long TICKS_PERIOD = 1L << 62;

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final PyTask[] EMPTY = {};

  private PyTask[] heap = EMPTY;
  private int size;

  /** Tasks that have come so far. */
  private long arrivals;

  /** An empty queue. */
  @PyNew
  static PyTaskQueue make() {
    return new PyTaskQueue();
  }

  /** Now, in the ticks of {@code utime.ticks_ms()}. */
  static long ticks(Interpreter in) {
    return in.host().nanoTime() / NANOS_PER_MILLI & TICKS_PERIOD - 1;
  }

  /** How much later {@code end} is than {@code start}; negative where it is earlier. */
  static long ticksDiff(long end, long start) {
    return (end - start + TICKS_PERIOD / 2 & TICKS_PERIOD - 1) - TICKS_PERIOD / 2;
  }

  /** The task that is first; None where there is none. */
  @PyMethod
  PyObject peek() {
    return size == 0 ? PyNone.NONE : heap[0];
  }

  /**
   * Adds a task, whose {@code data} becomes None.
   *
   * @param time when it is to run, in ticks; now where not given
   */
  @PyMethod("push_sorted")
  void pushSorted(Interpreter in, PyTask task, @Opt PyObject time) {
    long ticks = time == null ? ticks(in) : Ops.index(in, time);
    if (task.queue != null) {
      task.queue.remove(task);
    }
    task.data = PyNone.NONE;
    task.time = ticks;
    task.arrival = arrivals++;
    task.queue = this;
    if (size == heap.length) {
      int room = Math.max(4, size * 2);
      in.charge((long) (room - size) * Long.BYTES);
      heap = Arrays.copyOf(heap, room);
    }
    moveUp(task, size++);
  }

  /** Adds a task as {@code push_sorted} does. */
  @PyMethod("push_head")
  void pushHead(Interpreter in, PyTask task, @Opt PyObject time) {
    pushSorted(in, task, time);
  }

  /** Takes out the task that is first. @throws IndexError where there is none */
  @PyMethod("pop_head")
  PyObject popHead() {
    if (size == 0) {
      throw Errors.indexError("empty heap");
    }
    PyTask first = heap[0];
    remove(first);
    return first;
  }

  /** Takes out a task; nothing happens where it is not in this queue. */
  @PyMethod
  void remove(PyTask task) {
    if (task.queue != this) {
      return;
    }
    task.queue = null;
    PyTask last = heap[--size];
    heap[size] = null;
    if (last != task) {
      int place = moveDown(last, task.place);
      if (place == task.place) {
        moveUp(last, place);
      }
    }
  }

  private static boolean isBefore(PyTask a, PyTask b) {
    long diff = ticksDiff(a.time, b.time);
    return diff < 0 || diff == 0 && a.arrival < b.arrival;
  }

  private void put(PyTask task, int place) {
    heap[place] = task;
    task.place = place;
  }

  /** Puts {@code task} at the free {@code place} or above it. */
  private void moveUp(PyTask task, int place) {
    int at = place;
    while (at > 0) {
      PyTask parent = heap[(at - 1) / 2];
      if (!isBefore(task, parent)) {
        break;
      }
      put(parent, at);
      at = (at - 1) / 2;
    }
    put(task, at);
  }

  /** Puts {@code task} at the free {@code place} or below it; where it ends up. */
  private int moveDown(PyTask task, int place) {
    int at = place;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], task)) {
        break;
      }
      put(heap[child], at);
      at = child;
    }
    put(task, at);
    return at;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
