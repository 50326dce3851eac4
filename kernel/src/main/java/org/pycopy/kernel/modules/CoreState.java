package org.pycopy.kernel.modules;

import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyFile;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyTextIOBase;
import org.pycopy.kernel.objects.StandardStream;
import org.pycopy.kernel.objects.Streams;
import org.pycopy.kernel.text.Utf8;

/** What one interpreter keeps for the modules {@code sys} and {@code gc}. */
public final class CoreState {
  private PyObject stdin;

  private PyObject stdout;

  private PyObject stderr;

  /** {@code gc.isenabled()}; the JVM collects in any case. */
  boolean collecting = true;

  /** {@code gc.threshold()} in bytes, -1 for none; kept for programs that set and read it. */
  long threshold = -1;

  /** {@code sys.stdin}: the host's, until it is replaced. */
  public PyObject stdin() {
    if (stdin == null) {
      stdin = new PyTextIOBase(new PyFile(new StandardStream(0)));
    }
    return stdin;
  }

  /** {@code sys.stdout}, where {@code print} writes. */
  public PyObject stdout() {
    if (stdout == null) {
      stdout = new PyFile(new StandardStream(1));
    }
    return stdout;
  }

  /** {@code sys.stderr}. */
  public PyObject stderr() {
    if (stderr == null) {
      stderr = new PyFile(new StandardStream(2));
    }
    return stderr;
  }

  /** Replaces the standard stream {@code name}; false where there is no such. */
  public boolean replace(String name, PyObject stream) {
    switch (name) {
      case "stdin":
        stdin = stream;
        return true;
      case "stdout":
        stdout = stream;
        return true;
      case "stderr":
        stderr = stream;
        return true;
      default:
        return false;
    }
  }

  /**
   * Writes {@code text} to {@code sys.stdout}, straight to the host where nobody has replaced or
   * asked for it.
   *
   * @throws OSError (Python's)
   */
  public void print(Interpreter in, String text) {
    if (stdout == null) {
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
      if (n == 0 || n == -Errno.EAGAIN) {
        return; // The stream takes no more, and says that this is no error.
      }
      if (n < 0) {
        throw Errors.osError(-n);
      }
      at += n;
    }
  }

  /** The stream protocol of {@code file}. @throws OSError (Python's) where it has none */
  static PyStream stream(Interpreter in, PyObject file) {
    return Streams.of(in, file);
  }
}
