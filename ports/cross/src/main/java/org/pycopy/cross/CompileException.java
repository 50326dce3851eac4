package org.pycopy.cross;

/** A source that is no program; the message is the traceback, as the reference prints it. */
@SuppressWarnings("serial") // never serialized
public final class CompileException extends Exception {
  CompileException(String traceback) {
    super(traceback);
  }
}
