package org.pycopy.kernel.objects;

import java.math.BigInteger;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;

/**
 * Values in binary form, by the type codes that {@code array} and {@code ustruct} share: {@code b B
 * h H i I l L q Q} integers (upper case unsigned), {@code f d} floats, {@code P} an address, {@code
 * S} a pointer to text, which can be stored but not followed here (see {@link NativeHeap#textAt}),
 * and {@code O} an object, which has no binary form here (see {@link ObjectAddresses}).
 *
 * <p>Native sizes and alignments are those of a 64-bit Linux; native byte order is little-endian.
 */
public final class Binary {
  /** Type code of a bytearray's memory: as {@code 'B'}, but comparable with bytes. */
  public static final char BYTEARRAY = 1;

  private Binary() {}

  /**
   * Size in bytes of a value of type {@code code}.
   *
   * @param nativeSizes whether sizes are the platform's ({@code @}), else the standard ones
   * @throws ValueError (Python's) where there is no such type
   */
  public static int size(char code, boolean nativeSizes) {
    switch (code) {
      case BYTEARRAY:
      case 'b':
      case 'B':
        return 1;
      case 'h':
      case 'H':
        return 2;
      case 'i':
      case 'I':
      case 'f':
        return 4;
      case 'l':
      case 'L':
        return nativeSizes ? 8 : 4;
      case 'q':
      case 'Q':
      case 'd':
      case 'P':
      case 'O':
      case 'S':
        return 8;
      default:
        throw Errors.valueError("bad typecode");
    }
  }

  /** The unsigned value of {@code size} bytes from {@code at} on. */
  static long load(Buffer from, int at, int size, boolean bigEndian) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      int index = bigEndian ? at + i : at + size - 1 - i;
      value = value << 8 | from.get(index) & 0xFF;
    }
    return value;
  }

  static void store(Buffer to, int at, int size, boolean bigEndian, long value) {
    for (int i = 0; i < size; i++) {
      int shift = 8 * (bigEndian ? size - 1 - i : i);
      to.put(at + i, (byte) (value >> shift));
    }
  }

  /**
   * The value of type {@code code} and {@code size} bytes at index {@code at}.
   *
   * @throws NotImplementedError (Python's) for an object or a pointer to text
   */
  public static PyObject get(Buffer from, int at, char code, int size, boolean bigEndian) {
    return value(load(from, at, size, bigEndian), code, size);
  }

  /** The value of type {@code code} of which {@code bits} are the {@code size} bytes. */
  public static PyObject value(long bits, char code, int size) {
    switch (code) {
      case 'f':
        return new PyFloat(Float.intBitsToFloat((int) bits));
      case 'd':
        return new PyFloat(Double.longBitsToDouble(bits));
      case 'O':
      case 'S':
        throw noBinaryForm(code);
      default:
        if (code >= 'a') {
          int unused = 64 - 8 * size;
          return PyInt.of(bits << unused >> unused);
        }
        return bits >= 0
            ? PyInt.of(bits)
            : PyInt.of(BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(64)));
    }
  }

  /**
   * Writes {@code value} as type {@code code} at index {@code at}; an int is cut to its low bytes.
   *
   * @throws TypeError (Python's) where the value is no number
   * @throws NotImplementedError (Python's) for an object
   */
  public static void set(
      Interpreter in, Buffer to, int at, char code, int size, boolean bigEndian, PyObject value) {
    store(to, at, size, bigEndian, bits(in, value, code));
  }

  /** The bytes of {@code value} as type {@code code}; an int is cut to its low 64 bits. */
  public static long bits(Interpreter in, PyObject value, char code) {
    switch (code) {
      case 'f':
        return Float.floatToRawIntBits((float) Convert.toDouble(in, value));
      case 'd':
        return Double.doubleToRawLongBits(Convert.toDouble(in, value));
      case 'O':
        throw noBinaryForm(code);
      default:
        return Convert.nativeOf(value) instanceof PyBigInt big
            ? big.value().longValue()
            : Ops.index(in, value);
    }
  }

  private static PyException noBinaryForm(char code) {
    return Errors.notImplemented("type code '" + code + "' needs the address of an object");
  }
}
