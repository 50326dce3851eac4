package org.pycopy.ffi;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.NativeHeap;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * The memory of one interpreter's objects whose address was asked for. They live in direct buffers,
 * which the garbage collector frees; only their addresses need the native library.
 *
 * <p>Addresses given away are remembered as long as the memory lives, so that {@link #find} can
 * tell which object an address belongs to: who works with the address keeps the memory alive by it,
 * and is kept from reaching beyond.
 */
public final class NativeBuffers implements NativeHeap {
  /** Windows start at multiples of this. */
  private static final long WINDOW_STEP = 1L << 30;

  /** Zero bytes behind each object, enough to end a string of any character type. */
  private static final int PADDING = 8;

  /** Size of the first page: nothing is ever mapped there. */
  private static final long FIRST_PAGE = 4096;

  /** By address. No two of them overlap. */
  private final TreeMap<Long, Block> blocks = new TreeMap<>();

  /** One of the blocks, which is likely to be asked for again, or null. */
  private Block recent;

  private final ReferenceQueue<ByteBuffer> freed = new ReferenceQueue<>();

  private final HashMap<Owner, ByteBuffer> copies = new HashMap<>();
  private final ReferenceQueue<PyObject> freedOwners = new ReferenceQueue<>();

  /** Where the addresses of foreign memory that was viewed last are, mapped or not. */
  private ByteBuffer window;

  private long windowStart;

  private NativeBuffers() {}

  /** Memory whose address was given away. */
  private static final class Block extends WeakReference<ByteBuffer> {
    final long address;

    /** Length in bytes; 1 for an empty object, which has an address as well. */
    final int length;

    Block(ByteBuffer memory, long address, ReferenceQueue<ByteBuffer> queue) {
      super(memory, queue);
      this.address = address;
      this.length = Math.max(memory.capacity(), 1);
    }

    /** Whether the {@code n} bytes at {@code start} are part of this, which still exists. */
    boolean contains(long start, int n) {
      return start >= address && start - address <= length - n && get() != null;
    }
  }

  /** An object by identity, which it does not keep alive. */
  private static final class Owner extends WeakReference<PyObject> {
    private final int hash;

    Owner(PyObject object, ReferenceQueue<PyObject> queue) {
      super(object, queue);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      PyObject object = get();
      return this == other || object != null && other instanceof Owner o && o.get() == object;
    }
  }

  /** Those of {@code in}. */
  public static NativeBuffers of(Interpreter in) {
    NativeBuffers buffers = in.state(NativeHeap.class);
    if (buffers == null) {
      buffers = new NativeBuffers();
      in.putState(NativeHeap.class, buffers);
    }
    return buffers;
  }

  /**
   * The address of the memory of {@code object}, which moves out of the Java heap for good; see
   * {@link PyObject#nativeMemory} for how long the address holds.
   *
   * @throws TypeError (Python's) where the object has no memory
   */
  public static long addressOf(Interpreter in, PyObject object) {
    NativeBuffers buffers = of(in);
    Buffer memory = object.nativeMemory(in, buffers);
    if (memory == null) {
      throw Errors.typeError("object with buffer protocol required");
    }
    return buffers.address(memory.memory) + memory.offset;
  }

  @Override
  public ByteBuffer allocate(Interpreter in, int length) {
    long size = (long) length + PADDING;
    if (size > Integer.MAX_VALUE) {
      throw Errors.memory(size);
    }
    in.charge(size);
    return ByteBuffer.allocateDirect((int) size).slice(0, length).order(ByteOrder.nativeOrder());
  }

  @Override
  public ByteBuffer copyOf(Interpreter in, PyObject owner, byte[] content) {
    Reference<?> gone;
    while ((gone = freedOwners.poll()) != null) {
      copies.remove(gone);
    }
    Owner key = new Owner(owner, freedOwners);
    ByteBuffer copy = copies.get(key);
    if (copy == null) {
      copy = allocate(in, content.length).put(0, content);
      copies.put(key, copy);
    }
    return copy;
  }

  @Override
  public PyObject textAt(Interpreter in, long address) {
    checkForeign(address);
    return PyStr.of(NativeMemory.getText(in, address));
  }

  @Override
  public long address(ByteBuffer memory) {
    Block last = recent;
    if (last != null && last.get() == memory) {
      return last.address;
    }
    long address = NativeMemory.addressOf(memory);
    Block known = blocks.get(address);
    if (known == null || known.get() != memory) {
      remember(memory, address);
    } else {
      recent = known;
    }
    return address;
  }

  private void remember(ByteBuffer memory, long address) {
    Reference<?> gone;
    while ((gone = freed.poll()) != null) {
      Block block = (Block) gone;
      blocks.remove(block.address, block);
    }
    int length = memory.capacity();
    Map.Entry<Long, Block> before = blocks.floorEntry(address);
    if (length != 0 && before != null && before.getValue().contains(address, length)) {
      return; // a part of memory that is known as a whole
    }
    blocks.subMap(address, address + Math.max(length, 1)).clear();
    recent = new Block(memory, address, freed);
    blocks.put(address, recent);
  }

  @Override
  public ByteBuffer find(long address) {
    Block block = recent;
    if (block == null || !block.contains(address, 1)) {
      Map.Entry<Long, Block> entry = blocks.floorEntry(address);
      if (entry == null || !entry.getValue().contains(address, 1)) {
        return null;
      }
      block = entry.getValue();
      recent = block;
    }
    return block.get();
  }

  @Override
  public ByteBuffer view(long address, long length) {
    if (length < 0 || length > Integer.MAX_VALUE - 16) {
      throw Errors.memory(length);
    }
    ByteBuffer known = find(address);
    if (known != null) {
      int at = checkBounds(known, address - address(known), length);
      return known.slice(at, (int) length).order(ByteOrder.nativeOrder());
    }
    if (length == 0) {
      return ByteBuffer.allocateDirect(0);
    }
    checkForeign(address);
    return foreign(address, (int) length);
  }

  /** A part of a buffer over a large range of addresses: a slice costs much less than a buffer. */
  private ByteBuffer foreign(long address, int length) {
    long at = address - windowStart;
    if (window == null || at < 0 || at + length > window.capacity()) {
      windowStart = address & -WINDOW_STEP;
      window = NativeMemory.view(windowStart, Integer.MAX_VALUE);
      at = address - windowStart;
    }
    return at + length > window.capacity()
        ? NativeMemory.view(address, length)
        : window.slice((int) at, length).order(ByteOrder.nativeOrder());
  }

  /** Checks that {@code length} bytes from index {@code at} on are in {@code memory}. */
  public static int checkBounds(ByteBuffer memory, long at, long length) {
    int capacity = memory.capacity();
    if (at < 0 || length < 0 || at > capacity || length > capacity - at) {
      throw Errors.indexError("outside of the object's memory");
    }
    return (int) at;
  }

  /**
   * Checks an address that belongs to no object as far as that is cheap: not in the first page,
   * where null pointers point to, nor in the upper half, which is the system's.
   *
   * @throws OSError (Python's) EFAULT
   */
  public static void checkForeign(long address) {
    if (address < FIRST_PAGE) {
      throw Errors.osError(Errno.EFAULT);
    }
  }
}
