package org.pycopy.ffi.uctypes;

import java.nio.ByteBuffer;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.ffi.NativeBuffers;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.BytearrayMembers;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Access to data in memory as C lays it out: structures, unions, arrays, pointers and bit fields.
 *
 * <p>Sizes, alignments and pointers are those of a 64-bit platform with the usual C types.
 */
@PyModule(value = "uctypes", types = PyStruct.class)
public final class UctypesModule {
  @PyConst static final int LITTLE_ENDIAN = Descriptor.LITTLE_ENDIAN;
  @PyConst static final int BIG_ENDIAN = Descriptor.BIG_ENDIAN;
  @PyConst static final int NATIVE = Descriptor.NATIVE;

  /** Target type of a pointer to anything. */
  @PyConst static final int VOID = Descriptor.ofValueType(Descriptor.UINT8);

  @PyConst static final int UINT8 = Descriptor.ofValueType(Descriptor.UINT8);
  @PyConst static final int INT8 = Descriptor.ofValueType(Descriptor.INT8);
  @PyConst static final int UINT16 = Descriptor.ofValueType(Descriptor.UINT16);
  @PyConst static final int INT16 = Descriptor.ofValueType(Descriptor.INT16);
  @PyConst static final int UINT32 = Descriptor.ofValueType(Descriptor.UINT32);
  @PyConst static final int INT32 = Descriptor.ofValueType(Descriptor.INT32);
  @PyConst static final int UINT64 = Descriptor.ofValueType(Descriptor.UINT64);
  @PyConst static final int INT64 = Descriptor.ofValueType(Descriptor.INT64);
  @PyConst static final int FLOAT32 = Descriptor.ofValueType(Descriptor.FLOAT32);
  @PyConst static final int FLOAT64 = Descriptor.ofValueType(Descriptor.FLOAT64);

  @PyConst static final int SHORT = INT16;
  @PyConst static final int USHORT = UINT16;
  @PyConst static final int INT = INT32;
  @PyConst static final int UINT = UINT32;
  @PyConst static final int LONG = INT64;
  @PyConst static final int ULONG = UINT64;
  @PyConst static final int LONGLONG = INT64;
  @PyConst static final int ULONGLONG = UINT64;

  @PyConst static final int BFUINT8 = Descriptor.ofValueType(Descriptor.BFUINT8);
  @PyConst static final int BFINT8 = Descriptor.ofValueType(Descriptor.BFINT8);
  @PyConst static final int BFUINT16 = Descriptor.ofValueType(Descriptor.BFUINT16);
  @PyConst static final int BFINT16 = Descriptor.ofValueType(Descriptor.BFINT16);
  @PyConst static final int BFUINT32 = Descriptor.ofValueType(Descriptor.BFUINT32);
  @PyConst static final int BFINT32 = Descriptor.ofValueType(Descriptor.BFINT32);

  /** How far to shift the position of a bit field's lowest bit. */
  @PyConst static final int BF_POS = Descriptor.POSITION_SHIFT;

  /** How far to shift the length of a bit field. */
  @PyConst static final int BF_LEN = Descriptor.LENGTH_SHIFT;

  @PyConst static final int PTR = Descriptor.ofKind(Descriptor.POINTER);
  @PyConst static final int ARRAY = Descriptor.ofKind(Descriptor.ARRAY);

  /** For {@code calc_offsets}: this field starts where the one before does. */
  @PyConst static final int PREV_OFFSET = Descriptor.PREVIOUS_OFFSET;

  private UctypesModule() {}

  /**
   * Bytes of a structure, which is a descriptor or a {@code struct}, or of a bytearray.
   *
   * @param layout of a descriptor, {@code NATIVE} where it is not given; a struct has its own
   * @throws TypeError where it describes nothing, or a scalar
   */
  @PyFunction
  static long sizeof(Interpreter in, PyObject structure, @Opt PyObject layout) {
    if (structure.type() == BytearrayMembers.TYPE) {
      return structure.len(in);
    }
    if (structure instanceof PyStruct struct) {
      if (layout != null) {
        throw wrongType();
      }
      return Measure.size(in, struct.descriptor(), struct.layout());
    }
    return Measure.size(in, structure, layout(in, layout));
  }

  /**
   * Writes the offsets of all fields into an OrderedDict of types, into the dicts and tuples of its
   * aggregates as well, and returns the size.
   *
   * @throws TypeError where the descriptor is no OrderedDict
   */
  @PyFunction("calc_offsets")
  static long calcOffsets(Interpreter in, PyObject descriptor, @Opt PyObject layout) {
    if (descriptor.type() != PyDict.ORDERED_TYPE) {
      throw wrongType();
    }
    return Measure.assignOffsets(in, (PyDict) descriptor, layout(in, layout));
  }

  private static int layout(Interpreter in, PyObject layout) {
    return layout == null ? NATIVE : (int) Ops.index(in, layout);
  }

  /**
   * The address of a bytes-like object's memory, or of {@code field} (a name) of a struct. The
   * object moves out of the Java heap: the address holds as long as the object lives and does not
   * grow. A struct that is made with the address keeps the memory alive.
   *
   * @throws KeyError where there is no such field
   */
  @PyFunction("addressof")
  static long addressOf(Interpreter in, PyObject object, @Opt PyObject field) {
    if (field == null) {
      return Convert.nativeOf(object) instanceof PyStruct struct
          ? struct.address(in)
          : NativeBuffers.of(in).addressOf(in, object);
    }
    if (!(object instanceof PyStruct struct)) {
      throw wrongType();
    }
    PyObject described = struct.field(in, field);
    long offset =
        described instanceof PyInt scalar
            ? Descriptor.scalarOffset(scalar.value)
            : Descriptor.aggregateOffset((PyTuple) described);
    return struct.addressAt(in, offset);
  }

  /**
   * A bytearray that is the memory at {@code address}.
   *
   * @throws OSError EFAULT where the address is a null pointer
   */
  @PyFunction("bytearray_at")
  static PyObject bytearrayAt(Interpreter in, PyObject address, PyObject size) {
    long bytes = PyStruct.address(in, size);
    long at = PyStruct.address(in, address);
    return PyArray.bytearray(in, NativeBuffers.of(in).view(at, bytes));
  }

  /**
   * A copy of the {@code size} bytes at {@code address}, or of all up to the next zero byte.
   *
   * @throws OSError EFAULT where the address is a null pointer
   */
  @PyFunction("bytes_at")
  static PyObject bytesAt(Interpreter in, PyObject address, @Opt PyObject size) {
    long at = PyStruct.address(in, address);
    if (size == null) {
      Memory memory = Memory.at(in, at);
      return new PyBytes(memory.copyText(in, at - memory.base()));
    }
    ByteBuffer view = NativeBuffers.of(in).view(at, PyStruct.address(in, size));
    in.charge(view.capacity());
    byte[] copy = new byte[view.capacity()];
    view.get(0, copy);
    return new PyBytes(copy);
  }

  private static PyException wrongType() {
    return Errors.of(ExceptionTypes.TYPE_ERROR);
  }
}
