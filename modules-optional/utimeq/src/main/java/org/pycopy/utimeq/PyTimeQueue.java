package org.pycopy.utimeq;

import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * {@code utimeq}: a heap of callbacks with arguments, the earliest first. Times are ticks of {@code
 * utime}, which wrap around; two times compare rightly while they are less than half a period
 * apart.
 *
 * <p>An entry keeps its number, the handle by which it can be removed, while it moves in the heap.
 */
@org.pycopy.annot.PyType("utimeq")
final class PyTimeQueue extends PyObject {
  static final BuiltinType TYPE =
      new BuiltinType("utimeq", BuiltinType.OBJECT, new PyTimeQueueTable());

  /** Ticks of {@code utime} are smaller than this. */
  private static final long PERIOD = 1L << 62;

  /** Bytes that an entry is charged with. */
  private static final int ENTRY_SIZE = 40;

  /** Entries by place in the heap. */
  private final int[] heap;

  // By entry.
  private final long[] times;
  private final PyObject[] callbacks;
  private final PyObject[] arguments;
  private final int[] places;

  /** The free entry after this one, -1 for none. */
  private final int[] nextFree;

  private int free;
  private int size;

  private PyTimeQueue(int capacity) {
    heap = new int[capacity];
    times = new long[capacity];
    callbacks = new PyObject[capacity];
    arguments = new PyObject[capacity];
    places = new int[capacity];
    nextFree = new int[capacity];
    for (int i = 0; i < capacity; i++) {
      nextFree[i] = i + 1 < capacity ? i + 1 : -1;
    }
    free = capacity == 0 ? -1 : 0;
  }

  /** An empty queue for at most {@code capacity} entries. */
  @PyNew
  static PyTimeQueue make(Interpreter in, long capacity) {
    if (capacity < 0 || capacity > Integer.MAX_VALUE / ENTRY_SIZE) {
      throw Errors.memory(capacity);
    }
    in.charge(capacity * ENTRY_SIZE);
    return new PyTimeQueue((int) capacity);
  }

  /**
   * Adds an entry; its handle.
   *
   * @throws IndexError where the queue is full
   */
  @PyMethod
  long push(long time, PyObject callback, PyObject args) {
    if (size == heap.length) {
      throw Errors.indexError("queue overflow");
    }
    int entry = free;
    free = nextFree[entry];
    times[entry] = time;
    callbacks[entry] = callback;
    arguments[entry] = args;
    put(size, entry);
    moveUp(0, size++);
    return entry;
  }

  /**
   * Takes the earliest entry off the queue: its time, callback and arguments become the first three
   * items of {@code into}, a list.
   *
   * @throws IndexError where the queue is empty
   * @throws TypeError where {@code into} is no list of three items or more
   */
  @PyMethod
  void pop(PyObject into) {
    checkNotEmpty();
    if (!(into instanceof PyList list) || list.size < 3) {
      throw Errors.typeError(null);
    }
    int entry = heap[0];
    list.items[0] = PyInt.of(times[entry]);
    list.items[1] = callbacks[entry];
    list.items[2] = arguments[entry];
    release(entry);
    if (size != 0) {
      put(0, heap[size]);
      moveDown(0);
    }
  }

  /**
   * Removes the entry of {@code handle}, which {@code push()} has returned.
   *
   * @throws IndexError where there is no such entry (any more)
   */
  @PyMethod
  void remove(long handle) {
    checkNotEmpty();
    if (handle < 0 || handle >= heap.length || callbacks[(int) handle] == null) {
      throw Errors.indexError(null);
    }
    int entry = (int) handle;
    int place = places[entry];
    release(entry);
    if (place != size) {
      put(place, heap[size]);
      moveDown(place);
    }
  }

  /**
   * The time of the earliest entry.
   *
   * @throws IndexError where the queue is empty
   */
  @PyMethod
  long peektime() {
    checkNotEmpty();
    return times[heap[0]];
  }

  private void checkNotEmpty() {
    if (size == 0) {
      throw Errors.indexError("empty heap");
    }
  }

  private void release(int entry) {
    callbacks[entry] = null;
    arguments[entry] = null;
    nextFree[entry] = free;
    free = entry;
    size--;
  }

  private void put(int place, int entry) {
    heap[place] = entry;
    places[entry] = place;
  }

  private boolean isEarlier(int a, int b) {
    long distance = times[b] - times[a];
    if (distance < 0) {
      distance += PERIOD;
    }
    return distance > 0 && distance < PERIOD / 2;
  }

  private void moveUp(int top, int at) {
    int entry = heap[at];
    int place = at;
    while (place > top) {
      int parent = place - 1 >> 1;
      if (!isEarlier(entry, heap[parent])) {
        break;
      }
      put(place, heap[parent]);
      place = parent;
    }
    put(place, entry);
  }

  private void moveDown(int at) {
    int entry = heap[at];
    int place = at;
    for (int child = 2 * at + 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && !isEarlier(heap[child], heap[child + 1])) {
        child++;
      }
      put(place, heap[child]);
      place = child;
    }
    put(place, entry);
    moveUp(at, place);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int len(Interpreter in) {
    return size;
  }
}
