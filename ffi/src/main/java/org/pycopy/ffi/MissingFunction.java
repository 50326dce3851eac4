package org.pycopy.ffi;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.ExceptionTypes;

/**
 * Stands for a C function that this platform does not have, or that cannot be called since there
 * are no native calls at all. Calls raise {@code OSError}.
 */
final class MissingFunction extends CFunction {
  private final String reason;

  MissingFunction(char result, String arguments, String reason) {
    super(0, result, arguments);
    this.reason = reason;
  }

  private PyException error() {
    return Errors.of(ExceptionTypes.OS_ERROR, reason);
  }

  @Override
  long invoke() {
    throw error();
  }

  @Override
  long invoke(long a) {
    throw error();
  }

  @Override
  long invoke(long a, long b) {
    throw error();
  }

  @Override
  long invoke(long a, long b, long c) {
    throw error();
  }

  @Override
  long invoke(long a, long b, long c, long d) {
    throw error();
  }

  @Override
  long invoke(long a, long b, long c, long d, long e) {
    throw error();
  }

  @Override
  long invoke(long a, long b, long c, long d, long e, long f) {
    throw error();
  }

  @Override
  long invoke(long[] words) {
    throw error();
  }
}
