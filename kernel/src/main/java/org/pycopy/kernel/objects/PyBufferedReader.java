package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** {@code BufferedReader}: reads another stream in pieces of a given size. */
@org.pycopy.annot.PyType("BufferedReader")
public final class PyBufferedReader extends PyObject implements PyStream {
  public static final BuiltinType TYPE =
      new BuiltinType("BufferedReader", BuiltinType.OBJECT, new PyBufferedReaderTable());

  private final PyObject source;
  private final byte[] buffer;
  private int pos;
  private int end;

  private PyBufferedReader(PyObject source, int size) {
    this.source = source;
    this.buffer = new byte[size];
  }

  /** A reader of {@code stream} with a buffer of {@code size} bytes. */
  @PyNew
  static PyObject construct(Interpreter in, PyObject stream, int size) {
    if (size < 0) {
      throw Errors.memory(size);
    }
    in.charge(size);
    return new PyBufferedReader(stream, size);
  }

  /** Reads {@code size} bytes, or all there are. */
  @PyMethod
  PyObject read(Interpreter in, @Opt("-1") long size) {
    return Streams.read(in, this, false, size);
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    int done = 0;
    while (done < len) {
      if (pos == end) {
        int n = fill(in);
        if (n <= 0) {
          return done != 0 ? done : n;
        }
      }
      int n = Math.min(len - done, end - pos);
      System.arraycopy(buffer, pos, buf, off + done, n);
      pos += n;
      done += n;
    }
    return done;
  }

  private int fill(Interpreter in) {
    PyStream stream = Streams.of(in, source);
    pos = 0;
    end = 0;
    while (end < buffer.length) {
      int n = stream.read(in, buffer, end, buffer.length - end);
      if (n <= 0) {
        return end != 0 ? end : n;
      }
      end += n;
    }
    return end;
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    return -Errno.EBADF;
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
