package org.pycopy.kernel.objects;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.text.Quoting;
import org.pycopy.kernel.text.Utf8;

/**
 * An immutable sequence of bytes.
 *
 * <p>The text methods work on a Java string with one char per byte, made on first use.
 *
 * <p>Once its address was taken ({@link #nativeMemory}), the bytes are those in native memory, and
 * who has the address may change them, as in C. The hash stays as it was.
 */
@org.pycopy.annot.PyType(value = "bytes", members = TextMethods.class)
public final class PyBytes extends PyText {
  public static final BuiltinType TYPE =
      new BuiltinType("bytes", BuiltinType.OBJECT, new PyBytesTable());

  public static final PyBytes EMPTY = new PyBytes(new byte[0]);

  /** The bytes, as long as {@link #memory} is null. */
  private final byte[] value;

  private Buffer memory;
  private String chars;

  /** The hash, or 0 where it was not needed yet. */
  private int hash;

  /** Takes {@code value} over: the caller must not write to the array any more. */
  public PyBytes(byte[] value) {
    this.value = value;
  }

  /** Bytes of values 0 to 255, one of each char of {@code chars}. */
  @SuppressWarnings("deprecation") // getBytes(int, …) copies the low bytes without a charset
  static PyBytes ofLatin1(String chars) {
    if (chars.isEmpty()) {
      return EMPTY;
    }
    byte[] bytes = new byte[chars.length()];
    chars.getBytes(0, bytes.length, bytes, 0);
    return new PyBytes(bytes);
  }

  /** The bytes; the caller must not write to the array. */
  public byte[] value() {
    return memory == null ? value : memory.toBytes();
  }

  /** The content as a string of one char per byte. */
  @SuppressWarnings("deprecation") // String(byte[], int) copies the bytes without a charset
  public String decodeLatin1() {
    if (memory != null) {
      return new String(memory.toBytes(), 0);
    }
    if (chars == null) {
      chars = new String(value, 0);
    }
    return chars;
  }

  /**
   * Bytes made from an iterable of ints, a bytes-like object, a number of zero bytes, or a str with
   * an encoding, which is always taken as UTF-8.
   *
   * @throws ValueError where an int is not in range(256) or the number is negative
   * @throws TypeError where the arguments do not fit
   */
  @PyNew
  static PyObject construct(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    checkArguments(nPos, nKw);
    if (nPos == 0) {
      return EMPTY;
    }
    PyObject object = args[off];
    PyObject source = Convert.nativeOf(object);
    if (source instanceof PyBytes) {
      return source;
    }
    if (source instanceof PyStr s) {
      if (nPos == 1) {
        throw wrongArguments();
      }
      return new PyBytes(s.utf8(in));
    }
    if (nPos > 1) {
      throw wrongArguments();
    }
    if (source instanceof PyInt n) {
      if (n.value < 0) {
        throw Errors.of(ExceptionTypes.VALUE_ERROR);
      }
      return new PyBytes(new byte[chargeChars(in, n.value)]);
    }
    Buffer view = source.buffer(in, false);
    if (view != null) {
      in.charge(view.length);
      return new PyBytes(view.toBytes());
    }
    return collect(in, object);
  }

  private static PyException wrongArguments() {
    return Errors.typeError("wrong number of arguments");
  }

