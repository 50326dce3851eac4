package org.pycopy.ffi.uctypes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.pycopy.ffi.NativeBuffers;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.Binary;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyObject;

/**
 * Where structs lie: the memory of a Python object, or all that C can address. Places in it are
 * counted from the start of the object, or are addresses.
 *
 * <p>An object's memory is checked against its bounds. Of an address from elsewhere, only the first
 * page, where null pointers point to, and the upper half, which is the system's, are known to be
 * bad: any other that is not mapped ends the process, as it does in C.
 */
final class Memory {
  static final boolean NATIVE_BIG_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

  private static final Memory FOREIGN = new Memory(null, 0);

  /** The object's memory, null for any address. */
  private final ByteBuffer buffer;

  /** Address of the object's memory, or 0 where that was not needed yet. */
  private long base;

  private Memory(ByteBuffer buffer, long base) {
    this.buffer = buffer;
    this.base = base;
  }

  /** The memory that {@code object} has, see {@link PyObject#nativeMemory}; null if none. */
  static Buffer of(Interpreter in, PyObject object) {
    return object.nativeMemory(in, NativeBuffers.of(in));
  }

  static Memory over(Buffer own) {
    return new Memory(own.memory, 0);
  }

  /** The memory that {@code address} is in; its place there is the address less {@link #base}. */
  static Memory at(Interpreter in, long address) {
    NativeBuffers buffers = NativeBuffers.of(in);
    ByteBuffer known = buffers.find(address);
    return known == null ? FOREIGN : new Memory(known, buffers.address(known));
  }

  /** What to take off an address to get the place of a memory that {@link #at} gave. */
  long base() {
    return base;
  }

  /** Address of place {@code at}. */
  long address(Interpreter in, long at) {
    if (buffer != null && base == 0) {
      base = NativeBuffers.of(in).address(buffer);
    }
    return base + at;
  }

  /** The unsigned value of {@code size} bytes (1, 2, 4 or 8) at place {@code at}. */
  long load(long at, int size, boolean bigEndian) {
    if (buffer == null) {
      NativeBuffers.checkForeign(at);
      return swap(loadForeign(at, size), size, bigEndian != NATIVE_BIG_ENDIAN);
    }
    return swap(loadOwn(index(at, size), size), size, bigEndian != isBigEndian(buffer));
  }

  /** Stores the low {@code size} bytes (1, 2, 4 or 8) of {@code bits} at place {@code at}. */
  void store(long at, int size, boolean bigEndian, long bits) {
    if (buffer == null) {
      NativeBuffers.checkForeign(at);
      storeForeign(at, size, swap(bits, size, bigEndian != NATIVE_BIG_ENDIAN));
    } else {
      storeOwn(index(at, size), size, swap(bits, size, bigEndian != isBigEndian(buffer)));
    }
  }

  private static boolean isBigEndian(ByteBuffer buffer) {
    return buffer.order() == ByteOrder.BIG_ENDIAN;
  }

  /** The low {@code size} bytes of {@code bits} in reverse order, where {@code reverse}. */
  private static long swap(long bits, int size, boolean reverse) {
    return reverse ? Long.reverseBytes(bits) >>> 64 - 8 * size : bits;
  }

  private long loadOwn(int at, int size) {
    switch (size) {
      case 1:
        return buffer.get(at) & 0xFF;
      case 2:
        return buffer.getShort(at) & 0xFFFF;
      case 4:
        return buffer.getInt(at) & 0xFFFF_FFFFL;
      default:
        return buffer.getLong(at);
    }
  }

  private void storeOwn(int at, int size, long bits) {
    switch (size) {
      case 1:
        buffer.put(at, (byte) bits);
        break;
      case 2:
        buffer.putShort(at, (short) bits);
        break;
      case 4:
        buffer.putInt(at, (int) bits);
        break;
      default:
        buffer.putLong(at, bits);
    }
  }

  private static long loadForeign(long at, int size) {
    switch (size) {
      case 1:
        return NativeMemory.getByte(at) & 0xFF;
      case 2:
        return NativeMemory.getShort(at) & 0xFFFF;
      case 4:
        return NativeMemory.getInt(at) & 0xFFFF_FFFFL;
      default:
        return NativeMemory.getLong(at);
    }
  }

  private static void storeForeign(long at, int size, long bits) {
    switch (size) {
      case 1:
        NativeMemory.putByte(at, (byte) bits);
        break;
      case 2:
        NativeMemory.putShort(at, (short) bits);
        break;
      case 4:
        NativeMemory.putInt(at, (int) bits);
        break;
      default:
        NativeMemory.putLong(at, bits);
    }
  }

  /** The {@code size} bytes at place {@code at}, for a bytearray that shares them. */
  ByteBuffer slice(Interpreter in, long at, long size) {
    return buffer != null
        ? buffer.slice(index(at, size), (int) size)
        : NativeBuffers.of(in).view(at, size);
  }

  /** The {@code size} bytes at place {@code at}, for the buffer protocol. */
  Buffer view(Interpreter in, long at, long size) {
    return buffer != null
        ? new Buffer(buffer, index(at, size), (int) size, Binary.BYTEARRAY)
        : new Buffer(slice(in, at, size), 0, (int) size, Binary.BYTEARRAY);
  }

  /** A copy of the bytes at place {@code at} up to the next zero byte. */
  byte[] copyText(Interpreter in, long at) {
    if (buffer == null) {
      NativeBuffers.checkForeign(at);
      return NativeMemory.getCString(in, at);
    }
    int start = index(at, 0);
    int end = start;
    while (end < buffer.capacity() && buffer.get(end) != 0) {
      end++;
    }
    in.charge(end - start);
    byte[] text = new byte[end - start];
    buffer.get(start, text);
    return text;
  }

  private int index(long at, long size) {
    return NativeBuffers.checkBounds(buffer, at, size);
  }
}
