package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.Streams;

/**
 * Files and directories by path: those of the system, or what is mounted in their place ({@link
 * Interpreter#setFileSystem}). Paths are str or bytes; what cannot be done raises OSError
 * (Python's).
 */
public interface FileSystem {
  /** Bit of a mode, as {@code stat} gives it, that says that it is of a directory. */
  int DIRECTORY = 0x4000;

  /** Opens a file, as the function {@code open} of scripts does. */
  PyObject open(Interpreter in, PyObject path, PyObject mode);

  /**
   * Ten numbers, the first of which is the mode and the seventh the size in bytes.
   *
   * @param follow whether a link to another file stands for that; null for true
   */
  PyObject stat(Interpreter in, PyObject path, PyObject follow);

  /** What {@code uos.statvfs} says of the file system that {@code path} is in. */
  PyObject statvfs(Interpreter in, PyObject path);

  /**
   * An iterator over the directory at {@code path}, or over the current one where that is null, of
   * tuples that begin with a name and a type.
   */
  PyObject ilistdir(Interpreter in, PyObject path);

  /** Makes a directory. Returns what the file system does, mostly None; likewise below. */
  PyObject mkdir(Interpreter in, PyObject path);

  /** Removes an empty directory. */
  PyObject rmdir(Interpreter in, PyObject path);

  /** Removes a file. */
  PyObject remove(Interpreter in, PyObject path);

  /** Gives a file or directory another path. */
  PyObject rename(Interpreter in, PyObject from, PyObject to);

  /** Makes {@code path} the directory that relative paths start from. */
  void chdir(Interpreter in, PyObject path);

  /** The directory that relative paths start from. */
  PyObject getcwd(Interpreter in);

  /** What is at {@code path}, as {@link Host#stat} says it. */
  default int kindOf(Interpreter in, String path) {
    PyObject result;
    int depth = in.depth();
    try {
      result = stat(in, new PyStr(path), null);
    } catch (PyException e) {
      // Whatever is wrong with it: nothing can be imported from there.
      in.restoreDepth(depth);
      return Host.NOTHING;
    }
    long mode = Convert.toLong(in, Ops.getItem(in, result, PyInt.of(0)));
    return (mode & DIRECTORY) != 0 ? Host.DIRECTORY : Host.FILE;
  }

  /** The content of the file at {@code path}. */
  default byte[] load(Interpreter in, String path) {
    PyObject file = open(in, new PyStr(path), new PyStr("rb"));
    PyStream stream = Streams.of(in, file);
    PyObject content = Streams.read(in, stream, false, -1);
    stream.ioctl(in, PyStream.CLOSE, new long[1]);
    return content.buffer(in, false).toBytes();
  }
}
