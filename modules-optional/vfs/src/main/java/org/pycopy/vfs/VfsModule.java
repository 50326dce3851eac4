package org.pycopy.vfs;

import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** The part of the module {@code uos} that mounts file systems. */
@PyModule("uos+vfs")
public final class VfsModule {
  private static final PyStr MOUNT = new PyStr("mount");

  private VfsModule() {}

  private static MountTable table(Interpreter in) {
    FileSystem mounted = in.fileSystem();
    if (mounted instanceof MountTable table) {
      return table;
    }
    MountTable table = new MountTable(in);
    in.setFileSystem(table);
    return table;
  }

  /**
   * Makes the files of a file system those below {@code path}, such as {@code "/flash"}.
   *
   * @param fs a file system: an object with methods {@code mount}, {@code umount}, {@code open},
   *     {@code stat} and so on; or a block device with one on it, whose kind is found out
   * @param readonly passed to the file system's {@code mount}
   * @param mkfs passed to the file system's {@code mount}
   * @throws OSError where something else is mounted there, or the device has no file system
   */
  @PyFunction
  static void mount(
      Interpreter in,
      PyObject fs,
      PyObject path,
      @KwOnly @Opt PyObject readonly,
      @KwOnly @Opt PyObject mkfs) {
    String at = Convert.toJavaString(in, path);
    if (at.isEmpty()) {
      throw Errors.osError(Errno.EINVAL);
    }
    MountTable table = table(in);
    boolean isFileSystem = Ops.getAttrOrNull(in, fs, MOUNT) != null;
    PyObject mounted = isFileSystem ? fs : Detection.fileSystemOn(in, fs);
    PyObject noWriting = readonly == null ? PyBool.FALSE : readonly;
    PyObject format = mkfs == null ? PyBool.FALSE : mkfs;
    Ops.getAttr(in, mounted, MOUNT).call2(in, noWriting, format);
    table.add(at, mounted);
  }

  /**
   * Ends what {@code mount} began.
   *
   * @param mounted the file system, or the path it is mounted at
   * @throws OSError where it is not mounted
   */
  @PyFunction
  static void umount(Interpreter in, PyObject mounted) {
    MountTable.Mount mount = table(in).take(mounted);
    Ops.callMethod(in, mount.fileSystem(), new PyStr("umount"));
  }
}
