package org.pycopy.kernel.modules;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BinaryFormat;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/** Values in the binary layouts of C structures. */
@PyModule("ustruct")
public final class StructModule {
  private StructModule() {}

  /** Number of bytes that {@code format} takes. */
  @PyFunction
  static int calcsize(Interpreter in, String format) {
    return new BinaryFormat(format).measure();
  }

  /** The values as bytes; missing ones are zero. */
  @PyFunction
  static PyObject pack(Interpreter in, String format, PyObject... values) {
    int size = new BinaryFormat(format).measure();
    in.charge(size);
    byte[] bytes = new byte[size];
    store(in, format, new Buffer(bytes, 0, size, 'B'), 0, values);
    return new PyBytes(bytes);
  }

  /**
   * Stores the values in a buffer from {@code offset} on, which counts from the end where negative.
   *
   * @throws ValueError where they do not fit
   */
  @PyFunction("pack_into")
  static void packInto(
      Interpreter in, String format, PyObject buffer, long offset, PyObject... values) {
    Buffer view = Ops.buffer(in, buffer, true);
    int at = place(view, offset, new BinaryFormat(format).measure());
    store(in, format, view, at, values);
  }

  private static int place(Buffer view, long offset, int size) {
    long at = offset < 0 ? offset + view.length : offset;
    if (at < 0 || at + size > view.length || at > view.length) {
      throw Errors.valueError("buffer too small");
    }
    return (int) at;
  }

  private static void store(Interpreter in, String text, Buffer to, int base, PyObject[] values) {
    BinaryFormat format = new BinaryFormat(text);
    long offset = 0;
    int i = 0;
    while (i < values.length && format.next()) {
      if (format.isBytes()) {
        format.setBytes(in, to, base + (int) offset, values[i++]);
        offset += format.count();
        continue;
      }
      for (int k = 0; k < format.count() && i < values.length; k++) {
        offset = format.align(offset);
        format.set(in, to, base + (int) offset, values[i++]);
        offset += format.itemSize();
      }
    }
  }

  /** The values in a buffer, as a tuple. @throws ValueError where the buffer is too small */
  @PyFunction
  static PyObject unpack(Interpreter in, String format, PyObject data, @Opt("0") long offset) {
    return unpackFrom(in, format, data, offset);
  }

  /**
   * The values in a buffer from {@code offset} on, which counts from the end where negative.
   *
   * @throws ValueError where the buffer is too small
   */
  @PyFunction("unpack_from")
  static PyObject unpackFrom(Interpreter in, String text, PyObject data, @Opt("0") long offset) {
    BinaryFormat measured = new BinaryFormat(text);
    int size = measured.measure();
    long items = measured.items();
    Buffer view = Ops.buffer(in, data, false);
    int base = place(view, offset, size);
    if (items > Integer.MAX_VALUE - 16) {
      throw Errors.memory(items);
    }
    in.charge(8 * items);
    PyObject[] values = new PyObject[(int) items];
    BinaryFormat format = new BinaryFormat(text);
    long at = 0;
    int i = 0;
    while (format.next()) {
      if (format.isBytes()) {
        byte[] part = new byte[format.count()];
        view.copyTo(base + (int) at, part, 0, part.length);
        values[i++] = new PyBytes(part);
        at += part.length;
        continue;
      }
      for (int k = 0; k < format.count(); k++) {
        at = format.align(at);
        values[i++] = format.get(in, view, base + (int) at);
        at += format.itemSize();
      }
    }
    return new PyTuple(values);
  }
}
