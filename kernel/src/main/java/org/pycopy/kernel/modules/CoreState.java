package org.pycopy.kernel.modules;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.text.Utf8;

/** What one interpreter keeps for the modules {@code sys} and {@code gc}. */
public final class CoreState {
  /** {@code sys.stdin}; None until the port sets it. */
  public PyObject stdin = PyNone.NONE;

  /** {@code sys.stdout}, where {@code print} writes; None until the port sets it. */
  public PyObject stdout = PyNone.NONE;

  /** {@code sys.stderr}; None until the port sets it. */
  public PyObject stderr = PyNone.NONE;

  /** {@code gc.isenabled()}; the JVM collects in any case. */
  boolean collecting = true;

  /** {@code gc.threshold()} in bytes, -1 for none; kept for programs that set and read it. */
  long threshold = -1;

  /**
   * Writes {@code text} to {@code sys.stdout}, or to the host where the port has not made that.
   *
   * @throws OSError (Python's)
   */
  public void print(Interpreter in, String text) {
    if (stdout == PyNone.NONE) {
      in.write(1, text);
    } else {
      write(in, stdout, text);
    }
  }

  /** Writes all of {@code text}, in UTF-8, to a stream object. @throws OSError (Python's) */
  public static void write(Interpreter in, PyObject file, String text) {
    PyStream stream = stream(in, file);
    byte[] bytes = Utf8.encode(text);
    int at = 0;
    while (at < bytes.length) {
      int n = stream.write(in, bytes, at, bytes.length - at);
      if (n < 0) {
        throw Errors.osError(-n);
      }
      if (n == 0) {
        return; // The stream takes no more, and says that this is no error.
      }
      at += n;
    }
  }

  /** The stream protocol of {@code file}. @throws OSError (Python's) where it has none */
  static PyStream stream(Interpreter in, PyObject file) {
    PyStream stream = file.stream(in);
    if (stream == null) {
      throw notAStream();
    }
    return stream;
  }

  private static PyException notAStream() {
    return Errors.of(ExceptionTypes.OS_ERROR, "stream operation not supported");
  }
}
