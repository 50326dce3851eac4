package org.pycopy.utime;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/**
 * Clocks, dates and sleeping. Ticks count from an arbitrary moment and wrap around: only {@code
 * ticks_diff} and {@code ticks_add} may be applied to them.
 */
@PyModule("utime")
public final class UtimeModule {
  /** Ticks are less than this, a power of two. */
  private static final long TICKS_PERIOD = 1L << 62;

  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int MICROS_PER_SECOND = 1_000_000;

  private UtimeModule() {}

  /** A growing number of milliseconds. */
  @PyFunction("ticks_ms")
  static long ticksMs(Interpreter in) {
    return in.host().nanoTime() / NANOS_PER_MILLI & TICKS_PERIOD - 1;
  }

  /** A growing number of microseconds. */
  @PyFunction("ticks_us")
  static long ticksUs(Interpreter in) {
    return in.host().nanoTime() / NANOS_PER_MICRO & TICKS_PERIOD - 1;
  }

  /** A growing number of the finest unit that there is; always 0 here. */
  @PyFunction("ticks_cpu")
  static long ticksCpu() {
    return 0;
  }

  /** The ticks value {@code delta} units after {@code ticks}. */
  @PyFunction("ticks_add")
  static long ticksAdd(long ticks, long delta) {
    return ticks + delta & TICKS_PERIOD - 1;
  }

  /**
   * How many units ticks value {@code end} is after {@code start}; negative where it is before.
   * Half a period is the farthest that can be told.
   */
  @PyFunction("ticks_diff")
  static long ticksDiff(long end, long start) {
    return (end - start + TICKS_PERIOD / 2 & TICKS_PERIOD - 1) - TICKS_PERIOD / 2;
  }

  /**
   * Sleeps for {@code seconds}.
   *
   * @throws OSError where that is negative, or more than the system's clock can count
   */
  @PyFunction
  static void sleep(Interpreter in, double seconds) {
    if (Double.isNaN(seconds) || Math.abs(seconds) >= Long.MAX_VALUE) {
      throw Errors.osError(Errno.EINVAL);
    }
    long whole = (long) seconds;
    long micros = Math.round((seconds - whole) * MICROS_PER_SECOND);
    if (whole < 0 || micros < 0) {
      throw Errors.osError(Errno.EINVAL);
    }
    PosixClock.sleep(in, whole, micros);
  }

  /** Sleeps for {@code ms} milliseconds; not at all where that is negative. */
  @PyFunction("sleep_ms")
  static void sleepMs(Interpreter in, long ms) {
    if (ms > 0) {
      PosixClock.sleep(in, ms / 1000, ms % 1000 * 1000);
    }
  }

  /** Sleeps for {@code us} microseconds; not at all where that is negative. */
  @PyFunction("sleep_us")
  static void sleepUs(Interpreter in, long us) {
    if (us > 0) {
      PosixClock.sleep(in, us / MICROS_PER_SECOND, us % MICROS_PER_SECOND);
    }
  }

  /** Seconds since the start of 1970 in UTC, with fractions. */
  @PyFunction
  static double time(Interpreter in) {
    return PosixClock.time(in);
  }

  /** Seconds of processor time that the process has used, with fractions. */
  @PyFunction
  static double clock() {
    return PosixClock.processorTime();
  }

  /**
   * The local date of {@code seconds} since the start of 1970 in UTC: the tuple (year, month, day
   * of the month, hour, minute, second, day of the week from Monday as 0, day of the year from 1,
   * whether daylight saving time is in effect).
   *
   * @param seconds the current time where missing
   * @throws OSError where the year would not fit an int
   */
  @PyFunction
  static PyObject localtime(Interpreter in, @Opt PyObject seconds) {
    double when = seconds == null ? PosixClock.time(in) : Convert.toDouble(in, seconds);
    return PosixClock.localTime(in, Double.isNaN(when) ? Long.MIN_VALUE : (long) when);
  }
}
