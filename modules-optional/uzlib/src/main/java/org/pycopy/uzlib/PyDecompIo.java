package org.pycopy.uzlib;

import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
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
import org.pycopy.kernel.objects.ExceptionTypes;
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
  private final byte[] one = new byte[1];
  private PyStream source;
  private Inflater inflater = new Inflater(true);

  /** Of the content so far; null for bare data, which have none. */
  private Checksum sum;

  private boolean atEnd;

  /** A buffer of the program's that gets the last part of the content, as a ring; or null. */
  private PyObject window;

  private int windowSize;
  private int windowAt;

  private PyDecompIo(PyStream source, int wbits) {
    this.source = source;
    this.wbits = wbits;
  }

  /**
   * The content of what {@code stream} holds.
   *
   * @param wbits 0 to 15 for the form of zlib, 16 and more for gzip, negative for bare data: the
   *     size of the decoder's window is 2 to the power of it (less 16), 0 being as the header says
   * @param dict a buffer of at least that size, which gets the last part of the content
   * @throws ValueError where the header is not of that form, or the buffer is too small
   * @throws EOFError where the stream ends within the header
   */
  @PyNew
  static PyDecompIo make(
      Interpreter in, PyObject stream, @Opt("0") long wbits, @Opt PyObject dict) {
    int bits = (byte) wbits;
    PyDecompIo io = new PyDecompIo(Streams.of(in, stream), bits);
    int window = io.readHeader(in);
    if (dict != null) {
      if (Ops.buffer(in, dict, true).length < 1L << window) {
        throw Errors.valueError(null);
      }
      io.window = dict;
      io.windowSize = 1 << window;
    }
    return io;
  }

  /** Begins anew with the data in {@code stream}. */
  @PyMethod
  void init(Interpreter in, PyObject stream) {
    source = Streams.of(in, stream);
    atEnd = false;
    inflater.end();
    inflater = new Inflater(true);
    readHeader(in);
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
    int method = nextByte(in);
    int flags = nextByte(in);
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
    if (nextByte(in) != 0x1f || nextByte(in) != 0x8b || nextByte(in) != DEFLATED) {
      throw badHeader();
    }
    int flags = nextByte(in);
    if ((flags & RESERVED) != 0) {
      throw badHeader();
    }
    skip(in, 6);
    if ((flags & EXTRA) != 0) {
      int length = nextByte(in);
      skip(in, length | nextByte(in) << 8);
    }
    for (int text = NAME; text <= COMMENT; text <<= 1) {
      while ((flags & text) != 0 && nextByte(in) != 0) {
        in.tick(1);
      }
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(in, 2);
    }
  }

  private static PyException badHeader() {
    return Errors.valueError("compression header");
  }

  private void skip(Interpreter in, int n) {
    for (int i = 0; i < n; i++) {
      nextByte(in);
    }
  }

  /** The next byte of the source. @throws EOFError (Python's) where there is none */
  private int nextByte(Interpreter in) {
    int n = source.read(in, one, 0, 1);
    if (n < 0) {
      throw Errors.osError(-n);
    }
    if (n == 0) {
      throw Errors.of(ExceptionTypes.EOF_ERROR);
    }
    return one[0] & 0xFF;
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    int done = 0;
    try {
      while (!atEnd && done < len) {
        done += inflater.inflate(buf, off + done, len - done);
        if (inflater.finished()) {
          atEnd = true;
        } else if (done < len && inflater.needsInput()) {
          nextByte(in);
          inflater.setInput(one);
        }
      }
    } catch (DataFormatException e) {
      return -Errno.EINVAL;
    }
    if (sum != null) {
      sum.update(buf, off, done);
    }
    fillWindow(in, buf, off, done);
    if (atEnd) {
      inflater.end();
      return isSumRight(in) ? done : -Errno.EINVAL;
    }
    return done;
  }

  private void fillWindow(Interpreter in, byte[] buf, int off, int n) {
    if (window == null) {
      return;
    }
    Buffer ring = Ops.buffer(in, window, true);
    int size = Math.min(windowSize, ring.length);
    for (int i = 0; i < n && size > 0; i++) {
      windowAt = windowAt < size ? windowAt : 0;
      ring.put(windowAt++, buf[off + i]);
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
      long b = nextByte(in);
      wanted |= b << 8 * (little ? i : 3 - i);
    }
    if (little) {
      skip(in, 4);
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
