package org.pycopy.vfs;

import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;

/** Finds out which file system is on a block device in Python. */
final class Detection {
  private static final byte[] LITTLEFS = {'l', 'i', 't', 't', 'l', 'e', 'f', 's'};

  /** Where the superblock of littlefs 2 has that name, in one of the first two blocks. */
  private static final int NAME_2 = 8;

  /** And that of littlefs 1. */
  private static final int NAME_1 = 40;

  private Detection() {}

  /**
   * The file system on {@code device}, by a type of {@code uos} that the port has.
   *
   * @throws OSError (Python's) where there is none that the port knows
   */
  static PyObject fileSystemOn(Interpreter in, PyObject device) {
    String type = littlefsOn(in, device);
    PyObject found = type == null ? null : typeOf(in, type);
    if (found == null) {
      found = typeOf(in, "VfsFat");
    }
    if (found == null) {
      throw Errors.osError(Errno.ENODEV);
    }
    return found.call1(in, device);
  }

  /** Type {@code name} of {@code uos}, or null where the port does not have it. */
  static PyObject typeOf(Interpreter in, String name) {
    PyModule uos = in.importer().builtin("uos");
    return uos == null ? null : uos.find(in, in.intern(name));
  }

  private static String littlefsOn(Interpreter in, PyObject device) {
    int depth = in.depth();
    try {
      BlockDevice blocks = new BlockDevice(in, device);
      for (int block = 0; block < 2; block++) {
        byte[] start = new byte[NAME_1 - NAME_2 + LITTLEFS.length + 4];
        PyObject result = blocks.read(in, block, NAME_2, start);
        if (result != PyNone.NONE && Convert.toLong(in, result) != 0) {
          return null;
        }
        if (hasName(start, NAME_1 - NAME_2)) {
          return "VfsLfs1";
        }
        if (hasName(start, 0)) {
          return "VfsLfs2";
        }
      }
    } catch (PyException e) {
      // A device that reads whole blocks only has no littlefs.
      in.restoreDepth(depth);
    }
    return null;
  }

  private static boolean hasName(byte[] bytes, int at) {
    return Arrays.equals(bytes, at, at + LITTLEFS.length, LITTLEFS, 0, LITTLEFS.length);
  }
}
