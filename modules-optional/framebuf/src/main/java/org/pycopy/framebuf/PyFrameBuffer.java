package org.pycopy.framebuf;

import java.math.BigInteger;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.text.Utf8;

/**
 * {@code FrameBuffer}: a picture in the memory of a bytes-like object, which others may read and
 * write as well. Coordinates count from the top left; what is outside of the picture is not drawn.
 * Of a colour as many of the lower bits count as a pixel has; in the formats of 1 bit, whether it
 * is 0.
 */
@org.pycopy.annot.PyType("FrameBuffer")
final class PyFrameBuffer extends PyObject {
  static final BuiltinType TYPE = new Type();

  /** A distance of coordinates that keeps all arithmetic within 64 bits. */
  private static final long FARTHEST = 1L << 59;

  private Raster raster = new Raster(0, 0, Raster.MONO_VLSB, 0);

  /** The object with the memory; null as long as {@code __init__} has not run. */
  private PyObject owner;

  /** The type: classes of scripts may inherit from it and call its {@code __init__} in theirs. */
  private static final class Type extends BuiltinType {
    Type() {
      super("FrameBuffer", BuiltinType.OBJECT, new PyFrameBufferTable());
    }

    @Override
    public PyObject allocate(Interpreter in) {
      return new PyFrameBuffer();
    }
  }

  /**
   * A picture of {@code width} times {@code height} pixels, each up to 65535, in {@code buffer}.
   *
   * @param format one of the module's constants
   * @param stride pixels from one row to the next, {@code width} by default; grows so that rows
   *     begin with a byte
   * @throws ValueError where there is no such format, or the picture does not fit into the buffer
   */
  @PyNew
  static PyFrameBuffer make(
      Interpreter in, PyObject buffer, long width, long height, long format, @Opt PyObject stride) {
    PyFrameBuffer made = new PyFrameBuffer();
    made.init(in, buffer, width, height, format, stride);
    return made;
  }

  /**
   * What the constructor does, for the {@code __init__} of subclasses.
   *
   * @throws ValueError where there is no such format, or the picture does not fit into the buffer
   */
  @PyMethod("__init__")
  void init(
      Interpreter in, PyObject buffer, long width, long height, long format, @Opt PyObject stride) {
    Buffer memory = Ops.buffer(in, buffer, true);
    long rowStep = stride == null ? width : Ops.index(in, stride);
    int code = (int) format & 0xFF;
    if (!Raster.isFormat(code)) {
      throw Errors.valueError("invalid format");
    }
    Raster made =
        new Raster((int) width & 0xFFFF, (int) height & 0xFFFF, code, (int) rowStep & 0xFFFF);
    checkSize(made.attach(memory));
    raster = made;
    owner = buffer;
  }

  private static void checkSize(boolean isEnough) {
    if (!isEnough) {
      throw Errors.valueError("buffer too small");
    }
  }

  /** The picture, with the memory as it is now. @throws ValueError where that has shrunk */
  private Raster open(Interpreter in) {
    checkSize(raster.attach(memory(in)));
    return raster;
  }

  private Buffer memory(Interpreter in) {
    return owner == null ? Raster.NO_MEMORY : Ops.buffer(in, owner, true);
  }

  /** Gives all pixels the colour. */
  @PyMethod
  void fill(Interpreter in, long colour) {
    Raster r = open(in);
    fill(in, r, 0, 0, r.width, r.height, colour);
  }

  /** Gives all pixels of a rectangle the colour. */
  @PyMethod("fill_rect")
  void fillRect(Interpreter in, long x, long y, long width, long height, long colour) {
    fill(in, open(in), x, y, width, height, colour);
  }

  /** As C does, takes the lower 32 bits of all numbers. */
  private static void fill(
      Interpreter in, Raster r, long x, long y, long width, long height, long colour) {
    int left = Math.max((int) x, 0);
    int top = Math.max((int) y, 0);
    int right = end((int) x, (int) width, r.width);
    int bottom = end((int) y, (int) height, r.height);
    if (left >= right || top >= bottom) {
      return;
    }
    r.fillRow(left, right, top, (int) colour);
    for (int row = top + 1; row < bottom; row++) {
      r.repeatRow(left, right, row, top);
      in.tick(right - left);
    }
  }

