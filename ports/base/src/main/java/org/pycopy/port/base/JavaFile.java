package org.pycopy.port.base;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyStream;

/** A file on disk as a stream. Unbuffered: every read and write goes to the operating system. */
final class JavaFile implements PyStream {
  private final RandomAccessFile file;
  private final boolean text;
  private final boolean readable;
  private final boolean writable;
  private final boolean appending;
  private boolean open = true;

  private JavaFile(RandomAccessFile file, String mode, char kind) {
    this.file = file;
    this.text = mode.indexOf('b') < 0;
    boolean both = mode.indexOf('+') >= 0;
    this.readable = both || kind == 'r';
    this.writable = both || kind != 'r';
    this.appending = kind == 'a';
  }

  /**
   * Opens {@code path} in a mode as Python's {@code open} takes it.
   *
   * @throws OSError (Python's) with ENOENT, EEXIST, EISDIR or EACCES
   * @throws ValueError (Python's) for an unknown mode
   */
  static JavaFile open(String path, String mode) {
    char kind = kindOf(mode);
    File at = new File(path);
    boolean exists = at.exists();
    if (kind == 'r' && !exists) {
      throw Errors.osError(Errno.ENOENT);
    }
    if (kind == 'x' && exists) {
      throw Errors.osError(Errno.EEXIST);
    }
    if (at.isDirectory()) {
      throw Errors.osError(Errno.EISDIR);
    }
    boolean writes = kind != 'r' || mode.indexOf('+') >= 0;
    try {
      RandomAccessFile file = new RandomAccessFile(at, writes ? "rw" : "r");
      if (kind == 'w') {
        file.setLength(0);
      } else if (kind == 'a') {
        file.seek(file.length());
      }
      return new JavaFile(file, mode, kind);
    } catch (FileNotFoundException e) {
      File directory = at.getAbsoluteFile().getParentFile();
      boolean missing = directory != null && !directory.exists();
      throw Errors.osError(missing ? Errno.ENOENT : Errno.EACCES);
    } catch (IOException e) {
      throw Errors.osError(Errno.EIO);
    }
  }

  private static char kindOf(String mode) {
    char kind = 0;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if (c == 'r' || c == 'w' || c == 'a' || c == 'x') {
        kind = c;
      } else if (c != '+' && c != 'b' && c != 't') {
        throw Errors.valueError("invalid mode: '" + mode + "'");
      }
    }
    return kind == 0 ? 'r' : kind;
  }

  private void checkOpen() {
    if (!open) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    if (!readable) {
      return -Errno.EBADF;
    }
    try {
      return Math.max(file.read(buf, off, len), 0);
    } catch (IOException e) {
      return -Errno.EIO;
    }
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    if (!writable) {
      return -Errno.EBADF;
    }
    try {
      if (appending) {
        file.seek(file.length());
      }
      file.write(buf, off, len);
      return len;
    } catch (IOException e) {
      return -Errno.EIO;
    }
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    if (request != CLOSE) {
      checkOpen();
    }
    try {
      switch (request) {
        case SEEK:
          return seek(argument);
        case FLUSH:
          return 0;
        case CLOSE:
          open = false;
          file.close();
          return 0;
        default:
          return -Errno.EINVAL;
      }
    } catch (IOException e) {
      return -Errno.EIO;
    }
  }

  private long seek(long[] argument) throws IOException {
    long whence = argument[1];
    long from = whence == 1 ? file.getFilePointer() : whence == 2 ? file.length() : 0;
    long target = from + argument[0];
    if (target < 0 || whence < 0 || whence > 2) {
      return -Errno.EINVAL;
    }
    file.seek(target);
    argument[0] = target;
    return 0;
  }

  @Override
  public boolean isText() {
    return text;
  }
}
