package org.pycopy.kernel.objects;

import java.nio.ByteBuffer;

/**
 * The buffer protocol: a view of an object's memory. Made for one operation; valid as long as the
 * object is not resized. The memory belongs to the object.
 *
 * <p>The bytes are {@code memory}'s from 0 to {@code length}: a heap buffer over the object's
 * array, or a direct one where the object lives in native memory.
 */
public final class Buffer {
  /** The bytes, or null where {@link #memory} must be used. */
  public final byte[] array;

  /** Index of the first byte in {@link #array}. */
  public final int offset;

  /** Native memory, or null where {@link #array} is used. */
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

  public Buffer(ByteBuffer memory, int length, char typecode) {
    this.array = null;
    this.offset = 0;
    this.memory = memory;
    this.length = length;
    this.typecode = typecode;
  }

  /** Byte {@code i}, 0 ≤ i &lt; length, signed as Java's. */
  public byte get(int i) {
    return array != null ? array[offset + i] : memory.get(i);
  }

  /** Sets byte {@code i}, 0 ≤ i &lt; length. */
  public void put(int i, byte b) {
    if (array != null) {
      array[offset + i] = b;
    } else {
      memory.put(i, b);
    }
  }

  /** Copies {@code n} bytes from index {@code from} of this view to {@code dst[at]}. */
  public void copyTo(int from, byte[] dst, int at, int n) {
    if (array != null) {
      System.arraycopy(array, offset + from, dst, at, n);
    } else {
      memory.get(from, dst, at, n);
    }
  }

  /** Copies {@code n} bytes from {@code src[at]} to index {@code to} of this view. */
  public void copyFrom(int to, byte[] src, int at, int n) {
    if (array != null) {
      System.arraycopy(src, at, array, offset + to, n);
    } else {
      memory.put(to, src, at, n);
    }
  }

  /** A copy of all bytes. */
  public byte[] toBytes() {
    byte[] copy = new byte[length];
    copyTo(0, copy, 0, length);
    return copy;
  }
}
