package org.pycopy.ffi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.WeakHashMap;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ThreadState;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.text.Utf8;

/**
 * Native memory for the arguments of calls: structures, strings, what is read and written. Each
 * Python thread of an interpreter has its own, so that what one has put there stays while it waits
 * in a call and others run. The garbage collector frees it with the thread or the interpreter.
 *
 * <p>It is a stack. A user takes what it needs and gives it back by the mark from before:
 *
 * <pre>
 * Scratch scratch = Scratch.of(in);
 * int mark = scratch.mark();
 * try {
 *   long path = scratch.putText(in, name);
 *   long stat = scratch.take(in, STAT_SIZE);
 *   …
 * } finally {
 *   scratch.release(mark);
 * }
 * </pre>
 */
public final class Scratch {
  private static final Object KEY = new Object();

  /** First size in bytes; enough for what most calls take. */
  private static final int SIZE = 4096;

  /** Blocks of more than this many bytes are not kept beyond their use. */
  private static final int KEPT = 1 << 20;

  /** What {@link #take} gives begins at a multiple of this. */
  private static final int ALIGNMENT = 16;

  /** One block of memory. When it is full, a larger one takes its place and keeps it alive. */
  private static final class Block {
    final ByteBuffer memory;
    final long address;

    /** Size in bytes, without what was needed to align the start. */
    final int size;

    /** Mark of the first byte. */
    int base;

    /** What was in use before, or null. */
    Block previous;

    Block(int size, int base, Block previous) {
      ByteBuffer raw = ByteBuffer.allocateDirect(size + ALIGNMENT);
      this.memory = raw.alignedSlice(ALIGNMENT).order(ByteOrder.nativeOrder());
      this.address = NativeMemory.addressOf(memory);
      this.size = size;
      this.base = base;
      this.previous = previous;
    }
  }

  /** All of one interpreter. */
  static final class All {
    private final WeakHashMap<ThreadState, Scratch> byThread = new WeakHashMap<>();
    private ThreadState last;
    private Scratch lastScratch;

    /** That of {@code thread}. */
    Scratch of(ThreadState thread) {
      if (last != thread) {
        Scratch scratch = byThread.get(thread);
        if (scratch == null) {
          scratch = new Scratch();
          byThread.put(thread, scratch);
        }
        last = thread;
        lastScratch = scratch;
      }
      return lastScratch;
    }
  }

  private Block block = new Block(SIZE, 0, null);
  private int top;

  private Scratch() {}

  /** That of the thread which runs in {@code in}. */
  public static Scratch of(Interpreter in) {
    return allOf(in).of(in.thread());
  }

  /** Those of {@code in}, for who wants to spare the look-up. */
  static All allOf(Interpreter in) {
    All all = in.state(KEY);
    if (all == null) {
      all = new All();
      in.putState(KEY, all);
    }
    return all;
  }

  /** Where the stack ends now, for {@link #release}. */
  public int mark() {
    return top;
  }

  /** Gives back all that was taken since {@link #mark} gave {@code mark}. */
  public void release(int mark) {
    top = mark;
    if (mark == 0 && block.size <= KEPT) {
      block.base = 0;
      block.previous = null;
    }
    while (block.previous != null && mark <= block.base) {
      block = block.previous;
    }
  }

  /**
   * Takes {@code n} bytes of any content.
   *
   * @return their address, a multiple of 16
   * @throws MemoryError (Python's)
   */
  public long take(Interpreter in, long n) {
    long aligned = (n + ALIGNMENT - 1) & -ALIGNMENT;
    if (n < 0 || top + aligned > Integer.MAX_VALUE / 2) {
      throw Errors.memory(n);
    }
    if (aligned > block.size - (top - block.base)) {
      in.charge(aligned);
      grow((int) aligned);
    }
    long address = block.address + (top - block.base);
    top += (int) aligned;
    return address;
  }

  private void grow(int n) {
    int size = Math.max(n, Math.min(2 * block.size, KEPT));
    boolean replace = top == block.base && size <= KEPT;
    block = new Block(size, top, replace ? block.previous : block);
  }

  /**
   * At least {@code n} bytes for a single use: valid until the thread takes or reserves more, or
   * calls into Python. Large ones are best given back with {@link #release}.
   */
  public long reserve(Interpreter in, long n) {
    int mark = top;
    long address = take(in, n);
    top = mark;
    return address;
  }

  /** Puts {@code bytes[off .. off+n)} there, and a zero behind as C strings have; their address. */
  public long put(Interpreter in, byte[] bytes, int off, int n) {
    long address = take(in, n + 1L);
    int at = (int) (address - block.address);
    block.memory.put(at, bytes, off, n);
    block.memory.put(at + n, (byte) 0);
    return address;
  }

  /** Puts {@code text} there as a C string of UTF-8; its address. */
  public long putText(Interpreter in, String text) {
    byte[] bytes = Utf8.encode(text);
    return put(in, bytes, 0, bytes.length);
  }

  /**
   * Puts a path or another string that Python code gives, str or bytes, there as a C string; its
   * address.
   *
   * @throws TypeError (Python's) where it is neither
   */
  public long putString(Interpreter in, PyObject string) {
    PyObject plain = Convert.nativeOf(string);
    if (plain instanceof PyBytes bytes) {
      byte[] copy = bytes.buffer(in, false).toBytes();
      return put(in, copy, 0, copy.length);
    }
    return putText(in, Convert.toJavaString(in, plain));
  }

  /** Memory that {@link #take} has given, as a buffer: faster than access by address. */
  public ByteBuffer view(long address, int n) {
    for (Block b = block; b != null; b = b.previous) {
      long at = address - b.address;
      if (at >= 0 && at + n <= b.size) {
        return b.memory.slice((int) at, n).order(ByteOrder.nativeOrder());
      }
    }
    return NativeMemory.view(address, n);
  }
}