  /** The sum of {@code start} and {@code length} within 0 and {@code limit}. */
  private static int end(int start, int length, int limit) {
    return (int) Math.max(Math.min((long) start + length, limit), 0);
  }

  /**
   * The colour of a pixel, None where it is outside of the picture; or with {@code colour}, gives
   * it that.
   */
  @PyMethod
  PyObject pixel(Interpreter in, long x, long y, @Opt PyObject colour) {
    Raster r = open(in);
    if (x < 0 || x >= r.width || y < 0 || y >= r.height) {
      return PyNone.NONE;
    }
    if (colour == null) {
      return PyInt.of(r.get((int) x, (int) y));
    }
    r.set((int) x, (int) y, (int) Ops.index(in, colour));
    return PyNone.NONE;
  }

  /** Draws a line of {@code width} pixels to the right. */
  @PyMethod
  void hline(Interpreter in, long x, long y, long width, long colour) {
    fill(in, open(in), x, y, width, 1, colour);
  }

  /** Draws a line of {@code height} pixels downwards. */
  @PyMethod
  void vline(Interpreter in, long x, long y, long height, long colour) {
    fill(in, open(in), x, y, 1, height, colour);
  }

  /** Draws the border of a rectangle. */
  @PyMethod
  void rect(Interpreter in, long x, long y, long width, long height, long colour) {
    Raster r = open(in);
    fill(in, r, x, y, width, 1, colour);
    fill(in, r, x, y + height - 1, width, 1, colour);
    fill(in, r, x, y, 1, height, colour);
    fill(in, r, x + width - 1, y, 1, height, colour);
  }

  /** Draws a line from {@code x1}, {@code y1} to {@code x2}, {@code y2}, both with it. */
  @PyMethod
  void line(Interpreter in, long x1, long y1, long x2, long y2, long colour) {
    Raster r = open(in);
    boolean isSteep = Math.abs(far(y2) - far(y1)) > Math.abs(far(x2) - far(x1));
    if (isSteep) {
      drawLine(in, r, true, far(y1), far(x1), far(y2), far(x2), (int) colour);
    } else {
      drawLine(in, r, false, far(x1), far(y1), far(x2), far(y2), (int) colour);
    }
    r.plot(x2, y2, (int) colour);
  }

  /** A coordinate, brought near enough that differences of them do not overflow. */
  private static long far(long coordinate) {
    return Math.min(Math.max(coordinate, -FARTHEST), FARTHEST);
  }

  /**
   * Draws all but the last pixel of a line by Bresenham's algorithm, along the axis of which it
   * covers more: {@code a} is the coordinate on that axis, {@code b} the other one.
   *
   * @param isSteep whether {@code a} is y
   */
  private static void drawLine(
      Interpreter in, Raster r, boolean isSteep, long a1, long b1, long a2, long b2, int colour) {
    long aStep = a2 > a1 ? 1 : -1;
    long bStep = b2 > b1 ? 1 : -1;
    long length = Math.abs(a2 - a1);
    long rise = Math.abs(b2 - b1);
    int limit = isSteep ? r.height : r.width;
    // Only the part of which the coordinate on the axis is within the picture.
    long first = Math.max(aStep > 0 ? -a1 : a1 - (limit - 1), 0);
    long end = Math.min(aStep > 0 ? limit - a1 : a1 + 1, length);
    long error = 2 * rise - length;
    long b = b1;
    if (first > 0 && first < end) {
      // What so many steps add up to.
      BigInteger twice = BigInteger.valueOf(2 * length);
      BigInteger[] steps =
          BigInteger.valueOf(2 * rise)
              .multiply(BigInteger.valueOf(first))
              .add(BigInteger.valueOf(length))
              .divideAndRemainder(twice);
      b += bStep * steps[0].longValue();
      error = steps[1].longValue() + 2 * (rise - length);
    }
    for (long i = first; i < end; i++) {
      long a = a1 + i * aStep;
      r.plot(isSteep ? b : a, isSteep ? a : b, colour);
      if (error >= 0) {
        b += bStep;
        error -= 2 * length;
      }
      error += 2 * rise;
      in.tick(1);
    }
  }

