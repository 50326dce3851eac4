package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;

/**
 * All that an interpreter asks of the world. A port implements it; the kernel itself does no I/O.
 * Methods may block; unless they say otherwise they are called with the interpreter's lock held.
 */
public interface Host {
  /** {@link #stat} result: nothing there. */
  int NOTHING = 0;

  /** {@link #stat} result: a file. */
  int FILE = 1;

  /** {@link #stat} result: a directory. */
  int DIRECTORY = 2;

  /**
   * Writes to standard output ({@code fd} 1) or standard error ({@code fd} 2).
   *
   * @return bytes written, or a negated errno
   */
  int write(int fd, byte[] buf, int off, int len);

  /**
   * Reads from standard input; blocks until at least one byte is there. Other threads of the
   * interpreter may run meanwhile.
   *
   * @return bytes read, 0 at end of file, or a negated errno: that of EINTR where the script is
   *     interrupted while it waits
   */
  int read(byte[] buf, int off, int len);

  /** What is at {@code path}: {@link #NOTHING}, {@link #FILE} or {@link #DIRECTORY}. */
  int stat(String path);

  /** The whole file at {@code path}, or null where it cannot be read. */
  byte[] load(String path);

  /** Writes out what {@link #write} has buffered. */
  void flush();

  /**
   * Opens a file for {@code open()}.
   *
   * @param file a path (str), or a file descriptor (int)
   * @param mode as Python's: one of {@code r w a}, with {@code +}, {@code b} or {@code t}
   * @throws OSError (Python's) where that fails
   * @throws NotImplementedError (Python's) where the port has no files
   */
  default PyStream open(Interpreter in, PyObject file, String mode) {
    throw Errors.notImplemented("this port has no files");
  }

  /**
   * The documentation of module or type {@code name} for {@code help()}: the resource {@code
   * META-INF/pycopy/docs/NAME.txt} of an artifact's {@code docs} jar. Null where the port has none.
   */
  default String documentation(String name) {
    return null;
  }

  /** A monotonic clock in nanoseconds, any origin. */
  long nanoTime();

  /** Random bits for hash seeds and {@code urandom}'s default seed. */
  long randomSeed();

  /** Bytes of memory in use, and in total: {@code gc.mem_alloc()} and {@code gc.mem_free()}. */
  long memoryUsed();

  /** Bytes of memory that the interpreter may use in total. */
  long memoryTotal();

  /** Asks for a garbage collection; may do nothing. */
  void collect();

  /** {@code sys.platform}, such as {@code "linux"}. */
  String platform();

  /** The built-in modules that the port has. */
  ModuleTable modules();
}
