package org.pycopy.ffi;

import java.nio.ByteBuffer;

/**
 * What native calls need of a library that makes them. There is one instance, {@link
 * Native#backend}. Addresses are those of the process; an access to a wrong one ends it.
 */
public interface NativeBackend {
  /** The address of {@code name} in what the process has loaded, or 0 where it is not there. */
  long symbol(String name);

  /**
   * A function to call.
   *
   * @param address its address, not 0
   * @param result type code of the result, of {@link TypeCode}
   * @param arguments type codes of the arguments
   * @param fixed number of arguments before the variadic ones; -1 for a function that is not
   *     variadic
   */
  CFunction function(long address, char result, String arguments, int fixed);

  /** Makes {@code target} callable from C as a function of these types. */
  NativeCallback callback(NativeCallback.Target target, char result, String arguments);

  /** {@code errno} after the last call that this thread made through a {@link CFunction}. */
  int errno();

  /** Sets what {@link #errno} gives to this thread. */
  void setErrno(int errno);

  byte getByte(long address);

  short getShort(long address);

  int getInt(long address);

  long getLong(long address);

  float getFloat(long address);

  double getDouble(long address);

  void putByte(long address, byte value);

  void putShort(long address, short value);

  void putInt(long address, int value);

  void putLong(long address, long value);

  void putFloat(long address, float value);

  void putDouble(long address, double value);

  /** Copies memory at {@code address} to {@code to[off .. off+n)}. */
  void copyOut(long address, byte[] to, int off, int n);

  /** Copies {@code from[off .. off+n)} to memory at {@code address}. */
  void copyIn(long address, byte[] from, int off, int n);

  /** Length of the C string at {@code address}, without the zero that ends it. */
  long lengthOfCString(long address);

  /** Memory that someone else owns, in native byte order; the buffer does not keep it. */
  ByteBuffer view(long address, int length);

  /** The address of index 0 of a direct buffer. */
  long addressOf(ByteBuffer memory);
}
