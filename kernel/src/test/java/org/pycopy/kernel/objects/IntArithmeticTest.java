package org.pycopy.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.TestHost;

/** Arithmetic of ints of any size against {@link BigInteger}. */
class IntArithmeticTest {
  private static final long[] CORNERS = {
    0,
    1,
    -1,
    2,
    -2,
    7,
    -7,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    1L << 32,
    1L << 62,
    -(1L << 62),
    Long.MAX_VALUE,
    Long.MAX_VALUE - 1,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1,
  };

  private final Interpreter in = TestHost.newInterpreter();

  private BigInteger apply(int op, BigInteger a, BigInteger b) {
    PyObject result = Ops.binary(in, op, PyInt.of(a), PyInt.of(b));
    BigInteger value = PyBigInt.valueOf(result);
    assertThat(result instanceof PyInt)
        .as("representation of %s is unique", value)
        .isEqualTo(value.bitLength() < 64);
    return value;
  }

  private void check(BigInteger a, BigInteger b) {
    assertThat(apply(Op.ADD, a, b)).isEqualTo(a.add(b));
    assertThat(apply(Op.SUBTRACT, a, b)).isEqualTo(a.subtract(b));
    assertThat(apply(Op.MULTIPLY, a, b)).isEqualTo(a.multiply(b));
    assertThat(apply(Op.AND, a, b)).isEqualTo(a.and(b));
    assertThat(apply(Op.OR, a, b)).isEqualTo(a.or(b));
    assertThat(apply(Op.XOR, a, b)).isEqualTo(a.xor(b));
    assertThat(Ops.compare(in, Op.LESS, PyInt.of(a), PyInt.of(b))).isEqualTo(a.compareTo(b) < 0);
    assertThat(Ops.equal(in, PyInt.of(a), PyInt.of(b))).isEqualTo(a.equals(b));
    if (b.signum() == 0) {
      assertThatThrownBy(() -> apply(Op.FLOOR_DIVIDE, a, b))
          .hasMessage("ZeroDivisionError: divide by zero");
      return;
    }
    BigInteger quotient = apply(Op.FLOOR_DIVIDE, a, b);
    BigInteger remainder = apply(Op.MODULO, a, b);
    assertThat(quotient.multiply(b).add(remainder)).isEqualTo(a);
    assertThat(remainder.abs()).isLessThan(b.abs());
    assertThat(remainder.signum()).isIn(0, b.signum());
  }

  @Test
  void cornerValues() {
    for (long a : CORNERS) {
      for (long b : CORNERS) {
        check(BigInteger.valueOf(a), BigInteger.valueOf(b));
      }
    }
  }

  @Test
  void randomValues() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      BigInteger a = new BigInteger(random.nextInt(200), random);
      BigInteger b = new BigInteger(random.nextInt(200), random);
      check(random.nextBoolean() ? a.negate() : a, random.nextBoolean() ? b.negate() : b);
    }
  }

  @Test
  void shifts() {
    for (long a : CORNERS) {
      BigInteger value = BigInteger.valueOf(a);
      for (int n = 0; n < 140; n += 7) {
        assertThat(apply(Op.LSHIFT, value, BigInteger.valueOf(n))).isEqualTo(value.shiftLeft(n));
        assertThat(apply(Op.RSHIFT, value, BigInteger.valueOf(n))).isEqualTo(value.shiftRight(n));
      }
    }
    assertThatThrownBy(() -> apply(Op.LSHIFT, BigInteger.ONE, BigInteger.ONE.negate()))
        .hasMessage("ValueError: negative shift count");
  }

  @Test
  void powers() {
    for (long a = -12; a <= 12; a++) {
      for (int n = 0; n < 70; n++) {
        BigInteger base = BigInteger.valueOf(a);
        assertThat(apply(Op.POWER, base, BigInteger.valueOf(n))).isEqualTo(base.pow(n));
      }
    }
    BigInteger big = BigInteger.TEN.pow(30);
    assertThat(apply(Op.POWER, big, BigInteger.valueOf(9))).isEqualTo(big.pow(9));
    assertThat(apply(Op.POWER, BigInteger.ONE.negate(), big)).isEqualTo(BigInteger.ONE);
  }

  @Test
  void largeProductsAreComputedInPieces() {
    Random random = new Random(2);
    BigInteger a = new BigInteger(3_000_000, random);
    BigInteger b = new BigInteger(1_200_000, random).negate();
    assertThat(apply(Op.MULTIPLY, a, b)).isEqualTo(a.multiply(b));
    assertThat(apply(Op.MULTIPLY, b, b)).isEqualTo(b.multiply(b));
    assertThat(apply(Op.MULTIPLY, a, BigInteger.valueOf(-3)))
        .isEqualTo(a.multiply(BigInteger.valueOf(-3)));
  }

  @Test
  void modularPowerHasTheSignOfTheModulus() {
    assertThat(power(2, 10, 1000)).isEqualTo(24);
    assertThat(power(2, 3, -5)).isEqualTo(-2);
    assertThat(power(-2, 3, 5)).isEqualTo(2);
    assertThat(power(7, 0, 1)).isZero();
    assertThatThrownBy(() -> power(2, 3, 0)).hasMessageStartingWith("ValueError");
  }

  private long power(long base, long exponent, long modulus) {
    PyObject result = Numbers.power(in, PyInt.of(base), PyInt.of(exponent), PyInt.of(modulus));
    return ((PyInt) result).value;
  }

  @Test
  void lowBytesInBothOrders() {
    PyInt cls = PyInt.ZERO;
    for (long a : CORNERS) {
      if (a >= 0) {
        for (String order : new String[] {"little", "big"}) {
          PyObject bytes = PyInt.toBytes(in, PyInt.of(a), 12, new PyStr(order), null);
          PyObject back = PyInt.fromBytes(in, cls, bytes, new PyStr(order), null);
          assertThat(Ops.equal(in, back, PyInt.of(a))).isTrue();
        }
      }
    }
  }
}
