package org.pycopy.fat;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyStream;

/**
 * An open file of a FAT file system. Its size on the device is not known before it is flushed or
 * closed.
 */
final class FatStream implements PyStream {
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
        return -Errno.EINVAL;
    }
  }

  private static long seek(FatFile file, long[] argument) {
    long whence = argument[1];
    if (whence >= 0 && whence <= 2) {
      long base = whence == 0 ? 0 : whence == 1 ? file.position() : file.size();
      long target = base + argument[0];
      if (target < 0) {
        return -Errno.EINVAL;
      }
      file.seek(target);
    }
    argument[0] = file.position();
    return 0;
  }

  @Override
  public boolean isText() {
    return isText;
  }
}
