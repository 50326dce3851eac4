package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/**
 * {@code memoryview}: part of another object's memory, seen without a copy. The object may be
 * resized meanwhile: the view then ends where the memory does.
 */
@org.pycopy.annot.PyType("memoryview")
public final class PyMemoryView extends PyObject implements PyMemory {
  public static final BuiltinType TYPE =
      new BuiltinType("memoryview", BuiltinType.OBJECT, new PyMemoryViewTable());

  private PyObject owner;
  private Interpreter in;
  private char code;
  private int itemSize;
  private boolean writable;

  /** First item, counted from the start of the owner's memory. */
  private int offset;

  private int length;

  private PyMemoryView() {}

  /**
   * A view of a bytes-like object: of its first {@code size} items, or of {@code size} items from
   * {@code offset} on where all three arguments are given.
   */
  @PyNew
  static PyObject construct(
      Interpreter in, PyObject object, @Opt PyObject offset, @Opt PyObject size) {
    PyMemoryView view = new PyMemoryView();
    view.init(in, object, offset, size);
    return view;
  }

  /** Makes this a view of another object, as if it had been constructed with these arguments. */
  @PyMethod
  void init(Interpreter interp, PyObject object, @Opt PyObject start, @Opt PyObject size) {
    Buffer memory = Ops.buffer(interp, object, false);
    int width = Binary.size(memory.typecode, true);
    int count = memory.length / width;
    long from = 0;
    long items = count;
    PyObject sizeArgument = size == null ? start : size;
    if (sizeArgument != null) {
      items = Math.max(Ops.index(interp, sizeArgument), 0);
      if (size != null) {
        from = Ops.index(interp, start);
        if (from < 0 || from >= count) {
          from = 0;
        }
      }
      items = Math.min(items, count - from);
    }
    in = interp;
    writable = object.buffer(interp, true) != null;
    code = memory.typecode;
    itemSize = width;
    offset = (int) from;
    length = (int) items;
    owner = object;
    // A view of a view refers to the memory itself, and keeps that view's start.
    if (object instanceof PyMemoryView other) {
      owner = other.owner;
      offset = other.offset + (int) from;
    }
  }

  /** Bytes of an item. */
  @PyGetter("itemsize")
  @Override
  public int itemSize() {
    return itemSize;
  }

  @Override
  public char typecode() {
    return code;
  }

  @Override
  public int length() {
    int available = owner.buffer(in, false).length / itemSize - offset;
    return Math.max(Math.min(length, available), 0);
  }

  @Override
  public boolean isWritable() {
    return writable;
  }

  @Override
  public Buffer bytes() {
    return partOf(owner.buffer(in, false));
  }

  private Buffer partOf(Buffer all) {
    int start = Math.min(offset * itemSize, all.length);
    int size = Math.min(length * itemSize, all.length - start);
    return all.part(start, size, code);
  }

  @Override
  public PyObject item(int index) {
    return Binary.get(bytes(), index * itemSize, code, itemSize, false);
  }

  @Override
  public void setItem(Interpreter interp, int index, PyObject value) {
    Binary.set(interp, bytes(), index * itemSize, code, itemSize, false, value);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int len(Interpreter interp) {
    return length();
  }

  @Override
  public Buffer buffer(Interpreter interp, boolean forWriting) {
    return forWriting && !writable ? null : bytes();
  }

  @Override
  public Buffer nativeMemory(Interpreter interp, NativeHeap heap) {
    Buffer all = owner.nativeMemory(interp, heap);
    return all == null ? null : partOf(all);
  }

  @Override
  public PyObject binary(Interpreter interp, int op, PyObject rhs) {
    if (op == Op.ADD) {
      PyArray sum =
          new PyArray(
              interp, code == Binary.BYTEARRAY ? BytearrayMembers.TYPE : PyArray.TYPE, code, 0);
      sum.extend(interp, this);
      sum.extend(interp, rhs);
      return sum;
    }
    if (op == Op.INPLACE_ADD) {
      // A view does not grow, and must not turn into an array by way of the plain operation.
      throw Errors.unsupportedBinary(Op.binaryName(op), this, rhs);
    }
    return MemoryOps.binary(interp, this, op, rhs, false);
  }

  @Override
  public PyObject getItem(Interpreter interp, PyObject index) {
    int n = length();
    if (index instanceof PySlice slice) {
      SliceBounds bounds = slice.resolveSimple(interp, n);
      PyMemoryView part = new PyMemoryView();
      part.owner = owner;
      part.in = in;
      part.code = code;
      part.itemSize = itemSize;
      part.writable = writable;
      part.offset = offset + bounds.start;
      part.length = bounds.count;
      return part;
    }
    return item(Sequences.index(interp, TYPE, n, index));
  }

  @Override
  public boolean setItem(Interpreter interp, PyObject index, PyObject value) {
    if (value == null) {
      return false;
    }
    int n = length();
    if (index instanceof PySlice slice) {
      SliceBounds bounds = slice.resolveSimple(interp, n);
      byte[] source = MemoryOps.assignable(interp, value, itemSize);
      if (!writable) {
        return false;
      }
      if (source.length / itemSize != bounds.count) {
        throw MemoryOps.incompatible();
      }
      bytes().copyFrom(bounds.start * itemSize, source, 0, source.length);
      return true;
    }
    int at = Sequences.index(interp, TYPE, n, index);
    if (!writable) {
      return false;
    }
    setItem(interp, at, value);
    return true;
  }

  @Override
  public long hash(Interpreter interp) {
    throw Errors.unhashable(this);
  }

  @Override
  public PyObject iter(Interpreter interp) {
    return new MemoryIterator(this);
  }
}
