package org.pycopy.utime;

import java.nio.ByteBuffer;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The clocks of the C library. Of its structures it relies on what all 64-bit systems share: {@code
 * timespec} is two longs, and {@code tm} begins with nine ints.
 */
final class PosixClock {
  private static final int CLOCK_REALTIME = 0;
  private static final int TIMESPEC_SIZE = 16;
  private static final int NANOS = 8;
  private static final int TM_INTS = 9;

  /** Size of {@code struct tm}, with what systems append to the nine ints and room for more. */
  private static final int TM_SIZE = 128;

  private static final double MICROS_PER_SECOND = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  /** {@code CLOCKS_PER_SEC}, which POSIX fixes, in a millisecond. */
  private static final long CLOCKS_PER_MILLI = 1000;

  private PosixClock() {}

  private static final class Functions {
    static final CFunction NANOSLEEP = Posix.function("nanosleep", "i:PP");
    static final CFunction CLOCK_GETTIME = Posix.function("clock_gettime", "i:iP");
    static final CFunction CLOCK = Posix.function("clock", "l:");
    static final CFunction TZSET = Posix.function("tzset", "v:");
    static final CFunction LOCALTIME = Posix.function("localtime_r", "P:PP");
  }

  /** Sleeps for {@code seconds} and {@code micros} microseconds, both at least 0. */
  static void sleep(Interpreter in, long seconds, long micros) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long address = scratch.take(in, TIMESPEC_SIZE);
      ByteBuffer timespec = scratch.view(address, TIMESPEC_SIZE);
      timespec.putLong(0, seconds + micros / 1_000_000);
      timespec.putLong(NANOS, micros % 1_000_000 * 1000);
      // What is left when a signal interrupts the sleep replaces the time asked for.
      long result = Posix.call(in, Functions.NANOSLEEP, address, address);
      if (result < 0) {
        throw Errors.osError((int) -result);
      }
    } finally {
      scratch.release(mark);
    }
  }

  /** Seconds since the start of 1970 in UTC, to the microsecond. */
  static double time(Interpreter in) {
    Scratch scratch = Scratch.of(in);
    long address = scratch.reserve(in, TIMESPEC_SIZE);
    Posix.callNow(Functions.CLOCK_GETTIME, CLOCK_REALTIME, address);
    ByteBuffer timespec = scratch.view(address, TIMESPEC_SIZE);
    return timespec.getLong(0) + timespec.getLong(NANOS) / 1000 / MICROS_PER_SECOND;
  }

  /** Seconds of processor time that the process has used, to the millisecond. */
  static double processorTime() {
    return Functions.CLOCK.call() / CLOCKS_PER_MILLI / MILLIS_PER_SECOND;
  }

  /** The tuple of {@code utime.localtime}. @throws OSError (Python's) for a year out of range */
  static PyObject localTime(Interpreter in, long seconds) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long when = scratch.take(in, Long.BYTES);
      scratch.view(when, Long.BYTES).putLong(0, seconds);
      long address = scratch.take(in, TM_SIZE);
      Functions.TZSET.call();
      if (Functions.LOCALTIME.call(when, address) == 0) {
        throw Errors.osError(Posix.errno());
      }
      return tupleOf(scratch.view(address, TM_INTS * Integer.BYTES));
    } finally {
      scratch.release(mark);
    }
  }

  private static PyTuple tupleOf(ByteBuffer tm) {
    int second = tm.getInt(0);
    int minute = tm.getInt(4);
    int hour = tm.getInt(8);
    int day = tm.getInt(12);
    int month = tm.getInt(16) + 1;
    long year = tm.getInt(20) + 1900L;
    int weekday = (tm.getInt(24) + 6) % 7;
    int dayOfYear = tm.getInt(28) + 1;
    int isDaylightSaving = tm.getInt(32);
    return new PyTuple(
        PyInt.of(year),
        PyInt.of(month),
        PyInt.of(day),
        PyInt.of(hour),
        PyInt.of(minute),
        PyInt.of(second),
        PyInt.of(weekday),
        PyInt.of(dayOfYear),
        PyInt.of(isDaylightSaving));
  }
}
