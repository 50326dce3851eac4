package org.pycopy.uselect;

import java.util.Arrays;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyIterator;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.Streams;

/**
 * A set of file descriptors to wait for, each with a mask of events, and the iterator over those
 * that are ready.
 *
 * <p>Slot {@code i} of the set is entry {@code i} of the system's array ({@link PollArray}) and of
 * the arrays here. A slot that is free has the descriptor -1, which the system ignores.
 *
 * <p>A stream that answers the request {@code POLL} is asked before each wait: it may have
 * something to read that has left the descriptor already. One that has no descriptor is asked again
 * and again.
 */
@org.pycopy.annot.PyType("poll")
final class PyPoll extends PyIterator {
  static final BuiltinType TYPE = new BuiltinType("poll", BuiltinType.OBJECT, new PyPollTable());

  /** Most descriptors in a set. */
  static final int MAX_SIZE = 1 << 24;

  private static final int FREE = -1;

  /** In place of the descriptor of a stream that has none and answers polls itself. */
  private static final int NONE = Integer.MIN_VALUE;

  /** Milliseconds between two questions to streams without descriptor. */
  private static final int ASK_PERIOD = 2;

  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int[] NO_ANSWERS = {};

  /** Flag of {@code poll()} and {@code ipoll()}: what is reported is not waited for any more. */
  private static final int ONE_SHOT = 1;

  private final PollArray array;

  /** The descriptor of each slot; here too, since it is what slots are found by. */
  private int[] descriptors;

  /** What was registered: a stream or an int. */
  private PyObject[] objects;

  private PyObject[] data;

  /** The streams that answer polls themselves; null in other slots. */
  private PyStream[] asked;

  private int askedCount;
  private int withoutDescriptor;

  /** Slots in use so far, free ones among them included. */
  private int used;

  private boolean oneShot;

  /** The first slot that the iterator has not looked at. */
  private int next;

  /** Ready slots that the iterator has not given yet. */
  private int left;

  private EventTuple result;

  /** An empty set with room for {@code size} descriptors. */
  PyPoll(Interpreter in, int size) {
    array = new PollArray();
    descriptors = new int[0];
    objects = new PyObject[0];
    data = new PyObject[0];
    asked = new PyStream[0];
    reserve(in, size);
  }

  private void reserve(Interpreter in, int size) {
    if (size > MAX_SIZE) {
      throw Errors.memory(size);
    }
    in.charge((long) (size - descriptors.length) * (PollArray.ENTRY_SIZE + 28));
    array.resize(size);
    descriptors = Arrays.copyOf(descriptors, size);
    objects = Arrays.copyOf(objects, size);
    data = Arrays.copyOf(data, size);
    asked = Arrays.copyOf(asked, size);
  }

  /** The descriptor that {@code object}, an int or a stream, stands for; NONE without one. */
  private static int descriptor(Interpreter in, PyObject object) {
    if (object instanceof PyInt number) {
      return (int) number.value;
    }
    PyStream stream = Streams.of(in, object);
    long fd = stream.ioctl(in, PyStream.GET_FILENO, new long[1]);
    if (fd == -Errno.EBADF) {
      throw Errors.valueError("I/O operation on closed file");
    }
    if (fd < 0 && stream.ioctl(in, PyStream.POLL, new long[1]) >= 0) {
      return NONE;
    }
    return (int) (fd >= 0 ? fd : Ops.index(in, object));
  }

  /** The slot of {@code object}, whose descriptor is {@code fd}, or -1. */
  private int find(int fd, PyObject object) {
    int[] all = descriptors;
    for (int i = 0, n = used; i < n; i++) {
      if (all[i] == fd && (fd != NONE || objects[i] == object)) {
        return i;
      }
    }
    return -1;
  }

  /** The slot of {@code object}, or -1. */
  private int slotOf(Interpreter in, PyObject object) {
    int fd = descriptor(in, object);
    return fd == FREE ? -1 : find(fd, object);
  }

  private int freeSlot(Interpreter in) {
    int slot = find(FREE, null);
    if (slot >= 0) {
      return slot;
    }
    if (used == descriptors.length) {
      reserve(in, Math.max(4, used + (used >> 1)));
    }
    return used++;
  }

  /**
   * Adds {@code object}, a stream or the number of a file descriptor, or changes what is known of
   * it.
   *
   * @param events the events to wait for: {@code POLLIN}, {@code POLLOUT} or, by default, both
   * @param data what {@code ipoll()} is to give with the object
   * @return True where it was not in the set before
   * @throws OSError where the object is no stream
   * @throws TypeError where the stream has no descriptor
   */
  @PyMethod
  PyObject register(
      Interpreter in,
      PyObject object,
      @Opt("UselectModule.READ_OR_WRITE") long events,
      @Opt PyObject data) {
    int fd = descriptor(in, object);
    int slot = fd == FREE ? -1 : find(fd, object);
    boolean isNew = slot < 0;
    if (isNew) {
      slot = freeSlot(in);
      descriptors[slot] = fd;
      objects[slot] = object;
      this.data[slot] = PyNone.NONE;
      array.setDescriptor(slot, fd == NONE ? FREE : fd);
      array.setReady(slot, 0);
      setAsked(in, slot);
    }
    array.setEvents(slot, (int) events);
    if (data != null) {
      this.data[slot] = data;
    }
    return PyBool.of(isNew);
  }

