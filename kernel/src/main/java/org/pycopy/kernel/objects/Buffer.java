package org.pycopy.kernel.objects;

import java.nio.ByteBuffer;

/**
 * The buffer protocol: a view of an object's memory. Made for one operation; valid as long as the
 * object is not resized. The memory belongs to the object.
 *
 * <p>The bytes are {@code length} from {@code offset} on in {@code array}, or in {@code memory}
 * where the object lives outside the Java heap (see {@link NativeHeap}).
 */
public final class Buffer {
  /** The bytes, or null where {@link #memory} must be used. */
  public final byte[] array;

  /** Index of the first byte in {@link #array} or {@link #memory}. */
  public final int offset;

  /**
   * A direct buffer, or null where {@link #array} is used. Only absolute access, whatever position,
   * limit and byte order are.
   */
  public final ByteBuffer memory;

  /** Length in bytes. */
  public final int length;

  /** Type code of the elements as in {@code array.array}; {@code 'B'} for bytes. */
  public final char typecode;

  public Buffer(byte[] array, int offset, int length, char typecode) {
    this.array = array;
    this.offset = offset;
    this.memory = null;
    this.length = length;
    this.typecode = typecode;
  }

  /** A view of {@code length} bytes of {@code memory} from index {@code offset} on. */
  public Buffer(ByteBuffer memory, int offset, int length, char typecode) {
    this.array = null;
    this.offset = offset;
    this.memory = memory;
    this.length = length;
    this.typecode = typecode;
  }

  /** Byte {@code i}, 0 ≤ i &lt; length, signed as Java's. */
  public byte get(int i) {
    return array != null ? array[offset + i] : memory.get(offset + i);
  }

  /** Sets byte {@code i}, 0 ≤ i &lt; length. */
  public void put(int i, byte b) {
    if (array != null) {
      array[offset + i] = b;
    } else {
      memory.put(offset + i, b);
    }
  }

  /** Copies {@code n} bytes from index {@code from} of this view to {@code dst[at]}. */
  public void copyTo(int from, byte[] dst, int at, int n) {
    if (array != null) {
      System.arraycopy(array, offset + from, dst, at, n);
    } else {
      memory.get(offset + from, dst, at, n);
    }
  }

  /** Copies {@code n} bytes from {@code src[at]} to index {@code to} of this view. */
  public void copyFrom(int to, byte[] src, int at, int n) {
    if (array != null) {
      System.arraycopy(src, at, array, offset + to, n);
    } else {
      memory.put(offset + to, src, at, n);
    }
  }

  /** The {@code size} bytes from index {@code start} of this view on, all within it. */
  Buffer part(int start, int size, char code) {
    return array != null
        ? new Buffer(array, offset + start, size, code)
        : new Buffer(memory, offset + start, size, code);
  }

  /** A copy of all bytes. */
  public byte[] toBytes() {
    byte[] copy = new byte[length];
    copyTo(0, copy, 0, length);
    return copy;
  }
}
