package org.pycopy.uhashlib;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;

/** A hash in the making. As in CPython {@code digest()} may be asked for at any time. */
abstract class PyHash extends PyObject {
  private static final int CHUNK = 8192;

  private final MessageDigest state;

  /** Of the JDK's {@code algorithm}, with {@code data} in it unless null. */
  PyHash(Interpreter in, String algorithm, PyObject data) {
    try {
      state = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw Errors.valueError(algorithm + " isn't available");
    }
    if (data != null) {
      add(in, data);
    }
  }

  final void add(Interpreter in, PyObject data) {
    Buffer buffer = Ops.buffer(in, data, false);
    byte[] chunk = new byte[Math.min(CHUNK, buffer.length)];
    for (int at = 0; at < buffer.length; at += CHUNK) {
      int n = Math.min(CHUNK, buffer.length - at);
      buffer.copyTo(at, chunk, 0, n);
      state.update(chunk, 0, n);
    }
  }

  final PyObject result() {
    try {
      return new PyBytes(((MessageDigest) state.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's hashes can be cloned", e);
    }
  }
}
