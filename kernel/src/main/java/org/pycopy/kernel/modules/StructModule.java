package org.pycopy.kernel.modules;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Binary;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/** Values in the binary layouts of C structures. */
@PyModule("ustruct")
public final class StructModule {
  private StructModule() {}

  /** Walks a format: after {@link #next}, the fields describe one item type and its count. */
  private static final class Format {
    private final String text;
    private int pos;

    /** Native sizes and alignment ({@code @}), else standard sizes and none. */
    final boolean isNative;

    final boolean bigEndian;

    /** Type code of the item. */
    char code;

    /** Repeat count; for {@code s} the length of the one item. */
    int count;

    Format(String text) {
      this.text = text;
      char first = text.isEmpty() ? 0 : text.charAt(0);
      isNative = first == 0 || "=<>!".indexOf(first) < 0;
      bigEndian = first == '>' || first == '!';
      pos = !isNative || first == '@' ? 1 : 0;
      if (first == 0) {
        pos = 0;
      }
    }

    boolean next() {
      if (pos >= text.length()) {
        return false;
      }
      long n = 1;
      char c = text.charAt(pos);
      if (c >= '0' && c <= '9') {
        n = 0;
        while (c >= '0' && c <= '9') {
          n = n * 10 + (c - '0');
          if (n > Integer.MAX_VALUE) {
            throw Errors.memory(n);
          }
          pos++;
          c = pos < text.length() ? text.charAt(pos) : 0;
        }
      }
      if (c == 0) {
        throw Errors.valueError("bad typecode");
      }
      pos++;
      code = c;
      count = (int) n;
      return true;
    }

    int size() {
      return Binary.size(code, isNative);
    }

    /** Offset of an item of {@code size} bytes that does not start before {@code offset}. */
    long align(long offset, int size) {
      return isNative ? (offset + size - 1) & -size : offset;
    }
  }

  /** Bytes that the format takes; the number of items goes to {@code items[0]}. */
  private static int measure(Interpreter in, String text, long[] items) {
    Format format = new Format(text);
    long size = 0;
    long n = 0;
    while (format.next()) {
      if (format.code == 's') {
        n++;
        size += format.count;
      } else {
        int width = format.size();
        n += format.count;
        if (format.count > 0) {
          size = format.align(size, width) + (long) width * format.count;
        }
      }
      if (size > Integer.MAX_VALUE - 16) {
        throw Errors.memory(size);
      }
    }
    items[0] = n;
    return (int) size;
  }

  /** Number of bytes that {@code format} takes. */
  @PyFunction
  static int calcsize(Interpreter in, String format) {
    return measure(in, format, new long[1]);
  }

  /** The values as bytes; missing ones are zero. */
  @PyFunction
  static PyObject pack(Interpreter in, String format, PyObject... values) {
    int size = measure(in, format, new long[1]);
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
    int at = place(view, offset, measure(in, format, new long[1]));
    store(in, format, view, at, values);
  }

  private static int place(Buffer view, long offset, int size) {
    long at = offset < 0 ? offset + view.length : offset;
    if (at < 0 || at + size > view.length || at > view.length) {
      throw Errors.valueError("buffer too small");
    }
    return (int) at;
  }

  private static void store(
      Interpreter in, String text, Buffer to, int base, PyObject[] values) {
    Format format = new Format(text);
    long offset = 0;
    int i = 0;
    while (i < values.length && format.next()) {
      if (format.code == 's') {
        Buffer from = Ops.buffer(in, values[i++], false);
        for (int k = 0; k < format.count; k++) {
          to.put(base + (int) offset + k, k < from.length ? from.get(k) : 0);
        }
        offset += format.count;
        continue;
      }
      int width = format.size();
      for (int k = 0; k < format.count && i < values.length; k++) {
        offset = format.align(offset, width);
        Binary.set(
            in, to, base + (int) offset, format.code, width, format.bigEndian, values[i++]);
        offset += width;
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
  static PyObject unpackFrom(
      Interpreter in, String text, PyObject data, @Opt("0") long offset) {
    long[] items = new long[1];
    int size = measure(in, text, items);
    Buffer view = Ops.buffer(in, data, false);
    int base = place(view, offset, size);
    if (items[0] > Integer.MAX_VALUE - 16) {
      throw Errors.memory(items[0]);
    }
    in.charge(8 * items[0]);
    PyObject[] values = new PyObject[(int) items[0]];
    Format format = new Format(text);
    long at = 0;
    int i = 0;
    while (format.next()) {
      if (format.code == 's') {
        byte[] part = new byte[format.count];
        view.copyTo(base + (int) at, part, 0, part.length);
        values[i++] = new PyBytes(part);
        at += format.count;
        continue;
      }
      int width = format.size();
      for (int k = 0; k < format.count; k++) {
        at = format.align(at, width);
        values[i++] =
            Binary.get(view, base + (int) at, format.code, width, format.bigEndian);
        at += width;
      }
    }
    return new PyTuple(values);
  }
}
