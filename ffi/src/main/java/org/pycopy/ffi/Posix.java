package org.pycopy.ffi;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ThreadState;

/**
 * Calls of the C library for the OS modules. A function is bound once, in a static final field of a
 * holder class that is touched when the function is first needed:
 *
 * <pre>
 * private static final class Functions {
 *   static final CFunction READ = Posix.function("read", "l:ipL");
 * }
 * …
 * long n = Posix.call(in, Functions.READ, fd, address, length);
 * if (n &lt; 0) {
 *   throw Errors.osError((int) -n);
 * }
 * </pre>
 *
 * <p>The methods {@code call} are for functions that may block: other Python threads run meanwhile,
 * Ctrl-C raises KeyboardInterrupt, and a call that a signal has interrupted is made again (PEP
 * 475). The methods {@code callNow} are for those that do not block. Both return the result, or
 * where that is -1, {@code errno} negated; a function that fails in another way leaves {@link
 * #errno}.
 */
public final class Posix {
  private Posix() {}

  /**
   * Binds a function of the C library. Where there is none of that name, or no native calls, each
   * call of the result raises OSError (Python's).
   *
   * @param signature type code of the result, a colon, those of the arguments; a dot before the
   *     variadic ones: {@code "i:si.i"}
   */
  public static CFunction function(String symbol, String signature) {
    char result = signature.charAt(0);
    String arguments = signature.substring(2);
    int fixed = arguments.indexOf('.');
    if (fixed >= 0) {
      arguments = arguments.substring(0, fixed) + arguments.substring(fixed + 1);
    }
    if (!Native.isAvailable()) {
      return new MissingFunction(result, arguments, Native.failure());
    }
    long address = Native.backend().symbol(symbol);
    return address == 0
        ? new MissingFunction(result, arguments, "no function " + symbol)
        : Native.backend().function(address, result, arguments, fixed);
  }

  /** {@code errno} after the last foreign call of this thread. */
  public static int errno() {
    return Native.backend().errno();
  }

  /** Sets what {@link #errno} gives to this thread. */
  public static void setErrno(int errno) {
    Native.backend().setErrno(errno);
  }

  private static long checked(long result) {
    return result == -1 ? -(long) errno() : result;
  }

  public static long callNow(CFunction f) {
    return checked(f.call());
  }

  public static long callNow(CFunction f, long a) {
    return checked(f.call(a));
  }

  public static long callNow(CFunction f, long a, long b) {
    return checked(f.call(a, b));
  }

  public static long callNow(CFunction f, long a, long b, long c) {
    return checked(f.call(a, b, c));
  }

  public static long callNow(CFunction f, long a, long b, long c, long d) {
    return checked(f.call(a, b, c, d));
  }

  public static long callNow(CFunction f, long[] words) {
    return checked(f.call(words));
  }

  /**
   * {@link Interpreter#beginBlocking} for calls of C functions: makes sure that Ctrl-C, or the end
   * of the time budget, gets the thread out of what is called up to {@link
   * Interpreter#endBlocking}, and that all that was printed can be seen while it waits.
   */
  public static void begin(Interpreter in) {
    in.host().flush();
    ThreadState thread = in.thread();
    if (thread.carrier != Thread.currentThread()) {
      Interruption.prepare(in, thread);
    }
    Interruption watch =
        thread.isMain() && in.nanosLeft() != Long.MAX_VALUE ? Interruption.of(in) : null;
    in.beginBlocking();
    if (watch != null) {
      watch.run();
    }
  }

  /** Whether a thread of {@code in} has ever been in a call that may block, and may still be. */
  public static boolean mayBeBlocked(Interpreter in) {
    return Interruption.of(in) != null;
  }

  public static long call(Interpreter in, CFunction f) {
    return call(in, f, 0, 0, 0, 0, 0);
  }

  public static long call(Interpreter in, CFunction f, long a) {
    return call(in, f, 1, a, 0, 0, 0);
  }

  public static long call(Interpreter in, CFunction f, long a, long b) {
    return call(in, f, 2, a, b, 0, 0);
  }

  public static long call(Interpreter in, CFunction f, long a, long b, long c) {
    return call(in, f, 3, a, b, c, 0);
  }

  public static long call(Interpreter in, CFunction f, long a, long b, long c, long d) {
    return call(in, f, 4, a, b, c, d);
  }

  private static long call(Interpreter in, CFunction f, int n, long a, long b, long c, long d) {
    while (true) {
      long result;
      begin(in);
      try {
        result = checked(invoke(f, n, a, b, c, d));
      } finally {
        in.endBlocking();
      }
      if (result != -Errno.EINTR) {
        return result;
      }
      in.poll(0);
    }
  }

  private static long invoke(CFunction f, int n, long a, long b, long c, long d) {
    switch (n) {
      case 0:
        return f.call();
      case 1:
        return f.call(a);
      case 2:
        return f.call(a, b);
      case 3:
        return f.call(a, b, c);
      default:
        return f.call(a, b, c, d);
    }
  }

  /** {@code call} with any number of arguments. */
  public static long call(Interpreter in, CFunction f, long[] words) {
    while (true) {
      long result;
      begin(in);
      try {
        result = checked(f.call(words));
      } finally {
        in.endBlocking();
      }
      if (result != -Errno.EINTR) {
        return result;
      }
      in.poll(0);
    }
  }
}
