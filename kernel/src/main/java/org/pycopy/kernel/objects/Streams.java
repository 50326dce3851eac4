package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.text.Utf8;

/**
 * What can be done with any stream: the operations behind the methods {@code read}, {@code write}
 * and so on. A stream that would block makes them return None, or one of {@link #WANT_READ} and
 * {@link #WANT_WRITE} where it waits for the other direction.
 */
public final class Streams {
  /** A write that has to wait until the stream can be read. */
  public static final int WANT_READ = -2;

  /** A read that has to wait until the stream can be written. */
  public static final int WANT_WRITE = -3;

  /** Errno by which a stream says that its read waits for a write. */
  public static final int EAGAIN_WRITE = 1 << 10;

  /** Errno by which a stream says that its write waits for a read. */
  public static final int EAGAIN_READ = 1 << 10 | 1;

  private static final int CHUNK = 256;

  private Streams() {}

  /** The stream protocol of {@code object}. @throws OSError (Python's) where it has none */
  public static PyStream of(Interpreter in, PyObject object) {
    PyStream stream = object.stream(in);
    if (stream == null) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "stream operation not supported");
    }
    return stream;
  }

  /** Bytes on their way in. */
  private static final class Bytes {
    byte[] data;
    int size;

    Bytes(int capacity) {
      data = new byte[capacity];
    }

    /** Makes room for {@code extra} more bytes. */
    void reserve(Interpreter in, int extra) {
      long needed = (long) size + extra;
      if (needed > data.length) {
        long grown = Math.max(needed, data.length * 3L / 2);
        in.charge(grown);
        data = Arrays.copyOf(data, (int) Math.min(grown, Integer.MAX_VALUE - 16));
      }
    }

    PyObject toObject(Interpreter in, boolean text) {
      if (text) {
        return PyStr.decode(in, new Buffer(data, 0, size, 'B'), null);
      }
      return new PyBytes(Arrays.copyOf(data, size));
    }
  }

  /** What a read returns that failed with {@code errno}. @throws OSError where it is a failure */
  static PyObject readResult(int errno) {
    if (errno == EAGAIN_WRITE) {
      return PyInt.of(WANT_WRITE);
    }
    if (errno == Errno.EAGAIN) {
      return PyNone.NONE;
    }
    throw Errors.osError(errno);
  }

  private static boolean wouldBlock(int errno) {
    return errno == Errno.EAGAIN || errno == EAGAIN_READ || errno == EAGAIN_WRITE;
  }

  /**
   * Reads until {@code len} bytes are there or the stream ends or would block; {@code once} stops
   * after the first read that got something.
   *
   * @return bytes read, or a negated errno where there were none
   */
  static int fill(Interpreter in, PyStream stream, byte[] buf, int off, int len, boolean once) {
    int done = 0;
    while (done < len) {
      int n = stream.read(in, buf, off + done, len - done);
      if (n < 0) {
        return done != 0 && wouldBlock(-n) ? done : n;
      }
      if (n == 0) {
        break;
      }
      done += n;
      if (once) {
        break;
      }
    }
    return done;
  }

  /** {@code read([size])}; all where {@code size} is -1. */
  public static PyObject read(Interpreter in, PyStream stream, boolean text, long size) {
    if (size == -1) {
      return readAll(in, stream, text);
    }
    if (size < 0 || size > Integer.MAX_VALUE - 16) {
      throw Errors.memory(size);
    }
    if (text) {
      return readChars(in, stream, (int) size);
    }
    in.charge(size);
    Bytes bytes = new Bytes((int) size);
    int n = fill(in, stream, bytes.data, 0, (int) size, false);
    if (n < 0) {
      return readResult(-n);
    }
    bytes.size = n;
    return n == size ? new PyBytes(bytes.data) : bytes.toObject(in, false);
  }

  private static PyObject readAll(Interpreter in, PyStream stream, boolean text) {
    Bytes bytes = new Bytes(CHUNK);
    while (true) {
      bytes.reserve(in, CHUNK);
      int n = stream.read(in, bytes.data, bytes.size, bytes.data.length - bytes.size);
      if (n < 0) {
        if (wouldBlock(-n) && bytes.size != 0) {
          break;
        }
        return readResult(-n);
      }
      if (n == 0) {
        break;
      }
      bytes.size += n;
      in.tick(1);
    }
    return bytes.toObject(in, text);
  }

  /**
   * Reads {@code count} characters. There is no buffer to put bytes back into, so no more bytes are
   * read than the characters that are still wanted have at least.
   */
  private static PyObject readChars(Interpreter in, PyStream stream, int count) {
    Bytes bytes = new Bytes(0);
    int wanted = count;
    int checked = 0;
    int more = count;
    while (more > 0) {
      bytes.reserve(in, more);
      int n = fill(in, stream, bytes.data, bytes.size, more, false);
      if (n < 0) {
        if (wouldBlock(-n) && bytes.size != 0) {
          break;
        }
        return readResult(-n);
      }
      if (n == 0) {
        break;
      }
      bytes.size += n;
      while (checked < bytes.size && checked + charLength(bytes.data[checked]) <= bytes.size) {
        checked += charLength(bytes.data[checked]);
        wanted--;
      }
      int partial =
          checked < bytes.size ? checked + charLength(bytes.data[checked]) - bytes.size : 0;
      more = partial == 0 ? wanted : partial + wanted - 1;
    }
    return bytes.toObject(in, true);
  }

  /** Bytes of the UTF-8 sequence that starts with {@code lead}. */
  private static int charLength(byte lead) {
    int b = lead & 0xFF;
    return b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  /** {@code readinto(buffer[, size])}. */
  static PyObject readInto(Interpreter in, PyStream stream, PyObject target, long size) {
    // A file in memory takes the bytes at its position, as if they were written to it.
    if (target instanceof PyStringIO memory) {
      return memory.readFrom(in, stream, size);
    }
    Buffer view = Ops.buffer(in, target, true);
    int len = size < 0 || size > view.length ? view.length : (int) size;
    byte[] direct = view.array != null ? view.array : new byte[len];
    int at = view.array != null ? view.offset : 0;
    int n = fill(in, stream, direct, at, len, false);
    if (n < 0) {
      return readResult(-n);
    }
    if (view.array == null) {
      view.copyFrom(0, direct, 0, n);
    }
    return PyInt.of(n);
  }

  /**
   * {@code readline([size[, end]])}; at most {@code size} characters or bytes, -1 for any number.
   */
  static PyObject readLine(Interpreter in, PyStream stream, boolean text, long size, byte end) {
    Bytes bytes = new Bytes(16);
    long left = size < 0 ? Long.MAX_VALUE : size;
    while (left > 0) {
      bytes.reserve(in, 1);
      int n = stream.read(in, bytes.data, bytes.size, 1);
      if (n < 0) {
        if (wouldBlock(-n) && bytes.size != 0) {
          break;
        }
        return readResult(-n);
      }
      if (n == 0) {
        break;
      }
      byte b = bytes.data[bytes.size++];
      if (b == end) {
        break;
      }
      // Of a text stream, the size counts characters: their later bytes are free.
      if (!text || (b & 0xC0) != 0x80) {
        left--;
      }
      if (text && left == 0 && charLength(b) > 1) {
        finishChar(in, stream, bytes, charLength(b) - 1);
      }
    }
    return bytes.toObject(in, text);
  }

  private static void finishChar(Interpreter in, PyStream stream, Bytes bytes, int more) {
    bytes.reserve(in, more);
    int n = fill(in, stream, bytes.data, bytes.size, more, false);
    bytes.size += Math.max(n, 0);
  }

  /** {@code write(data)}: the number of bytes written, or None where the stream would block. */
  static PyObject write(Interpreter in, PyStream stream, byte[] data, int off, int len) {
    int done = 0;
    while (done < len) {
      int n = stream.write(in, data, off + done, len - done);
      if (n < 0) {
        if (done != 0 && wouldBlock(-n)) {
          break;
        }
        if (-n == EAGAIN_READ) {
          return PyInt.of(WANT_READ);
        }
        if (-n == Errno.EAGAIN) {
          return PyNone.NONE;
        }
        throw Errors.osError(-n);
      }
      if (n == 0) {
        break;
      }
      done += n;
    }
    return PyInt.of(done);
  }

  /** {@code write(data[, offset], size)} of a bytes-like object or a str. */
  static PyObject write(
      Interpreter in, PyStream stream, PyObject data, PyObject first, PyObject second) {
    byte[] bytes;
    int start = 0;
    int length;
    if (data instanceof PyStr s) {
      bytes = Utf8.encode(s.value());
      length = bytes.length;
    } else {
      Buffer view = Ops.buffer(in, data, false);
      length = view.length;
      if (view.array != null) {
        bytes = view.array;
        start = view.offset;
      } else {
        bytes = view.toBytes();
      }
    }
    long skip = 0;
    long most = Long.MAX_VALUE;
    if (second != null) {
      skip = unsigned(in, first);
      most = unsigned(in, second);
    } else if (first != null) {
      most = unsigned(in, first);
    }
    int off = (int) Math.min(skip, length);
    return write(in, stream, bytes, start + off, (int) Math.min(length - off, most));
  }

  /** A size or offset, of which a negative one stands for the largest. */
  private static long unsigned(Interpreter in, PyObject value) {
    long n = Ops.index(in, value);
    return n < 0 ? Long.MAX_VALUE : n;
  }

  /** A control request. @throws OSError (Python's) where it fails */
  static long control(Interpreter in, PyStream stream, int request, long[] argument) {
    long result = stream.ioctl(in, request, argument);
    if (result < 0) {
      throw Errors.osError((int) -result);
    }
    return result;
  }

  static PyException closed() {
    return Errors.valueError("I/O operation on closed file");
  }
}
