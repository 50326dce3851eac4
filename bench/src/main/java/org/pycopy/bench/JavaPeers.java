package org.pycopy.bench;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * The scripts {@code fannkuch}, {@code queens}, {@code mandelbrot} and {@code spectral_norm} as one
 * writes them in Java: the same algorithms on primitive types and arrays, with the same results.
 *
 * <p>Runs one of them for ever and writes the marks of {@link PerfScript} to standard error, so
 * that {@link PerfBench} measures it as it measures an interpreter.
 */
public final class JavaPeers {
  private static final int FANNKUCH = 9;
  private static final int QUEENS = 8;
  private static final int QUEENS_TIMES = 60;
  private static final int MANDELBROT = 150;
  private static final int MANDELBROT_LIMIT = 50;
  private static final int SPECTRAL_NORM = 100;

  private JavaPeers() {}

  public static void main(String[] args) {
    PrintStream marks = System.err;
    while (true) {
      marks.print("B\n");
      long result = run(args[0]);
      marks.print("E\n");
      marks.print("R " + result + "\n");
    }
  }

  private static long run(String name) {
    return switch (name) {
      case "fannkuch" -> fannkuch(FANNKUCH);
      case "queens" -> queens(QUEENS);
      case "mandelbrot" -> mandelbrot(MANDELBROT);
      case "spectral_norm" -> spectralNorm(SPECTRAL_NORM);
      default -> throw new IllegalArgumentException("no peer is called " + name);
    };
  }

  private static int flips(int[] permutation) {
    int[] work = permutation.clone();
    int count = 0;
    for (int first = work[0]; first != 0; first = work[0]) {
      for (int low = 0, high = first; low < high; low++, high--) {
        int value = work[low];
        work[low] = work[high];
        work[high] = value;
      }
      count++;
    }
    return count;
  }

  private static long fannkuch(int n) {
    int[] permutation = new int[n];
    for (int i = 0; i < n; i++) {
      permutation[i] = i;
    }
    int[] turns = new int[n];
    int most = 0;
    long checksum = 0;
    int sign = 1;
    while (true) {
      int count = flips(permutation);
      most = Math.max(most, count);
      checksum += sign * count;
      sign = -sign;
      int k = 1;
      while (true) {
        if (k == n) {
          return checksum * 1000 + most;
        }
        int first = permutation[0];
        for (int i = 0; i < k; i++) {
          permutation[i] = permutation[i + 1];
        }
        permutation[k] = first;
        if (++turns[k] <= k) {
          break;
        }
        turns[k++] = 0;
      }
    }
  }

  private static int place(int n, int row, boolean[] columns, boolean[] up, boolean[] down) {
    if (row == n) {
      return 1;
    }
    int count = 0;
    for (int column = 0; column < n; column++) {
      if (!(columns[column] || up[row + column] || down[row - column + n])) {
        columns[column] = up[row + column] = down[row - column + n] = true;
        count += place(n, row + 1, columns, up, down);
        columns[column] = up[row + column] = down[row - column + n] = false;
      }
    }
    return count;
  }

  private static long queens(int n) {
    long total = 0;
    for (int i = 0; i < QUEENS_TIMES; i++) {
      total += place(n, 0, new boolean[n], new boolean[2 * n], new boolean[2 * n]);
    }
    return total;
  }

  private static int iterations(double cr, double ci) {
    double zr = 0;
    double zi = 0;
    for (int i = 0; i < MANDELBROT_LIMIT; i++) {
      double squareR = zr * zr;
      double squareI = zi * zi;
      if (squareR + squareI > 4) {
        return i;
      }
      zi = 2 * zr * zi + ci;
      zr = squareR - squareI + cr;
    }
    return MANDELBROT_LIMIT;
  }

  private static long mandelbrot(int n) {
    long total = 0;
    for (int y = 0; y < n; y++) {
      double ci = 2.0 * y / n - 1;
      for (int x = 0; x < n; x++) {
        total += iterations(3.0 * x / n - 2, ci);
      }
    }
    return total;
  }

  private static double element(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
  }

  private static double[] multiply(double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      double total = 0;
      for (int j = 0; j < v.length; j++) {
        total += element(i, j) * v[j];
      }
      out[i] = total;
    }
    return out;
  }

  private static double[] multiplyTransposed(double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      double total = 0;
      for (int j = 0; j < v.length; j++) {
        total += element(j, i) * v[j];
      }
      out[i] = total;
    }
    return out;
  }

  private static long spectralNorm(int n) {
    double[] u = new double[n];
    Arrays.fill(u, 1);
    double[] v = u;
    for (int i = 0; i < 10; i++) {
      v = multiplyTransposed(multiply(u));
      u = multiplyTransposed(multiply(v));
    }
    double product = 0;
    double square = 0;
    for (int i = 0; i < n; i++) {
      product += u[i] * v[i];
      square += v[i] * v[i];
    }
    return (long) (Math.sqrt(product / square) * 1e9);
  }
}
