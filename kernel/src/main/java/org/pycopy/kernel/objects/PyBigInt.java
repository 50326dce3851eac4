package org.pycopy.kernel.objects;

import java.math.BigInteger;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;

/**
 * An {@code int} that does not fit a Java {@code long}. The static operations take and return
 * numbers of any size; they charge the bytes of a result before it is computed and tick for the
 * time it takes.
 */
public final class PyBigInt extends PyObject {
  /**
   * Numbers of more bits than this are multiplied in pieces, so that a budget can stop in between.
   */
  private static final int PIECE_BITS = 1 << 19;

  /** {@link BigInteger} holds fewer bits than this. */
  private static final long MAX_BITS = Integer.MAX_VALUE - 64;

  private static final int HASH_BITS = 61;
  private static final BigInteger HASH_MODULUS =
      BigInteger.ONE.shiftLeft(HASH_BITS).subtract(BigInteger.ONE);

  private final BigInteger value;

  /** Use {@link PyInt#of(BigInteger)}, which keeps the representation of a value unique. */
  PyBigInt(BigInteger value) {
    this.value = value;
  }

  public BigInteger value() {
    return value;
  }

  /** The value of an int of either class, or null where {@code object} is none. */
  public static BigInteger valueOf(PyObject object) {
    if (object instanceof PyInt i) {
      return BigInteger.valueOf(i.value);
    }
    return object instanceof PyBigInt big ? big.value : null;
  }

  /** The value modulo 2**64, as C code sees an int that it does not check. */
  public long lowBits() {
    return value.longValue();
  }

  /** Fills {@code bytes} with the lowest bytes, big-endian, in two's complement. */
  void lowBytes(byte[] bytes) {
    byte[] own = value.toByteArray();
    int n = Math.min(own.length, bytes.length);
    System.arraycopy(own, own.length - n, bytes, bytes.length - n, n);
    if (value.signum() < 0) {
      for (int i = 0; i < bytes.length - n; i++) {
        bytes[i] = -1;
      }
    }
  }

  @Override
  public PyType type() {
    return PyInt.TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return true;
  }

  /** The value modulo 2**61 - 1, with the sign of the value. */
  @Override
  public long hash(Interpreter in) {
    return value.remainder(HASH_MODULUS).longValue();
  }

  /** The hash of {@code mantissa * 2**exponent}, for a mantissa of at most 61 bits. */
  static long hashOfScaled(long mantissa, int exponent) {
    // 2**61 is 1 modulo 2**61 - 1, so that a shift is a rotation of 61 bits.
    int shift = exponent % HASH_BITS;
    long modulus = (1L << HASH_BITS) - 1;
    return mantissa << shift & modulus | mantissa >>> HASH_BITS - shift;
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    switch (op) {
      case Op.POSITIVE:
      case Op.INT:
        return this;
      case Op.NEGATIVE:
        in.charge(bytesOf(value));
        return PyInt.of(value.negate());
      case Op.INVERT:
        in.charge(bytesOf(value));
        return PyInt.of(value.not());
      case Op.ABS:
        return value.signum() < 0 ? unary(in, Op.NEGATIVE) : this;
      case Op.SIZEOF:
        return PyInt.of(Numbers.OBJECT_BYTES + bytesOf(value));
      default:
        return null;
    }
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (rhs instanceof PyInt i) {
      return binary(in, op, value, BigInteger.valueOf(i.value));
    }
    if (rhs instanceof PyBigInt big) {
      return binary(in, op, value, big.value);
    }
    if (rhs instanceof PyFloat f) {
      return PyFloat.binary(op, value.doubleValue(), f.value);
    }
    if (rhs instanceof PyComplex c) {
      return PyComplex.binary(op, value.doubleValue(), 0, c.real, c.imag);
    }
    if (rhs instanceof PyBool b) {
      return binary(in, op, value, b.value() ? BigInteger.ONE : BigInteger.ZERO);
    }
    return Numbers.repeat(in, op, this, rhs);
  }

