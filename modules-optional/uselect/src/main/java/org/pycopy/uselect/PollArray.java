package org.pycopy.uselect;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Platform;
import org.pycopy.ffi.Posix;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * The system's array of {@code struct pollfd}, in native memory: a descriptor (an int), the events
 * asked for and those that are there (a short each). The memory is freed by the garbage collector.
 */
final class PollArray {
  /** Bytes of an entry. */
  static final int ENTRY_SIZE = Platform.number("sizeof.pollfd");

  private static final int DESCRIPTOR = Platform.number("pollfd.fd");
  private static final int EVENTS = Platform.number("pollfd.events");
  private static final int READY = Platform.number("pollfd.revents");

  /** In a millisecond. */
  private static final long NANOS = 1_000_000;

  private static final class Functions {
    static final CFunction POLL = Posix.function("poll", "i:pLi");

    private Functions() {}
  }

  private ByteBuffer memory = ByteBuffer.allocateDirect(0);
  private long address;

  /** Makes room for {@code size} entries, and keeps those that are there. */
  void resize(int size) {
    ByteBuffer larger = ByteBuffer.allocateDirect(size * ENTRY_SIZE);
    larger.order(ByteOrder.nativeOrder());
    larger.put(0, memory, 0, Math.min(memory.capacity(), larger.capacity()));
    memory = larger;
    address = NativeMemory.addressOf(larger);
  }

  void setDescriptor(int slot, int fd) {
    memory.putInt(slot * ENTRY_SIZE + DESCRIPTOR, fd);
  }

  void setEvents(int slot, int events) {
    memory.putShort(slot * ENTRY_SIZE + EVENTS, (short) events);
  }

  /** The events asked for. */
  int events(int slot) {
    return memory.getShort(slot * ENTRY_SIZE + EVENTS);
  }

  /** The events that are there. */
  int ready(int slot) {
    return memory.getShort(slot * ENTRY_SIZE + READY);
  }

  void setReady(int slot, int events) {
    memory.putShort(slot * ENTRY_SIZE + READY, (short) events);
  }

  /**
   * Waits for the first {@code used} entries, {@code millis} milliseconds or, where that is -1, for
   * any time. A signal makes it no longer.
   *
   * @return how many of them are ready
   * @throws OSError (Python's) where the system cannot wait
   */
  int await(Interpreter in, int used, int millis) {
    long end = millis > 0 ? in.host().nanoTime() + millis * NANOS : 0;
    int left = millis;
    while (true) {
      int ready = tryToAwait(in, used, left);
      if (ready >= 0) {
        return ready;
      }
      if (ready != -Errno.EINTR) {
        throw Errors.osError(-ready);
      }
      in.poll(0);
      if (millis > 0) {
        left = (int) Math.max(0, (end - in.host().nanoTime() + NANOS - 1) / NANOS);
      }
    }
  }

  private int tryToAwait(Interpreter in, int used, int millis) {
    // While this thread waits another one may resize the array: the system keeps to this memory.
    ByteBuffer waited = memory;
    long start = address;
    Posix.begin(in);
    try {
      return (int) Posix.callNow(Functions.POLL, start, used, millis);
    } finally {
      in.endBlocking();
      Reference.reachabilityFence(waited);
    }
  }
}
