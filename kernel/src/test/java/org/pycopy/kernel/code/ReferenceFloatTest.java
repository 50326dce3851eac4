package org.pycopy.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceFloatTest {
  @Test
  void formats() {
    assertThat(ReferenceFloat.format(0.0)).isEqualTo("0.0");
    assertThat(ReferenceFloat.format(-0.0)).isEqualTo("-0.0");
    assertThat(ReferenceFloat.format(1.0)).isEqualTo("1.0");
    assertThat(ReferenceFloat.format(0.1)).isEqualTo("0.1");
    assertThat(ReferenceFloat.format(-1.5)).isEqualTo("-1.5");
    assertThat(ReferenceFloat.format(1e16)).isEqualTo("1e+16");
    assertThat(ReferenceFloat.format(1e15)).isEqualTo("1000000000000000.0");
    assertThat(ReferenceFloat.format(0.0001)).isEqualTo("0.0001");
    assertThat(ReferenceFloat.format(2.5e-300)).isEqualTo("2.5e-300");
    assertThat(ReferenceFloat.format(Double.POSITIVE_INFINITY)).isEqualTo("inf");
    assertThat(ReferenceFloat.format(Double.NaN)).isEqualTo("nan");
  }

  @Test
  void roundsUpThroughAllDigits() {
    assertThat(ReferenceFloat.format(0.9999999999999)).isEqualTo("1.0");
    assertThat(ReferenceFloat.format(9.9999999999999999)).isEqualTo("10.0");
  }

  @Test
  void formatsComplex() {
    assertThat(ReferenceFloat.format(new Code.Complex(0, 1))).isEqualTo("1j");
    assertThat(ReferenceFloat.format(new Code.Complex(1, -2))).isEqualTo("(1-2j)");
    assertThat(ReferenceFloat.format(new Code.Complex(1, 2))).isEqualTo("(1+2j)");
  }

  @Test
  void parses() {
    assertThat(ReferenceFloat.parseLiteral("x = 1_0.2_5e-1j", 4)).isEqualTo(1.025);
    assertThat(ReferenceFloat.parseLiteral(".5", 0)).isEqualTo(0.5);
    assertThat(ReferenceFloat.parseLiteral("1e400", 0)).isInfinite();
    assertThat(ReferenceFloat.parseLiteral("1e-400", 0)).isZero();
  }
}
