package org.pycopy.kernel.code;

/** A {@code .mpy} file that cannot be loaded; the message is that of Python's ValueError. */
@SuppressWarnings("serial") // never serialized
public final class MpyFormatException extends RuntimeException {
  /** What is wrong and where, for those who look into files; null where the message says it all. */
  public final String detail;

  public MpyFormatException(String message) {
    this(message, null);
  }

  MpyFormatException(String message, String detail) {
    super(message, null, false, false);
    this.detail = detail;
  }
}
