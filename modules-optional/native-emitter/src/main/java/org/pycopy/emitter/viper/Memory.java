package org.pycopy.emitter.viper;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.NativeHeap;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * The memory that a pointer of viper code reaches: that of an object with the buffer protocol, with
 * the pointer at its first byte, or what is at an address.
 *
 * <p>In C a pointer that goes astray reads or destroys other memory. Here an access outside of the
 * object's memory raises IndexError, and a store through a pointer to an immutable object
 * TypeError; addresses are looked after by the interpreter's {@link NativeHeap}. A pointer sees its
 * object's memory as it is when the pointer is made and after each call; an object that is resized
 * by other means is not followed.
 *
 * <p>Numbers are little-endian, like those in arrays. Indexes count elements from the pointer and
 * may be negative.
 */
final class Memory {
  /** What uctypes calls its function that gives addresses. */
  private static final PyStr ADDRESS_OF = new PyStr("addressof");

  private static final byte[] NO_BYTES = {};

  /** The bytes, or null where they are not in the Java heap. */
  private final byte[] array;

  /** Index of the byte that the pointer is at. */
  private final int base;

  private final Interpreter in;
  private final ByteBuffer direct;
  private final boolean readOnly;
  private final boolean isAddress;
  private final long address;

  /** The object's memory that the address was found to be in, or null. */
  private ByteBuffer block;

  private long blockStart;

  private Memory(Interpreter in, PyObject owner) {
    this.in = in;
    Buffer view = owner.buffer(in, false);
    if (view == null) {
      array = null;
      base = 0;
      direct = null;
      readOnly = false;
      isAddress = true;
      address = ((PyInt) owner).value;
      return;
    }
    readOnly = owner.buffer(in, true) == null;
    array = view.array;
    base = view.offset;
    direct = view.memory;
    isAddress = false;
    address = 0;
  }

  /** What the pointer {@code owner} reaches; null where it is null, an unbound local. */
  static Memory of(PyObject owner, Interpreter in) {
    return owner == null ? null : new Memory(in, owner);
  }

  /** The bytes where the first is the one that the pointer is at; else, or for null, none. */
  static byte[] array(Memory memory) {
    return memory == null || memory.base != 0 || memory.array == null ? NO_BYTES : memory.array;
  }

  /** As {@link #array}; none where they must not be changed. */
  static byte[] writable(Memory memory) {
    return memory == null || memory.readOnly ? NO_BYTES : array(memory);
  }

  /** The pointer that {@code object} converts to: itself, or the int of its low 64 bits. */
  static PyObject pointer(PyObject object, Interpreter in) {
    return object.buffer(in, false) != null ? object : PyInt.of(ViperRuntime.word(object, in));
  }

  /**
   * The address that a pointer is, at which the object's memory then stays.
   *
   * @throws PyException NotImplementedError where there are no addresses, for want of module
   *     uctypes
   */
  static long address(PyObject pointer, Interpreter in) {
    if (pointer instanceof PyInt address) {
      return address.value;
    }
    if (pointer == null) {
      throw ViperRuntime.unbound();
    }
    PyModule uctypes = in.importer().builtin("uctypes");
    if (uctypes == null) {
      throw Errors.notImplemented("no addresses without module uctypes");
    }
    PyObject function = Ops.getAttr(in, uctypes, in.intern(ADDRESS_OF.value()));
    return ViperRuntime.word(function.call1(in, pointer), in);
  }

  // Access through a pointer in a local, whose memory's array is in a local too.

  static long load8(long index, Memory memory, byte[] array) {
    int i = (int) index;
    if (i == index && i >= 0 && i < array.length) {
      return array[i] & 0xff;
    }
    return load(memory, index, 1);
  }

  static long load16(long index, Memory memory, byte[] array) {
    int i = (int) index;
    if (i == index && i >= 0 && i < array.length >> 1) {
      return (short) Views.SHORT.get(array, i << 1) & 0xffff;
    }
    return load(memory, 2 * index, 2);
  }

