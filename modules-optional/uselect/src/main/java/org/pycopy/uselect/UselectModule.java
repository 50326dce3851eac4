package org.pycopy.uselect;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/** Waiting for events on many streams at once. */
@PyModule("uselect")
public final class UselectModule {
  /** There is something to read, or the end of the stream. */
  @PyConst static final int POLLIN = 1;

  /** Something can be written. */
  @PyConst static final int POLLOUT = 4;

  /** The stream has failed. Reported whether asked for or not. */
  @PyConst static final int POLLERR = 8;

  /** The other end is gone. Reported whether asked for or not. */
  @PyConst static final int POLLHUP = 16;

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