  /**
   * Draws another picture at {@code x}, {@code y}, without its pixels of colour {@code key}.
   * Colours are not converted.
   *
   * @throws TypeError where {@code source} is no FrameBuffer
   */
  @PyMethod
  void blit(Interpreter in, PyObject source, long x, long y, @Opt("-1") long key) {
    if (!(Convert.nativeOf(source) instanceof PyFrameBuffer other)) {
      throw Errors.typeError(null);
    }
    Raster to = open(in);
    Raster from = other.open(in);
    if (x >= to.width || y >= to.height || x <= -from.width || y <= -from.height) {
      return;
    }
    int right = (int) Math.min(to.width, x + from.width);
    int bottom = (int) Math.min(to.height, y + from.height);
    for (int row = (int) Math.max(y, 0); row < bottom; row++) {
      for (int column = (int) Math.max(x, 0); column < right; column++) {
        int colour = from.get((int) (column - x), (int) (row - y));
        if (colour != (int) key) {
          to.set(column, row, colour);
        }
      }
      in.tick(to.width);
    }
  }

  /**
   * Moves the picture by {@code xstep} to the right and {@code ystep} downwards. Pixels that
   * nothing moves to stay as they are.
   */
  @PyMethod
  void scroll(Interpreter in, long xstep, long ystep) {
    Raster r = open(in);
    if (xstep <= -r.width || xstep >= r.width || ystep <= -r.height || ystep >= r.height) {
      return;
    }
    int dx = (int) xstep;
    int dy = (int) ystep;
    int columns = r.width - Math.abs(dx);
    int rows = r.height - Math.abs(dy);
    // From the side that it moves to, so that no pixel is overwritten before it has moved.
    for (int i = 0; i < rows; i++) {
      int y = dy < 0 ? i : r.height - 1 - i;
      for (int j = 0; j < columns; j++) {
        int x = dx < 0 ? j : r.width - 1 - j;
        r.set(x, y, r.get(x - dx, y - dy));
      }
      in.tick(columns);
    }
  }

  /**
   * Draws text of characters of 8 times 8 pixels in one line; the background stays as it is. The
   * characters of ASCII have a shape, for all other bytes of its UTF-8 form a block is drawn.
   *
   * @param text a str or bytes, up to the first zero
   */
  @PyMethod
  void text(Interpreter in, PyObject text, long x, long y, @Opt("1") long colour) {
    byte[] bytes = bytesOf(text);
    Raster r = open(in);
    int top = (int) y;
    for (int i = 0; i < bytes.length && bytes[i] != 0; i++) {
      long left = x + (long) Font.SIZE * i;
      if (left >= r.width) {
        break;
      }
      long glyph = Font.glyph(bytes[i] & 0xFF);
      for (long rest = glyph; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        r.plot(left + bit % Font.SIZE, (long) top + bit / Font.SIZE, (int) colour);
      }
      in.tick(1);
    }
  }

  private static byte[] bytesOf(PyObject text) {
    PyObject plain = Convert.nativeOf(text);
    if (plain instanceof PyStr s) {
      return Utf8.encode(s.value());
    }
    if (plain instanceof PyBytes b) {
      return b.value();
    }
    throw Errors.implicitConversion(text);
  }

  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    Buffer memory = memory(in);
    int length = (int) Math.min(memory.length, raster.size());
    return memory.array != null
        ? new Buffer(memory.array, memory.offset, length, 'B')
        : new Buffer(memory.memory, memory.offset, length, 'B');
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
