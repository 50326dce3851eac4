package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/**
 * A format of {@code ustruct}: an optional byte order ({@code @ = < > !}) and items, each a type
 * code of {@link Binary} or {@code s} (bytes) with an optional count before it.
 */
public final class BinaryFormat {
  private final String text;
  private int pos;

  /** Native sizes and alignment ({@code @}), else standard sizes and none. */
  private final boolean isNative;

  private final boolean bigEndian;
  private char code;
  private int count;

  public BinaryFormat(String text) {
    this.text = text;
    char first = text.isEmpty() ? '@' : text.charAt(0);
    boolean hasOrder = "@=<>!".indexOf(first) >= 0;
    isNative = !hasOrder || first == '@';
    bigEndian = first == '>' || first == '!';
    pos = hasOrder && !text.isEmpty() ? 1 : 0;
  }

  /** A format of exactly one value. @throws ValueError (Python's) where it is not */
  static BinaryFormat single(String text) {
    BinaryFormat measured = new BinaryFormat(text);
    measured.measure();
    if (measured.items != 1) {
      throw Errors.of(ExceptionTypes.VALUE_ERROR);
    }
    BinaryFormat format = new BinaryFormat(text);
    do {
      format.next();
    } while (format.count == 0 && format.code != 's');
    return format;
  }

  private long items;

  /** Bytes of all items; also counts them, see {@link #items}. Consumes the format. */
  public int measure() {
    long size = 0;
    while (next()) {
      if (code == 's') {
        items++;
        size += count;
      } else {
        items += count;
        size = count == 0 ? size : align(size) + (long) itemSize() * count;
      }
      if (size > Integer.MAX_VALUE - 16) {
        throw Errors.memory(size);
      }
    }
    return (int) size;
  }

  /** How many items {@link #measure} has counted. */
  public long items() {
    return items;
  }

  /** Goes to the next item type; false at the end. @throws ValueError (Python's) */
  public boolean next() {
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
    if (c != 's') {
      Binary.size(c, isNative);
    }
    pos++;
    code = c;
    count = (int) n;
    return true;
  }

  /** Whether the current item is {@code s}: {@link #count} bytes that are one value. */
  public boolean isBytes() {
    return code == 's';
  }

  /** How often the current item type repeats; of {@code s}, its number of bytes. */
  public int count() {
    return count;
  }

  /** Bytes of one item of the current type, which is not {@code s}. */
  public int itemSize() {
    return Binary.size(code, isNative);
  }

  /** The offset at which an item of the current type starts that may not start before this. */
  public long align(long offset) {
    int size = itemSize();
    return isNative ? offset + size - 1 & -size : offset;
  }

  /** Bytes of the one value of a {@link #single} format. */
  int bytes() {
    return isBytes() ? count : itemSize();
  }

  /**
   * The value at {@code at}, of the current type.
   *
   * @throws NotImplementedError (Python's) for a pointer to text where there are no addresses
   */
  public PyObject get(Interpreter in, Buffer from, int at) {
    if (code == 'O') {
      return in.addresses().at(Binary.load(from, at, itemSize(), bigEndian));
    }
    if (code == 'S') {
      NativeHeap heap = in.state(NativeHeap.class);
      if (heap != null) {
        return heap.textAt(in, Binary.load(from, at, itemSize(), bigEndian));
      }
    }
    return Binary.get(from, at, code, itemSize(), bigEndian);
  }

  /** Stores a value of the current type at {@code at}. */
  public void set(Interpreter in, Buffer to, int at, PyObject value) {
    if (code == 'O') {
      Binary.store(to, at, itemSize(), bigEndian, in.addresses().of(value));
      return;
    }
    Binary.set(in, to, at, code, itemSize(), bigEndian, value);
  }

  PyObject get(Interpreter in, Buffer from) {
    return isBytes() ? new PyBytes(from.toBytes()) : get(in, from, 0);
  }

  void set(Interpreter in, Buffer to, PyObject value) {
    if (isBytes()) {
      setBytes(in, to, 0, value);
    } else {
      set(in, to, 0, value);
    }
  }

  /** Stores a bytes-like object as item {@code s}: cut, or filled up with zeros. */
  public void setBytes(Interpreter in, Buffer to, int at, PyObject value) {
    Buffer from = Ops.buffer(in, value, false);
    for (int i = 0; i < count; i++) {
      to.put(at + i, i < from.length ? from.get(i) : 0);
    }
  }
}
