package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;

/** {@code TextIOBase}: reads and writes another stream as UTF-8 text. */
@org.pycopy.annot.PyType("TextIOBase")
public final class PyTextIOBase extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("TextIOBase", BuiltinType.OBJECT, new PyTextIOBaseTable());

  private final PyObject file;

  /** A text layer over stream {@code file}. */
  public PyTextIOBase(PyObject file) {
    this.file = file;
  }

  /** A text layer over {@code stream}. @throws OSError where it is no stream */
  @PyNew
  static PyObject construct(Interpreter in, PyObject stream) {
    Streams.of(in, stream);
    return new PyTextIOBase(stream);
  }

  /** Reads {@code size} characters, or all there are. */
  @PyMethod
  PyObject read(Interpreter in, @Opt("-1") long size) {
    return Streams.read(in, Streams.of(in, file), true, size);
  }

  /** Reads a line with its end, or up to {@code size} characters of it. */
  @PyMethod("readline")
  PyObject readLine(Interpreter in, @Opt("-1") long size, @Opt PyObject end) {
    byte last = StreamMethods.endByte(in, end);
    return Streams.readLine(in, Streams.of(in, file), true, size, last);
  }

  /** Writes text. */
  @PyMethod
  void write(Interpreter in, PyObject data, @Opt PyObject first, @Opt PyObject second) {
    Streams.write(in, Streams.of(in, file), data, first, second);
  }

  /** Writes out what the stream has buffered. */
  @PyMethod
  void flush(Interpreter in) {
    Streams.control(in, Streams.of(in, file), PyStream.FLUSH, new long[1]);
  }

  /** Closes the stream. */
  @PyMethod
  void close(Interpreter in) {
    Streams.control(in, Streams.of(in, file), PyStream.CLOSE, new long[1]);
  }

  /** The stream's file descriptor. */
  @PyMethod
  PyObject fileno(Interpreter in) {
    return Ops.callMethod(in, file, Names.FILENO);
  }

  @Override
  public PyStream stream(Interpreter in) {
    return file.stream(in);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
