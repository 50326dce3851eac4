package org.pycopy.kernel.objects;

import java.math.BigInteger;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyClassMethod;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;

/**
 * An {@code int} that fits a Java {@code long}; larger ones are {@link PyBigInt}. Values from -128
 * to 1023 are shared objects.
 *
 * <p>The static operations on {@code long}s are what the VM's fast paths call. None of them throws
 * for an overflow: the result then is a {@link PyBigInt}.
 */
@org.pycopy.annot.PyType("int")
public final class PyInt extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("int", BuiltinType.OBJECT, new PyIntTable());

  private static final int CACHE_LOW = -128;
  private static final PyInt[] CACHE = new PyInt[1152];

  static {
    for (int i = 0; i < CACHE.length; i++) {
      CACHE[i] = new PyInt(i + CACHE_LOW);
    }
  }

  public static final PyInt ZERO = of(0);
  public static final PyInt ONE = of(1);

  /** The value; public for the VM's fast paths. */
  public final long value;

  private PyInt(long value) {
    this.value = value;
  }

  /** A new object, for a caller in which it does not last. */
  public static PyInt fresh(long value) {
    return new PyInt(value);
  }

  public static PyInt of(long value) {
    long index = value - CACHE_LOW;
    return index >= 0 && index < 1152 ? CACHE[(int) index] : new PyInt(value);
  }

  /** The int of any size: a {@link PyInt} where it fits, else a {@link PyBigInt}. */
  public static PyObject of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValue()) : new PyBigInt(value);
  }

  /** The int of the 64 bits of {@code value} read as an unsigned number. */
  public static PyObject ofUnsigned(long value) {
    if (value >= 0) {
      return of(value);
    }
    return new PyBigInt(BigInteger.valueOf(value & Long.MAX_VALUE).setBit(Long.SIZE - 1));
  }

  /**
   * {@code value} without its fraction, as {@code int(float)} does.
   *
   * @throws OverflowError (Python's) for an infinity, ValueError for a NaN
   */
  public static PyObject ofDouble(double value) {
    if (value > -0x1p63 && value < 0x1p63) {
      return of((long) value);
    }
    if (Double.isNaN(value)) {
      throw Errors.valueError("can't convert NaN to int");
    }
    if (Double.isInfinite(value)) {
      throw Errors.overflowError("can't convert inf to int");
    }
    // From 2**63 on a double is a whole number: its 53 bits, shifted.
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52 & 0x7ff) - 1075;
    BigInteger magnitude =
        BigInteger.valueOf(bits & 0xf_ffff_ffff_ffffL | 1L << 52).shiftLeft(exponent);
    return of(value < 0 ? magnitude.negate() : magnitude);
  }

  /**
   * {@code int(x, base)}.
   *
   * @throws ValueError for text that is no number, or a base out of range
   */
  @PyNew
  static PyObject create(Interpreter in, @Opt PyObject x, @Opt PyObject base) {
    if (x == null) {
      return ZERO;
    }
    PyObject plain = Convert.nativeOf(x);
    if (base == null && (plain instanceof PyInt || plain instanceof PyBigInt)) {
      return plain;
    }
    if (base != null || plain instanceof PyStr || plain instanceof PyBytes) {
      String text =
          plain instanceof PyBytes ? Numbers.textOf(in, plain) : Convert.toJavaString(in, x);
      return Numbers.parseInt(in, text, base == null ? 10 : Convert.toInt(in, base));
    }
    if (plain instanceof PyFloat f) {
      return ofDouble(f.value);
    }
    return Ops.unary(in, Op.INT, x);
  }

  /**
   * The unsigned number that {@code data} holds; byte order is big-endian unless {@code byteorder}
   * is {@code "little"}. As in Pycopy the third argument, if any, is ignored.
   */
  @PyClassMethod("from_bytes")
  static PyObject fromBytes(
      Interpreter in, PyObject cls, PyObject data, PyObject byteorder, @Opt PyObject signed) {
    Buffer buffer = Ops.buffer(in, data, false);
    boolean little = isLittle(byteorder);
    int n = buffer.length;
    if (n <= Long.BYTES) {
      long value = 0;
      for (int i = 0; i < n; i++) {
        value = value << 8 | buffer.get(little ? n - 1 - i : i) & 0xff;
      }
      return ofUnsigned(value);
    }
    in.charge(n);
    byte[] magnitude = buffer.toBytes();
    if (little) {
      reverse(magnitude);
    }
    return of(new BigInteger(1, magnitude));
  }

  /**
   * The lowest {@code length} bytes of this number in two's complement; byte order is big-endian
   * unless {@code byteorder} is {@code "little"}. As in Pycopy higher bytes are dropped silently,
   * and a fourth argument is ignored.
   */
  @PyMethod("to_bytes")
  static PyObject toBytes(
      Interpreter in, PyObject self, long length, PyObject byteorder, @Opt PyObject signed) {
    if (length < 0) {
      throw Errors.of(ExceptionTypes.VALUE_ERROR);
    }
    in.charge(length);
    byte[] bytes = new byte[(int) length];
    if (self instanceof PyBigInt big) {
      big.lowBytes(bytes);
    } else {
      // Pycopy does not extend the sign of a small int beyond the machine word.
      long rest = ((PyInt) self).value;
      for (int i = bytes.length - 1; i >= 0 && i >= bytes.length - Long.BYTES; i--) {
        bytes[i] = (byte) rest;
        rest >>= 8;
      }
    }
    if (isLittle(byteorder)) {
      reverse(bytes);
    }
    return new PyBytes(bytes);
  }

  private static boolean isLittle(PyObject byteorder) {
    return byteorder instanceof PyStr s && s.value().equals("little");
  }

  private static void reverse(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte b = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = b;
    }
  }

  /** {@code a + b}. */
  public static PyObject add(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return new PyBigInt(BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
    }
    return of(sum);
  }

  /** {@code a - b}. */
  public static PyObject subtract(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      return new PyBigInt(BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));
    }
    return of(difference);
  }

  /** {@code a * b}. */
  public static PyObject multiply(long a, long b) {
    long product = a * b;
    // Factors of at most 32 bits, the usual case, cannot overflow.
    if ((int) a != a || (int) b != b) {
      if (overflows(a, b, product)) {
        return new PyBigInt(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
      }
    }
    return of(product);
  }

  private static boolean overflows(long a, long b, long product) {
    if (a == 0 || b == 0) {
      return false;
    }
    if (b == -1) {
      return a == Long.MIN_VALUE;
    }
    return product / b != a;
  }

  /** {@code a // b}. @throws ZeroDivisionError (Python's) */
  public static PyObject floorDivide(long a, long b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    if (b == -1) {
      return negate(a);
    }
    long quotient = a / b;
    return of(quotient * b != a && (a ^ b) < 0 ? quotient - 1 : quotient);
  }

  /** {@code a % b}; the result has the sign of {@code b}. @throws ZeroDivisionError (Python's) */
  public static PyObject modulo(long a, long b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    if (b == -1) {
      return ZERO;
    }
    long remainder = a % b;
    return of(remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder);
  }

  /** {@code a / b}. @throws ZeroDivisionError (Python's) */
  public static PyObject trueDivide(long a, long b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    return new PyFloat((double) a / (double) b);
  }

  /** {@code -a}. */
  public static PyObject negate(long a) {
    return a == Long.MIN_VALUE ? ofUnsigned(a) : of(-a);
  }

  /** {@code a << b}. @throws ValueError, MemoryError (Python's) */
  public static PyObject shiftLeft(Interpreter in, long a, long b) {
    if (b >= 0 && b < Long.SIZE - 1) {
      long shifted = a << (int) (b & 63);
      if (shifted >> (int) (b & 63) == a) {
        return of(shifted);
      }
    }
    return PyBigInt.shiftLeft(in, BigInteger.valueOf(a), b);
  }

  /** {@code a >> b}. @throws ValueError (Python's) */
  public static PyObject shiftRight(long a, long b) {
    if (b < 0) {
      throw negativeShift();
    }
    return of(a >> (int) Math.min(b, Long.SIZE - 1));
  }

  static PyException negativeShift() {
    return Errors.valueError("negative shift count");
  }

  /** {@code a ** b}. @throws MemoryError (Python's) */
  public static PyObject power(Interpreter in, long a, long b) {
    if (b < 0) {
      return PyFloat.power((double) a, (double) b);
    }
    long result = 1;
    long square = a;
    for (long bits = b; ; ) {
      if ((bits & 1) != 0) {
        long product = result * square;
        if (overflows(result, square, product)) {
          return PyBigInt.power(in, BigInteger.valueOf(a), b);
        }
        result = product;
      }
      bits >>= 1;
      if (bits == 0) {
        return of(result);
      }
      long next = square * square;
      if (overflows(square, square, next)) {
        return PyBigInt.power(in, BigInteger.valueOf(a), b);
      }
      square = next;
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return value != 0;
  }

  @Override
  public long hash(Interpreter in) {
    return value;
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    switch (op) {
      case Op.POSITIVE:
      case Op.INT:
        return this;
      case Op.NEGATIVE:
        return negate(value);
      case Op.INVERT:
        return of(~value);
      case Op.ABS:
        return value < 0 ? negate(value) : this;
      case Op.SIZEOF:
        return of(Long.BYTES);
      default:
        return null;
    }
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    return rhs instanceof PyInt i ? binary(in, op, value, i.value) : binaryMixed(in, op, rhs);
  }

  private static PyObject binary(Interpreter in, int op, long a, long b) {
    switch (op) {
      case Op.LESS:
        return PyBool.of(a < b);
      case Op.MORE:
        return PyBool.of(a > b);
      case Op.EQUAL:
        return PyBool.of(a == b);
      case Op.LESS_EQUAL:
        return PyBool.of(a <= b);
      case Op.MORE_EQUAL:
        return PyBool.of(a >= b);
      case Op.NOT_EQUAL:
        return PyBool.of(a != b);
      case Op.OR:
      case Op.INPLACE_OR:
        return of(a | b);
      case Op.XOR:
      case Op.INPLACE_XOR:
        return of(a ^ b);
      case Op.AND:
      case Op.INPLACE_AND:
        return of(a & b);
      case Op.LSHIFT:
      case Op.INPLACE_LSHIFT:
        return shiftLeft(in, a, b);
      case Op.RSHIFT:
      case Op.INPLACE_RSHIFT:
        return shiftRight(a, b);
      case Op.ADD:
      case Op.INPLACE_ADD:
        return add(a, b);
      case Op.SUBTRACT:
      case Op.INPLACE_SUBTRACT:
        return subtract(a, b);
      case Op.MULTIPLY:
      case Op.INPLACE_MULTIPLY:
        return multiply(a, b);
      case Op.FLOOR_DIVIDE:
      case Op.INPLACE_FLOOR_DIVIDE:
        return floorDivide(a, b);
      case Op.TRUE_DIVIDE:
      case Op.INPLACE_TRUE_DIVIDE:
        return trueDivide(a, b);
      case Op.MODULO:
      case Op.INPLACE_MODULO:
        return modulo(a, b);
      case Op.POWER:
      case Op.INPLACE_POWER:
        return power(in, a, b);
      case Op.DIVMOD:
        return new PyTuple(floorDivide(a, b), modulo(a, b));
      default:
        return op >= Op.REVERSE_OR ? binary(in, op - Op.REVERSE_OR + Op.OR, b, a) : null;
    }
  }

  private PyObject binaryMixed(Interpreter in, int op, PyObject rhs) {
    if (rhs instanceof PyBigInt big) {
      return PyBigInt.binary(in, op, BigInteger.valueOf(value), big.value());
    }
    if (rhs instanceof PyFloat f) {
      return PyFloat.binary(op, (double) value, f.value);
    }
    if (rhs instanceof PyComplex c) {
      return PyComplex.binary(op, (double) value, 0, c.real, c.imag);
    }
    if (rhs instanceof PyBool b) {
      return binary(in, op, value, b.value() ? 1 : 0);
    }
    return Numbers.repeat(in, op, this, rhs);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append(value);
  }
}
