package org.pycopy.utime;

import java.nio.ByteBuffer;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.Platform;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The clocks of the C library. Of its structures it relies on what all 64-bit systems share: the
 * fields of {@code timespec} are longs, those of {@code tm} that it reads are ints.
 */
final class PosixClock {
  private static final int CLOCK_REALTIME = Platform.number("CLOCK_REALTIME");
  private static final int TIMESPEC_SIZE = Platform.number("sizeof.timespec");
  private static final int SECONDS = Platform.number("timespec.tv_sec");
  private static final int NANOS = Platform.number("timespec.tv_nsec");

  private static final double MICROS_PER_SECOND = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  private PosixClock() {}

  private static final class Functions {
    static final CFunction NANOSLEEP = Posix.function("nanosleep", "i:PP");
    static final CFunction CLOCK_GETTIME = Posix.function("clock_gettime", "i:iP");
    static final CFunction CLOCK = Posix.function("clock", "l:");
    static final CFunction TZSET = Posix.function("tzset", "v:");
    static final CFunction LOCALTIME = Posix.function("localtime_r", "P:PP");
  }

  /** Fields of {@code struct tm}; read when a date is first asked for. */
  private static final class Date {
    static final int SIZE = Platform.number("sizeof.tm");
    static final int SECOND = Platform.number("tm.tm_sec");
    static final int MINUTE = Platform.number("tm.tm_min");
    static final int HOUR = Platform.number("tm.tm_hour");
    static final int DAY = Platform.number("tm.tm_mday");
    static final int MONTH = Platform.number("tm.tm_mon");
    static final int YEAR = Platform.number("tm.tm_year");
    static final int WEEKDAY = Platform.number("tm.tm_wday");
    static final int DAY_OF_YEAR = Platform.number("tm.tm_yday");
    static final int IS_DAYLIGHT_SAVING = Platform.number("tm.tm_isdst");

    private Date() {}
  }

  /** Sleeps for {@code seconds} and {@code micros} microseconds, both at least 0. */
  static void sleep(Interpreter in, long seconds, long micros) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long address = scratch.take(in, TIMESPEC_SIZE);
      ByteBuffer timespec = scratch.view(address, TIMESPEC_SIZE);
      timespec.putLong(SECONDS, seconds + micros / 1_000_000);
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
    return timespec.getLong(SECONDS) + timespec.getLong(NANOS) / 1000 / MICROS_PER_SECOND;
  }

  /** Seconds of processor time that the process has used, to the millisecond. */
  static double processorTime() {
    long perMilli = Platform.number("CLOCKS_PER_SEC") / 1000;
    return Functions.CLOCK.call() / perMilli / MILLIS_PER_SECOND;
  }

  /** The tuple of {@code utime.localtime}. @throws OSError (Python's) for a year out of range */
  static PyObject localTime(Interpreter in, long seconds) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long when = scratch.take(in, Long.BYTES);
      scratch.view(when, Long.BYTES).putLong(0, seconds);
      long address = scratch.take(in, Date.SIZE);
      Functions.TZSET.call();
      if (Functions.LOCALTIME.call(when, address) == 0) {
        throw Errors.osError(Posix.errno());
      }
      return tupleOf(scratch.view(address, Date.SIZE));
    } finally {
      scratch.release(mark);
    }
  }

  private static PyTuple tupleOf(ByteBuffer tm) {
    int second = tm.getInt(Date.SECOND);
    int minute = tm.getInt(Date.MINUTE);
    int hour = tm.getInt(Date.HOUR);
    int day = tm.getInt(Date.DAY);
    int month = tm.getInt(Date.MONTH) + 1;
    long year = tm.getInt(Date.YEAR) + 1900L;
    int weekday = (tm.getInt(Date.WEEKDAY) + 6) % 7;
    int dayOfYear = tm.getInt(Date.DAY_OF_YEAR) + 1;
    int isDaylightSaving = tm.getInt(Date.IS_DAYLIGHT_SAVING);
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
