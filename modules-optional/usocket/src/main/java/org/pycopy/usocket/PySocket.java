package org.pycopy.usocket;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyFile;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.StreamMethods;

/**
 * A socket: a file descriptor of the operating system, which lives until {@link #close}. It is a
 * stream of bytes too.
 *
 * <p>A socket that is closed keeps its number, for {@code fileno()}, but no call of the system is
 * made with it any more: the number may be another file's by then.
 */
@org.pycopy.annot.PyType("socket")
final class PySocket extends PyObject implements PyStream {
  static final BuiltinType TYPE =
      new BuiltinType("socket", BuiltinType.OBJECT, new PySocketTable());

  private static final double MICROS = 1e6;

  private final int fd;
  private boolean closed;

  /** Whether calls wait, if only until a timeout. */
  private boolean blocking = true;

  private PySocket(int fd) {
    this.fd = fd;
  }

  /**
   * A new socket.
   *
   * @param family {@code AF_INET}, {@code AF_INET6} or {@code AF_UNIX}
   * @param type {@code SOCK_STREAM}, {@code SOCK_DGRAM} or {@code SOCK_RAW}
   * @param protocol a protocol of that type; 0 for the usual one
   * @throws OSError where there is no such socket
   */
  @PyNew
  static PySocket make(
      Interpreter in, @Opt("2") int family, @Opt("1") int type, @Opt("0") int protocol) {
    return new PySocket(check(PosixSockets.socket(family, type, protocol)));
  }

  /** The result of a call that failed where it is negative. */
  private static int check(int result) {
    if (result < 0) {
      throw Errors.osError(-result);
    }
    return result;
  }

  /** The descriptor, for a call of the system. */
  private int open() {
    if (closed) {
      throw Errors.osError(Errno.EBADF);
    }
    return fd;
  }

  boolean isClosed() {
    return closed;
  }

  /** The system's word for a timeout is the one for what would block. */
  private int timedOut(int result) {
    return result == -Errno.EAGAIN && blocking ? -Errno.ETIMEDOUT : result;
  }

  /** The number of the file descriptor. */
  @PyMethod
  int fileno() {
    return fd;
  }

  /**
   * Connects to {@code address}.
   *
   * @throws OSError where that fails, or takes longer than the timeout, or goes on while a socket
   *     that does not block is used for other things
   */
  @PyMethod
  void connect(Interpreter in, PyObject address) {
    Buffer bytes = Ops.buffer(in, address, false);
    int result = PosixSockets.connect(in, open(), bytes, blocking);
    check(result == -Errno.EINPROGRESS && blocking ? -Errno.ETIMEDOUT : result);
  }

  /** Gives the socket a local address. @throws OSError where that cannot be had */
  @PyMethod
  void bind(Interpreter in, PyObject address) {
    Buffer bytes = Ops.buffer(in, address, false);
    check(PosixSockets.bind(in, open(), bytes));
  }

  /**
   * Lets clients connect.
   *
   * @param backlog how many may wait until they are accepted
   * @throws OSError where this is no socket for that
   */
  @PyMethod
  void listen(Interpreter in, int backlog) {
    check(PosixSockets.listen(open(), backlog));
  }

  /**
   * Takes the next client that connects.
   *
   * @return a tuple of a socket and the client's address
   * @throws OSError where none does in time
   */
  @PyMethod
  PyObject accept(Interpreter in) {
    byte[][] address = new byte[1][];
    PySocket client = new PySocket(check(timedOut(PosixSockets.accept(in, open(), address))));
    return new PyTuple(client, PyArray.bytearray(in, address[0]));
  }

  /**
   * Receives what is there, at most {@code size} bytes; no bytes at the end.
   *
   * @throws OSError where that fails, or nothing comes in time
   */
  @PyMethod
  PyObject recv(Interpreter in, int size, @Opt("0") int flags) {
    return PosixSockets.receive(in, open(), checkSize(in, size), flags, null);
  }

  /**
   * Receives what is there, at most {@code size} bytes, with its sender's address: a tuple of both.
   *
   * @throws OSError where that fails, or nothing comes in time
   */
  @PyMethod("recvfrom")
  PyObject receiveFrom(Interpreter in, int size, @Opt("0") int flags) {
    byte[][] address = new byte[1][];
    PyObject data = PosixSockets.receive(in, open(), checkSize(in, size), flags, address);
    return new PyTuple(data, new PyBytes(address[0]));
  }

  private static int checkSize(Interpreter in, int size) {
    if (size < 0) {
      throw Errors.memory(size & 0xFFFFFFFFL);
    }
    in.charge(size);
    return size;
  }

  /**
   * Sends {@code data}; the number of bytes sent, which may be fewer.
   *
   * @throws OSError where that fails, or nothing can be sent in time
   */
  @PyMethod
  int send(Interpreter in, PyObject data, @Opt("0") int flags) {
    Buffer bytes = Ops.buffer(in, data, false);
    return check(PosixSockets.send(in, open(), bytes, flags, null));
  }

