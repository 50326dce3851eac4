package org.pycopy.ffi.uctypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;

/** Scalar fields of all types, in all layouts, at any offset, over objects and at addresses. */
class ScalarTest {
  private static final int MAX_OFFSET = 9;

  private final Structs structs = new Structs();

  private static ByteOrder order(int layout) {
    switch (layout) {
      case Descriptor.LITTLE_ENDIAN:
        return ByteOrder.LITTLE_ENDIAN;
      case Descriptor.BIG_ENDIAN:
        return ByteOrder.BIG_ENDIAN;
      default:
        return ByteOrder.nativeOrder();
    }
  }

  /** {@code size} low bytes of {@code bits} at {@code offset}, between bytes of value 0x55. */
  private static byte[] expected(int layout, int offset, int size, long bits) {
    ByteBuffer all = ByteBuffer.allocate(MAX_OFFSET + 8).order(order(layout));
    Arrays.fill(all.array(), (byte) 0x55);
    switch (size) {
      case 1:
        all.put(offset, (byte) bits);
        break;
      case 2:
        all.putShort(offset, (short) bits);
        break;
      case 4:
        all.putInt(offset, (int) bits);
        break;
      default:
        all.putLong(offset, bits);
    }
    return all.array();
  }

  private void check(int type, int layout, int offset, long bits, PyObject value) {
    PyArray memory = structs.bytearray(expected(0, 0, 1, 0x55));
    long field = Descriptor.ofValueType(type) | offset;
    PyObject[] views = {
      structs.withField(memory, field, layout), structs.withFieldAtAddress(memory, field, layout)
    };
    for (PyObject view : views) {
      structs.set(view, value);
      assertThat(structs.bytes(memory))
          .isEqualTo(expected(layout, offset, Descriptor.size(type), bits));
      for (PyObject other : views) {
        assertThat(structs.get(other)).isEqualTo(structs.repr(value));
      }
      structs.set(view, PyInt.of(0));
    }
  }

  private static PyObject number(int type, long bits) {
    int unused = 64 - 8 * Descriptor.size(type);
    boolean signed = (type & 1) != 0;
    long value = signed ? bits << unused >> unused : bits << unused >>> unused;
    return signed || value >= 0
        ? PyInt.of(value)
        : PyInt.of(BigInteger.valueOf(value).add(BigInteger.ONE.shiftLeft(64)));
  }

  @ParameterizedTest
  @ValueSource(ints = {Descriptor.LITTLE_ENDIAN, Descriptor.BIG_ENDIAN, Descriptor.NATIVE})
  void integers(int layout) {
    Random random = new Random(layout);
    for (int type = Descriptor.UINT8; type <= Descriptor.INT64; type++) {
      long top = 1L << 8 * Descriptor.size(type) - 1;
      for (int offset = 0; offset <= MAX_OFFSET; offset++) {
        long[] samples = {0, 1, -1, top, top - 1, ~top, random.nextLong(), random.nextLong()};
        for (long bits : samples) {
          check(type, layout, offset, bits, number(type, bits));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Descriptor.LITTLE_ENDIAN, Descriptor.BIG_ENDIAN, Descriptor.NATIVE})
  void floats(int layout) {
    float[] singles = {0, -0f, 1.5f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.NEGATIVE_INFINITY};
    for (float single : singles) {
      int bits = Float.floatToRawIntBits(single);
      check(Descriptor.FLOAT32, layout, 3, bits, new PyFloat(single));
    }
    double[] doubles = {0, -0.0, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE, Math.PI};
    for (double value : doubles) {
      long bits = Double.doubleToRawLongBits(value);
      check(Descriptor.FLOAT64, layout, 5, bits, new PyFloat(value));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Descriptor.LITTLE_ENDIAN, Descriptor.BIG_ENDIAN, Descriptor.NATIVE})
  void bitFieldsInAllPositions(int layout) {
    int[] types = {Descriptor.BFUINT8, Descriptor.BFINT16, Descriptor.BFUINT32};
    for (int type : types) {
      int width = 8 * Descriptor.size(type);
      for (int length = 1; length <= Math.min(width, 31); length++) {
        for (int position = 0; position + length <= width; position++) {
          checkBitField(type, layout, position, length);
        }
      }
    }
  }

  private void checkBitField(int type, int layout, int position, int length) {
    int size = Descriptor.size(type);
    long field =
        Descriptor.ofValueType(type)
            | 1
            | (long) position << Descriptor.POSITION_SHIFT
            | (long) length << Descriptor.LENGTH_SHIFT;
    long mask = (1L << length) - 1 << position;
    for (long rest : new long[] {0, -1, 0x5A5A_A5A5_0FF0_3CC3L}) {
      PyArray memory = structs.bytearray(expected(layout, 1, size, rest));
      PyObject struct = structs.withField(memory, field, layout);
      long before = (rest & mask) >>> position;
      assertThat(structs.get(struct)).isEqualTo(Long.toString(before));
      for (long value : new long[] {0, -1, 0x1234_5678_9ABC_DEFL}) {
        structs.set(struct, PyInt.of(value));
        long whole = rest & ~mask | value << position & mask;
        assertThat(structs.bytes(memory)).isEqualTo(expected(layout, 1, size, whole));
        assertThat(structs.get(struct)).isEqualTo(Long.toString((whole & mask) >>> position));
      }
    }
  }
}
