package org.pycopy.urandom;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;

/**
 * Random numbers, the same ones as the reference's for the same seed. Every program begins with the
 * same seed. Not for secrets.
 */
@PyModule("urandom")
public final class UrandomModule {
  /** What the generator of an interpreter is kept under. */
  private static final Object KEY = new Object();

  private UrandomModule() {}

  private static Yasmarang generator(Interpreter in) {
    Yasmarang generator = in.state(KEY);
    if (generator == null) {
      generator = new Yasmarang();
      in.putState(KEY, generator);
    }
    return generator;
  }

  /**
   * An int of {@code n} random bits.
   *
   * @throws ValueError where n is 0 or more than 32
   */
  @PyFunction
  static long getrandbits(Interpreter in, int n) {
    if (n > Integer.SIZE || n == 0) {
      throw Errors.valueError(null);
    }
    return (generator(in).next() & -1 >>> (Integer.SIZE - n)) & 0xFFFF_FFFFL;
  }

  /** Begins the sequence that belongs to the low 32 bits of {@code seed}. */
  @PyFunction
  static void seed(Interpreter in, PyObject seed) {
    generator(in)
        .seed(
            seed instanceof PyBigInt big ? big.value().intValue() : (int) Convert.toLong(in, seed));
  }

  /**
   * A random item of {@code range(start, stop, step)}, or of {@code range(start)}.
   *
   * @throws ValueError where the range is empty
   */
  @PyFunction
  static PyObject randrange(Interpreter in, long start, @Opt PyObject stop, @Opt PyObject step) {
    if (stop == null) {
      return PyInt.of(below(in, start));
    }
    long end = Convert.toLong(in, stop);
    if (step == null) {
      return PyInt.of(start + below(in, end - start));
    }
    long by = Convert.toLong(in, step);
    if (by == 0) {
      throw Errors.valueError(null);
    }
    long n = (end - start + by + (by > 0 ? -1 : 1)) / by;
    return PyInt.of(start + by * below(in, n));
  }

  /**
   * A random int of {@code a} to {@code b}, both included.
   *
   * @throws ValueError where b is less than a
   */
  @PyFunction
  static long randint(Interpreter in, long a, long b) {
    return a + below(in, b - a + 1);
  }

  /**
   * A random item of a sequence.
   *
   * @throws IndexError where it is empty
   */
  @PyFunction
  static PyObject choice(Interpreter in, PyObject sequence) {
    int n = Ops.len(in, sequence);
    if (n <= 0) {
      throw Errors.of(ExceptionTypes.INDEX_ERROR);
    }
    return Ops.getItem(in, sequence, PyInt.of(below(in, n)));
  }

  /** A random float of 0 to before 1. */
  @PyFunction
  static double random(Interpreter in) {
    return generator(in).nextDouble();
  }

  /** A random float between {@code a} and {@code b}. */
  @PyFunction
  static double uniform(Interpreter in, double a, double b) {
    return a + (b - a) * generator(in).nextDouble();
  }

  /** An int of 0 to before {@code n}, of which the low 32 bits count. */
  private static long below(Interpreter in, long n) {
    if (n <= 0 || (int) n == 0) {
      throw Errors.valueError(null);
    }
    return generator(in).below((int) n);
  }
}
