package org.pycopy.ussl;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.StreamMethods;
import org.pycopy.kernel.objects.Streams;

/** One end of a TLS connection: a stream of bytes over another stream, which it owns. */
@org.pycopy.annot.PyType("ussl")
final class PySslSocket extends PyObject implements PyStream {
  static final BuiltinType TYPE =
      new BuiltinType("ussl", BuiltinType.OBJECT, new PySslSocketTable());

  /** Bit of a poll's mask of events: there is something to read. */
  private static final int POLL_READ = 1;

  private static final PyStr SET_BLOCKING = PyStr.of("setblocking");

  private final PyObject socket;
  private final PyStream stream;
  private final TlsConnection connection;

  /** A connection over {@code socket}, whose stream protocol is {@code stream}. */
  PySslSocket(PyObject socket, PyStream stream, TlsConnection connection) {
    this.socket = socket;
    this.stream = stream;
    this.connection = connection;
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

  /**
   * As of any stream: writes {@code data}. A write that would block, and returns None, must be
   * repeated with the same data.
   */
  @PyMethod
  PyObject write(Interpreter in, PyObject data, @Opt PyObject first, @Opt PyObject second) {
    return StreamMethods.write(in, this, data, first, second);
  }

  /** Calls the method of the same name of the stream underneath. */
  @PyMethod("setblocking")
  PyObject setBlocking(Interpreter in, PyObject wait) {
    return Ops.callMethod(in, socket, SET_BLOCKING, wait);
  }

  /** Ends the connection, and closes the stream underneath. */
  @PyMethod
  void close(Interpreter in) {
    StreamMethods.close(in, this);
  }

  /**
   * The peer's certificate in DER; None where it has given none, or not yet.
   *
   * @param binaryForm must be true
   * @throws NotImplementedError where it is not
   */
  @PyMethod("getpeercert")
  PyObject getPeerCertificate(Interpreter in, boolean binaryForm) {
    if (!binaryForm) {
      throw Errors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
    }
    byte[] certificate = connection.peerCertificate();
    return certificate == null ? PyNone.NONE : new PyBytes(certificate);
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    int n = connection.isClosed() ? -Errno.EBADF : connection.read(in, buf, off, len);
    return n == -Streams.EAGAIN_READ ? -Errno.EAGAIN : n;
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    int n = connection.isClosed() ? -Errno.EBADF : connection.write(in, buf, off, len);
    return n == -Streams.EAGAIN_WRITE ? -Errno.EAGAIN : n;
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    if (request == CLOSE) {
      try {
        connection.close(in);
      } finally {
        argument[0] = stream.ioctl(in, request, argument);
      }
      return argument[0];
    }
    if (request == POLL) {
      return poll(in, argument);
    }
    return stream.ioctl(in, request, argument);
  }

  /** The events that are there without the descriptor: what was decrypted can be read. */
  private long poll(Interpreter in, long[] argument) {
    long ready = (argument[0] & POLL_READ) != 0 && connection.available() > 0 ? POLL_READ : 0;
    long below = stream.ioctl(in, POLL, argument);
    return below > 0 ? ready | below : ready;
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
    out.append("<_SSLSocket ").appendHex(in.id(this)).append('>');
  }
}
