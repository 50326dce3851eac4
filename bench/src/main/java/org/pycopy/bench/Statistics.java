package org.pycopy.bench;

import java.util.Arrays;
import java.util.List;

/** Means of measurements. */
final class Statistics {
  private Statistics() {}

  /** The value in the middle, the greater one of two; NaN where there is none. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** The geometric mean of positive values, of which NaN are left out; NaN where there is none. */
  static double geometricMean(List<Double> values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += Math.log(value);
        count++;
      }
    }
    return count == 0 ? Double.NaN : Math.exp(sum / count);
  }
}
