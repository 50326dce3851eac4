package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * The stream protocol: bytes in and out of an object. Every method returns a negated errno (of
 * {@code uerrno}) where it fails, so that a non-blocking stream can say {@code -EAGAIN} without an
 * exception.
 */
public interface PyStream {
  /** {@link #ioctl} request: flush. */
  int FLUSH = 1;

  /** {@link #ioctl} request: seek; the argument is a {@code long[] {offset, whence}}, updated. */
  int SEEK = 2;

  /** {@link #ioctl} request: poll; the argument holds the event mask, the result the ready mask. */
  int POLL = 3;

  /** {@link #ioctl} request: close. */
  int CLOSE = 4;

  /** {@link #ioctl} request: the file descriptor; {@code -EBADF} of a closed file. */
  int GET_FILENO = 10;

  /** Reads at most {@code len} bytes; 0 at end of file. */
  int read(Interpreter in, byte[] buf, int off, int len);

  /** Writes at most {@code len} bytes; the count written. */
  int write(Interpreter in, byte[] buf, int off, int len);

  /** A control request; {@code -EINVAL} where it is not supported. */
  long ioctl(Interpreter in, int request, long[] argument);

  /** True where {@code read()} yields str rather than bytes. */
  boolean isText();
}
