package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;

/**
 * {@code IOBase}: base of streams written in Python, which define {@code readinto(buffer)}, {@code
 * write(buffer)} and {@code ioctl(request, argument)}. They return a number of bytes, None where
 * they would block, or a negated errno. One that can seek defines {@code seek(offset, whence)},
 * which returns the new position.
 */
@org.pycopy.annot.PyType("IOBase")
public final class PyIOBase extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("IOBase", BuiltinType.OBJECT, new PyIOBaseTable());

  private PyIOBase() {}

  /** The base part of a stream; any arguments are for {@code __init__}. */
  @PyNew
  static PyObject construct(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    return new PyIOBase();
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyStream streamOf(Interpreter in, PyInstance instance) {
    return new UserStream(instance);
  }

  /** The stream protocol by the methods of a Python object. */
  private static final class UserStream implements PyStream {
    private final PyObject object;

    UserStream(PyObject object) {
      this.object = object;
    }

    private static int count(Interpreter in, PyObject result) {
      return result == PyNone.NONE ? -Errno.EAGAIN : (int) Ops.index(in, result);
    }

    @Override
    public int read(Interpreter in, byte[] buf, int off, int len) {
      PyArray target = PyArray.bytearray(in, new byte[len]);
      int n = count(in, Ops.callMethod(in, object, Names.READINTO, target));
      if (n > 0) {
        n = Math.min(n, Math.min(len, target.length()));
        target.bytes().copyTo(0, buf, off, n);
      }
      return n;
    }

    @Override
    public int write(Interpreter in, byte[] buf, int off, int len) {
      byte[] data = Arrays.copyOfRange(buf, off, off + len);
      int n = count(in, Ops.callMethod(in, object, Names.WRITE, PyArray.bytearray(in, data)));
      return Math.min(n, len);
    }

    @Override
    public long ioctl(Interpreter in, int request, long[] argument) {
      PyObject seek = request == SEEK ? Ops.getAttrOrNull(in, object, Names.SEEK) : null;
      if (seek != null) {
        PyObject position = seek.call2(in, PyInt.of(argument[0]), PyInt.of(argument[1]));
        argument[0] = Ops.index(in, position);
        return 0;
      }
      PyObject method = Ops.getAttr(in, object, Names.IOCTL);
      PyObject result = method.call2(in, PyInt.of(request), PyInt.of(argument[0]));
      return Ops.index(in, result);
    }

    @Override
    public boolean isText() {
      return false;
    }
  }
}
