package org.pycopy.framebuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyStr;

/**
 * What scripts do not reach: each pixel by itself, memory outside the heap, lines that are long.
 */
@Timeout(60)
class FrameBufferTest {
  private final Interpreter in = TestHost.newInterpreter();

  private PyFrameBuffer make(byte[] memory, int width, int height, int format, int stride) {
    PyFrameBuffer made = new PyFrameBuffer();
    made.init(in, PyArray.bytearray(in, memory), width, height, format, PyInt.of(stride));
    return made;
  }

  @Test
  void pixelsDoNotOverlap() {
    Random random = new Random(1);
    for (int format = Raster.MONO_VLSB; format <= Raster.GS8; format++) {
      int width = 13;
      int height = 11;
      PyFrameBuffer picture = make(new byte[1000], width, height, format, 15);
      int[][] colours = new int[height][width];
      int mask = format == Raster.RGB565 ? 0xFFFF : format == Raster.GS8 ? 0xFF : 1;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          colours[y][x] = random.nextInt() & mask;
          picture.pixel(in, x, y, PyInt.of(colours[y][x]));
        }
      }
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          assertThat(((PyInt) picture.pixel(in, x, y, null)).value).isEqualTo(colours[y][x]);
        }
      }
    }
  }

  @Test
  void drawsOutsideTheHeap() {
    ByteBuffer memory = ByteBuffer.allocateDirect(64);
    PyFrameBuffer picture = new PyFrameBuffer();
    picture.init(in, PyArray.bytearray(in, memory), 8, 8, Raster.GS8, null);
    picture.line(in, 0, 0, 7, 7, 5);
    byte[] heap = new byte[64];
    make(heap, 8, 8, Raster.GS8, 8).line(in, 0, 0, 7, 7, 5);
    assertThat(picture.buffer(in, true).toBytes()).isEqualTo(heap);
  }

  /** A line across the picture has the pixels of its part within it, wherever it begins. */
  @Test
  void linesFromFarAway() {
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      int scale = 1 + random.nextInt(2000);
      int[] ends = new int[4];
      for (int j = 0; j < 4; j++) {
        ends[j] = random.nextInt(scale * 2) - scale;
      }
      byte[] whole = new byte[4096 * 64];
      // The same line where nothing has to be left out: a part of a picture that holds all of it.
      PyFrameBuffer part = make(new byte[64 * 64], 64, 64, Raster.GS8, 64);
      part.line(in, ends[0], ends[1], ends[2], ends[3], 1);
      PyFrameBuffer wide = make(whole, 4096, 64, Raster.GS8, 4096);
      wide.line(in, ends[0] + 2000L, ends[1], ends[2] + 2000L, ends[3], 1);
      for (int y = 0; y < 64; y++) {
        for (int x = 0; x < 64; x++) {
          assertThat(part.pixel(in, x, y, null)).isEqualTo(wide.pixel(in, x + 2000, y, null));
        }
      }
    }
  }

  @Test
  void longLinesTakeNoTime() {
    byte[] memory = new byte[64];
    PyFrameBuffer picture = make(memory, 8, 8, Raster.GS8, 8);
    picture.line(in, Long.MIN_VALUE, 4, Long.MAX_VALUE, 4, 1);
    picture.line(in, 3, Long.MAX_VALUE, 3, Long.MIN_VALUE, 1);
    int drawn = 0;
    for (byte b : memory) {
      drawn += b;
    }
    assertThat(drawn).isEqualTo(15);
  }

  @Test
  void sizesAreOf16Bits() {
    PyFrameBuffer picture =
        make(new byte[65535], 0x10000 + 5, 0x10000 + 2, Raster.GS8, 0x10000 + 5);
    assertThat(picture.buffer(in, false).length).isEqualTo(10);
    assertThatThrownBy(() -> make(new byte[65504], -1, 1, Raster.GS8, 0))
        .isInstanceOf(PyException.class);
    make(new byte[65505], -1, 1, Raster.GS8, 0).fill(in, 1);
  }

  private static long number(Random random) {
    long[] extremes = {
      -1, 65535, 65536, 1L << 31, (1L << 31) - 1, 1L << 32, 1L << 62, Long.MAX_VALUE
    };
    long n = extremes[random.nextInt(extremes.length)];
    return random.nextBoolean() ? random.nextInt(60) - 10 : random.nextBoolean() ? n : -n;
  }

  /** Whatever the arguments are, nothing is drawn outside of the buffer. */
  @Test
  void extremeArguments() {
    Random random = new Random(4);
    for (int i = 0; i < 20000; i++) {
      byte[] memory = new byte[random.nextInt(3000)];
      PyFrameBuffer picture = new PyFrameBuffer();
      try {
        picture.init(
            in,
            PyArray.bytearray(in, memory),
            random.nextInt(60),
            random.nextInt(60),
            random.nextInt(7),
            PyInt.of(random.nextInt(80)));
      } catch (PyException tooSmall) {
        continue;
      }
      long a = number(random);
      long b = number(random);
      long c = number(random);
      long d = number(random);
      switch (random.nextInt(7)) {
        case 0 -> picture.fillRect(in, a, b, c, d, -1);
        case 1 -> picture.rect(in, a, b, c, d, -1);
        case 2 -> picture.line(in, a, b, c, d, -1);
        case 3 -> picture.scroll(in, a, b);
        case 4 -> picture.blit(in, picture, a, b, c);
        case 5 -> picture.text(in, new PyStr("a text"), a, b, c);
        default -> picture.pixel(in, a, b, PyInt.of(c));
      }
      assertThat(picture.buffer(in, false).length).isLessThanOrEqualTo(memory.length);
    }
  }
}
