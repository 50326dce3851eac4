package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.Raw;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/**
 * The methods of streams, for the types whose objects are streams. A type that has only some of
 * them declares those itself and calls these.
 */
public final class StreamMethods {
  private StreamMethods() {}

  /**
   * Reads {@code size} characters or bytes, or all there is. The result is shorter at the end of
   * the stream; None where a non-blocking stream has nothing yet.
   */
  @PyMethod
  public static PyObject read(Interpreter in, @Raw PyObject self, @Opt("-1") long size) {
    PyStream stream = Streams.of(in, self);
    return Streams.read(in, stream, stream.isText(), size);
  }

  /** Reads into a buffer, at most {@code size} bytes; the number read, 0 at the end. */
  @PyMethod("readinto")
  public static PyObject readInto(
      Interpreter in, @Raw PyObject self, PyObject buffer, @Opt("-1") long size) {
    return Streams.readInto(in, Streams.of(in, self), buffer, size);
  }

  /** Reads a line with its end, or up to {@code size} characters or bytes of it. */
  @PyMethod("readline")
  public static PyObject readLine(
      Interpreter in, @Raw PyObject self, @Opt("-1") long size, @Opt PyObject end) {
    PyStream stream = Streams.of(in, self);
    return Streams.readLine(in, stream, stream.isText(), size, endByte(in, end));
  }

  static byte endByte(Interpreter in, PyObject end) {
    if (end == null) {
      return '\n';
    }
    Buffer view = Ops.buffer(in, end, false);
    return view.length == 0 ? 0 : view.get(0);
  }

  /** The lines that are left, as a list. */
  @PyMethod("readlines")
  public static PyObject readLines(Interpreter in, @Raw PyObject self) {
    PyStream stream = Streams.of(in, self);
    PyList lines = new PyList();
    while (true) {
      PyObject line = Streams.readLine(in, stream, stream.isText(), -1, (byte) '\n');
      if (!line.isTrue(in)) {
        return lines;
      }
      lines.append(in, line);
      in.tick(1);
    }
  }

  /**
   * Reads one value in the binary form of {@code format}, see {@code ustruct}.
   *
   * @throws EOFError where the stream ends before
   * @throws ValueError where the format is not of one value
   */
  @PyMethod("readbin")
  static PyObject readBinary(Interpreter in, @Raw PyObject self, String format) {
    BinaryFormat one = BinaryFormat.single(format);
    byte[] bytes = new byte[one.bytes()];
    PyObject data = Streams.read(in, Streams.of(in, self), false, bytes.length);
    if (!(data instanceof PyBytes got)) {
      throw Errors.osError(Errno.EAGAIN);
    }
    if (got.length() != bytes.length) {
      throw Errors.of(ExceptionTypes.EOF_ERROR);
    }
    return one.get(in, new Buffer(got.value(), 0, bytes.length, 'B'));
  }

  /**
   * Writes a bytes-like object or str, or with {@code first} at most that many bytes of it, or with
   * both {@code second} bytes from offset {@code first} on.
   *
   * @return the number of bytes written; None where a non-blocking stream takes none
   */
  @PyMethod
  public static PyObject write(
      Interpreter in,
      @Raw PyObject self,
      PyObject data,
      @Opt PyObject first,
      @Opt PyObject second) {
    return Streams.write(in, Streams.of(in, self), data, first, second);
  }

  /** Writes one value in the binary form of {@code format}, see {@code ustruct}. */
  @PyMethod("writebin")
  static PyObject writeBinary(Interpreter in, @Raw PyObject self, String format, PyObject value) {
    BinaryFormat one = BinaryFormat.single(format);
    byte[] bytes = new byte[one.bytes()];
    one.set(in, new Buffer(bytes, 0, bytes.length, 'B'), value);
    return Streams.write(in, Streams.of(in, self), bytes, 0, bytes.length);
  }

  /**
   * Moves to {@code offset} from the start ({@code whence} 0), the current position (1) or the end
   * (2); the new position.
   *
   * @throws OSError where the stream cannot do that
   */
  @PyMethod
  public static long seek(Interpreter in, @Raw PyObject self, long offset, @Opt("0") long whence) {
    if (whence == 0 && offset < 0) {
      throw Errors.osError(Errno.EINVAL);
    }
    long[] argument = {offset, whence};
    Streams.control(in, Streams.of(in, self), PyStream.SEEK, argument);
    return argument[0];
  }

  /** The current position. @throws OSError where the stream has none */
  @PyMethod
  public static long tell(Interpreter in, @Raw PyObject self) {
    return seek(in, self, 0, 1);
  }

  /** Writes out what is buffered. */
  @PyMethod
  public static void flush(Interpreter in, @Raw PyObject self) {
    Streams.control(in, Streams.of(in, self), PyStream.FLUSH, new long[1]);
  }

  /** Closes the stream. */
  @PyMethod
  public static void close(Interpreter in, @Raw PyObject self) {
    Streams.control(in, Streams.of(in, self), PyStream.CLOSE, new long[1]);
  }

  /** The stream itself, for {@code with}. */
  @PyMethod("__enter__")
  static PyObject enter(@Raw PyObject self) {
    return self;
  }

  /** Closes the stream at the end of {@code with}. */
  @PyMethod("__exit__")
  static void exit(
      Interpreter in, @Raw PyObject self, PyObject type, PyObject value, PyObject traceback) {
    close(in, self);
  }
}
