package org.pycopy.ffi;

import java.util.HashMap;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ThreadState;

/**
 * What callbacks have thrown: kept while C code returns, and thrown again when it is back in the
 * Python code that called it. One for each interpreter.
 */
final class CallbackErrors {
  private static final Object KEY = new Object();

  private final HashMap<ThreadState, Throwable> kept = new HashMap<>();
  private boolean any;

  private CallbackErrors() {}

  /** Those of {@code in}. */
  static CallbackErrors of(Interpreter in) {
    CallbackErrors errors = in.state(KEY);
    if (errors == null) {
      errors = new CallbackErrors();
      in.putState(KEY, errors);
    }
    return errors;
  }

  /** True where an error of the thread that runs waits to be thrown. */
  boolean isWaiting(Interpreter in) {
    return any && kept.containsKey(in.thread());
  }

  /** Keeps the first error of the thread that runs. */
  void keep(Interpreter in, Throwable error) {
    kept.putIfAbsent(in.thread(), error);
    any = true;
  }

  /** Throws what was kept for the thread that runs, where something was. */
  void check(Interpreter in) {
    if (any) {
      throwKept(kept.remove(in.thread()));
    }
  }

  private void throwKept(Throwable error) {
    any = !kept.isEmpty();
    if (error instanceof RuntimeException e) {
      throw e;
    }
    if (error instanceof Error e) {
      throw e;
    }
  }
}
