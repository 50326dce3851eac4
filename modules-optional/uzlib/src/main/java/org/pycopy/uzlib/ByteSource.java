package org.pycopy.uzlib;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyStream;

/** A stream as single bytes: none is read before it is needed. */
final class ByteSource {
  private final PyStream stream;
  private final byte[] one = new byte[1];

  ByteSource(PyStream stream) {
    this.stream = stream;
  }

  /** The next byte, 0 to 255. @throws EOFError (Python's) where there is none */
  int next(Interpreter in) {
    int n = stream.read(in, one, 0, 1);
    if (n < 0) {
      throw Errors.osError(-n);
    }
    if (n == 0) {
      throw Errors.of(ExceptionTypes.EOF_ERROR);
    }
    return one[0] & 0xFF;
  }

  /** Leaves {@code n} bytes out. */
  void skip(Interpreter in, int n) {
    for (int i = 0; i < n; i++) {
      next(in);
    }
  }
}
