package org.pycopy.ujson;

import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.Streams;
import org.pycopy.kernel.text.Utf8;

/** JSON text of objects, and back. */
@PyModule("ujson")
public final class UjsonModule {
  /** Bytes that the first read of a stream asks for. */
  private static final int CHUNK = 256;

  private UjsonModule() {}

  /**
   * {@code obj} as JSON text. What JSON has no form for is written as {@code repr()} does.
   *
   * @throws RuntimeError where objects are nested too deeply
   */
  @PyFunction
  static PyObject dumps(Interpreter in, PyObject obj) {
    return new PyStr(new JsonWriter(in).text(obj));
  }

  /**
   * Writes {@code obj} as JSON text to {@code stream}.
   *
   * @throws OSError where the stream cannot be written to
   */
  @PyFunction
  static void dump(Interpreter in, PyObject obj, PyObject stream) {
    PyStream out = Streams.of(in, stream);
    byte[] text = Utf8.encode(new JsonWriter(in).text(obj));
    int at = 0;
    while (at < text.length) {
      int n = out.write(in, text, at, text.length - at);
      if (n < 0) {
        throw Errors.osError(-n);
      }
      at += n;
    }
  }

  /**
   * The object that JSON text, a str or any bytes-like object, stands for. Commas and colons are
   * taken as spaces, and brackets need not be of one kind.
   *
   * @throws ValueError for anything else
   */
  @PyFunction
  static PyObject loads(Interpreter in, PyObject text) {
    if (text instanceof PyStr s) {
      return new JsonReader(in, s.value()).read();
    }
    byte[] bytes = Ops.buffer(in, text, false).toBytes();
    return new JsonReader(in, decode(bytes, bytes.length)).read();
  }

  /**
   * As {@code loads()}, of what is left in {@code stream}.
   *
   * @throws OSError where the stream cannot be read
   */
  @PyFunction
  static PyObject load(Interpreter in, PyObject stream) {
    PyStream source = Streams.of(in, stream);
    byte[] bytes = new byte[CHUNK];
    int size = 0;
    while (true) {
      if (size == bytes.length) {
        in.charge(bytes.length);
        bytes = java.util.Arrays.copyOf(bytes, size * 2);
      }
      int n = source.read(in, bytes, size, bytes.length - size);
      if (n < 0) {
        throw Errors.osError(-n);
      }
      if (n == 0) {
        return new JsonReader(in, decode(bytes, size)).read();
      }
      size += n;
    }
  }

  private static String decode(byte[] bytes, int size) {
    String text = Utf8.decode(bytes, 0, size);
    if (text == null) {
      throw Errors.of(org.pycopy.kernel.objects.ExceptionTypes.UNICODE_ERROR);
    }
    return text;
  }
}
