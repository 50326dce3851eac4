package org.pycopy.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatFormatTest {
  private static final int ROUNDS = 20_000;

  private final Random random = new Random(2);

  private double anyFinite() {
    double d;
    do {
      d = Double.longBitsToDouble(random.nextLong());
    } while (Double.isNaN(d) || Double.isInfinite(d));
    return d;
  }

  @Test
  void reprIsLaidOutAsInPython() {
    assertThat(FloatFormat.repr(0.0)).isEqualTo("0.0");
    assertThat(FloatFormat.repr(-0.0)).isEqualTo("-0.0");
    assertThat(FloatFormat.repr(100)).isEqualTo("100.0");
    assertThat(FloatFormat.repr(0.1)).isEqualTo("0.1");
    assertThat(FloatFormat.repr(1e15)).isEqualTo("1000000000000000.0");
    assertThat(FloatFormat.repr(1e16)).isEqualTo("1e+16");
    assertThat(FloatFormat.repr(1e-4)).isEqualTo("0.0001");
    assertThat(FloatFormat.repr(1.5e-5)).isEqualTo("1.5e-05");
    assertThat(FloatFormat.repr(1e100)).isEqualTo("1e+100");
    assertThat(FloatFormat.repr(Double.POSITIVE_INFINITY)).isEqualTo("inf");
    assertThat(FloatFormat.repr(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    assertThat(FloatFormat.repr(Double.NaN)).isEqualTo("nan");
  }

  @Test
  void reprOfHardCasesIsShortest() {
    assertThat(FloatFormat.repr(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(FloatFormat.repr(2e-44)).isEqualTo("2e-44");
    assertThat(FloatFormat.repr(2.0E-3)).isEqualTo("0.002");
    assertThat(FloatFormat.repr(9007199254740993.0)).isEqualTo("9007199254740992.0");
    assertThat(FloatFormat.repr(123456789012345680.0)).isEqualTo("1.2345678901234568e+17");
    assertThat(FloatFormat.repr(Double.MIN_VALUE)).isEqualTo("5e-324");
    assertThat(FloatFormat.repr(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
    assertThat(FloatFormat.repr(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802e-14");
  }

  @Test
  void reprReadsBack() {
    for (int i = 0; i < ROUNDS; i++) {
      double d = anyFinite();
      assertThat(Double.parseDouble(FloatFormat.repr(d))).isEqualTo(d);
    }
  }

  @Test
  void noDecimalWithOneDigitLessReadsBack() {
    for (int i = 0; i < ROUNDS; i++) {
      double d = random.nextDouble() * Math.pow(10, random.nextInt(40) - 20);
      BigDecimal shortest = new BigDecimal(FloatFormat.repr(d)).stripTrailingZeros();
      int digits = shortest.precision() - 1;
      if (digits > 0) {
        BigDecimal exact = new BigDecimal(d);
        BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
        assertThat(down.doubleValue()).isNotEqualTo(d);
        assertThat(up.doubleValue()).isNotEqualTo(d);
      }
    }
  }

  @Test
  void tiesRoundToEven() {
    assertThat(FloatFormat.format(0.5, 'f', 0, false)).isEqualTo("0");
    assertThat(FloatFormat.format(1.5, 'f', 0, false)).isEqualTo("2");
    assertThat(FloatFormat.format(2.5, 'f', 0, false)).isEqualTo("2");
    assertThat(FloatFormat.format(0.125, 'f', 2, false)).isEqualTo("0.12");
    assertThat(FloatFormat.format(0.375, 'f', 2, false)).isEqualTo("0.38");
    assertThat(FloatFormat.format(2.5, 'e', 0, false)).isEqualTo("2e+00");
  }

  @Test
  void roundingUpMayAddADigit() {
    assertThat(FloatFormat.format(9.996, 'e', 2, false)).isEqualTo("1.00e+01");
    assertThat(FloatFormat.format(99.99, 'f', 1, false)).isEqualTo("100.0");
    assertThat(FloatFormat.format(0.000099999999, 'g', 6, false)).isEqualTo("0.0001");
  }

  @Test
  void generalConversionRoundedUpToItsPrecisionHasNoExponent() {
    assertThat(FloatFormat.format(999999.5, 'g', 6, false)).isEqualTo("1000000");
    assertThat(FloatFormat.format(99.9, 'g', 2, false)).isEqualTo("100");
    assertThat(FloatFormat.format(-9.9, 'g', 1, false)).isEqualTo("-10");
    assertThat(FloatFormat.format(100, 'g', 2, false)).isEqualTo("1e+02");
    assertThat(FloatFormat.format(101, 'g', 2, false)).isEqualTo("1e+02");
  }

  @Test
  void generalConversionDropsZerosUnlessAlternate() {
    assertThat(FloatFormat.format(100000, 'g', 6, false)).isEqualTo("100000");
    assertThat(FloatFormat.format(1000000, 'g', 6, false)).isEqualTo("1e+06");
    assertThat(FloatFormat.format(0, 'g', 6, false)).isEqualTo("0");
    assertThat(FloatFormat.format(1, 'g', 6, true)).isEqualTo("1.00000");
    assertThat(FloatFormat.format(1, 'f', 0, true)).isEqualTo("1.");
    assertThat(FloatFormat.format(1, 'g', 0, false)).isEqualTo("1");
    assertThat(FloatFormat.format(1e-10, 'G', 6, false)).isEqualTo("1E-10");
    assertThat(FloatFormat.format(Double.NEGATIVE_INFINITY, 'F', 6, false)).isEqualTo("-INF");
  }

  @Test
  void digitsAreExactAtAnyPrecision() {
    assertThat(FloatFormat.format(0.1, 'f', 60, false))
        .isEqualTo("0.100000000000000005551115123125782702118158340454101562500000");
    String tiny = FloatFormat.format(Double.MIN_VALUE, 'f', 2000, false);
    assertThat(tiny).hasSize(2002);
    assertThat(new BigDecimal(tiny)).isEqualByComparingTo(new BigDecimal(Double.MIN_VALUE));
    assertThat(FloatFormat.format(1e300, 'f', 0, false))
        .isEqualTo(new BigDecimal(1e300).toPlainString());
  }

  @Test
  void fixedConversionAgreesWithBigDecimal() {
    for (int i = 0; i < ROUNDS; i++) {
      double d = i % 2 == 0 ? random.nextGaussian() * 1e6 : Math.abs(anyFinite());
      int places = random.nextInt(25);
      String expected = new BigDecimal(d).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
      String actual = FloatFormat.format(d, 'f', places, false);
      // BigDecimal has no negative zero.
      assertThat(actual.replaceFirst("^-(?=0(\\.0*)?$)", "")).isEqualTo(expected);
    }
  }

  @Test
  void exponentConversionAgreesWithBigDecimal() {
    for (int i = 0; i < ROUNDS; i++) {
      double d = Math.abs(anyFinite());
      int places = random.nextInt(25);
      BigDecimal expected =
          new BigDecimal(d).round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
      String actual = FloatFormat.format(d, 'e', places, false);
      assertThat(new BigDecimal(actual)).isEqualByComparingTo(expected);
      assertThat(actual.indexOf('e')).isEqualTo(places == 0 ? 1 : places + 2);
    }
  }
}
