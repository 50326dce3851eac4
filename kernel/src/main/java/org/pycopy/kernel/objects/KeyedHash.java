package org.pycopy.kernel.objects;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;

/**
 * Hashes of built-in values that depend on a secret. {@link PyHashTable} uses them once many keys
 * have collided, so that whoever chooses the keys cannot make them collide again. Values that are
 * equal to Python have equal hashes. Never runs Python code.
 */
final class KeyedHash {
  /** Tuples nested deeper than this are hashed as any other object. */
  private static final int MAX_NESTING = 8;

  private KeyedHash() {}

  /** The hash of a str under secret {@code seed}. */
  static int of(long seed, String text) {
    long h = seed;
    long factor = factor(seed);
    for (int i = 0; i < text.length(); i++) {
      h = step(h, text.charAt(i), factor);
    }
    return finish(h, factor);
  }

  /**
   * The hash of {@code key} under secret {@code seed}; {@code plain}, the table's hash without
   * secret, where the type's own hash is all there is (objects that hash by identity or by {@code
   * __hash__}).
   */
  static int of(Interpreter in, long seed, PyObject key, int plain) {
    if (key instanceof PyStr text) {
      return of(seed, text.value());
    }
    if (key instanceof PyTuple tuple) {
      return isDeep(tuple, MAX_NESTING) ? plain : ofItems(in, seed, tuple, plain);
    }
    if (key instanceof PyInstance) {
      PyObject base = Convert.nativeOf(key);
      boolean inherited = base != key && PyHashTable.spread(base.hash(in)) == plain;
      return inherited ? of(in, seed, base, plain) : plain;
    }
    BigInteger number = integer(key);
    if (number != null) {
      return of(seed, number.toByteArray());
    }
    Buffer bytes = key.buffer(in, false);
    return bytes == null ? plain : of(seed, bytes.toBytes());
  }

  private static int ofItems(Interpreter in, long seed, PyTuple tuple, int plain) {
    long h = seed;
    long factor = factor(seed);
    for (int i = 0; i < tuple.size(); i++) {
      h = step(h, of(in, seed, tuple.get(i), 0), factor);
    }
    // Items that only hash by themselves still tell tuples apart through the plain hash.
    return finish(step(h, plain, factor), factor);
  }

  private static boolean isDeep(PyTuple tuple, int levels) {
    for (int i = 0; i < tuple.size(); i++) {
      if (tuple.get(i) instanceof PyTuple inner && (levels == 0 || isDeep(inner, levels - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What stands for a real number in the hash, or null for another object: its value where it is
   * whole, as 1, True and 1.0 are equal, else the bits of the float.
   */
  private static BigInteger integer(PyObject key) {
    if (key instanceof PyInt i) {
      return BigInteger.valueOf(i.value);
    }
    if (key instanceof PyBool b) {
      return b.value() ? BigInteger.ONE : BigInteger.ZERO;
    }
    if (key instanceof PyBigInt big) {
      return big.value();
    }
    if (key instanceof PyFloat f) {
      boolean whole = f.value == Math.rint(f.value) && !Double.isInfinite(f.value);
      return whole
          ? new BigDecimal(f.value).toBigInteger()
          : BigInteger.valueOf(Double.doubleToLongBits(f.value));
    }
    return null;
  }

  private static int of(long seed, byte[] bytes) {
    long h = seed;
    long factor = factor(seed);
    for (byte b : bytes) {
      h = step(h, b, factor);
    }
    return finish(h, factor);
  }

  private static long factor(long seed) {
    return seed * 0x9E3779B97F4A7C15L | 1;
  }

  private static long step(long h, int value, long factor) {
    long mixed = (h ^ value) * factor;
    return mixed ^ mixed >>> 32;
  }

  private static int finish(long h, long factor) {
    long mixed = (h ^ h >>> 29) * factor;
    return (int) (mixed >>> 32);
  }
}
