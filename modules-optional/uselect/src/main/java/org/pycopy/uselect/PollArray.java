package org.pycopy.uselect;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Posix;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * The system's array of {@code struct pollfd}, in native memory: a descriptor (an int), the events
 * asked for and those that are there (a short each). The memory is freed by the garbage collector.
 */
final class PollArray {
  /** Bytes of an entry. */
  static final int ENTRY_SIZE = 8;

  private static final int EVENTS = 4;
  private static final int READY = 6;

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
    memory.putInt(slot * ENTRY_SIZE, fd);
  }

  void setEvents(int slot, int events) {
    memory.putShort(slot * ENTRY_SIZE + EVENTS, (short) events);
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
   * any time.
   *
   * @return how many of them are ready
   * @throws OSError (Python's) where the system cannot wait
   */
  int await(Interpreter in, int used, int millis) {
    // While this thread waits another one may resize the array: the system keeps to this memory.
    ByteBuffer waited = memory;
    int ready = (int) Posix.call(in, Functions.POLL, address, used, millis);
    Reference.reachabilityFence(waited);
    if (ready < 0) {
      throw Errors.osError(-ready);
    }
    return ready;
  }
}
