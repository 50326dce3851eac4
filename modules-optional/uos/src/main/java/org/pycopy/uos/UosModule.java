package org.pycopy.uos;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** Files, directories, the environment and commands of the operating system. */
@PyModule(value = "uos", types = VfsPosix.class)
public final class UosModule {
  private static final class Functions {
    static final CFunction GETENV = Posix.function("getenv", "p:p");
    static final CFunction SYSTEM = Posix.function("system", "i:p");

    private Functions() {}
  }

  /** What separates the parts of a path. */
  @PyConst static final PyStr sep = new PyStr("/");

  private UosModule() {}

  /** What is mounted, or else the system's files. */
  private static FileSystem files(Interpreter in) {
    FileSystem mounted = in.fileSystem();
    return mounted == null ? PosixFileSystem.ALL : mounted;
  }

  /**
   * What is known of the file at {@code path}, as ten numbers: mode, inode, device, links, owner,
   * group, size, and the times of access, change and status change. Of a link to another file only
   * where {@code follow} is false.
   *
   * @throws OSError where there is no such file
   */
  @PyFunction
  static PyObject stat(Interpreter in, PyObject path, @Opt PyObject follow) {
    return files(in).stat(in, path, follow);
  }

  /**
   * What is known of the file system that {@code path} is in, as ten numbers: block size, fragment
   * size, blocks, free blocks, those for users, inodes, free inodes, those for users, flags, and
   * the greatest length of a name.
   *
   * @throws OSError where there is no such file
   */
  @PyFunction
  static PyObject statvfs(Interpreter in, PyObject path) {
    return files(in).statvfs(in, path);
  }

  /** Makes a directory. @throws OSError where that fails */
  @PyFunction
  static PyObject mkdir(Interpreter in, PyObject path) {
    return files(in).mkdir(in, path);
  }

  /** Removes an empty directory. @throws OSError where that fails */
  @PyFunction
  static PyObject rmdir(Interpreter in, PyObject path) {
    return files(in).rmdir(in, path);
  }

  /** Removes a file. @throws OSError where that fails */
  @PyFunction
  static PyObject remove(Interpreter in, PyObject path) {
    return files(in).remove(in, path);
  }

  /** Removes a file. @throws OSError where that fails */
  @PyFunction
  static PyObject unlink(Interpreter in, PyObject path) {
    return files(in).remove(in, path);
  }

  /** Gives a file or directory another name. @throws OSError where that fails */
  @PyFunction
  static PyObject rename(Interpreter in, PyObject from, PyObject to) {
    return files(in).rename(in, from, to);
  }

  /** Makes {@code path} the directory that relative paths start from. @throws OSError */
  @PyFunction
  static void chdir(Interpreter in, PyObject path) {
    files(in).chdir(in, path);
  }

  /** The directory that relative paths start from. @throws OSError where it is gone */
  @PyFunction
  static PyObject getcwd(Interpreter in) {
    return files(in).getcwd(in);
  }

  /**
   * An iterator over the directory at {@code path}, the current one by default, in no order; it
   * yields tuples of name, file type (as in the mode that {@code stat} gives) and inode.
   *
   * @throws OSError where that fails
   */
  @PyFunction
  static PyObject ilistdir(Interpreter in, @Opt PyObject path) {
    return files(in).ilistdir(in, path);
  }

  /**
   * The names in the directory at {@code path}, the current one by default.
   *
   * @throws OSError where that fails
   */
  @PyFunction
  static PyObject listdir(Interpreter in, @Opt PyObject path) {
    PyList names = new PyList();
    PyObject directory = Ops.iter(in, ilistdir(in, path));
    PyInt first = PyInt.of(0);
    for (PyObject each = Ops.next(in, directory); each != null; each = Ops.next(in, directory)) {
      names.append(in, Ops.getItem(in, each, first));
    }
    return names;
  }

  /** The environment variable {@code name}, or None. */
  @PyFunction
  static PyObject getenv(Interpreter in, PyObject name) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long value = Functions.GETENV.call(scratch.putString(in, name));
      return value == 0 ? PyNone.NONE : new PyStr(NativeMemory.getText(in, value));
    } finally {
      scratch.release(mark);
    }
  }

  /**
   * Has a shell run {@code command} and waits for it; its status as {@code waitpid} gives it.
   *
   * @throws OSError where no process can be made
   */
  @PyFunction
  static long system(Interpreter in, PyObject command) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long status = Posix.call(in, Functions.SYSTEM, scratch.putString(in, command));
      if (status < 0) {
        throw Errors.osError((int) -status);
      }
      return status;
    } finally {
      scratch.release(mark);
    }
  }

  /** The {@code errno} of the thread's last call of a C function; {@code value} sets it. */
  @PyFunction
  static PyObject errno(Interpreter in, @Opt PyObject value) {
    if (value == null) {
      return PyInt.of(Posix.errno());
    }
    Posix.setErrno((int) Ops.index(in, value));
    return PyNone.NONE;
  }
}
