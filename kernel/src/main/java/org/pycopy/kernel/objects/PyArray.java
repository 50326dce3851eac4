package org.pycopy.kernel.objects;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/**
 * {@code array.array} and, with another type and code, {@code bytearray}: a growing sequence of
 * numbers in binary form. The bytes are in a Java array, or in native memory once their address was
 * taken ({@link #nativeMemory}); an array of objects (type code {@code 'O'}) has an array of its
 * own.
 *
 * <p>Native memory does not grow: an array that needs more moves back into a Java array, and its
 * address is no longer its own, as in C, where it may move. The old memory is freed when nothing
 * that was made from it is in use.
 */
@org.pycopy.annot.PyType(value = "array", members = ArrayMethods.class)
public final class PyArray extends PyObject implements PyMemory {
  public static final BuiltinType TYPE =
      new BuiltinType("array", BuiltinType.OBJECT, new PyArrayTable());

  private static final byte[] NO_BYTES = {};

  private final BuiltinType type;
  private final char code;
  private final int itemSize;

  /** Number of items. */
  private int length;

  private byte[] bytes = NO_BYTES;

  /** All the native memory there is, null where the bytes are in {@link #bytes}. */
  private Buffer memory;

  private PyObject[] objects;

  /** An array of {@code length} zeros (None where {@code code} is {@code 'O'}). */
  PyArray(Interpreter in, BuiltinType type, char code, long length) {
    this.type = type;
    this.code = code;
    this.itemSize = Binary.size(code, true);
    long size = length * itemSize;
    if (length > Integer.MAX_VALUE || size > Integer.MAX_VALUE - 16) {
      throw Errors.memory(Math.max(size, length));
    }
    in.charge(size);
    if (code == 'O') {
      objects = new PyObject[(int) length];
      Arrays.fill(objects, PyNone.NONE);
    } else {
      bytes = new byte[(int) size];
    }
    this.length = (int) length;
  }

  /** A bytearray that takes {@code bytes} over. */
  public static PyArray bytearray(Interpreter in, byte[] bytes) {
    PyArray array = new PyArray(in, BytearrayMembers.TYPE, Binary.BYTEARRAY, 0);
    array.bytes = bytes;
    array.length = bytes.length;
    return array;
  }

  /**
   * A bytearray that is {@code memory}: what one writes shows in the other. The memory lives as
   * long as the bytearray, if the memory's owner keeps to that.
   */
  public static PyArray bytearray(Interpreter in, ByteBuffer memory) {
    PyArray array = new PyArray(in, BytearrayMembers.TYPE, Binary.BYTEARRAY, 0);
    array.memory = new Buffer(memory, 0, memory.capacity(), Binary.BYTEARRAY);
    array.length = memory.capacity();
    return array;
  }

  /**
   * An array of items of type {@code typecode}, from an iterable of numbers, or from the raw
   * content of bytes or a bytearray.
   *
   * @throws ValueError where the type code is unknown
   */
  @PyNew
  static PyObject construct(Interpreter in, PyStr typecode, @Opt PyObject items) {
    String text = typecode.value();
    char code = text.isEmpty() ? 0 : text.charAt(0);
    PyArray array = new PyArray(in, TYPE, code, 0);
    if (items != null) {
      PyObject source = Convert.nativeOf(items);
      boolean raw = source instanceof PyBytes || source instanceof PyArray a && a.isBytearray();
      array.fill(in, items, raw && code != 'O');
    }
    return array;
  }

