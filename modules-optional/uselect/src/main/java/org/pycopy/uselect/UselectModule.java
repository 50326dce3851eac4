package org.pycopy.uselect;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.ffi.Platform;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/** Waiting for events on many streams at once. */
@PyModule("uselect")
public final class UselectModule {
  /** There is something to read, or the end of the stream. */
  @PyConst static final int POLLIN = Platform.number("POLLIN");

  /** Something can be written. */
  @PyConst static final int POLLOUT = Platform.number("POLLOUT");

  /** The stream has failed. Reported whether asked for or not. */
  @PyConst static final int POLLERR = Platform.number("POLLERR");

  /** The other end is gone. Reported whether asked for or not. */
  @PyConst static final int POLLHUP = Platform.number("POLLHUP");

  /** What is waited for where nothing else is said. */
  static final int READ_OR_WRITE = POLLIN | POLLOUT;

  private UselectModule() {}

  /** An empty set of streams to wait for; {@code size} is how many to make room for at first. */
  @PyFunction
  static PyObject poll(Interpreter in, @Opt("4") long size) {
    if (size < 0 || size > PyPoll.MAX_SIZE) {
      throw Errors.memory(size);
    }
    return new PyPoll(in, (int) size);
  }
}
