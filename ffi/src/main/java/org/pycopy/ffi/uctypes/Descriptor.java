package org.pycopy.ffi.uctypes;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * How a descriptor says what a field is: the numbers of the reference, which scripts put together
 * with {@code |} and {@code <<}, so that their layout is part of the language.
 *
 * <p>A scalar field is an int of 31 bits: four of {@linkplain #valueType value type} and 27 of
 * offset in bytes, which for a bit field are five of length, five of position and 17 of offset. An
 * aggregate is a tuple whose first item is an int of 31 bits too: two of {@linkplain #kind kind}
 * and 29 of offset. All are sign-extended, so that the later types are negative numbers.
 */
final class Descriptor {
  /** Layout: packed, little-endian. */
  static final int LITTLE_ENDIAN = 0;

  /** Layout: packed, big-endian. */
  static final int BIG_ENDIAN = 1;

  /** Layout: aligned as C aligns, in the byte order of the platform. */
  static final int NATIVE = 2;

  // Value types. Signed ones are odd, and the size is 1 << (type & 7) / 2; not so of FLOAT32.
  static final int UINT8 = 0;
  static final int INT8 = 1;
  static final int UINT16 = 2;
  static final int INT16 = 3;
  static final int UINT32 = 4;
  static final int INT32 = 5;
  static final int UINT64 = 6;
  static final int INT64 = 7;
  static final int BFUINT8 = 8;
  static final int BFINT8 = 9;
  static final int BFUINT16 = 10;
  static final int BFINT16 = 11;
  static final int BFUINT32 = 12;
  static final int BFINT32 = 13;
  static final int FLOAT32 = 14;
  static final int FLOAT64 = 15;

  // Kinds of aggregates.
  static final int STRUCT = 0;
  static final int POINTER = 1;
  static final int ARRAY = 2;

  /** Bit at which the position of a bit field starts, behind its offset. */
  static final int POSITION_SHIFT = 17;

  /** Bit at which the length of a bit field starts. */
  static final int LENGTH_SHIFT = 22;

  /** The bits of an offset that the functions here may set. */
  static final int OFFSET_MASK = (1 << POSITION_SHIFT) - 1;

  /** Offset that stands for that of the field before. */
  static final int PREVIOUS_OFFSET = OFFSET_MASK;

  /** Bytes of a pointer. */
  static final int POINTER_SIZE = 8;

  private static final int FIELD_MASK = 31;
  private static final int SCALAR_BITS = 27;
  private static final int AGGREGATE_BITS = 29;

  private Descriptor() {}

  /** The number that value type {@code type} has in Python. */
  static int ofValueType(int type) {
    return type << 28 >> 1;
  }

  /** The number that kind {@code kind} of aggregate has in Python. */
  static int ofKind(int kind) {
    return kind << 30 >> 1;
  }

  static int valueType(long scalar) {
    return (int) (scalar >> SCALAR_BITS) & 15;
  }

  /** All but the value type: an offset or, in an array's descriptor, a number of items. */
  static long scalarValue(long scalar) {
    return scalar & (1L << SCALAR_BITS) - 1;
  }

  static boolean isBitField(int valueType) {
    return valueType >= BFUINT8 && valueType <= BFINT32;
  }

  /** The offset in bytes of a scalar field. */
  static long scalarOffset(long scalar) {
    return isBitField(valueType(scalar)) ? scalar & OFFSET_MASK : scalarValue(scalar);
  }

  /** Position of a bit field: that of its lowest bit. */
  static int bitPosition(long scalar) {
    return (int) (scalar >> POSITION_SHIFT) & FIELD_MASK;
  }

  /** Length of a bit field, 0 to 31. */
  static int bitLength(long scalar) {
    return (int) (scalar >> LENGTH_SHIFT) & FIELD_MASK;
  }

  /** Bytes of a value, for a bit field of that which it is part of. */
  static int size(int valueType) {
    return valueType == FLOAT32 ? 4 : 1 << ((valueType & 7) >> 1);
  }

  static int kind(PyTuple aggregate) {
    return (int) (intAt(aggregate, 0) >> AGGREGATE_BITS) & 3;
  }

  static long aggregateOffset(PyTuple aggregate) {
    return intAt(aggregate, 0) & (1L << AGGREGATE_BITS) - 1;
  }

  /** The first item of an aggregate's tuple, with {@code offset} in place of its own. */
  static long withOffset(PyTuple aggregate, long offset) {
    return intAt(aggregate, 0) & -(1L << AGGREGATE_BITS) | offset;
  }

  /** Whether the items of an array are scalars. */
  static boolean isScalarArray(PyTuple array) {
    return array.size() == 2;
  }

  /** Number of items of an array. */
  static long length(PyTuple array) {
    return scalarValue(intAt(array, 1));
  }

  /** Type of the items of an array of scalars. */
  static int itemType(PyTuple array) {
    return valueType(intAt(array, 1));
  }

  /** The descriptor of an array's items where they are aggregates. */
  static PyObject itemDescriptor(PyTuple array) {
    return at(array, 2);
  }

  /** Whether {@code object} is a tuple, which is what an aggregate must be. */
  static boolean isTuple(PyObject object) {
    return object.type() == PyTuple.TYPE;
  }

  /** Item {@code i} of an aggregate's tuple, an int. @throws TypeError (Python's) */
  static long intAt(PyTuple aggregate, int i) {
    if (at(aggregate, i) instanceof PyInt number) {
      return number.value;
    }
    throw syntaxError();
  }

  /** Item {@code i} of an aggregate's tuple. @throws TypeError (Python's) where it is too short */
  static PyObject at(PyTuple aggregate, int i) {
    if (i >= aggregate.size()) {
      throw syntaxError();
    }
    return aggregate.get(i);
  }

  static PyException syntaxError() {
    return Errors.typeError("syntax error in uctypes descriptor");
  }
}
