package org.pycopy.ffi.uctypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** Offsets and sizes of random structures against the rules of C's layout, and those of packing. */
class MeasureTest {
  private static final int PROGRAMS = 2000;

  private final Interpreter in = new Structs().in;
  private final Random random = new Random(3);

  /** Size and alignment that C gives a type. */
  private record Extent(long size, long alignment) {}

  /** A random type: what its descriptor is, and what C makes of it. */
  private record Sample(PyObject descriptor, Extent extent) {}

  private static long align(long offset, long alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  private Sample scalar() {
    int type = random.nextInt(16);
    int size = Descriptor.size(type);
    long bits = 0;
    if (Descriptor.isBitField(type)) {
      bits = 3L << Descriptor.POSITION_SHIFT | 2L << Descriptor.LENGTH_SHIFT;
    }
    return new Sample(PyInt.of(Descriptor.ofValueType(type) | bits), new Extent(size, size));
  }

  private Sample field(int depth, boolean packed) {
    switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0:
        {
          int type = random.nextInt(8);
          int count = random.nextInt(5);
          int size = Descriptor.size(type);
          PyObject items = PyInt.of(Descriptor.ofValueType(type) | count);
          return new Sample(
              new PyTuple(PyInt.of(Descriptor.ofKind(Descriptor.ARRAY)), items),
              new Extent((long) size * count, size));
        }
      case 1:
        return new Sample(
            new PyTuple(PyInt.of(Descriptor.ofKind(Descriptor.POINTER)), scalar().descriptor),
            new Extent(8, 8));
      case 2:
        return scalar();
      case 3:
        {
          Sample item = structure(depth - 1, packed);
          return new Sample(new PyTuple(PyInt.of(0), item.descriptor), item.extent);
        }
      default:
        {
          Sample item = structure(depth - 1, packed);
          int count = random.nextInt(4);
          return new Sample(
              new PyTuple(
                  PyInt.of(Descriptor.ofKind(Descriptor.ARRAY)), PyInt.of(count), item.descriptor),
              new Extent(item.extent.size * count, item.extent.alignment));
        }
    }
  }

  private Sample structure(int depth, boolean packed) {
    PyObject fields = PyDict.ORDERED_TYPE.call0(in);
    long offset = 0;
    long alignment = 1;
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      Sample field = field(depth, packed);
      ((PyDict) fields).put(in, new PyStr("f" + i), field.descriptor);
      offset = packed ? offset : align(offset, field.extent.alignment);
      offset += field.extent.size;
      alignment = Math.max(alignment, field.extent.alignment);
    }
    return new Sample(fields, new Extent(packed ? offset : align(offset, alignment), alignment));
  }

  /** Checks that no field overlaps the one before, and each is aligned. */
  private void checkOffsets(PyDict fields, int layout) {
    long end = 0;
    for (int i = fields.nextSlot(0); i >= 0; i = fields.nextSlot(i + 1)) {
      PyObject field = fields.values[i];
      long offset;
      long size;
      if (field instanceof PyInt scalar) {
        offset = Descriptor.scalarOffset(scalar.value);
        size = Descriptor.size(Descriptor.valueType(scalar.value));
        assertThat(layout == Descriptor.NATIVE ? offset % size : 0).isZero();
      } else {
        PyTuple aggregate = (PyTuple) field;
        offset = Descriptor.aggregateOffset(aggregate);
        size = Measure.size(in, field, layout);
        if (Descriptor.kind(aggregate) == Descriptor.STRUCT) {
          checkOffsets((PyDict) aggregate.get(1), layout);
        }
      }
      assertThat(offset).isGreaterThanOrEqualTo(end);
      assertThat(layout == Descriptor.NATIVE ? end : offset).isEqualTo(end);
      end = offset + size;
    }
  }

  @Test
  void offsetsFollowTheRulesOfC() {
    for (int i = 0; i < PROGRAMS; i++) {
      Sample sample = structure(3, false);
      PyDict fields = (PyDict) sample.descriptor;
      assertThat(Measure.assignOffsets(in, fields, Descriptor.NATIVE))
          .isEqualTo(sample.extent.size);
      assertThat(Measure.size(in, fields, Descriptor.NATIVE)).isEqualTo(sample.extent.size);
      checkOffsets(fields, Descriptor.NATIVE);
    }
  }

  @Test
  void packedFieldsFollowEachOther() {
    for (int i = 0; i < PROGRAMS; i++) {
      Sample sample = structure(3, true);
      PyDict fields = (PyDict) sample.descriptor;
      assertThat(Measure.assignOffsets(in, fields, Descriptor.BIG_ENDIAN))
          .isEqualTo(sample.extent.size);
      assertThat(Measure.size(in, fields, Descriptor.LITTLE_ENDIAN)).isEqualTo(sample.extent.size);
      checkOffsets(fields, Descriptor.BIG_ENDIAN);
    }
  }
}