  /** Binary operation {@code op} of {@link Op}, or null where ints do not support it. */
  static PyObject binary(Interpreter in, int op, BigInteger a, BigInteger b) {
    switch (op) {
      case Op.LESS:
        return PyBool.of(a.compareTo(b) < 0);
      case Op.MORE:
        return PyBool.of(a.compareTo(b) > 0);
      case Op.EQUAL:
        return PyBool.of(a.equals(b));
      case Op.LESS_EQUAL:
        return PyBool.of(a.compareTo(b) <= 0);
      case Op.MORE_EQUAL:
        return PyBool.of(a.compareTo(b) >= 0);
      case Op.NOT_EQUAL:
        return PyBool.of(!a.equals(b));
      case Op.LSHIFT:
      case Op.INPLACE_LSHIFT:
        return shiftLeft(in, a, shiftCount(b));
      case Op.RSHIFT:
      case Op.INPLACE_RSHIFT:
        return shiftRight(in, a, shiftCount(b));
      case Op.MULTIPLY:
      case Op.INPLACE_MULTIPLY:
        chargeBits(in, (long) a.bitLength() + b.bitLength());
        return PyInt.of(multiply(in, a, b));
      case Op.TRUE_DIVIDE:
      case Op.INPLACE_TRUE_DIVIDE:
        if (b.signum() == 0) {
          throw Errors.zeroDivision();
        }
        return new PyFloat(a.doubleValue() / b.doubleValue());
      case Op.FLOOR_DIVIDE:
      case Op.INPLACE_FLOOR_DIVIDE:
        if (a.signum() * b.signum() > 0) {
          chargeDivision(in, a, b);
          return PyInt.of(a.divide(b));
        }
        return PyInt.of(floorDivMod(in, a, b)[0]);
      case Op.MODULO:
      case Op.INPLACE_MODULO:
        return PyInt.of(floorDivMod(in, a, b)[1]);
      case Op.DIVMOD:
        BigInteger[] both = floorDivMod(in, a, b);
        return new PyTuple(PyInt.of(both[0]), PyInt.of(both[1]));
      case Op.POWER:
      case Op.INPLACE_POWER:
        return power(in, a, b);
      default:
        return op >= Op.REVERSE_OR
            ? binary(in, op - Op.REVERSE_OR + Op.OR, b, a)
            : linear(in, op, a, b);
    }
  }

  /** The operations that take time and space in proportion to their operands. */
  private static PyObject linear(Interpreter in, int op, BigInteger a, BigInteger b) {
    in.charge(Math.max(bytesOf(a), bytesOf(b)));
    in.tick(Math.max(a.bitLength(), b.bitLength()) >> 8);
    switch (op) {
      case Op.OR:
      case Op.INPLACE_OR:
        return PyInt.of(a.or(b));
      case Op.XOR:
      case Op.INPLACE_XOR:
        return PyInt.of(a.xor(b));
      case Op.AND:
      case Op.INPLACE_AND:
        return PyInt.of(a.and(b));
      case Op.ADD:
      case Op.INPLACE_ADD:
        checkBits(1L + Math.max(a.bitLength(), b.bitLength()));
        return PyInt.of(a.add(b));
      case Op.SUBTRACT:
      case Op.INPLACE_SUBTRACT:
        checkBits(1L + Math.max(a.bitLength(), b.bitLength()));
        return PyInt.of(a.subtract(b));
      default:
        return null;
    }
  }

  private static long bytesOf(BigInteger number) {
    return (number.bitLength() >> 3) + 1L;
  }

  private static void checkBits(long bits) {
    if (bits > MAX_BITS) {
      throw Errors.memory(bits >> 3);
    }
  }

  private static void chargeBits(Interpreter in, long bits) {
    checkBits(bits);
    in.charge((bits >> 3) + 1);
  }

  private static long shiftCount(BigInteger count) {
    if (count.bitLength() >= Long.SIZE) {
      throw Errors.overflowError("overflow converting long int to machine word");
    }
    return count.longValue();
  }

  /** {@code a << count}. @throws ValueError, MemoryError (Python's) */
  static PyObject shiftLeft(Interpreter in, BigInteger a, long count) {
    if (count < 0) {
      throw PyInt.negativeShift();
    }
    if (a.signum() == 0) {
      return PyInt.ZERO;
    }
    chargeBits(in, Math.min(count, MAX_BITS) + a.bitLength());
    return PyInt.of(a.shiftLeft((int) count));
  }

  private static PyObject shiftRight(Interpreter in, BigInteger a, long count) {
    if (count < 0) {
      throw PyInt.negativeShift();
    }
    if (count >= a.bitLength()) {
      return PyInt.of(a.signum() < 0 ? -1 : 0);
    }
    in.charge(bytesOf(a) - (count >> 3));
    return PyInt.of(a.shiftRight((int) count));
  }

  private static void chargeDivision(Interpreter in, BigInteger a, BigInteger b) {
    in.charge(bytesOf(a) + bytesOf(b));
    in.tick(workOfMultiply(a.bitLength() - b.bitLength(), b.bitLength()));
  }

