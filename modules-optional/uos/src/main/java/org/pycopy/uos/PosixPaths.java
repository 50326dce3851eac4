package org.pycopy.uos;

import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Platform;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The C library's calls that take the path of a file. All of them let other Python threads run, and
 * raise OSError (Python's) where the call fails.
 */
final class PosixPaths {
  private static final class Functions {
    static final CFunction MKDIR = Posix.function("mkdir", "i:pI");
    static final CFunction RMDIR = Posix.function("rmdir", "i:p");
    static final CFunction UNLINK = Posix.function("unlink", "i:p");
    static final CFunction RENAME = Posix.function("rename", "i:pp");
    static final CFunction CHDIR = Posix.function("chdir", "i:p");
    static final CFunction GETCWD = Posix.function("getcwd", "p:pL");

    private Functions() {}
  }

  /** {@code struct stat} and {@code struct statvfs}, and what fills them. */
  private static final class Status {
    static final CFunction STAT = Posix.function(name("stat"), "i:pp");
    static final CFunction LSTAT = Posix.function(name("lstat"), "i:pp");
    static final CFunction STATVFS = Posix.function("statvfs", "i:pp");

    static final int SIZE = Platform.number("sizeof.stat");
    static final String[] FIELDS = {
      "st_mode",
      "st_ino",
      "st_dev",
      "st_nlink",
      "st_uid",
      "st_gid",
      "st_size",
      "st_atime",
      "st_mtime",
      "st_ctime"
    };
    static final int[] OFFSETS = offsets("stat.", FIELDS);

    /** Bytes of each field. */
    static final int[] SIZES = {
      Platform.number("sizeof.stat.st_mode"),
      Long.BYTES,
      Platform.number("sizeof.stat.st_dev"),
      Platform.number("sizeof.stat.st_nlink"),
      Integer.BYTES,
      Integer.BYTES,
      Long.BYTES,
      Long.BYTES,
      Long.BYTES,
      Long.BYTES
    };

    static final int VFS_SIZE = Platform.number("sizeof.statvfs");
    static final int VFS_COUNT = Platform.number("sizeof.statvfs.f_blocks");
    static final String[] VFS_FIELDS = {
      "f_bsize",
      "f_frsize",
      "f_blocks",
      "f_bfree",
      "f_bavail",
      "f_files",
      "f_ffree",
      "f_favail",
      "f_flag",
      "f_namemax"
    };
    static final int[] VFS_OFFSETS = offsets("statvfs.", VFS_FIELDS);

    private Status() {}

    /** On older macOS the plain name is that of a function with another structure. */
    private static String name(String function) {
      boolean old = Platform.isDarwin() && System.getProperty("os.arch").equals("x86_64");
      return old ? function + "$INODE64" : function;
    }

    private static int[] offsets(String structure, String[] fields) {
      int[] offsets = new int[fields.length];
      for (int i = 0; i < fields.length; i++) {
        offsets[i] = Platform.number(structure + fields[i]);
      }
      return offsets;
    }
  }

  private static final int DIRECTORY_MODE = 0777;
  private static final int LONGEST_PATH = 4096;

  /** The same on all platforms; {@code uerrno} has no name for it. */
  private static final int ERANGE = 34;

  private PosixPaths() {}

  static void mkdir(Interpreter in, PyObject path) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      check(Posix.call(in, Functions.MKDIR, scratch.putString(in, path), DIRECTORY_MODE));
    } finally {
      scratch.release(mark);
    }
  }

  static void rmdir(Interpreter in, PyObject path) {
    withPath(in, Functions.RMDIR, path);
  }

  static void unlink(Interpreter in, PyObject path) {
    withPath(in, Functions.UNLINK, path);
  }

  static void chdir(Interpreter in, PyObject path) {
    withPath(in, Functions.CHDIR, path);
  }

  private static void withPath(Interpreter in, CFunction function, PyObject path) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      check(Posix.call(in, function, scratch.putString(in, path)));
    } finally {
      scratch.release(mark);
    }
  }

  static void rename(Interpreter in, PyObject from, PyObject to) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long source = scratch.putString(in, from);
      check(Posix.call(in, Functions.RENAME, source, scratch.putString(in, to)));
    } finally {
      scratch.release(mark);
    }
  }

  static String getcwd(Interpreter in) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      int size = LONGEST_PATH;
      while (true) {
        long address = scratch.take(in, size);
        if (Functions.GETCWD.call(address, size) != 0) {
          return NativeMemory.getText(in, address);
        }
        int errno = Posix.errno();
        if (errno != ERANGE) {
          throw Errors.osError(errno);
        }
        size *= 2;
      }
    } finally {
      scratch.release(mark);
    }
  }

  /** The ten numbers of {@code os.stat}; those of the link itself unless {@code follow}. */
  static PyObject stat(Interpreter in, PyObject path, boolean follow) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long name = scratch.putString(in, path);
      long address = scratch.take(in, Status.SIZE);
      check(Posix.call(in, follow ? Status.STAT : Status.LSTAT, name, address));
      PyObject[] values = new PyObject[Status.FIELDS.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = number(address + Status.OFFSETS[i], Status.SIZES[i]);
      }
      return new PyTuple(values);
    } finally {
      scratch.release(mark);
    }
  }

  /** The ten numbers of {@code os.statvfs}. */
  static PyObject statvfs(Interpreter in, PyObject path) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long name = scratch.putString(in, path);
      long address = scratch.take(in, Status.VFS_SIZE);
      check(Posix.call(in, Status.STATVFS, name, address));
      PyObject[] values = new PyObject[Status.VFS_FIELDS.length];
      for (int i = 0; i < values.length; i++) {
        boolean isCount = i >= 2 && i <= 7;
        values[i] =
            number(address + Status.VFS_OFFSETS[i], isCount ? Status.VFS_COUNT : Long.BYTES);
      }
      return new PyTuple(values);
    } finally {
      scratch.release(mark);
    }
  }

  /** The unsigned number of {@code size} bytes at {@code address}. */
  private static PyObject number(long address, int size) {
    switch (size) {
      case Short.BYTES:
        return PyInt.of(NativeMemory.getShort(address) & 0xFFFF);
      case Integer.BYTES:
        return PyInt.of(NativeMemory.getInt(address) & 0xFFFF_FFFFL);
      default:
        return PyInt.ofUnsigned(NativeMemory.getLong(address));
    }
  }

  private static void check(long result) {
    if (result < 0) {
      throw Errors.osError((int) -result);
    }
  }
}
