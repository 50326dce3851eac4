package org.pycopy.emitter;

/**
 * Says on standard error what is not compiled, where the system property {@code pycopy.emitter.log}
 * is set.
 */
final class Log {
  private static final boolean ON = System.getProperty("pycopy.emitter.log") != null;

  private Log() {}

  static void event(HotCode hot, String what, int at) {
    if (ON) {
      System.err.println(
          System.nanoTime() / 1000 % 10000000
              + " "
              + hot.code.code.name
              + ": "
              + what
              + " at line "
              + hot.lineOf(at));
    }
  }

  static void note(HotCode hot, CannotTranslate reason) {
    if (ON) {
      System.err.println(hot.code.code.name + ": not compiled: " + reason.getMessage());
    }
  }
}
