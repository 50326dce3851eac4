package org.pycopy.files;

import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;

/**
 * A file descriptor as a stream, by the calls of the C library. What is written goes to the
 * operating system at once. So does what is read, with one exception: from a file with a position
 * that was opened by name, a small read takes a block ahead, because programs read lines byte by
 * byte. Whoever might see that is shown the true position first: writing and seeking set it, and
 * once the program has asked for the descriptor nothing is read ahead any more.
 */
public final class PosixFile implements PyStream {
  /** The functions, bound when the first file is opened. */
  private static final class Functions {
    static final CFunction OPEN = Posix.function("open", "i:pi.i");
    static final CFunction READ = Posix.function("read", "l:ipL");
    static final CFunction WRITE = Posix.function("write", "l:ipL");
    static final CFunction SEEK = Posix.function("lseek", "q:iqi");
    static final CFunction SYNC = Posix.function("fsync", "i:i");
    static final CFunction CLOSE = Posix.function("close", "i:i");

    private Functions() {}
  }

  private static final int PERMISSIONS = 0644;
  private static final int SEEK_CUR = 1;

  /** Bytes read ahead; a read of as many or more goes to the operating system. */
  private static final int BLOCK = 1 << 12;

  /** Most bytes that one call reads or writes. */
  private static final int CHUNK = 1 << 16;

  private static final byte[] NOTHING = {};

  private final boolean text;

  /** -1 when closed. */
  private int fd;

  private boolean readsAhead;

  /** Bytes read ahead: {@code ahead[first .. end)}. */
  private byte[] ahead = NOTHING;

  private int first;
  private int end;

  private PosixFile(int fd, boolean text, boolean readsAhead) {
    this.fd = fd;
    this.text = text;
    this.readsAhead = readsAhead;
  }

  /**
   * Opens a file.
   *
   * @param file its path, or a descriptor that is open
   * @throws OSError (Python's) where that fails
   */
  public static PyStream open(Interpreter in, PyObject file, String mode) {
    OpenMode parsed = OpenMode.parse(mode);
    PyObject plain = Convert.nativeOf(file);
    if (plain instanceof PyInt descriptor) {
      if (descriptor.value != (int) descriptor.value) {
        throw Errors.osError(Errno.EBADF);
      }
      return new PosixFile((int) descriptor.value, parsed.text, false);
    }
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    long fd;
    try {
      long name = scratch.putString(in, plain);
      fd = Posix.call(in, Functions.OPEN, name, parsed.flags, PERMISSIONS);
    } finally {
      scratch.release(mark);
    }
    if (fd < 0) {
      throw Errors.osError((int) -fd);
    }
    boolean hasPosition = Posix.callNow(Functions.SEEK, fd, 0, SEEK_CUR) >= 0;
    return new PosixFile((int) fd, parsed.text, hasPosition);
  }

  private void checkOpen() {
    if (fd < 0) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    if (first == end) {
      if (!readsAhead || len >= BLOCK) {
        return readNow(in, buf, off, len);
      }
      if (ahead.length == 0) {
        ahead = new byte[BLOCK];
      }
      int got = readNow(in, ahead, 0, BLOCK);
      first = 0;
      end = Math.max(got, 0);
      if (got <= 0) {
        return got;
      }
    }
    int n = Math.min(len, end - first);
    System.arraycopy(ahead, first, buf, off, n);
    first += n;
    return n;
  }

  private int readNow(Interpreter in, byte[] buf, int off, int len) {
    int wanted = Math.min(len, CHUNK);
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long address = scratch.take(in, wanted);
      int got = (int) Posix.call(in, Functions.READ, fd, address, wanted);
      if (got > 0) {
        NativeMemory.copyOut(address, buf, off, got);
      }
      return got;
    } finally {
      scratch.release(mark);
    }
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    dropAhead();
    int n = Math.min(len, CHUNK);
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long address = scratch.put(in, buf, off, n);
      return (int) Posix.call(in, Functions.WRITE, fd, address, n);
    } finally {
      scratch.release(mark);
    }
  }

  /** Sets the descriptor's position to that of the stream. */
  private void dropAhead() {
    if (first != end) {
      Posix.callNow(Functions.SEEK, fd, first - end, SEEK_CUR);
      first = 0;
      end = 0;
    }
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    if (request == CLOSE) {
      return close();
    }
    if (request == GET_FILENO && fd < 0) {
      return -Errno.EBADF;
    }
    checkOpen();
    switch (request) {
      case SEEK:
        return seek(argument);
      case FLUSH:
        long result = Posix.call(in, Functions.SYNC, fd);
        // A pipe, socket or terminal has nothing to write out.
        return result == -Errno.EINVAL ? 0 : result;
      case GET_FILENO:
        dropAhead();
        readsAhead = false;
        return fd;
      default:
        return -Errno.EINVAL;
    }
  }

  private long seek(long[] argument) {
    if (argument[1] == SEEK_CUR && argument[0] == 0) {
      long position = Posix.callNow(Functions.SEEK, fd, 0, SEEK_CUR);
      argument[0] = position - (end - first);
      return Math.min(position, 0);
    }
    dropAhead();
    long position = Posix.callNow(Functions.SEEK, fd, argument[0], argument[1]);
    if (position < 0) {
      return position;
    }
    argument[0] = position;
    return 0;
  }

  private long close() {
    if (fd < 0) {
      return 0;
    }
    int closed = fd;
    fd = -1;
    first = 0;
    end = 0;
    // As in the reference, what the system says of it is not told: the file is closed anyway.
    Posix.callNow(Functions.CLOSE, closed);
    return 0;
  }

  @Override
  public boolean isText() {
    return text;
  }
}
