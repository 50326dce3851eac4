package org.pycopy.uwebsocket;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.StreamMethods;
import org.pycopy.kernel.objects.Streams;

/**
 * A stream of the payloads of WebSocket frames, over a stream of frames (RFC 6455). The ends of
 * messages are not seen: what is read goes on with the next one.
 *
 * <p>Control frames are skipped; one that closes ends the stream and is answered as by the
 * reference, with a frame of the kind set for data whose payload is the frame that closes.
 */
@org.pycopy.annot.PyType("websocket")
final class PyWebsocket extends PyObject implements PyStream {
  static final BuiltinType TYPE =
      new BuiltinType("websocket", BuiltinType.OBJECT, new PyWebsocketTable());

  /** Request of {@code ioctl}: the opcode of the message that was read last. */
  private static final int GET_DATA_OPTS = 8;

  /** Request of {@code ioctl}: sets the opcode of frames that are written; the one before. */
  private static final int SET_DATA_OPTS = 9;

  /** A frame without payload that closes. */
  private static final byte[] CLOSE_FRAME = {(byte) 0x88, 0};

  private static final PyStr SET_BLOCKING = PyStr.of("setblocking");

  private static final int SKIP_SIZE = 128;
  private static final byte[] NOTHING = {};

  private final PyObject socket;
  private final PyStream stream;

  /** Whether the socket is made to block while a frame is written. */
  private final boolean blockingWrite;

  /** The header of the frame that is being read, and how much of its payload is. */
  private final FrameHeader header = new FrameHeader();

  private boolean inPayload;
  private long position;

  /** Whether a thread is reading from the stream. */
  private boolean reading;

  private int readOpcode;
  private int writeOpcode = FrameHeader.TEXT;

  /** A frame being written, and how much of it is. */
  private byte[] frame = NOTHING;

  private int frameSize;
  private int sent;

  /**
   * Bytes of payload in a frame that could not be sent at once: {@code write} has said that it
   * would block, and when it is called again with the same bytes, they are taken already.
   */
  private int taken;

  private PyWebsocket(PyObject socket, PyStream stream, boolean blockingWrite) {
    this.socket = socket;
    this.stream = stream;
    this.blockingWrite = blockingWrite;
  }

