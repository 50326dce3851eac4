package org.pycopy.ffi.uctypes;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Sizes of descriptors, and the offsets of their fields where those are to be assigned. One object
 * measures one structure; a nested one has its own.
 */
final class Measure {
  private final Interpreter in;
  private final int layout;
  private final boolean assigns;

  /** The greatest alignment of a field so far. */
  private int alignment;

  /** Where the next field goes, when offsets are assigned. */
  private long next;

  /** Offset of the scalar field before, which a member of a union shares. */
  private long previous;

  private Measure(Interpreter in, int layout, boolean assigns) {
    this.in = in;
    this.layout = layout;
    this.assigns = assigns;
  }

  /**
   * Bytes of what {@code descriptor}, a dict or an aggregate's tuple, describes.
   *
   * @throws TypeError (Python's) where it describes nothing, or a scalar
   */
  static long size(Interpreter in, PyObject descriptor, int layout) {
    return new Measure(in, layout, false).any(descriptor);
  }

  /** Writes the offsets of the fields into {@code descriptor}; the size as {@link #size}. */
  static long assignOffsets(Interpreter in, PyDict descriptor, int layout) {
    return new Measure(in, layout, true).fields(descriptor);
  }

  private long any(PyObject descriptor) {
    if (descriptor instanceof PyDict fields) {
      return fields(fields);
    }
    if (Descriptor.isTuple(descriptor)) {
      return aggregate((PyTuple) descriptor);
    }
    if (descriptor instanceof PyInt) {
      // It may be a scalar's type, or the value of a scalar field, which is an int as well.
      throw Errors.typeError("can't unambiguously get sizeof scalar");
    }
    throw Descriptor.syntaxError();
  }

  private long fields(PyDict fields) {
    in.enter();
    long size = 0;
    for (int i = fields.nextSlot(0); i >= 0; i = fields.nextSlot(i + 1)) {
      PyObject field = fields.values[i];
      long end;
      if (field instanceof PyInt scalar) {
        if (assigns) {
          scalar = PyInt.of(assign(scalar.value));
          fields.values[i] = scalar;
        }
        int type = Descriptor.valueType(scalar.value);
        end = Descriptor.scalarOffset(scalar.value) + Descriptor.size(type);
        alignment = Math.max(alignment, Descriptor.size(type));
      } else if (Descriptor.isTuple(field)) {
        PyTuple tuple = (PyTuple) field;
        long bytes = aggregate(tuple);
        end = Descriptor.aggregateOffset(tuple) + bytes;
      } else {
        throw Descriptor.syntaxError();
      }
      size = Math.max(size, end);
    }
    in.leave();
    return layout == Descriptor.NATIVE && alignment != 0 ? align(size, alignment) : size;
  }

  /** The scalar field with the offset that is its turn. */
  private long assign(long scalar) {
    int bytes = Descriptor.size(Descriptor.valueType(scalar));
    long offset = next;
    if ((scalar & Descriptor.OFFSET_MASK) == Descriptor.PREVIOUS_OFFSET) {
      offset = previous;
    } else if (layout == Descriptor.NATIVE) {
      offset = align(offset, bytes);
    }
    previous = offset;
    next = offset + bytes;
    return scalar & ~(long) Descriptor.OFFSET_MASK | offset;
  }

  private long aggregate(PyTuple tuple) {
    Measure part = new Measure(in, layout, assigns);
    long size = part.content(tuple);
    alignment = Math.max(alignment, part.alignment);
    if (assigns) {
      long offset =
          layout == Descriptor.NATIVE && part.alignment != 0 ? align(next, part.alignment) : next;
      tuple.patch(0, PyInt.of(Descriptor.withOffset(tuple, offset)));
      next = offset + size;
    }
    return size;
  }

  /** Bytes of an aggregate; this object is the aggregate's own. */
  private long content(PyTuple tuple) {
    switch (Descriptor.kind(tuple)) {
      case Descriptor.STRUCT:
        return any(Descriptor.at(tuple, 1));
      case Descriptor.POINTER:
        alignment = Descriptor.POINTER_SIZE;
        return Descriptor.POINTER_SIZE;
      case Descriptor.ARRAY:
        {
          long item;
          if (Descriptor.isScalarArray(tuple)) {
            item = Descriptor.size(Descriptor.itemType(tuple));
            alignment = (int) item;
          } else {
            item = any(Descriptor.itemDescriptor(tuple));
          }
          return item * Descriptor.length(tuple);
        }
      default:
        throw Descriptor.syntaxError();
    }
  }

  /** {@code offset} rounded up to {@code alignment}, a power of two. */
  private static long align(long offset, int alignment) {
    return offset + alignment - 1 & -alignment;
  }
}
