package org.pycopy.uos;

import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Platform;
import org.pycopy.ffi.Posix;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyIterator;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Iterator over a directory that yields tuples {@code (name, type, inode)}: the type as the file
 * type bits of {@code st_mode}, 0 where the file system does not say. The directory is closed at
 * the end of the iteration, or when the iterator is collected.
 */
final class PosixDirectory extends PyIterator {
  private static final class Functions {
    static final CFunction OPENDIR =
        Posix.function(Platform.isDarwin() ? "opendir$INODE64" : "opendir", "p:p");
    static final CFunction READDIR =
        Posix.function(Platform.isDarwin() ? "readdir$INODE64" : "readdir", "p:p");
    static final CFunction CLOSEDIR = Posix.function("closedir", "i:p");

    static final int INODE = Platform.number("dirent.d_ino");
    static final int TYPE = Platform.number("dirent.d_type");
    static final int NAME = Platform.number("dirent.d_name");

    private Functions() {}
  }

  /** {@code d_type} is this many bits below where {@code st_mode} has it. */
  private static final int TYPE_SHIFT = 12;

  /** The {@code DIR}; closed once. */
  private static final class Handle implements Runnable {
    private long address;

    Handle(long address) {
      this.address = address;
    }

    @Override
    public synchronized void run() {
      if (address != 0) {
        Functions.CLOSEDIR.call(address);
        address = 0;
      }
    }
  }

  private final Handle handle;
  private final boolean asBytes;

  /**
   * Opens the directory at {@code path}, a C string.
   *
   * @param asBytes whether names are bytes rather than str
   * @throws OSError (Python's) where that fails
   */
  PosixDirectory(Interpreter in, long path, boolean asBytes) {
    long address;
    Posix.begin(in);
    try {
      address = Functions.OPENDIR.call(path);
    } finally {
      in.endBlocking();
    }
    if (address == 0) {
      throw Errors.osError(Posix.errno());
    }
    this.handle = new Handle(address);
    this.asBytes = asBytes;
    Cleanup.CLEANER.register(this, handle);
  }

  @Override
  public PyObject next(Interpreter in) {
    while (handle.address != 0) {
      Posix.setErrno(0);
      long entry = Functions.READDIR.call(handle.address);
      if (entry == 0) {
        int errno = Posix.errno();
        handle.run();
        if (errno != 0) {
          throw Errors.osError(errno);
        }
        return null;
      }
      byte[] name = NativeMemory.getCString(in, entry + Functions.NAME);
      if (!isSelfOrParent(name)) {
        PyObject type =
            PyInt.of((NativeMemory.getByte(entry + Functions.TYPE) & 0xFFL) << TYPE_SHIFT);
        PyObject inode = PyInt.ofUnsigned(NativeMemory.getLong(entry + Functions.INODE));
        PyObject first = asBytes ? new PyBytes(name) : new PyStr(NativeMemory.decode(name));
        return new PyTuple(new PyObject[] {first, type, inode});
      }
    }
    return null;
  }

  private static boolean isSelfOrParent(byte[] name) {
    return name.length <= 2 && name[0] == '.' && name[name.length - 1] == '.';
  }
}
