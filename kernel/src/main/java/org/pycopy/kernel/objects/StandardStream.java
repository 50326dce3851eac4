package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Interpreter;

/** A standard stream of the host: descriptor 0, 1 or 2. */
public final class StandardStream implements PyStream {
  private final int fd;
  private final boolean text;

  /** The stream of descriptor {@code fd}, as text. */
  public StandardStream(int fd) {
    this(fd, true);
  }

  /** The stream of descriptor {@code fd}, as text or bytes. */
  public StandardStream(int fd, boolean text) {
    this.fd = fd;
    this.text = text;
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    if (fd != 0) {
      return -Errno.EBADF;
    }
    while (true) {
      int n = readBlocking(in, buf, off, len);
      if (n != -Errno.EINTR) {
        return n;
      }
      in.poll(0);
    }
  }

  private static int readBlocking(Interpreter in, byte[] buf, int off, int len) {
    in.beginBlocking();
    try {
      return in.host().read(buf, off, len);
    } finally {
      in.endBlocking();
    }
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    return fd == 0 ? -Errno.EBADF : in.host().write(fd, buf, off, len);
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    switch (request) {
      case FLUSH:
        in.host().flush();
        return 0;
      case CLOSE:
        return 0;
      case GET_FILENO:
        return fd;
      default:
        return -Errno.EINVAL;
    }
  }

  @Override
  public boolean isText() {
    return text;
  }
}
