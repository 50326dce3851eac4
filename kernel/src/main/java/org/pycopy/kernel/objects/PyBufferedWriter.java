package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** {@code BufferedWriter}: writes another stream in pieces of a given size. */
@org.pycopy.annot.PyType("BufferedWriter")
public final class PyBufferedWriter extends PyObject implements PyStream {
  public static final BuiltinType TYPE =
      new BuiltinType("BufferedWriter", BuiltinType.OBJECT, new PyBufferedWriterTable());

  private final PyObject target;
  private final byte[] buffer;
  private int size;

  private PyBufferedWriter(PyObject target, int capacity) {
    this.target = target;
    this.buffer = new byte[capacity];
  }

  /** A writer to {@code stream} with a buffer of {@code size} bytes, more than 0. */
  @PyNew
  static PyObject construct(Interpreter in, PyObject stream, int size) {
    if (size <= 0) {
      throw Errors.memory(size);
    }
    in.charge(size);
    return new PyBufferedWriter(stream, size);
  }

  /** Writes a bytes-like object, see the method of other streams. */
  @PyMethod
  PyObject write(Interpreter in, PyObject data, @Opt PyObject first, @Opt PyObject second) {
    return Streams.write(in, this, data, first, second);
  }

  /** Writes out what the buffer holds. @throws OSError where the stream does not take it */
  @PyMethod
  void flush(Interpreter in) {
    int errno = drain(in, size);
    if (errno != 0) {
      throw Errors.osError(errno);
    }
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    int done = 0;
    while (done < len) {
      int n = Math.min(len - done, buffer.length - size);
      System.arraycopy(buf, off + done, buffer, size, n);
      size += n;
      done += n;
      if (size == buffer.length) {
        int errno = drain(in, size);
        if (errno != 0) {
          return -errno;
        }
      }
    }
    return len;
  }

  /** Writes the first {@code n} bytes of the buffer, which is empty then; an errno, or 0. */
  private int drain(Interpreter in, int n) {
    PyStream stream = Streams.of(in, target);
    size = 0;
    int done = 0;
    while (done < n) {
      int written = stream.write(in, buffer, done, n - done);
      if (written < 0) {
        return -written;
      }
      if (written == 0) {
        return Errno.EIO;
      }
      done += written;
    }
    return 0;
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    return -Errno.EBADF;
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    return request == FLUSH ? -drain(in, size) : -Errno.EINVAL;
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
