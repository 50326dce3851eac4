package org.pycopy.framebuf;

import org.pycopy.kernel.objects.Buffer;

/**
 * A picture in memory: its size, how colours are packed into bytes, and the memory, which is
 * attached for each operation as the object that owns it may move it.
 *
 * <p>The memory may end up to 31 bytes before the picture does. The reference allocates in units of
 * 32 bytes, so that there a program that computes the size of its buffer a little too small draws
 * as if it were not; here the bytes that are missing are kept beside the buffer.
 */
final class Raster {
  /** 1 bit per pixel, 8 pixels of a column in a byte, the topmost lowest. */
  static final int MONO_VLSB = 0;

  /** 16 bits per pixel, the lower byte first. */
  static final int RGB565 = 1;

  /** 4 bits per pixel, the leftmost highest. */
  static final int GS4_HMSB = 2;

  /** 1 bit per pixel, 8 pixels of a row in a byte, the leftmost highest. */
  static final int MONO_HLSB = 3;

  /** 1 bit per pixel, 8 pixels of a row in a byte, the leftmost lowest. */
  static final int MONO_HMSB = 4;

  /** 2 bits per pixel, the leftmost lowest. */
  static final int GS2_HMSB = 5;

  /** 8 bits per pixel. */
  static final int GS8 = 6;

  /** Bits per pixel by format. */
  private static final int[] BITS = {1, 16, 4, 1, 1, 2, 8};

  private static final int UNIT = 32;

  /** The memory of a picture without pixels. */
  static final Buffer NO_MEMORY = new Buffer(new byte[0], 0, 0, 'B');

  final int width;
  final int height;

  /** Pixels from one row to the next. */
  private final int stride;

  private final int bits;

  /** Whether a byte is a part of a column, not of a row. */
  private final boolean isVertical;

  /** Whether the first pixel of a byte is in the highest bits. */
  private final boolean isHighFirst;

  private Buffer memory = NO_MEMORY;

  /** What the memory lacks of its last unit, by the lower bits of the index. */
  private final byte[] spare;

  /**
   * A picture.
   *
   * @param width 0 to 65535, as {@code height}
   * @param format one for which {@link #isFormat}
   * @param stride 0 to 65535; grows so that rows begin with a byte
   */
  Raster(int width, int height, int format, int stride) {
    this.width = width;
    this.height = height;
    bits = BITS[format];
    isVertical = format == MONO_VLSB;
    isHighFirst = format == MONO_HLSB || format == GS4_HMSB;
    int perByte = isVertical || bits > 8 ? 1 : 8 / bits;
    this.stride = stride + perByte - 1 & -perByte & 0xFFFF;
    spare = new byte[UNIT];
  }

  static boolean isFormat(int format) {
    return format >= 0 && format < BITS.length;
  }

  /** Sets the memory for the operations to come; false where it is too small. */
  boolean attach(Buffer view) {
    memory = view;
    return needed() <= (view.length + UNIT - 1L & -UNIT);
  }

  /** Bytes up to the last pixel. */
  private long needed() {
    return width == 0 || height == 0 ? 0 : indexOf(width - 1, height - 1) + (bits + 7L) / 8;
  }

  /** Bytes of all rows in whole; more than there are where pixels are smaller than a byte. */
  long size() {
    return (long) stride * height * (bits > 8 ? 2 : 1);
  }

  /** Index of the byte with the pixel, or of its first. */
  private long indexOf(int x, int y) {
    return isVertical ? (long) (y >> 3) * stride + x : (x + (long) y * stride) * bits >> 3;
  }

  /** Position of the pixel's lowest bit in its byte. */
  private int shiftOf(int x, int y) {
    if (isVertical) {
      return y & 7;
    }
    int shift = x * bits & 7;
    return isHighFirst ? 8 - bits - shift : shift;
  }

  private int load(int at) {
    return (at < memory.length ? memory.get(at) : spare[at & UNIT - 1]) & 0xFF;
  }

  private void store(int at, int value) {
    if (at < memory.length) {
      memory.put(at, (byte) value);
    } else {
      spare[at & UNIT - 1] = (byte) value;
    }
  }

  /** The colour of a pixel within the picture. */
  int get(int x, int y) {
    int at = (int) indexOf(x, y);
    if (bits == 16) {
      return load(at) | load(at + 1) << 8;
    }
    return load(at) >> shiftOf(x, y) & (1 << bits) - 1;
  }

  /** Sets a pixel within the picture. */
  void set(int x, int y, int colour) {
    int at = (int) indexOf(x, y);
    if (bits == 16) {
      store(at, colour);
      store(at + 1, colour >> 8);
      return;
    }
    int mask = (1 << bits) - 1;
    int value = bits == 1 ? (colour != 0 ? 1 : 0) : colour & mask;
    int shift = shiftOf(x, y);
    store(at, load(at) & ~(mask << shift) | value << shift);
  }

  /** Sets a pixel, if it is within the picture. */
  void plot(long x, long y, int colour) {
    if (0 <= x && x < width && 0 <= y && y < height) {
      set((int) x, (int) y, colour);
    }
  }

  /** Sets the pixels of row {@code y} from {@code left} to before {@code right}. */
  void fillRow(int left, int right, int y, int colour) {
    for (int x = left; x < right; x++) {
      set(x, y, colour);
    }
  }

  /** Makes a part of row {@code y} as that of row {@code from} is, which has but one colour. */
  void repeatRow(int left, int right, int y, int from) {
    int to = (int) indexOf(left, y);
    int size = (right - left) * bits / 8;
    if (bits >= 8 && memory.array != null && to + size <= memory.length) {
      int source = memory.offset + (int) indexOf(left, from);
      System.arraycopy(memory.array, source, memory.array, memory.offset + to, size);
    } else {
      fillRow(left, right, y, get(left, from));
    }
  }
}
