package org.pycopy.math;

/**
 * The gamma and error functions for doubles, to a few units in the last place, from their classical
 * series and continued fractions.
 */
final class SpecialFunctions {
  /** From here on Stirling's series gives full precision with the terms below. */
  private static final double STIRLING_FROM = 20;

  /** From here on the reflection formula is used for negative arguments. */
  private static final double REFLECT_BELOW = -20;

  /** Gamma of anything larger is infinite, or zero where the argument is negative. */
  private static final double GAMMA_LIMIT = 185;

  private static final double LOG_SQRT_2PI = 0.9189385332046728;
  private static final double SQRT_2PI = 2.5066282746310007;
  private static final double SQRT_PI = 1.772453850905516;

  /** 1 - Euler's constant. */
  private static final double ONE_MINUS_EULER = 0.42278433509846713;

  /** (zeta(k) - 1) / k from k = 2 on. */
  private static final double[] ZETA = {
    0.3224670334241132,
    0.0673523010531981,
    0.020580808427784546,
    0.007385551028673986,
    0.0028905103307415234,
    0.001192753911703261,
    0.0005096695247430425,
    0.00022315475845357939,
    9.945751278180853e-05,
    4.492623673813314e-05,
    2.050721277567069e-05,
    9.439488275268397e-06,
    4.374866789907488e-06,
    2.039215753801366e-06,
    9.55141213040742e-07,
    4.492469198764566e-07,
    2.1207184805554665e-07,
    1.0043224823968099e-07,
    4.7698101693639804e-08,
    2.2711094608943164e-08,
    1.0838659214896955e-08,
    5.183475041970047e-09,
    2.4836745438024785e-09,
    1.1921401405860912e-09,
    5.731367241678862e-10,
    2.7595228851242334e-10,
  };

  /** Coefficients of x**-1, x**-3, ... in Stirling's series: B(2k) / (2k (2k - 1)). */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156,
  };

  private SpecialFunctions() {}

  /** The gamma function; NaN at its poles below 0, an infinity at 0. */
  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0) {
      return 1 / x;
    }
    if (x < 0 && x == Math.floor(x)) {
      return Double.NaN;
    }
    if (x > GAMMA_LIMIT) {
      return Double.POSITIVE_INFINITY;
    }
    if (x >= STIRLING_FROM) {
      double power = halfPower(x);
      return power * (power * gammaByHalfPowers(x));
    }
    if (x >= REFLECT_BELOW) {
      return gammaByRecurrence(x);
    }
    double sine = sinPi(x);
    if (x < -GAMMA_LIMIT) {
      return sine < 0 ? 0.0 : -0.0;
    }
    double power = halfPower(-x);
    return -Math.PI / (x * sine) / (power * gammaByHalfPowers(-x)) / power;
  }

  /** Moves x to the interval from 0.5 to 1.5 by gamma(x + 1) = x gamma(x). */
  private static double gammaByRecurrence(double x) {
    double factor = 1;
    double rest = x;
    while (rest > 1.5) {
      rest -= 1;
      factor *= rest;
    }
    double divisor = 1;
    while (rest < 0.5) {
      divisor *= rest;
      rest += 1;
    }
    double z = rest - 1;
    double gamma = z == 0 ? 1 : Math.exp(logGammaPlusLog(z) - StrictMath.log1p(z));
    return gamma * factor / divisor;
  }

  /** Half of the power in Stirling's formula: the whole one overflows earlier than gamma does. */
  private static double halfPower(double x) {
    return Math.pow(x, x / 2 - 0.25);
  }

  /** Stirling's formula for large x without its two half powers. */
  private static double gammaByHalfPowers(double x) {
    return SQRT_2PI * Math.exp(-x) * Math.exp(stirling(x));
  }

  /** Logarithm of the absolute value of the gamma function; infinite at its poles. */
  static double logGamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x) || x <= 0 && x == Math.floor(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x >= STIRLING_FROM) {
      return (x - 0.5) * (Math.log(x) - 1) - 0.5 + LOG_SQRT_2PI + stirling(x);
    }
    if (x > 2.5) {
      double factor = 1;
      double rest = x;
      while (rest > 2.5) {
        rest -= 1;
        factor *= rest;
      }
      return Math.log(factor) + logGammaPlusLog(rest - 2);
    }
    if (x > 1.5) {
      return logGammaPlusLog(x - 2);
    }
    if (x >= 0.5) {
      return logGammaPlusLog(x - 1) - StrictMath.log1p(x - 1);
    }
    if (x > 0) {
      return logGammaPlusLog(x) - StrictMath.log1p(x) - Math.log(x);
    }
    return Math.log(Math.PI / Math.abs(x * sinPi(x))) - logGamma(-x);
  }

  /** log gamma(1 + z) + log(1 + z), which is log gamma(2 + z), for |z| up to 0.5. */
  private static double logGammaPlusLog(double z) {
    double sum = 0;
    for (int i = ZETA.length - 1; i >= 0; i--) {
      sum = ((i & 1) == 0 ? ZETA[i] : -ZETA[i]) + z * sum;
    }
    return z * (ONE_MINUS_EULER + z * sum);
  }

  /** What Stirling's formula lacks: log gamma(x) less its leading terms, for large x. */
  private static double stirling(double x) {
    double square = 1 / (x * x);
    double sum = 0;
    for (int i = STIRLING.length - 1; i >= 0; i--) {
      sum = STIRLING[i] + square * sum;
    }
    return sum / x;
  }

  /** sin(pi x), exact at multiples of one half. */
  private static double sinPi(double x) {
    double turn = x % 2;
    double nearest = Math.floor(2 * turn + 0.5);
    double angle = Math.PI * (turn - nearest / 2);
    switch ((int) nearest & 3) {
      case 0:
        return Math.sin(angle);
      case 1:
        return Math.cos(angle);
      case 2:
        return -Math.sin(angle);
      default:
        return -Math.cos(angle);
    }
  }

  /** The error function. */
  static double erf(double x) {
    double magnitude = Math.abs(x);
    if (Double.isNaN(x) || magnitude < 1) {
      return erfSeries(x);
    }
    return Math.copySign(1 - erfcFraction(magnitude), x);
  }

  /** The complementary error function, 1 - erf(x). */
  static double erfc(double x) {
    if (Double.isNaN(x) || Math.abs(x) < 0.5) {
      return 1 - erfSeries(x);
    }
    if (x < 0) {
      return 1 + erf(-x);
    }
    return x < 1 ? 1 - erfSeries(x) : erfcFraction(x);
  }

  /** A series whose terms all have one sign: exp(-x**2) times sum of (2 x**2)**n / (2n + 1)!!. */
  private static double erfSeries(double x) {
    double square = x * x;
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
      term *= 2 * square / (2 * n + 1);
      sum += term;
    }
    return 2 / SQRT_PI * Math.exp(-square) * sum;
  }

  /** The continued fraction of erfc, from its end; for x from 1 on. */
  private static double erfcFraction(double x) {
    if (x > 28) {
      return 0;
    }
    int terms = 20 + (int) (200 / (x * x));
    double fraction = x;
    for (int n = terms; n > 0; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    // x**2 rounded would cost digits of the exponential: split it into an exact part and the rest.
    double high = (float) x;
    double exponential = Math.exp(-high * high) * Math.exp((high - x) * (high + x));
    return exponential / (SQRT_PI * fraction);
  }
}
