package org.pycopy.fat;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyType;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyIterator;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.StreamMethods;

/**
 * An open file of a FAT file system. Its size on the device is not known before it is flushed or
 * closed.
 */
@PyType("FileIO")
public final class FatStream extends PyIterator implements PyStream {
  /** Type of binary files. */
  public static final BuiltinType TYPE =
      new BuiltinType("FileIO", BuiltinType.OBJECT, new FatStreamTable());

  /** Type of text files. */
  public static final BuiltinType TEXT_TYPE =
      new BuiltinType("TextIOWrapper", BuiltinType.OBJECT, TYPE.table());

  /** The same on all platforms; {@code uerrno} has no name for it. */
  private static final int ENOSPC = 28;

  private final FatFileSystem fs;
  private final boolean isText;

  /** Null once closed. */
  private FatFile file;

  FatStream(FatFileSystem fs, FatFile file, boolean isText) {
    this.fs = fs;
    this.file = file;
    this.isText = isText;
    fs.setOwner(file, this);
  }

  private FatFile checkOpen() {
    if (file == null) {
      throw Errors.osError(Errno.EINVAL);
    }
    return file;
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    return checkOpen().read(buf, off, len);
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    int n = checkOpen().write(buf, off, len);
    return n < len ? -ENOSPC : n;
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    switch (request) {
      case CLOSE:
        if (file != null) {
          FatFile closed = file;
          file = null;
          fs.close(closed);
        }
        return 0;
      case SEEK:
        return seek(checkOpen(), argument);
      case FLUSH:
        checkOpen().flush();
        return 0;
      default:
        checkOpen();
        return -Errno.EINVAL;
    }
  }

  private static long seek(FatFile file, long[] argument) {
    long base = 0;
    if (argument[1] == 1) {
      base = file.position();
    } else if (argument[1] == 2) {
      base = file.size();
    }
    long target = base + argument[0];
    if (target < 0) {
      return -Errno.EINVAL;
    }
    file.seek(target);
    argument[0] = file.position();
    return 0;
  }

  @Override
  public boolean isText() {
    return isText;
  }

  @Override
  public BuiltinType type() {
    return isText ? TEXT_TYPE : TYPE;
  }

  @Override
  public PyStream stream(Interpreter in) {
    return this;
  }

  @Override
  public PyObject next(Interpreter in) {
    PyObject line = StreamMethods.readLine(in, this, -1, null);
    return line.isTrue(in) ? line : null;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<io.").append(type().name()).append('>');
  }

  /** As of any file: reads {@code size} characters or bytes, or all there is. */
  @PyMethod
  PyObject read(Interpreter in, @Opt("-1") long size) {
    return StreamMethods.read(in, this, size);
  }

  /** As of any file: reads into {@code buffer}. */
  @PyMethod("readinto")
  PyObject readInto(Interpreter in, PyObject buffer, @Opt("-1") long size) {
    return StreamMethods.readInto(in, this, buffer, size);
  }

  /** As of any file: reads a line. */
  @PyMethod("readline")
  PyObject readLine(Interpreter in, @Opt("-1") long size, @Opt PyObject end) {
    return StreamMethods.readLine(in, this, size, end);
  }

  /** As of any file: the lines that are left. */
  @PyMethod("readlines")
  PyObject readLines(Interpreter in) {
    return StreamMethods.readLines(in, this);
  }

  /** As of any file: writes {@code data}, or a part of it. */
  @PyMethod
  PyObject write(Interpreter in, PyObject data, @Opt PyObject first, @Opt PyObject second) {
    return StreamMethods.write(in, this, data, first, second);
  }

  /** Makes what was written the contents of the file. */
  @PyMethod
  void flush(Interpreter in) {
    StreamMethods.flush(in, this);
  }

  /** Makes what was written the contents of the file, and closes it. */
  @PyMethod
  void close(Interpreter in) {
    StreamMethods.close(in, this);
  }

  /** As of any file: moves the position. */
  @PyMethod
  long seek(Interpreter in, long offset, @Opt("0") long whence) {
    return StreamMethods.seek(in, this, offset, whence);
  }

  /** As of any file: the position. */
  @PyMethod
  long tell(Interpreter in) {
    return StreamMethods.tell(in, this);
  }

  /** Closes the file. */
  @PyMethod("__del__")
  void delete(Interpreter in) {
    close(in);
  }

  /** The file, for {@code with}. */
  @PyMethod("__enter__")
  PyObject enter() {
    return this;
  }

  /** Closes the file at the end of {@code with}. */
  @PyMethod("__exit__")
  void exit(Interpreter in, PyObject type, PyObject value, PyObject traceback) {
    close(in);
  }
}