  /**
   * Sends {@code data} to an address: {@code sendto(data, address)} or {@code sendto(data, flags,
   * address)}; the number of bytes sent.
   *
   * @throws OSError where that fails, or cannot be done in time
   */
  @PyMethod("sendto")
  int sendTo(Interpreter in, PyObject data, PyObject flags, @Opt PyObject address) {
    Buffer bytes = Ops.buffer(in, data, false);
    Buffer target = Ops.buffer(in, address == null ? flags : address, false);
    int bits = address == null ? 0 : Convert.toInt(in, flags);
    return check(PosixSockets.send(in, open(), bytes, bits, target));
  }

  /**
   * Sets an option.
   *
   * @param value an int, or the bytes of what the option is in C
   * @throws OSError where there is no such option
   */
  @PyMethod("setsockopt")
  void setOption(Interpreter in, int level, int option, PyObject value) {
    int result;
    if (value instanceof PyInt number) {
      result = PosixSockets.setOption(in, open(), level, option, (int) number.value);
    } else if (value instanceof PyBigInt number) {
      result = PosixSockets.setOption(in, open(), level, option, number.value().intValue());
    } else {
      result = PosixSockets.setOption(in, open(), level, option, Ops.buffer(in, value, false));
    }
    check(result);
  }

  /** Has calls wait, or not. @throws OSError where the socket is closed */
  @PyMethod("setblocking")
  void setBlocking(Interpreter in, boolean wait) {
    check(PosixSockets.setBlocking(open(), wait));
    blocking = wait;
  }

  /**
   * Has calls wait for at most {@code seconds}; None for any time, 0 for none.
   *
   * @throws OSError where the socket is closed
   */
  @PyMethod("settimeout")
  void setTimeout(Interpreter in, PyObject seconds) {
    // In the system's terms 0 is any time.
    long whole = 0;
    long micros = 0;
    boolean wait = true;
    if (seconds != PyNone.NONE) {
      double time = Convert.toDouble(in, seconds);
      whole = (long) time;
      micros = Math.round((time - whole) * MICROS);
      if (micros == (long) MICROS) {
        whole++;
        micros = 0;
      }
      wait = whole != 0 || micros != 0;
    }
    if (wait) {
      check(PosixSockets.setTimeout(in, open(), whole, micros));
    }
    if (wait != blocking) {
      setBlocking(in, wait);
    }
  }

  /**
   * A file over this socket, for reading and writing. Closing either closes both.
   *
   * @param mode as that of {@code open()}; only whether it is of bytes ({@code b}) or text counts
   * @param buffering ignored: nothing is buffered
   */
  @PyMethod("makefile")
  PyObject makeFile(Interpreter in, @Opt PyObject mode, @Opt PyObject buffering) {
    String letters = mode == null ? "" : Convert.toJavaString(in, mode);
    boolean binary = letters.lastIndexOf('b') > letters.lastIndexOf('t');
    return new PyFile(new SocketFile(this, !binary));
  }

  /** As of any stream: reads {@code size} bytes, or up to the end. */
  @PyMethod
  PyObject read(Interpreter in, @Opt("-1") long size) {
    return StreamMethods.read(in, this, size);
  }

  /** As of any stream: reads into {@code buffer}. */
  @PyMethod("readinto")
  PyObject readInto(Interpreter in, PyObject buffer, @Opt("-1") long size) {
    return StreamMethods.readInto(in, this, buffer, size);
  }

  /** As of any stream: reads a line. */
  @PyMethod("readline")
  PyObject readLine(Interpreter in, @Opt("-1") long size, @Opt PyObject end) {
    return StreamMethods.readLine(in, this, size, end);
  }

  /** As of any stream: writes {@code data}, all of it unless the socket does not wait. */
  @PyMethod
  PyObject write(Interpreter in, PyObject data, @Opt PyObject first, @Opt PyObject second) {
    return StreamMethods.write(in, this, data, first, second);
  }

  /** Closes the socket. */
  @PyMethod
  void close(Interpreter in) {
    // What close() could report is an error of writing, which a socket has not; the descriptor is
    // free in any case.
    if (!closed) {
      closed = true;
      PosixSockets.close(fd);
    }
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    return closed ? -Errno.EBADF : timedOut(PosixSockets.read(in, fd, buf, off, len));
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    return closed ? -Errno.EBADF : timedOut(PosixSockets.write(in, fd, buf, off, len));
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    switch (request) {
      case CLOSE:
        close(in);
        return 0;
      case GET_FILENO:
        return fd;
      default:
        return -Errno.EINVAL;
    }
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public PyStream stream(Interpreter in) {
    return this;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<_socket ").append(fd).append('>');
  }
}
