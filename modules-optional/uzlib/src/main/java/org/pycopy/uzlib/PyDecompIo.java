package org.pycopy.uzlib;

import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.StreamMethods;
import org.pycopy.kernel.objects.Streams;

/**
 * {@code DecompIO}: a stream of the content of compressed data (RFC 1950, 1951, 1952) in another
 * stream, of which no byte behind the data is read.
 */
@org.pycopy.annot.PyType("DecompIO")
final class PyDecompIo extends PyObject implements PyStream {
  static final BuiltinType TYPE =
      new BuiltinType("DecompIO", BuiltinType.OBJECT, new PyDecompIoTable());

  private static final int GZIP = 16;
  private static final int DEFLATED = 8;

  // Flags of a gzip header.
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  /** The header's dictionary flag of zlib. */
  private static final int PRESET = 0x20;

  private final int wbits;

  /** A buffer of the program's that gets the last part of the content, as a ring; or null. */
  private final PyObject dict;

  private ByteSource source;
  private Inflation content;

  /** Of the content so far; null for bare data, which have none, and once it was compared. */
  private Checksum sum;

  private PyDecompIo(int wbits, PyObject dict) {
    this.wbits = wbits;
    this.dict = dict;
  }

  /**
   * The content of what {@code stream} holds.
   *
   * @param wbits 0 to 15 for the form of zlib, 16 and more for gzip, negative for bare data: the
   *     size of the decoder's window is 2 to the power of it (less 16), 0 being as the header says
   * @param dict a buffer of at least that size, which gets the last part of the content; what is in
   *     it before is a dictionary that the data may refer to
   * @throws ValueError where the header is not of that form, or the buffer is too small
   * @throws EOFError where the stream ends within the header
   */
  @PyNew
  static PyDecompIo make(
      Interpreter in, PyObject stream, @Opt("0") long wbits, @Opt PyObject dict) {
    PyDecompIo io = new PyDecompIo((byte) wbits, dict);
    io.init(in, stream);
    return io;
  }

  /** Begins anew with the data in {@code stream}. */
  @PyMethod
  void init(Interpreter in, PyObject stream) {
    source = new ByteSource(Streams.of(in, stream));
    content = null;
    long size = 1L << readHeader(in);
    Buffer buffer = dict == null ? null : Ops.buffer(in, dict, true);
    if (buffer != null && buffer.length < size) {
      throw Errors.valueError(null);
    }
    if (size > Integer.MAX_VALUE) {
      throw Errors.memory(size);
    }
    in.charge(size);
    byte[] window = new byte[(int) size];
    if (buffer != null) {
      buffer.copyTo(0, window, 0, window.length);
    }
    content = new Inflation(source, window);
  }

  /** As of any stream: reads {@code size} bytes, or up to the end. */
  @PyMethod
  PyObject read(Interpreter in, @Opt("-1") long size) {
    return StreamMethods.read(in, this, size);
  }

  /** As of any stream: reads into {@code buffer}. */
  @PyMethod("readinto")
  PyObject readInto(Interpreter in, PyObject buffer, @Opt("-1") long size) {
    return StreamMethods.readInto(in, this, buffer, size);
  }

  /** As of any stream: reads a line. */
  @PyMethod("readline")
  PyObject readLine(Interpreter in, @Opt("-1") long size, @Opt PyObject end) {
    return StreamMethods.readLine(in, this, size, end);
  }

  /** Reads the header; the window's size as a power of 2. */
  private int readHeader(Interpreter in) {
    if (wbits >= GZIP) {
      readGzipHeader(in);
      sum = new CRC32();
      return wbits - GZIP & 31;
    }
    if (wbits < 0) {
      sum = null;
      return -wbits & 31;
    }
    int method = source.next(in);
    int flags = source.next(in);
    if ((method << 8 | flags) % 31 != 0
        || (method & 15) != DEFLATED
        || method >> 4 > 7
        || (flags & PRESET) != 0) {
      throw badHeader();
    }
    sum = new Adler32();
    return wbits == 0 ? (method >> 4) + 8 : wbits;
  }

  private void readGzipHeader(Interpreter in) {
    if (source.next(in) != 0x1f || source.next(in) != 0x8b || source.next(in) != DEFLATED) {
      throw badHeader();
    }
    int flags = source.next(in);
    if ((flags & RESERVED) != 0) {
      throw badHeader();
    }
    source.skip(in, 6);
    if ((flags & EXTRA) != 0) {
      int length = source.next(in);
      source.skip(in, length | source.next(in) << 8);
    }
    for (int text = NAME; text <= COMMENT; text <<= 1) {
      while ((flags & text) != 0 && source.next(in) != 0) {
        in.tick(1);
      }
    }
    if ((flags & HEADER_CRC) != 0) {
      source.skip(in, 2);
    }
  }

  private static PyException badHeader() {
    return Errors.valueError("compression header");
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    if (content == null) {
      throw badHeader(); // init() has failed.
    }
    int done;
    try {
      done = content.read(in, buf, off, len);
    } catch (DataFormatException e) {
      return -Errno.EINVAL;
    }
    if (sum != null) {
      sum.update(buf, off, done);
    }
    if (dict != null) {
      showWindow(Ops.buffer(in, dict, true), buf, off, done);
    }
    return content.hasEnded() && !isSumRight(in) ? -Errno.EINVAL : done;
  }

  /** Puts the last {@code n} bytes into the program's buffer too. */
  private void showWindow(Buffer ring, byte[] buf, int off, int n) {
    int size = content.windowSize();
    if (ring.length < size) {
      throw Errors.valueError(null);
    }
    for (int i = Math.max(0, n - size); i < n; i++) {
      ring.put(content.windowAt() - n + i & size - 1, buf[off + i]);
    }
  }

  /** At the end of the data, once: whether the checksum behind them is that of the content. */
  private boolean isSumRight(Interpreter in) {
    if (sum == null) {
      return true;
    }
    long wanted = 0;
    boolean little = wbits >= GZIP;
    for (int i = 0; i < 4; i++) {
      long b = source.next(in);
      wanted |= b << 8 * (little ? i : 3 - i);
    }
    if (little) {
      source.skip(in, 4);
    }
    boolean right = sum.getValue() == wanted;
    sum = null;
    return right;
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    return -Errno.EINVAL;
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    return -Errno.EINVAL;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public PyStream stream(Interpreter in) {
    return this;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
