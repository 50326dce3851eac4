package org.pycopy.usocket;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyStream;

/**
 * The stream of a file that {@code makefile()} makes: the socket's bytes, as bytes or as text. It
 * is closed when the socket is, and closes it.
 *
 * <p>Unlike the socket's own stream, it does not tell a timeout from what would block.
 */
final class SocketFile implements PyStream {
  private final PySocket socket;
  private final boolean text;

  SocketFile(PySocket socket, boolean text) {
    this.socket = socket;
    this.text = text;
  }

  private int descriptor() {
    if (socket.isClosed()) {
      throw Errors.valueError("I/O operation on closed file");
    }
    return socket.fileno();
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    return PosixSockets.read(in, descriptor(), buf, off, len);
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    return PosixSockets.write(in, descriptor(), buf, off, len);
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    switch (request) {
      case FLUSH:
        // Nothing is buffered.
        descriptor();
        return 0;
      case SEEK:
        descriptor();
        return -Errno.ESPIPE;
      case CLOSE:
        socket.close(in);
        return 0;
      case GET_FILENO:
        return socket.isClosed() ? -Errno.EBADF : socket.fileno();
      default:
        return -Errno.EINVAL;
    }
  }

  @Override
  public boolean isText() {
    return text;
  }
}
