package org.pycopy.ffi;

/**
 * A C function bound to an address, with the types of its arguments and result. Immutable; may be
 * called by any thread.
 *
 * <p>Arguments and results are raw 64-bit words: an integer or address as it is (of narrower types
 * only the low bits count), a {@code float} or {@code double} as its bits. A result is extended to
 * 64 bits as its type says; of a function without one it has no meaning. The number of arguments
 * must be right: it is not checked.
 */
public abstract class CFunction {
  private final long address;
  private final char result;
  private final String arguments;
  private final int shift;
  private final boolean signed;

  CFunction(long address, char result, String arguments) {
    this.address = address;
    this.result = result;
    this.arguments = arguments;
    this.shift = TypeCode.unusedBits(result);
    this.signed = TypeCode.isSigned(result);
  }

  /** The address of the function. */
  public final long address() {
    return address;
  }

  /** Type code of the result, of {@link TypeCode}. */
  public final char result() {
    return result;
  }

  /** Type codes of the arguments. */
  public final String arguments() {
    return arguments;
  }

  public final long call() {
    return narrow(invoke());
  }

  public final long call(long a) {
    return narrow(invoke(a));
  }

  public final long call(long a, long b) {
    return narrow(invoke(a, b));
  }

  public final long call(long a, long b, long c) {
    return narrow(invoke(a, b, c));
  }

  public final long call(long a, long b, long c, long d) {
    return narrow(invoke(a, b, c, d));
  }

  public final long call(long a, long b, long c, long d, long e) {
    return narrow(invoke(a, b, c, d, e));
  }

  public final long call(long a, long b, long c, long d, long e, long f) {
    return narrow(invoke(a, b, c, d, e, f));
  }

  /** Calls with any number of arguments; slower. */
  public final long call(long[] words) {
    switch (words.length) {
      case 0:
        return call();
      case 1:
        return call(words[0]);
      case 2:
        return call(words[0], words[1]);
      case 3:
        return call(words[0], words[1], words[2]);
      case 4:
        return call(words[0], words[1], words[2], words[3]);
      case 5:
        return call(words[0], words[1], words[2], words[3], words[4]);
      case 6:
        return call(words[0], words[1], words[2], words[3], words[4], words[5]);
      default:
        return narrow(invoke(words));
    }
  }

  private long narrow(long word) {
    long high = word << shift;
    return signed ? high >> shift : high >>> shift;
  }

  abstract long invoke();

  abstract long invoke(long a);

  abstract long invoke(long a, long b);

  abstract long invoke(long a, long b, long c);

  abstract long invoke(long a, long b, long c, long d);

  abstract long invoke(long a, long b, long c, long d, long e);

  abstract long invoke(long a, long b, long c, long d, long e, long f);

  /** Calls with more than six arguments. */
  abstract long invoke(long[] words);
}