  /**
   * Fills an empty array: from the bytes of {@code source} where {@code raw}, else item by item.
   */
  void fill(Interpreter in, PyObject source, boolean raw) {
    if (raw) {
      extend(in, source);
      return;
    }
    int expected = source.len(in);
    if (expected > 0) {
      reserve(in, expected);
    }
    PyObject it = Ops.iter(in, source);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      append(in, item);
      in.tick(1);
    }
  }

  boolean isBytearray() {
    return code == Binary.BYTEARRAY;
  }

  /** The type code of the items. */
  @Override
  public char typecode() {
    return code;
  }

  @Override
  public int itemSize() {
    return itemSize;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public Buffer bytes() {
    int size = length * itemSize;
    return memory != null ? memory.part(0, size, code) : new Buffer(bytes, 0, size, code);
  }

  @Override
  public PyObject item(int index) {
    if (code <= 'B' && memory == null) { // a bytearray, or unsigned bytes
      return PyInt.of(bytes[index] & 0xFF);
    }
    return objects != null
        ? objects[index]
        : Binary.get(bytes(), index * itemSize, code, itemSize, false);
  }

  @Override
  public void setItem(Interpreter in, int index, PyObject value) {
    if (objects != null) {
      objects[index] = value;
    } else if (itemSize == 1 && memory == null && value instanceof PyInt n) {
      bytes[index] = (byte) n.value;
    } else {
      Binary.set(in, bytes(), index * itemSize, code, itemSize, false, value);
    }
  }

  @Override
  public Buffer nativeMemory(Interpreter in, NativeHeap heap) {
    if (objects != null) {
      return null;
    }
    if (memory == null) {
      int size = length * itemSize;
      ByteBuffer target = heap.allocate(in, size);
      target.put(0, bytes, 0, size);
      memory = new Buffer(target, 0, size, code);
      bytes = NO_BYTES;
    }
    return bytes();
  }

  /** Makes room for {@code extra} more items. */
  private void reserve(Interpreter in, int extra) {
    long needed = ((long) length + extra) * itemSize;
    if (needed > Integer.MAX_VALUE - 16) {
      throw Errors.memory(needed);
    }
    if (objects != null) {
      if (length + extra > objects.length) {
        in.charge(needed);
        objects = Arrays.copyOf(objects, length + Math.max(extra, length / 2 + 8));
      }
    } else if (needed > (memory != null ? memory.length : bytes.length)) {
      int grown = (int) Math.min(needed + needed / 4 + 8, Integer.MAX_VALUE - 16);
      in.charge(grown);
      if (memory != null) {
        byte[] moved = new byte[grown];
        memory.copyTo(0, moved, 0, length * itemSize);
        bytes = moved;
        memory = null;
      } else {
        bytes = Arrays.copyOf(bytes, grown);
      }
    }
  }

  /** Adds {@code item} at the end. */
  void append(Interpreter in, PyObject item) {
    reserve(in, 1);
    length++;
    boolean done = false;
    try {
      setItem(in, length - 1, item);
      done = true;
    } finally {
      if (!done) {
        length--;
      }
    }
  }

  /** Adds the memory of a bytes-like object at the end, as far as it makes whole items. */
  void extend(Interpreter in, PyObject other) {
    Buffer from = Ops.buffer(in, other, false);
    int count = from.length / itemSize;
    if (objects != null) {
      throw Errors.typeError("object with buffer protocol required");
    }
    byte[] added = new byte[count * itemSize];
    from.copyTo(0, added, 0, added.length);
    reserve(in, count);
    length += count;
    bytes().copyFrom((length - count) * itemSize, added, 0, added.length);
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public int len(Interpreter in) {
    return length;
  }

  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    return objects != null ? null : bytes();
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(56L + (long) length * itemSize) : null;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    switch (op) {
      case Op.ADD:
        {
          PyArray sum = copy(in, 0, length);
          sum.extend(in, rhs);
          return sum;
        }
      case Op.INPLACE_ADD:
        extend(in, rhs);
        return this;
      default:
        return MemoryOps.binary(in, this, op, rhs, isBytearray());
    }
  }

  private PyArray copy(Interpreter in, int start, int count) {
    PyArray copy = new PyArray(in, type, code, count);
    if (objects != null) {
      System.arraycopy(objects, start, copy.objects, 0, count);
    } else {
      bytes().copyTo(start * itemSize, copy.bytes, 0, count * itemSize);
    }
    return copy;
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    if (index instanceof PySlice slice) {
      SliceBounds bounds = slice.resolveSimple(in, length);
      return copy(in, bounds.start, bounds.count);
    }
    return item(Sequences.index(in, type, length, index));
  }

  @Override
  public boolean setItem(Interpreter in, PyObject index, PyObject value) {
    if (value == null) {
      return false;
    }
    if (index instanceof PySlice slice) {
      replace(in, slice.resolveSimple(in, length), value);
    } else {
      setItem(in, Sequences.index(in, type, length, index), value);
    }
    return true;
  }

  @Override
  public PyObject getItemAt(Interpreter in, long index) {
    return item(Sequences.index(type, length, index));
  }

  @Override
  public boolean setItemAt(Interpreter in, long index, PyObject value) {
    setItem(in, Sequences.index(type, length, index), value);
    return true;
  }

  private void replace(Interpreter in, SliceBounds at, PyObject value) {
    if (objects != null) {
      throw MemoryOps.incompatible();
    }
    byte[] source = MemoryOps.assignable(in, value, itemSize);
    int added = source.length / itemSize - at.count;
    if (added > 0) {
      reserve(in, added);
    }
    Buffer old = bytes();
    int tail = (at.start + at.count) * itemSize;
    byte[] rest = new byte[old.length - tail];
    old.copyTo(tail, rest, 0, rest.length);
    length += added;
    Buffer all = bytes();
    all.copyFrom(at.start * itemSize, source, 0, source.length);
    all.copyFrom(at.start * itemSize + source.length, rest, 0, rest.length);
  }

  @Override
  public PyObject iter(Interpreter in) {
    return new MemoryIterator(this);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (isBytearray()) {
      out.append("bytearray(").append(new PyBytes(bytes().toBytes()), Printer.REPR).append(')');
      return;
    }
    out.append("array('").append(code).append('\'');
    for (int i = 0; i < length; i++) {
      out.append(i == 0 ? ", [" : ", ").append(item(i), Printer.REPR);
    }
    out.append(length == 0 ? ")" : "])");
  }
}
