package org.pycopy.uos;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PyType;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;

/** The system's files, or those below one directory, as a file system that can be mounted. */
@PyType("VfsPosix")
public final class VfsPosix extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("VfsPosix", BuiltinType.OBJECT, new VfsPosixTable());

  private final PosixFileSystem files;

  private VfsPosix(PosixFileSystem files) {
    this.files = files;
  }

  /** The files below directory {@code root}; all of the system where it is left out. */
  @PyNew
  static PyObject construct(Interpreter in, @Opt PyObject root) {
    return new VfsPosix(
        new PosixFileSystem(root == null ? "" : Convert.toJavaString(in, root) + "/"));
  }

  @Override
  public BuiltinType type() {
    return TYPE;
  }

  /**
   * What {@code uos.mount} calls.
   *
   * @throws OSError where a file system is to be made
   */
  @PyMethod
  void mount(Interpreter in, PyObject readonly, PyObject mkfs) {
    files.mount(in, readonly, mkfs);
  }

  /** What {@code uos.umount} calls. */
  @PyMethod
  void umount() {}

  /** Opens a file. @throws OSError where that fails */
  @PyMethod
  PyObject open(Interpreter in, PyObject path, PyObject mode) {
    return files.open(in, path, mode);
  }

  /** Makes {@code path} the directory that relative paths start from. @throws OSError */
  @PyMethod
  void chdir(Interpreter in, PyObject path) {
    files.chdir(in, path);
  }

  /** The directory that relative paths start from, without the root. */
  @PyMethod
  PyObject getcwd(Interpreter in) {
    return files.getcwd(in);
  }

  /** An iterator over a directory, as {@code uos.ilistdir} gives it. @throws OSError */
  @PyMethod
  PyObject ilistdir(Interpreter in, PyObject path) {
    return files.ilistdir(in, path);
  }

  /** Makes a directory. @throws OSError where that fails */
  @PyMethod
  void mkdir(Interpreter in, PyObject path) {
    files.mkdir(in, path);
  }

  /** Removes a file. @throws OSError where that fails */
  @PyMethod
  void remove(Interpreter in, PyObject path) {
    files.remove(in, path);
  }

  /** Gives a file or directory another path. @throws OSError where that fails */
  @PyMethod
  void rename(Interpreter in, PyObject from, PyObject to) {
    files.rename(in, from, to);
  }

  /** Removes an empty directory. @throws OSError where that fails */
  @PyMethod
  void rmdir(Interpreter in, PyObject path) {
    files.rmdir(in, path);
  }

  /** What is known of a file, as {@code uos.stat} says it. @throws OSError where there is none */
  @PyMethod
  PyObject stat(Interpreter in, PyObject path, @Opt PyObject follow) {
    return files.stat(in, path, follow);
  }

  /** What is known of the file system, as {@code uos.statvfs} says it. @throws OSError */
  @PyMethod
  PyObject statvfs(Interpreter in, PyObject path) {
    return files.statvfs(in, path);
  }
}