  private static PyBytes collect(Interpreter in, PyObject iterable) {
    int known = iterable.len(in);
    byte[] bytes = new byte[known < 0 ? 16 : chargeChars(in, known)];
    int n = 0;
    PyObject it = Ops.iter(in, iterable);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      long b = Ops.index(in, item);
      if (b < 0 || b > 255) {
        throw Errors.valueError("bytes value out of range");
      }
      if (n == bytes.length) {
        bytes = Arrays.copyOf(bytes, chargeChars(in, Math.max(16, n * 2L)));
      }
      bytes[n++] = (byte) b;
      in.tick(1);
    }
    return new PyBytes(n == bytes.length ? bytes : Arrays.copyOf(bytes, n));
  }

  /**
   * The text that these bytes hold in UTF-8, whatever the encoding given. {@code errors} may be
   * {@code 'strict'}, {@code 'ignore'} or {@code 'replace'}. @throws UnicodeError where the bytes
   * are wrong
   */
  @PyMethod
  PyObject decode(Interpreter in, @Opt PyObject encoding, @Opt PyObject errors) {
    return PyStr.decode(in, buffer(in, false), errors);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  String chars() {
    return decodeLatin1();
  }

  @Override
  PyText make(String text) {
    return ofLatin1(text);
  }

  @Override
  PyText empty() {
    return EMPTY;
  }

  @Override
  String charsOf(String text) {
    return new PyBytes(Utf8.encode(text)).decodeLatin1();
  }

  @Override
  String textOf(String part) {
    byte[] bytes = ofLatin1(part).value;
    String text = Utf8.decode(bytes, 0, bytes.length);
    return text != null ? text : part;
  }

  @Override
  PyText sameType(PyObject other) {
    if (other instanceof PyBytes b) {
      return b;
    }
    return Convert.nativeOf(other) instanceof PyBytes b ? b : null;
  }

  @Override
  String noun() {
    return "bytes";
  }

  @Override
  int length() {
    return value.length;
  }

  @Override
  int offsetOf(int index) {
    return index;
  }

  @Override
  int indexOf(int offset) {
    return offset;
  }

  @Override
  PyObject at(int index) {
    return PyInt.of((memory == null ? value[index] : memory.get(index)) & 0xFF);
  }

  @Override
  PyText slice(int start, int count) {
    byte[] part = new byte[count];
    view().copyTo(start, part, 0, count);
    return new PyBytes(part);
  }

  @Override
  PyText join(Interpreter in, PyObject[] items, int count) {
    long size = (long) value.length * (count - 1);
    for (int i = 0; i < count; i++) {
      PyText item = sameType(items[i]);
      if (item == null) {
        throw joinTypes();
      }
      size += item.length();
    }
    byte[] bytes = new byte[chargeChars(in, size)];
    byte[] separator = value();
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        System.arraycopy(separator, 0, bytes, at, separator.length);
        at += separator.length;
      }
      byte[] item = ((PyBytes) sameType(items[i])).value();
      System.arraycopy(item, 0, bytes, at, item.length);
      at += item.length;
    }
    return new PyBytes(bytes);
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return value.length != 0;
  }

  @Override
  public long hash(Interpreter in) {
    return hashCode();
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(33L + value.length) : null;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    switch (op) {
      case Op.MODULO:
      case Op.INPLACE_MODULO:
        return PercentFormat.format(in, this, rhs);
      case Op.MULTIPLY:
      case Op.INPLACE_MULTIPLY:
      case Op.REVERSE_MULTIPLY:
        return repeat(in, rhs);
      case Op.ADD:
      case Op.INPLACE_ADD:
        return concat(in, rhs);
      case Op.CONTAINS:
        return contains(in, rhs);
      case Op.EQUAL:
      case Op.LESS:
      case Op.MORE:
      case Op.LESS_EQUAL:
      case Op.MORE_EQUAL:
        return compare(in, op, rhs);
      default:
        return null;
    }
  }

  private PyObject concat(Interpreter in, PyObject rhs) {
    if (value.length == 0 && rhs instanceof PyBytes) {
      return rhs;
    }
    Buffer view = viewOf(in, rhs);
    if (view == null) {
      return null;
    }
    if (view.length == 0) {
      return this;
    }
    byte[] joined = new byte[chargeChars(in, (long) value.length + view.length)];
    view().copyTo(0, joined, 0, value.length);
    view.copyTo(0, joined, value.length, view.length);
    return new PyBytes(joined);
  }

  private PyObject contains(Interpreter in, PyObject rhs) {
    Buffer view = viewOf(in, rhs);
    if (view == null) {
      // A single value is searched for item by item.
      return null;
    }
    return PyBool.of(decodeLatin1().contains(new PyBytes(view.toBytes()).decodeLatin1()));
  }

  /** Compares with the memory of any object; that of an array of wider items compares as false. */
  private PyObject compare(Interpreter in, int op, PyObject rhs) {
    if (Convert.nativeOf(rhs) instanceof PyStr) {
      return PyBool.FALSE;
    }
    Buffer view = viewOf(in, rhs);
    if (view == null) {
      return null;
    }
    if (view.typecode != Binary.BYTEARRAY && !(Convert.nativeOf(rhs) instanceof PyBytes)) {
      return PyBool.FALSE;
    }
    if (view.array == null) {
      view = new Buffer(view.toBytes(), 0, view.length, 'B');
    }
    int end = view.offset + view.length;
    byte[] bytes = value();
    if (op == Op.EQUAL) {
      return PyBool.of(Arrays.equals(bytes, 0, bytes.length, view.array, view.offset, end));
    }
    return relation(
        op, Arrays.compareUnsigned(bytes, 0, bytes.length, view.array, view.offset, end));
  }

  private static Buffer viewOf(Interpreter in, PyObject object) {
    return object instanceof PyBytes b ? b.view() : object.buffer(in, false);
  }

  private Buffer view() {
    return memory == null ? new Buffer(value, 0, value.length, 'B') : memory;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.JSON) {
      out.append(Quoting.json(textOf(decodeLatin1())));
    } else {
      out.append('b').append(Quoting.repr(value(), 0, value.length));
    }
  }

  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    return writable ? null : view();
  }

  @Override
  public Buffer nativeMemory(Interpreter in, NativeHeap heap) {
    if (memory == null) {
      if (value.length == 0) {
        // Without content there is nothing to share, and EMPTY serves all interpreters.
        return new Buffer(heap.copyOf(in, this, value), 0, 0, 'B');
      }
      ByteBuffer target = heap.allocate(in, value.length);
      target.put(0, value);
      hash = hashCode();
      memory = new Buffer(target, 0, value.length, 'B');
      chars = null;
    }
    return memory;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(value);
    }
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof PyBytes b && Arrays.equals(value(), b.value());
  }
}
