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

  /** The address of the first byte of {@code memory}, a direct buffer. */
  long address(ByteBuffer memory);

  /** The memory that {@code address} is in, of which it was told before; null for any other. */
  ByteBuffer find(long address);

  /**
   * The {@code length} bytes at {@code address}: part of an object's memory, which then lives as
   * long as the result, or memory that someone else owns.
   *
   * @throws IndexError (Python's) where they are not all in the object's memory
   * @throws OSError (Python's) EFAULT where nothing can be there
   */
  ByteBuffer view(long address, long length);

  /** The text at {@code address}, which ends with a zero byte. @throws OSError (Python's) */
  PyObject textAt(Interpreter in, long address);
}