  private void setAsked(Interpreter in, int slot) {
    if (!(objects[slot] instanceof PyInt)) {
      PyStream stream = Streams.of(in, objects[slot]);
      if (descriptors[slot] == NONE || stream.ioctl(in, PyStream.POLL, new long[1]) >= 0) {
        asked[slot] = stream;
        askedCount++;
        withoutDescriptor += descriptors[slot] == NONE ? 1 : 0;
      }
    }
  }

  /**
   * Removes {@code object}.
   *
   * @param raise whether it is an error where it is not in the set; only False is taken as false
   * @return whether it was in the set
   * @throws KeyError where it was not
   */
  @PyMethod
  PyObject unregister(Interpreter in, PyObject object, @Opt PyObject raise) {
    int slot = slotOf(in, object);
    if (slot >= 0) {
      if (asked[slot] != null) {
        asked[slot] = null;
        askedCount--;
        withoutDescriptor -= descriptors[slot] == NONE ? 1 : 0;
      }
      descriptors[slot] = FREE;
      objects[slot] = null;
      data[slot] = null;
      array.setDescriptor(slot, FREE);
      array.setReady(slot, 0);
      return PyBool.TRUE;
    }
    if (raise == PyBool.FALSE) {
      return PyBool.FALSE;
    }
    throw Errors.of(ExceptionTypes.KEY_ERROR);
  }

  /** Has {@code events} of {@code object} waited for. @throws OSError where it is not in the set */
  @PyMethod
  void modify(Interpreter in, PyObject object, long events) {
    int slot = slotOf(in, object);
    if (slot < 0) {
      throw Errors.osError(Errno.ENOENT);
    }
    array.setEvents(slot, (int) events);
  }

  /**
   * Waits until something is ready.
   *
   * @param timeout the longest wait in milliseconds; None or a negative number for any time
   * @param flags 1 to wait no more for what is reported, until {@code modify()}
   * @return a list of tuples of object and events; an empty tuple where the time is over
   * @throws OSError where the system cannot wait
   */
  @PyMethod
  PyObject poll(Interpreter in, @Opt PyObject timeout, @Opt("0") long flags) {
    int ready = await(in, timeout, flags);
    if (ready == 0) {
      return PyTuple.EMPTY;
    }
    PyList results = new PyList();
    for (int i = 0; i < used; i++) {
      int events = array.ready(i);
      if (events != 0) {
        results.append(in, new PyTuple(objects[i], PyInt.of(events)));
        endWait(i);
      }
    }
    return results;
  }

  /**
   * Waits as {@code poll()} does; the set itself is then the iterator over the results, tuples of
   * object, events and data. It gives the same tuple each time, with other items.
   *
   * @throws OSError where the system cannot wait
   */
  @PyMethod
  PyObject ipoll(Interpreter in, @Opt PyObject timeout, @Opt("0") long flags) {
    left = await(in, timeout, flags);
    next = 0;
    return this;
  }

  private int await(Interpreter in, PyObject timeout, long flags) {
    int millis = -1;
    if (timeout != null && timeout != PyNone.NONE) {
      long asked = Ops.index(in, timeout);
      millis = asked < 0 ? -1 : (int) Math.min(asked, Integer.MAX_VALUE);
    }
    oneShot = (flags & ONE_SHOT) != 0;
    return askedCount == 0 ? array.await(in, used, millis) : awaitAsked(in, millis);
  }

  /** Waits while streams have to be asked whether they are ready. */
  private int awaitAsked(Interpreter in, int millis) {
    long end = in.host().nanoTime() + (long) millis * NANOS_PER_MILLI;
    int left = millis;
    while (true) {
      int[] answers = ask(in);
      int pause = left;
      if (answers.length > 0) {
        pause = 0;
      } else if (withoutDescriptor > 0 && (left < 0 || left > ASK_PERIOD)) {
        pause = ASK_PERIOD;
      }
      int ready = array.await(in, used, pause);
      for (int slot = 0; slot < answers.length; slot++) {
        // The answers may have come with changes of the set.
        if (answers[slot] != 0 && asked[slot] != null) {
          int events = array.ready(slot);
          array.setReady(slot, events | answers[slot]);
          ready += events == 0 ? 1 : 0;
        }
      }
      if (ready > 0 || pause == left) {
        return ready;
      }
      in.poll(0);
      if (millis > 0) {
        left =
            (int) Math.max(0, (end - in.host().nanoTime() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
      }
    }
  }

  /** The events that streams say are there, by slot; empty where there are none. */
  private int[] ask(Interpreter in) {
    int[] answers = NO_ANSWERS;
    int slots = used;
    for (int slot = 0; slot < slots; slot++) {
      PyStream stream = asked[slot];
      int events = array.events(slot);
      // An event that is not waited for is none; a slot without events is not waited for.
      if (stream != null && events != 0) {
        long answer = stream.ioctl(in, PyStream.POLL, new long[] {events});
        if (answer > 0) {
          if (answers.length == 0) {
            answers = new int[slots];
          }
          answers[slot] = (int) answer;
        }
      }
    }
    return answers;
  }

  private void endWait(int slot) {
    if (oneShot) {
      array.setEvents(slot, 0);
    }
  }

  @Override
  public PyObject next(Interpreter in) {
    if (left > 0) {
      left--;
      while (next < used) {
        int slot = next++;
        int events = array.ready(slot);
        if (events != 0) {
          endWait(slot);
          if (result == null) {
            result = new EventTuple();
          }
          result.set(objects[slot], events, data[slot]);
          return result;
        }
      }
    }
    left = 0;
    return null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
