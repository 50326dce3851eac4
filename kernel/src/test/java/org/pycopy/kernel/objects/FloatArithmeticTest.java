package org.pycopy.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.TestHost;

class FloatArithmeticTest {
  private final Interpreter in = TestHost.newInterpreter();

  private double apply(int op, double a, double b) {
    return ((PyFloat) Ops.binary(in, op, new PyFloat(a), new PyFloat(b))).value;
  }

  @Test
  void floorDivisionAndModuloFollowTheDivisorsSign() {
    assertThat(apply(Op.FLOOR_DIVIDE, 7, -2)).isEqualTo(-4);
    assertThat(apply(Op.MODULO, 7, -2)).isEqualTo(-1);
    assertThat(apply(Op.FLOOR_DIVIDE, -7, 2)).isEqualTo(-4);
    assertThat(apply(Op.MODULO, -7, 2)).isEqualTo(1);
    assertThat(1 / apply(Op.MODULO, 6, -2)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(apply(Op.FLOOR_DIVIDE, 1, Double.POSITIVE_INFINITY)).isEqualTo(0);
    assertThatThrownBy(() -> apply(Op.MODULO, 1, 0))
        .hasMessage("ZeroDivisionError: divide by zero");
  }

  @Test
  void powersThatJavaAndPythonSeeDifferently() {
    assertThat(apply(Op.POWER, 1, Double.NaN)).isEqualTo(1);
    assertThat(apply(Op.POWER, Double.NaN, 0)).isEqualTo(1);
    assertThat(apply(Op.POWER, -1, Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThatThrownBy(() -> apply(Op.POWER, 0, -1))
        .hasMessage("ZeroDivisionError: divide by zero");
    assertThat(Ops.binary(in, Op.POWER, new PyFloat(-8), new PyFloat(0.5)))
        .isInstanceOf(PyComplex.class);
  }

  @Test
  void equalNumbersHashEqual() {
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      double value = Math.rint(Math.scalb(random.nextDouble() - 0.5, random.nextInt(1000)));
      BigInteger whole = new BigDecimal(value).toBigInteger();
      assertThat(new PyFloat(value).hash(in))
          .as("hash of %s", value)
          .isEqualTo(PyInt.of(whole).hash(in));
    }
    assertThat(new PyFloat(-0.0).hash(in)).isZero();
    assertThat(PyBool.TRUE.hash(in)).isEqualTo(PyInt.ONE.hash(in));
    assertThat(new PyComplex(3, 0).hash(in)).isEqualTo(PyInt.of(3).hash(in));
  }

  @Test
  void intOfFloatIsExact() {
    for (double value : new double[] {1e300, -1e300, 0x1p63, -0x1p63, 0x1p64, 1.9, -1.9, 1e18}) {
      assertThat(PyBigInt.valueOf(PyInt.ofDouble(value)))
          .isEqualTo(new BigDecimal(value).toBigInteger());
    }
    assertThatThrownBy(() -> PyInt.ofDouble(Double.NaN))
        .hasMessage("ValueError: can't convert NaN to int");
    assertThatThrownBy(() -> PyInt.ofDouble(Double.NEGATIVE_INFINITY))
        .hasMessage("OverflowError: can't convert inf to int");
  }

  @Test
  void roundsHalfToEven() {
    for (double value : new double[] {0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 1e16, -0.0}) {
      assertThat(Numbers.rint(value)).isEqualTo(StrictMath.rint(value));
    }
    assertThat(round(15, -1)).isEqualTo("20");
    assertThat(round(25, -1)).isEqualTo("20");
    assertThat(round(-25, -1)).isEqualTo("-20");
    assertThat(round(12345, -9)).isEqualTo("0");
    assertThat(round(12345, Long.MIN_VALUE)).isEqualTo("0");
    assertThat(round(12345, 3)).isEqualTo("12345");
  }

  private String round(long value, long places) {
    return Printer.repr(in, Numbers.round(in, PyInt.of(value), PyInt.of(places)));
  }

  @Test
  void complexPrintsWithoutZeroFractions() {
    assertThat(Printer.repr(in, new PyComplex(1, -2))).isEqualTo("(1-2j)");
    assertThat(Printer.repr(in, new PyComplex(0, 1.5))).isEqualTo("1.5j");
    assertThat(Printer.repr(in, new PyComplex(Double.NaN, Double.NaN))).isEqualTo("(nan+nanj)");
  }
}
