package org.pycopy.uos;

import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyFile;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** The system's files, or those below one directory. Its current directory is the process's. */
final class PosixFileSystem implements FileSystem {
  /** All files of the system. */
  static final PosixFileSystem ALL = new PosixFileSystem("");

  /** {@code EROFS}; the same on all platforms. {@code uerrno} has no name for it. */
  private static final int READ_ONLY = 30;

  /** What is put before each path: empty, or the path of a directory with a slash at the end. */
  private final String root;

  private boolean readOnly;

  PosixFileSystem(String root) {
    this.root = root;
  }

  private PyObject full(Interpreter in, PyObject path) {
    if (root.isEmpty()) {
      return path;
    }
    PyObject plain = Convert.nativeOf(path);
    String rest =
        plain instanceof PyBytes
            ? NativeMemory.decode(plain.buffer(in, false).toBytes())
            : Convert.toJavaString(in, path);
    return new PyStr(root + rest);
  }

  @Override
  public PyObject open(Interpreter in, PyObject path, PyObject mode) {
    String text = Convert.toJavaString(in, mode);
    boolean writes = text.indexOf('w') >= 0 || text.indexOf('a') >= 0 || text.indexOf('+') >= 0;
    if (readOnly && writes) {
      throw Errors.osError(READ_ONLY);
    }
    PyObject file = Convert.nativeOf(path) instanceof PyInt ? path : full(in, path);
    return new PyFile(in.host().open(in, file, text));
  }

  @Override
  public PyObject stat(Interpreter in, PyObject path, PyObject follow) {
    return PosixPaths.stat(in, full(in, path), follow == null || follow.isTrue(in));
  }

  @Override
  public PyObject statvfs(Interpreter in, PyObject path) {
    return PosixPaths.statvfs(in, full(in, path));
  }

  @Override
  public PyObject ilistdir(Interpreter in, PyObject path) {
    boolean asBytes = path != null && Convert.nativeOf(path) instanceof PyBytes;
    PyObject directory = full(in, path == null ? in.intern("") : path);
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long name =
          directory.isTrue(in) ? scratch.putString(in, directory) : scratch.putText(in, ".");
      return new PosixDirectory(in, name, asBytes);
    } finally {
      scratch.release(mark);
    }
  }

  @Override
  public PyObject mkdir(Interpreter in, PyObject path) {
    PosixPaths.mkdir(in, full(in, path));
    return PyNone.NONE;
  }

  @Override
  public PyObject rmdir(Interpreter in, PyObject path) {
    PosixPaths.rmdir(in, full(in, path));
    return PyNone.NONE;
  }

  @Override
  public PyObject remove(Interpreter in, PyObject path) {
    PosixPaths.unlink(in, full(in, path));
    return PyNone.NONE;
  }

  @Override
  public PyObject rename(Interpreter in, PyObject from, PyObject to) {
    PosixPaths.rename(in, full(in, from), full(in, to));
    return PyNone.NONE;
  }

  @Override
  public void chdir(Interpreter in, PyObject path) {
    PosixPaths.chdir(in, full(in, path));
  }

  @Override
  public PyObject getcwd(Interpreter in) {
    String directory = PosixPaths.getcwd(in);
    // As the reference has it, which takes the directory to be below the root.
    return new PyStr(directory.substring(Math.min(root.length(), directory.length())));
  }

  /** What {@code mount} asks for. @throws OSError (Python's) where that is to make a file system */
  void mount(Interpreter in, PyObject noWriting, PyObject format) {
    if (noWriting.isTrue(in)) {
      readOnly = true;
    }
    if (format.isTrue(in)) {
      throw Errors.osError(Errno.EPERM);
    }
  }
}
