package org.pycopy.emitter;

/** Hands the constants of a generated class over to its initialiser, on the same thread. */
final class Constants {
  private static final ThreadLocal<Object[]> HANDED = new ThreadLocal<>();

  private Constants() {}

  static void give(Object[] constants) {
    HANDED.set(constants);
  }

  /** Called by generated code. */
  static Object[] take() {
    Object[] constants = HANDED.get();
    HANDED.remove();
    return constants;
  }
}
