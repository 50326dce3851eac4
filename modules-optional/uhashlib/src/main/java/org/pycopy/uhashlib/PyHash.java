package org.pycopy.uhashlib;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;

/**
 * A hash in the making. As in CPython {@code digest()} may be asked for at any time.
 *
 * <p>Short data are kept until there is more: those that stay short take no state of their own.
 */
abstract class PyHash extends PyObject {
  private static final int SHORT = 64;
  private static final int CHUNK = 1 << 16;

  /** The JDK's name. */
  private final String algorithm;

  /** The last data, {@link #kept} bytes, which {@link #state} has not got. */
  private final byte[] last = new byte[SHORT];

  private int kept;

  /** Has the data before the last, or is null where there are none. */
  private MessageDigest state;

  /** Of the JDK's {@code algorithm}, with {@code data} in it unless null. */
  PyHash(Interpreter in, String algorithm, PyObject data) {
    this.algorithm = algorithm;
    if (data != null) {
      add(in, data);
    }
  }

  private MessageDigest newState() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw Errors.valueError(algorithm + " isn't available");
    }
  }

  final void add(Interpreter in, PyObject data) {
    Buffer buffer = Ops.buffer(in, data, false);
    if (buffer.length > SHORT - kept) {
      if (state == null) {
        state = newState();
      }
      state.update(last, 0, kept);
      kept = 0;
    }
    if (buffer.length <= SHORT) {
      buffer.copyTo(0, last, kept, buffer.length);
      kept += buffer.length;
      return;
    }
    byte[] chunk = buffer.array == null ? new byte[Math.min(CHUNK, buffer.length)] : buffer.array;
    for (int at = 0; at < buffer.length; at += CHUNK) {
      int n = Math.min(CHUNK, buffer.length - at);
      if (buffer.array == null) {
        buffer.copyTo(at, chunk, 0, n);
        state.update(chunk, 0, n);
      } else {
        state.update(chunk, buffer.offset + at, n);
      }
      in.tick(n >> 6);
    }
  }

  final PyObject result(Interpreter in) {
    MessageDigest whole = state == null ? shared(in) : copy(state);
    whole.update(last, 0, kept);
    return new PyBytes(whole.digest());
  }

  /** A state that the interpreter keeps; its {@code digest()} leaves it without data again. */
  private MessageDigest shared(Interpreter in) {
    MessageDigest shared = in.state(type());
    if (shared == null) {
      shared = newState();
      in.putState(type(), shared);
    }
    return shared;
  }

  private static MessageDigest copy(MessageDigest state) {
    try {
      return (MessageDigest) state.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's hashes can be cloned", e);
    }
  }
}