  /**
   * A WebSocket.
   *
   * @param sock the stream that the frames are on
   * @param blocking_write True where {@code sock.setblocking(True)} is to be called before each
   *     write, and {@code sock.setblocking(False)} after it
   * @throws OSError where {@code sock} is no stream
   */
  @PyNew
  static PyWebsocket make(Interpreter in, PyObject sock, @Opt PyObject blocking_write) {
    return new PyWebsocket(sock, Streams.of(in, sock), blocking_write == PyBool.TRUE);
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
   * As of any stream: writes {@code data}, as one frame. A write that would block, and returns
   * None, must be repeated with the same data.
   */
  @PyMethod
  PyObject write(Interpreter in, PyObject data, @Opt PyObject first, @Opt PyObject second) {
    return StreamMethods.write(in, this, data, first, second);
  }

  /**
   * A control request.
   *
   * @param request 4 to close the stream underneath; 8 for the kind of the message that was read
   *     last: 1 text, 2 binary, 8 the end; 9 to set the kind of frames to write, 1 at first
   * @param argument the kind, of request 9, which returns the one before
   * @throws OSError where there is no such request
   */
  @PyMethod
  long ioctl(Interpreter in, long request, @Opt("0") long argument) {
    int code = request == (int) request ? (int) request : 0;
    long result = ioctl(in, code, new long[] {argument});
    if (result < 0) {
      throw Errors.osError((int) -result);
    }
    return result;
  }

  /** Closes the stream underneath. The peer is not told: write a frame of kind 8 for that. */
  @PyMethod
  void close(Interpreter in) {
    StreamMethods.close(in, this);
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    if (len == 0) {
      return 0;
    }
    if (reading) {
      // Another thread is, or the stream underneath asks for what it is to give.
      throw Errors.osError(Errno.EALREADY);
    }
    reading = true;
    try {
      while (true) {
        int n = readHeader(in);
        if (n <= 0) {
          return n;
        }
        if (header.isControl()) {
          n = skip(in);
          if (n <= 0) {
            return n;
          }
          if (header.opcode() == FrameHeader.CLOSE) {
            return end(in);
          }
        } else if (inPayload) {
          return readPayload(in, buf, off, len);
        }
      }
    } finally {
      reading = false;
    }
  }

  /** Reads the rest of the header; positive when the whole is there. */
  private int readHeader(Interpreter in) {
    if (inPayload) {
      return 1;
    }
    while (header.received < header.size()) {
      int left = header.size() - header.received;
      int n = stream.read(in, header.bytes, header.received, left);
      if (n <= 0) {
        return n;
      }
      header.received += n;
    }
    if (header.payloadLength() < 0) {
      return -Errno.EINVAL;
    }
    if (!header.isControl() && header.opcode() != FrameHeader.CONTINUATION) {
      readOpcode = header.opcode();
    }
    position = 0;
    inPayload = true;
    endEmptyPayload();
    return 1;
  }

  private void endEmptyPayload() {
    if (position == header.payloadLength()) {
      inPayload = false;
      header.received = 0;
    }
  }

  private int readPayload(Interpreter in, byte[] buf, int off, int len) {
    int most = (int) Math.min(len, header.payloadLength() - position);
    int n = stream.read(in, buf, off, most);
    if (n > 0) {
      header.unmask(buf, off, n, position);
      position += n;
      endEmptyPayload();
    }
    return n;
  }

  /** Reads the payload of a control frame; positive when the whole is. */
  private int skip(Interpreter in) {
    byte[] scratch = inPayload ? new byte[SKIP_SIZE] : NOTHING;
    while (inPayload) {
      int n = readPayload(in, scratch, 0, SKIP_SIZE);
      if (n <= 0) {
        return n;
      }
    }
    return 1;
  }

  private int end(Interpreter in) {
    readOpcode = FrameHeader.CLOSE;
    // Whether the peer still listens makes no difference to the reader.
    write(in, CLOSE_FRAME, 0, CLOSE_FRAME.length);
    taken = 0;
    return 0;
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    if (!blockingWrite) {
      return writeFrame(in, buf, off, len);
    }
    Ops.callMethod(in, socket, SET_BLOCKING, PyBool.TRUE);
    try {
      return writeFrame(in, buf, off, len);
    } finally {
      Ops.callMethod(in, socket, SET_BLOCKING, PyBool.FALSE);
    }
  }

  private int writeFrame(Interpreter in, byte[] buf, int off, int len) {
    int result = flush(in);
    if (result < 0) {
      return result;
    }
    int written = taken;
    taken = 0;
    if (written == 0) {
      long size = (long) len + FrameHeader.MAX_PLAIN_SIZE;
      in.charge(size);
      byte[] bytes = new byte[(int) Math.min(size, Integer.MAX_VALUE - 16)];
      int start = FrameHeader.write(bytes, writeOpcode, len);
      System.arraycopy(buf, off, bytes, start, len);
      frame = bytes;
      frameSize = start + len;
      sent = 0;
      result = flush(in);
      if (result < 0) {
        taken = result == -Errno.EAGAIN ? len : 0;
        return result;
      }
      written = len;
    }
    return Math.min(written, len);
  }

  /** Sends what is left of a frame; 0 when nothing is. */
  private int flush(Interpreter in) {
    while (sent < frameSize) {
      int n = stream.write(in, frame, sent, frameSize - sent);
      if (n <= 0) {
        return n == 0 ? -Errno.EAGAIN : n;
      }
      sent += n;
    }
    frame = NOTHING;
    frameSize = 0;
    sent = 0;
    return 0;
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    switch (request) {
      case CLOSE:
      case POLL:
      case GET_FILENO:
        return stream.ioctl(in, request, argument);
      case GET_DATA_OPTS:
        return readOpcode;
      case SET_DATA_OPTS:
        int before = writeOpcode;
        writeOpcode = (int) argument[0] & FrameHeader.OPCODE_MASK;
        return before;
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
    out.append("<websocket>");
  }
}
