package org.pycopy.kernel.code;

/** A {@code .mpy} file that cannot be loaded; the message is that of Python's ValueError. */
@SuppressWarnings("serial") // never serialized
public final class MpyFormatException extends RuntimeException {
  public MpyFormatException(String message) {
    super(message, null, false, false);
  }
}
