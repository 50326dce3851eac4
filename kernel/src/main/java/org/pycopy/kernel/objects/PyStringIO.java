package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/** {@code StringIO} and {@code BytesIO}: a file in memory. A StringIO holds its text as UTF-8. */
@org.pycopy.annot.PyType(value = "StringIO", members = StreamMethods.class)
public final class PyStringIO extends PyIterator implements PyStream {
  /** {@code StringIO}. */
  public static final BuiltinType TYPE =
      new BuiltinType("StringIO", BuiltinType.OBJECT, new PyStringIOTable());

  /** {@code BytesIO}. */
  public static final BuiltinType BYTES_TYPE =
      new BuiltinType("BytesIO", BuiltinType.OBJECT, TYPE.table());

  private static final byte[] EMPTY = {};

  private final BuiltinType type;

  /** The content in {@code [0, size)}, null once closed. Not written to while {@link #shared}. */
  private byte[] data;

  private int size;
  private int pos;
  private boolean shared;

  private PyStringIO(BuiltinType type, byte[] data) {
    this.type = type;
    this.data = data;
  }

  /**
   * A file that starts with the content of {@code initial}, a str or bytes-like object, or is empty
   * with room for that many bytes.
   */
  @PyNew
  static PyObject construct(Interpreter in, BuiltinType type, @Opt PyObject initial) {
    if (initial == null) {
      return new PyStringIO(type, EMPTY);
    }
    PyObject plain = Convert.nativeOf(initial);
    if (plain instanceof PyInt n) {
      if (n.value < 0 || n.value > Integer.MAX_VALUE - 16) {
        throw Errors.memory(n.value);
      }
      in.charge(n.value);
      return new PyStringIO(type, new byte[(int) n.value]);
    }
    PyStringIO file;
    if (plain instanceof PyBytes bytes) {
      file = new PyStringIO(type, bytes.value());
      file.shared = true;
    } else if (plain instanceof PyStr s) {
      file = new PyStringIO(type, s.utf8(in));
    } else {
      Buffer view = Ops.buffer(in, initial, false);
      in.charge(view.length);
      file = new PyStringIO(type, view.toBytes());
    }
    file.size = file.data.length;
    return file;
  }

  private void checkOpen() {
    if (data == null) {
      throw Streams.closed();
    }
  }

  /** The whole content. @throws ValueError where the file is closed */
  @PyMethod("getvalue")
  PyObject getValue(Interpreter in) {
    checkOpen();
    in.charge(size);
    return isText()
        ? PyStr.decode(in, new Buffer(data, 0, size, 'B'), null)
        : new PyBytes(Arrays.copyOf(data, size));
  }

  /** Cuts the content down to nothing; the position stays. @throws NotImplementedError */
  @PyMethod
  long truncate(Interpreter in, @Opt PyObject length) {
    checkOpen();
    long wanted = length == null ? pos : Ops.index(in, length);
    if (wanted != 0) {
      throw Errors.notImplemented("size!=0");
    }
    size = 0;
    if (shared) {
      data = EMPTY;
      shared = false;
    }
    return 0;
  }

  /** {@code readinto} with this file as target: fills the room it has from its position on. */
  PyObject readFrom(Interpreter in, PyStream source, long most) {
    checkOpen();
    unshare();
    int room = Math.max(data.length - pos, 0);
    int len = most < 0 || most > room ? room : (int) most;
    int n = Streams.fill(in, source, data, Math.min(pos, data.length), len, false);
    if (n < 0) {
      return Streams.readResult(-n);
    }
    pos += n;
    size = Math.max(size, pos);
    return PyInt.of(n);
  }

  private void unshare() {
    if (shared) {
      data = data.clone();
      shared = false;
    }
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    int n = Math.min(len, size - pos);
    if (n <= 0) {
      return 0;
    }
    System.arraycopy(data, pos, buf, off, n);
    pos += n;
    return n;
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    long end = (long) pos + len;
    if (end > Integer.MAX_VALUE - 16) {
      throw Errors.memory(end);
    }
    if (shared || end > data.length) {
      long grown = Math.max(end, shared ? size : size * 3L / 2 + 16);
      in.charge(grown);
      data = Arrays.copyOf(data, (int) Math.min(grown, Integer.MAX_VALUE - 16));
      shared = false;
    }
    if (pos > size) {
      Arrays.fill(data, size, pos, (byte) 0);
    }
    System.arraycopy(buf, off, data, pos, len);
    pos = (int) end;
    size = Math.max(size, pos);
    return len;
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    switch (request) {
      case SEEK:
        {
          checkOpen();
          long from = argument[1] == 1 ? pos : argument[1] == 2 ? size : 0;
          long target = Math.max(from + argument[0], 0);
          if (target > Integer.MAX_VALUE) {
            return -Errno.EINVAL;
          }
          pos = (int) target;
          argument[0] = target;
          return 0;
        }
      case FLUSH:
        return 0;
      case CLOSE:
        data = null;
        return 0;
      default:
        return -Errno.EINVAL;
    }
  }

  @Override
  public boolean isText() {
    return type == TYPE;
  }

  @Override
  public PyStream stream(Interpreter in) {
    return this;
  }

  /** For writing, the whole room that the file has; for reading, its content. */
  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    checkOpen();
    if (writable) {
      unshare();
    }
    return new Buffer(data, 0, writable ? data.length : size, 'B');
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op != Op.INPLACE_ADD) {
      return null;
    }
    Streams.write(in, this, rhs, null, null);
    return this;
  }

  @Override
  public PyObject next(Interpreter in) {
    PyObject line = Streams.readLine(in, this, isText(), -1, (byte) '\n');
    return line.isTrue(in) ? line : null;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<io.").append(type.name()).append(" 0x").appendHex(in.id(this)).append('>');
  }
}
