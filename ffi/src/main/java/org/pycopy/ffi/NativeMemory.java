package org.pycopy.ffi;

import java.nio.ByteBuffer;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.text.Utf8;

/**
 * Access to memory by its address, in native byte order. Nothing is checked: a wrong address ends
 * the process, or spoils what is there.
 */
public final class NativeMemory {
  private NativeMemory() {}

  public static byte getByte(long address) {
    return Native.backend().getByte(address);
  }

  public static short getShort(long address) {
    return Native.backend().getShort(address);
  }

  public static int getInt(long address) {
    return Native.backend().getInt(address);
  }

  public static long getLong(long address) {
    return Native.backend().getLong(address);
  }

  public static float getFloat(long address) {
    return Native.backend().getFloat(address);
  }

  public static double getDouble(long address) {
    return Native.backend().getDouble(address);
  }

  public static void putByte(long address, byte value) {
    Native.backend().putByte(address, value);
  }

  public static void putShort(long address, short value) {
    Native.backend().putShort(address, value);
  }

  public static void putInt(long address, int value) {
    Native.backend().putInt(address, value);
  }

  public static void putLong(long address, long value) {
    Native.backend().putLong(address, value);
  }

  public static void putFloat(long address, float value) {
    Native.backend().putFloat(address, value);
  }

  public static void putDouble(long address, double value) {
    Native.backend().putDouble(address, value);
  }

  /** Copies memory at {@code address} to {@code to[off .. off+n)}. */
  public static void copyOut(long address, byte[] to, int off, int n) {
    Native.backend().copyOut(address, to, off, n);
  }

  /** Copies {@code from[off .. off+n)} to memory at {@code address}. */
  public static void copyIn(long address, byte[] from, int off, int n) {
    Native.backend().copyIn(address, from, off, n);
  }

  /** A copy of {@code n} bytes at {@code address}; the caller has charged for them. */
  public static byte[] copyOf(long address, int n) {
    byte[] copy = new byte[n];
    copyOut(address, copy, 0, n);
    return copy;
  }

  /** Memory that someone else owns, in native byte order; the buffer does not keep it. */
  public static ByteBuffer view(long address, int length) {
    return Native.backend().view(address, length);
  }

  /** The address of index 0 of a direct buffer. */
  public static long addressOf(ByteBuffer memory) {
    return Native.backend().addressOf(memory);
  }

  /** The bytes of the C string at {@code address}, without the zero that ends it. */
  public static byte[] getCString(Interpreter in, long address) {
    long length = Native.backend().lengthOfCString(address);
    if (length > Integer.MAX_VALUE - 32) {
      throw Errors.memory(length);
    }
    in.charge(length);
    return copyOf(address, (int) length);
  }

  /** The C string at {@code address} as text; bytes that are not UTF-8 are replaced. */
  public static String getText(Interpreter in, long address) {
    return decode(getCString(in, address));
  }

  /** The text of {@code bytes}; those that are not UTF-8 are replaced. */
  public static String decode(byte[] bytes) {
    String text = Utf8.decode(bytes, 0, bytes.length);
    return text != null ? text : Utf8.decodeLenient(bytes, 0, bytes.length, true);
  }
}