  static long load32(long index, Memory memory, byte[] array) {
    int i = (int) index;
    if (i == index && i >= 0 && i < array.length >> 2) {
      return (int) Views.INT.get(array, i << 2) & 0xffffffffL;
    }
    return load(memory, 4 * index, 4);
  }

  static void store8(long value, long index, Memory memory, byte[] array) {
    int i = (int) index;
    if (i == index && i >= 0 && i < array.length) {
      array[i] = (byte) value;
    } else {
      store(memory, index, 1, value);
    }
  }

  static void store16(long value, long index, Memory memory, byte[] array) {
    int i = (int) index;
    if (i == index && i >= 0 && i < array.length >> 1) {
      Views.SHORT.set(array, i << 1, (short) value);
    } else {
      store(memory, 2 * index, 2, value);
    }
  }

  static void store32(long value, long index, Memory memory, byte[] array) {
    int i = (int) index;
    if (i == index && i >= 0 && i < array.length >> 2) {
      Views.INT.set(array, i << 2, (int) value);
    } else {
      store(memory, 4 * index, 4, value);
    }
  }

  // Access through any pointer.

  static long load(Memory memory, long offset, int size) {
    ByteBuffer from = memory == null ? unbound() : memory.direct;
    if (memory.isAddress) {
      from = memory.at(offset, size);
      return load(from, memory.indexIn(from, offset), size);
    }
    long at = memory.base + offset;
    int length = memory.array != null ? memory.array.length : from.capacity();
    checkBounds(at, size, length);
    if (from != null) {
      return load(from, (int) at, size);
    }
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (memory.array[(int) at + i] & 0xffL) << (8 * i);
    }
    return value;
  }

  static void store(Memory memory, long offset, int size, long value) {
    ByteBuffer to = memory == null ? unbound() : memory.direct;
    if (memory.readOnly) {
      throw Errors.typeError("object with buffer protocol required");
    }
    if (memory.isAddress) {
      to = memory.at(offset, size);
      store(to, memory.indexIn(to, offset), size, value);
      return;
    }
    long at = memory.base + offset;
    checkBounds(at, size, memory.array != null ? memory.array.length : to.capacity());
    if (to != null) {
      store(to, (int) at, size, value);
      return;
    }
    for (int i = 0; i < size; i++) {
      memory.array[(int) at + i] = (byte) (value >> (8 * i));
    }
  }

  private static ByteBuffer unbound() {
    throw ViperRuntime.unbound();
  }

  private static void checkBounds(long at, int size, int length) {
    if (at < 0 || at > length - size) {
      throw Errors.indexError("outside of the object's memory");
    }
  }

  private static long load(ByteBuffer from, int at, int size) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (from.get(at + i) & 0xffL) << (8 * i);
    }
    return value;
  }

  private static void store(ByteBuffer to, int at, int size, long value) {
    for (int i = 0; i < size; i++) {
      to.put(at + i, (byte) (value >> (8 * i)));
    }
  }

  /**
   * Memory that has the {@code size} bytes at {@code offset} from the address: where that is an
   * object's, the bytes must be in it too.
   */
  private ByteBuffer at(long offset, int size) {
    NativeHeap heap = in.state(NativeHeap.class);
    if (heap == null) {
      // Nobody asked for an address so far, which brings the heap into being.
      address(PyStr.EMPTY, in);
      heap = in.state(NativeHeap.class);
    }
    if (block == null) {
      block = heap.find(address);
      if (block == null) {
        return heap.view(address + offset, size);
      }
      blockStart = heap.address(block);
    }
    checkBounds(address + offset - blockStart, size, block.capacity());
    return block;
  }

  private int indexIn(ByteBuffer memory, long offset) {
    return memory == block ? (int) (address + offset - blockStart) : 0;
  }

  /** Loaded by the first access to numbers of more than one byte. */
  private static final class Views {
    static final VarHandle SHORT =
        MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT =
        MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  }
}
