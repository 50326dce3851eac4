package org.pycopy.kernel.objects;

import java.nio.ByteBuffer;
import org.pycopy.kernel.Interpreter;

/**
 * Gives memory outside the Java heap, which has an address that stays. Objects move there when
 * their address is asked for, see {@link PyObject#nativeMemory}; the kernel itself never asks, so
 * that a port without native calls needs no such memory.
 *
 * <p>An interpreter that works with addresses keeps its one under the key {@code NativeHeap.class},
 * see {@link Interpreter#state}.
 */
public interface NativeHeap {
  /**
   * A direct buffer of {@code length} zero bytes, charged for, and with at least one more zero byte
   * behind them in memory: what C takes for a string ends. The memory is freed when neither the
   * buffer nor a slice of it can be reached.
   */
  ByteBuffer allocate(Interpreter in, int length);

  /**
   * Memory as {@link #allocate} gives it, with a copy of {@code content}, which is all that the
   * immutable object {@code owner} holds. The same memory each time, as long as the owner lives.
   */
  ByteBuffer copyOf(Interpreter in, PyObject owner, byte[] content);

  /** The text at {@code address}, which ends with a zero byte. @throws OSError (Python's) */
  PyObject textAt(Interpreter in, long address);
}
