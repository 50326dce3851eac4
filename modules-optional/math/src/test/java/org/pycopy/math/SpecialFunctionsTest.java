package org.pycopy.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values computed with 40 digits, compared to a relative precision near that of a double. */
class SpecialFunctionsTest {
  private static void check(double actual, double expected) {
    if (expected == 0 || Double.isInfinite(expected)) {
      assertThat(actual).isEqualTo(expected);
    } else {
      assertThat(Math.abs(actual - expected)).isLessThan(2e-15 * Math.abs(expected));
    }
  }

  @Test
  void gamma() {
    double factorial = 1;
    for (int n = 1; n <= 170; n++) {
      check(SpecialFunctions.gamma(n), factorial);
      factorial *= n;
    }
    check(SpecialFunctions.gamma(0.5), 1.772453850905516);
    check(SpecialFunctions.gamma(1.5), 0.886226925452758);
    check(SpecialFunctions.gamma(-0.5), -3.544907701811032);
    check(SpecialFunctions.gamma(-2.5), -0.9453087204829419);
    check(SpecialFunctions.gamma(3.7), 4.170651783796604);
    check(SpecialFunctions.gamma(1e-05), 99999.42279422555);
    check(SpecialFunctions.gamma(-19.3), 1.3063996396128334e-17);
    check(SpecialFunctions.gamma(-20.5), -2.834656574391335e-19);
    check(SpecialFunctions.gamma(-100.5), -3.3536908198076787e-159);
    check(SpecialFunctions.gamma(30.25), 2.0628053137753467e+31);
    check(SpecialFunctions.gamma(150.9), 3.460621587286207e+262);
    check(SpecialFunctions.gamma(171.5), 9.4833675668248e+307);
    check(SpecialFunctions.gamma(172), Double.POSITIVE_INFINITY);
    check(SpecialFunctions.gamma(-0.0), Double.NEGATIVE_INFINITY);
    assertThat(SpecialFunctions.gamma(-3)).isNaN();
    assertThat(SpecialFunctions.gamma(Double.NEGATIVE_INFINITY)).isNaN();
  }

  @Test
  void logGamma() {
    check(SpecialFunctions.logGamma(1e-10), 23.025850929882736);
    check(SpecialFunctions.logGamma(0.3), 1.0957979948180756);
    check(SpecialFunctions.logGamma(0.9), 0.06637623973474295);
    check(SpecialFunctions.logGamma(1.1), -0.049872441259839764);
    check(SpecialFunctions.logGamma(1.9), -0.03898427592308336);
    check(SpecialFunctions.logGamma(2.1), 0.04543773854448518);
    check(SpecialFunctions.logGamma(5.5), 3.9578139676187165);
    check(SpecialFunctions.logGamma(19.9), 39.043088581236205);
    check(SpecialFunctions.logGamma(20.1), 39.637192503636946);
    check(SpecialFunctions.logGamma(1000.5), 5908.674175848678);
    check(SpecialFunctions.logGamma(-0.5), 1.2655121234846454);
    check(SpecialFunctions.logGamma(-5.25), -3.7283005108608567);
    check(SpecialFunctions.logGamma(1), 0);
    check(SpecialFunctions.logGamma(2), 0);
    check(SpecialFunctions.logGamma(-4), Double.POSITIVE_INFINITY);
    check(SpecialFunctions.logGamma(Double.NEGATIVE_INFINITY), Double.POSITIVE_INFINITY);
  }

  @Test
  void erf() {
    check(SpecialFunctions.erf(0.0), 0.0);
    check(SpecialFunctions.erf(1e-10), 1.1283791670955126e-10);
    check(SpecialFunctions.erf(0.3), 0.3286267594591274);
    check(SpecialFunctions.erf(-0.3), -0.3286267594591274);
    check(SpecialFunctions.erf(0.99), 0.8385080695553698);
    check(SpecialFunctions.erf(1.01), 0.8468104962282768);
    check(SpecialFunctions.erf(2.5), 0.999593047982555);
    check(SpecialFunctions.erf(-4.0), -0.9999999845827421);
    check(SpecialFunctions.erf(10.0), 1.0);
    assertThat(SpecialFunctions.erf(Double.NaN)).isNaN();
  }

  @Test
  void erfc() {
    check(SpecialFunctions.erfc(0.0), 1.0);
    check(SpecialFunctions.erfc(0.3), 0.6713732405408726);
    check(SpecialFunctions.erfc(0.7), 0.32219880616258156);
    check(SpecialFunctions.erfc(1.0), 0.15729920705028513);
    check(SpecialFunctions.erfc(1.5), 0.033894853524689274);
    check(SpecialFunctions.erfc(5.0), 1.537459794428035e-12);
    check(SpecialFunctions.erfc(20.0), 5.395865611607901e-176);
    check(SpecialFunctions.erfc(26.5), 2.2109076642637343e-307);
    check(SpecialFunctions.erfc(-0.3), 1.3286267594591274);
    check(SpecialFunctions.erfc(-2.0), 1.9953222650189528);
    check(SpecialFunctions.erfc(Double.POSITIVE_INFINITY), 0);
    check(SpecialFunctions.erfc(Double.NEGATIVE_INFINITY), 2);
  }
}