  static BigInteger[] floorDivMod(Interpreter in, BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw Errors.zeroDivision();
    }
    chargeDivision(in, a, b);
    BigInteger[] result = a.divideAndRemainder(b);
    if (result[1].signum() != 0 && result[1].signum() != b.signum()) {
      result[0] = result[0].subtract(BigInteger.ONE);
      result[1] = result[1].add(b);
    }
    return result;
  }

  private static PyObject power(Interpreter in, BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      return PyFloat.power(a.doubleValue(), b.doubleValue());
    }
    if (b.bitLength() < Long.SIZE) {
      return power(in, a, b.longValue());
    }
    if (a.bitLength() > 1 || a.equals(BigInteger.TWO)) {
      throw Errors.memory(Long.MAX_VALUE);
    }
    // -1, 0 and 1 have no large powers.
    return PyInt.of(a.signum() < 0 && !b.testBit(0) ? BigInteger.ONE : a);
  }

  /** {@code a ** exponent} for an exponent from 0 on. @throws MemoryError (Python's) */
  static PyObject power(Interpreter in, BigInteger a, long exponent) {
    if (exponent == 0) {
      return PyInt.ONE;
    }
    if (a.bitLength() <= 1 && !a.equals(BigInteger.TWO) && !a.equals(BigInteger.TWO.negate())) {
      return PyInt.of(a.signum() < 0 && (exponent & 1) == 0 ? BigInteger.ONE : a);
    }
    int zeros = a.getLowestSetBit();
    BigInteger odd = a.shiftRight(zeros);
    // |odd| >= 2**(bitLength - 1), so this is the least size that the result can have.
    int least = odd.abs().bitLength() - 1 + zeros;
    if (exponent > MAX_BITS / least) {
      throw Errors.memory(Math.min(exponent, Long.MAX_VALUE / least) / 8 * least);
    }
    chargeBits(in, exponent * least);
    BigInteger result = BigInteger.ONE;
    BigInteger square = odd;
    for (long bits = exponent; ; ) {
      if ((bits & 1) != 0) {
        checkBits((long) result.bitLength() + square.bitLength());
        result = multiply(in, result, square);
      }
      bits >>= 1;
      if (bits == 0) {
        break;
      }
      checkBits(2L * square.bitLength());
      square = multiply(in, square, square);
    }
    long shift = zeros * exponent;
    checkBits(shift + result.bitLength());
    return PyInt.of(result.shiftLeft((int) shift));
  }

  /** {@code pow(base, exponent, modulus)}; as in Pycopy 0 for a negative exponent. */
  static PyObject power(Interpreter in, BigInteger base, BigInteger exponent, BigInteger modulus) {
    if (modulus.signum() == 0) {
      throw Errors.valueError("pow() 3rd argument cannot be 0");
    }
    if (exponent.signum() < 0) {
      return PyInt.ZERO;
    }
    BigInteger m = modulus.abs();
    in.charge(4 * bytesOf(m));
    BigInteger square = base.mod(m);
    BigInteger result = BigInteger.ONE.mod(m);
    int n = exponent.bitLength();
    int work = 2 * workOfMultiply(m.bitLength(), m.bitLength());
    for (int i = 0; i < n; i++) {
      in.tick(work);
      if (exponent.testBit(i)) {
        result = result.multiply(square).mod(m);
      }
      if (i + 1 < n) {
        square = square.multiply(square).mod(m);
      }
    }
    return PyInt.of(modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result);
  }

  /** The product; large ones are computed piecewise with a tick for each piece. */
  private static BigInteger multiply(Interpreter in, BigInteger a, BigInteger b) {
    int bits = Math.max(a.bitLength(), b.bitLength());
    if (bits <= PIECE_BITS) {
      in.tick(workOfMultiply(a.bitLength(), b.bitLength()));
      return a.multiply(b);
    }
    if (a.signum() < 0 || b.signum() < 0) {
      BigInteger product = multiply(in, a.abs(), b.abs());
      return a.signum() == b.signum() ? product : product.negate();
    }
    int half = bits >> 1;
    BigInteger aHigh = a.shiftRight(half);
    BigInteger aLow = a.subtract(aHigh.shiftLeft(half));
    BigInteger bHigh = b == a ? aHigh : b.shiftRight(half);
    BigInteger bLow = b == a ? aLow : b.subtract(bHigh.shiftLeft(half));
    BigInteger low = multiply(in, aLow, bLow);
    if (aHigh.signum() == 0) {
      return multiply(in, a, bHigh).shiftLeft(half).add(low);
    }
    if (bHigh.signum() == 0) {
      return multiply(in, aHigh, b).shiftLeft(half).add(low);
    }
    // Karatsuba: three products of the halves instead of four.
    BigInteger high = multiply(in, aHigh, bHigh);
    BigInteger aSum = aHigh.add(aLow);
    BigInteger cross = multiply(in, aSum, b == a ? aSum : bHigh.add(bLow));
    BigInteger middle = cross.subtract(high).subtract(low);
    return high.shiftLeft(half).add(middle).shiftLeft(half).add(low);
  }

  /** What multiplying (or dividing by) numbers of so many bits costs, in units of {@code tick}. */
  static int workOfMultiply(int aBits, int bBits) {
    long fewer = Math.max(Math.min(aBits, bBits), 0) >> 5;
    long more = Math.max(aBits, bBits) >> 5;
    long work = more;
    // Each time both operands double, the sub-quadratic algorithms do three times the work.
    while (fewer > 64) {
      fewer >>= 1;
      work += work >> 1;
    }
    return (int) Math.min(1 + (work * fewer >> 6), Integer.MAX_VALUE);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    int bits = value.bitLength();
    in.charge(bits / 3);
    in.tick(workOfMultiply(bits, bits));
    out.append(value.toString());
  }
}
