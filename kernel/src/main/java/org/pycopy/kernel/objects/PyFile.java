package org.pycopy.kernel.objects;

import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * A file of the port: {@code FileIO} where it is read as bytes, {@code TextIOWrapper} where as
 * text. The port gives the stream underneath.
 */
@org.pycopy.annot.PyType(value = "FileIO", members = StreamMethods.class)
public final class PyFile extends PyIterator {
  /** Type of binary files. */
  public static final BuiltinType TYPE =
      new BuiltinType("FileIO", BuiltinType.OBJECT, new PyFileTable());

  /** Type of text files. */
  public static final BuiltinType TEXT_TYPE =
      new BuiltinType("TextIOWrapper", BuiltinType.OBJECT, TYPE.table());

  private final PyStream raw;

  public PyFile(PyStream raw) {
    this.raw = raw;
  }

  /** Opens a file as {@code open} does, in mode {@code 'rb'} or {@code 'r'} by default. */
  @PyNew
  static PyObject construct(
      Interpreter in, BuiltinType type, PyObject file, @org.pycopy.annot.Opt PyObject mode) {
    String text = mode == null ? "r" : Convert.toJavaString(in, mode);
    boolean binary = type == TYPE && text.indexOf('t') < 0 && text.indexOf('b') < 0;
    return new PyFile(in.host().open(in, file, binary ? text + "b" : text));
  }

  /**
   * The file descriptor.
   *
   * @throws ValueError where the file is closed
   * @throws OSError where the port has no descriptors
   */
  @PyMethod
  long fileno(Interpreter in) {
    long fd = raw.ioctl(in, PyStream.GET_FILENO, new long[1]);
    if (fd >= 0) {
      return fd;
    }
    throw fd == -Errno.EBADF ? Streams.closed() : Errors.osError((int) -fd);
  }

  @Override
  public PyType type() {
    return raw.isText() ? TEXT_TYPE : TYPE;
  }

  @Override
  public PyStream stream(Interpreter in) {
    return raw;
  }

  @Override
  public PyObject next(Interpreter in) {
    PyObject line = Streams.readLine(in, raw, raw.isText(), -1, (byte) '\n');
    return line.isTrue(in) ? line : null;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    long fd = raw.ioctl(in, PyStream.GET_FILENO, new long[1]);
    out.append("<io.").append(type().name()).append(' ');
    if (fd == -Errno.EINVAL) {
      // A file that is none of the system's is told apart from others by its identity.
      out.appendHex(in.id(this));
    } else {
      out.append(fd < 0 ? -1 : fd);
    }
    out.append('>');
  }
}
