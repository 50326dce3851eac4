package org.pycopy.littlefs;

import java.util.concurrent.locks.LockSupport;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * Has one operation of a file system run at a time: a block device is Python code, in which other
 * threads may get their turn. The interpreter's lock guards the fields.
 */
final class Turns {
  private static final long PAUSE_NANOS = 200_000;

  private Thread owner;

  /**
   * Begins an operation once no other thread is in one.
   *
   * @throws OSError (Python's) {@code EBUSY} where a block device uses the file system that is on
   *     it
   */
  void begin(Interpreter in) {
    Thread self = Thread.currentThread();
    if (owner == self) {
      throw Errors.osError(FsException.EBUSY);
    }
    while (owner != null) {
      in.beginBlocking();
      try {
        LockSupport.parkNanos(PAUSE_NANOS);
      } finally {
        in.endBlocking();
      }
      in.poll(0);
    }
    owner = self;
  }

  void end() {
    owner = null;
  }
}
