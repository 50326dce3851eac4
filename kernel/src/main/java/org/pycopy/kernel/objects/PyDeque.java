package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;

/** {@code deque}: a queue of limited length, in a ring buffer that grows up to that length. */
@org.pycopy.annot.PyType("deque")
public final class PyDeque extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("deque", BuiltinType.OBJECT, new PyDequeTable());

  private static final int CHECK_OVERFLOW = 1;
  private static final int FIRST_CAPACITY = 8;

  private final long maxLength;
  private final boolean checkOverflow;

  private PyObject[] ring = PyObject.NONE;
  private int head;
  private int size;

  private PyDeque(long maxLength, boolean checkOverflow) {
    this.maxLength = maxLength;
    this.checkOverflow = checkOverflow;
  }

  /**
   * An empty queue that holds at most {@code maxlen} items.
   *
   * @param iterable the empty tuple
   * @param flags 1 to raise IndexError where an item is appended to a full queue, rather than to
   *     drop the oldest
   * @throws ValueError where {@code iterable} is something else or {@code maxlen} negative
   */
  @PyNew
  static PyObject make(PyObject iterable, long maxlen, @Opt("0") long flags) {
    if (!(iterable instanceof PyTuple tuple) || tuple.size() != 0 || maxlen < 0) {
      throw Errors.valueError(null);
    }
    return new PyDeque(maxlen, (flags & CHECK_OVERFLOW) != 0);
  }

  /**
   * Appends {@code item} at the end; drops the oldest where the queue is full.
   *
   * @throws IndexError where the queue is full and checks for that
   */
  @PyMethod
  void append(Interpreter in, PyObject item) {
    if (size == maxLength) {
      if (checkOverflow) {
        throw Errors.indexError("full");
      }
      if (size == 0) {
        return;
      }
      removeFirst();
    }
    if (size == ring.length) {
      grow(in);
    }
    ring[(head + size) % ring.length] = item;
    size++;
  }

  /**
   * Removes the oldest item and returns it.
   *
   * @throws IndexError where the queue is empty
   */
  @PyMethod("popleft")
  PyObject popLeft() {
    if (size == 0) {
      throw Errors.indexError("empty");
    }
    return removeFirst();
  }

  private PyObject removeFirst() {
    PyObject item = ring[head];
    ring[head] = null;
    head = head + 1 == ring.length ? 0 : head + 1;
    size--;
    return item;
  }

  private void grow(Interpreter in) {
    long capacity = Math.min(maxLength, Math.max(FIRST_CAPACITY, 2L * size));
    in.charge(8 * capacity);
    PyObject[] larger = new PyObject[(int) capacity];
    for (int i = 0; i < size; i++) {
      larger[i] = ring[(head + i) % ring.length];
    }
    ring = larger;
    head = 0;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int len(Interpreter in) {
    return size;
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(48 + 8L * ring.length) : null;
  }
}
