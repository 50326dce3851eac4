package org.pycopy.littlefs;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/** The methods of {@code VfsLfs1} and {@code VfsLfs2}. Paths are str or bytes. */
final class VfsLfsMembers {
  private VfsLfsMembers() {}

  private static VfsLfs vfs(PyObject self) {
    return (VfsLfs) self;
  }

  /**
   * Opens a file; {@code mode} is one of {@code r w x a}, with {@code +}, {@code b} or {@code t}.
   *
   * @throws OSError where that fails
   */
  @PyMethod
  static PyObject open(Interpreter in, PyObject self, PyObject path, PyObject mode) {
    return vfs(self).open(in, path, mode);
  }

  /**
   * An iterator over a directory, the current one by default, of tuples of name (bytes where the
   * path is bytes), type ({@code 0x4000} a directory, {@code 0x8000} a file), 0, and size in bytes.
   *
   * @throws OSError where there is no such directory
   */
  @PyMethod
  static PyObject ilistdir(Interpreter in, PyObject self, @Opt PyObject path) {
    return vfs(self).ilistdir(in, path);
  }

  /** Makes a directory. @throws OSError where that fails */
  @PyMethod
  static void mkdir(Interpreter in, PyObject self, PyObject path) {
    vfs(self).mkdir(in, path);
  }

  /** Removes an empty directory, or a file. @throws OSError where that fails */
  @PyMethod
  static void rmdir(Interpreter in, PyObject self, PyObject path) {
    vfs(self).remove(in, path);
  }

  /** Removes a file, or an empty directory. @throws OSError where that fails */
  @PyMethod
  static void remove(Interpreter in, PyObject self, PyObject path) {
    vfs(self).remove(in, path);
  }

  /**
   * Gives a file or directory another path; what is there is replaced where it is a file too, or an
   * empty directory.
   *
   * @throws OSError where that fails
   */
  @PyMethod
  static void rename(Interpreter in, PyObject self, PyObject from, PyObject to) {
    vfs(self).rename(in, from, to);
  }

  /** Makes {@code path} the directory that relative paths start from. @throws OSError */
  @PyMethod
  static void chdir(Interpreter in, PyObject self, PyObject path) {
    vfs(self).chdir(in, path);
  }

  /** The directory that relative paths start from. */
  @PyMethod
  static PyObject getcwd(Interpreter in, PyObject self) {
    return vfs(self).getcwd();
  }

  /**
   * What is known of a file, as ten numbers: mode, 0, 0, 0, 0, 0, size in bytes, and three times
   * the time of the last change in seconds since 1970 (0 where that was not noted).
   *
   * @throws OSError where there is no such file
   */
  @PyMethod
  static PyObject stat(Interpreter in, PyObject self, PyObject path) {
    return vfs(self).stat(in, path);
  }

  /**
   * What is known of the file system, as ten numbers: block size (twice), blocks, free blocks
   * (twice), 0, 0, 0, 0, and the most bytes of a name.
   *
   * @throws OSError where the device fails
   */
  @PyMethod
  static PyObject statvfs(Interpreter in, PyObject self, PyObject path) {
    return vfs(self).statvfs(in);
  }

  /** What {@code uos.mount} calls. From then on nothing is written where {@code readonly}. */
  @PyMethod
  static void mount(Interpreter in, PyObject self, PyObject readonly, PyObject mkfs) {
    vfs(self).mount(in, readonly);
  }

  /** What {@code uos.umount} calls. */
  @PyMethod
  static void umount(Interpreter in, PyObject self) {}
}
