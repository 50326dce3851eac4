package org.pycopy.ffi;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.objects.ExceptionTypes;

/** Where the backend is. Nothing native is loaded before it is first asked for. */
public final class Native {
  private Native() {}

  /** Loaded when it is first touched. */
  private static final class Holder {
    static final Attempt ATTEMPT = Attempt.make();
    static final NativeBackend BACKEND = ATTEMPT.backend;
  }

  /** What came of loading the backend: it, or what went wrong. */
  private static final class Attempt {
    final NativeBackend backend;
    final String failure;

    private Attempt(NativeBackend backend, String failure) {
      this.backend = backend;
      this.failure = failure;
    }

    static Attempt make() {
      try {
        return new Attempt(new JffiBackend(), null);
      } catch (LinkageError | RuntimeException e) {
        return new Attempt(null, explain(e));
      }
    }

    private static String explain(Throwable e) {
      String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
      String reason = e.getMessage();
      int end = reason == null ? -1 : reason.indexOf('\n');
      return "no native calls on "
          + platform
          + ": "
          + (end < 0 ? String.valueOf(reason) : reason.substring(0, end));
    }
  }

  /** Whether there is a backend for this platform, and it can be loaded. */
  public static boolean isAvailable() {
    return Holder.BACKEND != null;
  }

  /** Why there is no backend; null where there is one. */
  static String failure() {
    return Holder.ATTEMPT.failure;
  }

  /**
   * The backend.
   *
   * @throws OSError (Python's) where there is none for this platform, or it cannot be loaded
   */
  public static NativeBackend backend() {
    NativeBackend backend = Holder.BACKEND;
    if (backend == null) {
      throw Errors.of(ExceptionTypes.OS_ERROR, failure());
    }
    return backend;
  }
}
