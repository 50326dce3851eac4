package org.pycopy.littlefs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** What {@code VfsLfs1} and {@code VfsLfs2} have in common. */
abstract class VfsLfs extends PyObject {
  static final int DEFAULT_SIZE = 32;

  private static final PyInt DIRECTORY = PyInt.of(0x4000);
  private static final PyInt FILE = PyInt.of(0x8000);
  private static final PyInt ZERO = PyInt.of(0);
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final PythonStorage storage;
  private final LittleFs fs;
  private final boolean notesTime;
  private final WorkingDirectory directory = new WorkingDirectory();

  VfsLfs(PythonStorage storage, LittleFs fs, boolean notesTime) {
    this.storage = storage;
    this.fs = fs;
    this.notesTime = notesTime;
  }

  static PyException error(FsException e) {
    return Errors.osError(e.errno);
  }

  /** A path argument, a str or bytes. @throws TypeError (Python's) */
  static byte[] bytesOf(Interpreter in, PyObject path) {
    PyObject plain = Convert.nativeOf(path);
    if (plain instanceof PyBytes) {
      return plain.buffer(in, false).toBytes();
    }
    return Convert.toStr(in, plain).value().getBytes(StandardCharsets.UTF_8);
  }

  private static PyStr text(byte[] name) {
    return new PyStr(new String(name, StandardCharsets.UTF_8));
  }

  private byte[] resolve(Interpreter in, PyObject path) {
    return directory.resolve(bytesOf(in, path));
  }

  /** Now, as it is noted with a file that is written. */
  long now() {
    if (!notesTime) {
      return LittleFs.NO_TIME;
    }
    Instant now = Instant.now();
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }

  PyObject open(Interpreter in, PyObject path, PyObject mode) {
    byte[] modes = bytesOf(in, mode);
    int flags = 0;
    boolean isText = true;
    for (byte letter : modes) {
      int first = 0;
      switch (letter) {
        case 'r':
          first = OpenMode.READ;
          break;
        case 'w':
          first = OpenMode.WRITE | OpenMode.CREATE | OpenMode.TRUNCATE;
          break;
        case 'x':
          first = OpenMode.WRITE | OpenMode.CREATE | OpenMode.EXCLUSIVE;
          break;
        case 'a':
          first = OpenMode.WRITE | OpenMode.CREATE | OpenMode.APPEND;
          break;
        case '+':
          flags |= OpenMode.READ | OpenMode.WRITE;
          break;
        case 'b':
          isText = false;
          break;
        case 't':
          isText = true;
          break;
        default:
          break;
      }
      if (first != 0) {
        if (flags != 0) {
          throw Errors.of(org.pycopy.kernel.objects.ExceptionTypes.VALUE_ERROR);
        }
        flags = first;
      }
    }
    byte[] file = resolve(in, path);
    in.charge(fs.disk.geometry.cacheSize);
    try {
      OpenFile opened = fs.open(file, flags == 0 ? OpenMode.READ : flags, now());
      return new LfsStream(this, opened, isText);
    } catch (FsException e) {
      throw error(e);
    }
  }

  PyObject ilistdir(Interpreter in, PyObject path) {
    boolean asBytes = path != null && Convert.nativeOf(path) instanceof PyBytes;
    try {
      byte[] start = path == null ? directory.path() : resolve(in, path);
      return new LfsListing(fs.openDirectory(start), asBytes);
    } catch (FsException e) {
      throw error(e);
    }
  }

  /** What {@code ilistdir} yields for an entry. */
  static PyObject entry(Info info, boolean asBytes) {
    PyObject name = asBytes ? new PyBytes(info.name()) : text(info.name());
    return new PyTuple(name, type(info), ZERO, PyInt.of(info.size()));
  }

  private static PyObject type(Info info) {
    return info.isDirectory() ? DIRECTORY : FILE;
  }

  void mkdir(Interpreter in, PyObject path) {
    try {
      fs.makeDirectory(resolve(in, path));
    } catch (FsException e) {
      throw error(e);
    }
  }

  void remove(Interpreter in, PyObject path) {
    try {
      fs.remove(resolve(in, path));
    } catch (FsException e) {
      throw error(e);
    }
  }

  void rename(Interpreter in, PyObject from, PyObject to) {
    try {
      fs.rename(resolve(in, from), resolve(in, to));
    } catch (FsException e) {
      throw error(e);
    }
  }

  void chdir(Interpreter in, PyObject path) {
    byte[] target = resolve(in, path);
    boolean isDirectory = target.length <= 1;
    if (!isDirectory) {
      try {
        isDirectory = fs.stat(target).isDirectory();
      } catch (FsException e) {
        // As the reference has it: whatever is wrong with the path.
        isDirectory = false;
      }
    }
    if (!isDirectory) {
      throw Errors.osError(-FsException.ENOENT);
    }
    directory.set(target);
  }

  PyObject getcwd() {
    return text(directory.path());
  }

  PyObject stat(Interpreter in, PyObject path) {
    byte[] file = resolve(in, path);
    try {
      Info info = fs.stat(file);
      PyObject time =
          PyInt.ofUnsigned(Long.divideUnsigned(fs.modificationTime(file), NANOS_PER_SECOND));
      PyObject size = PyInt.of(info.size());
      return new PyTuple(type(info), ZERO, ZERO, ZERO, ZERO, ZERO, size, time, time, time);
    } catch (FsException e) {
      throw error(e);
    }
  }

  PyObject statvfs() {
    Geometry geometry = fs.disk.geometry;
    try {
      PyObject size = PyInt.of(geometry.blockSize);
      PyObject count = PyInt.of(geometry.blockCount);
      PyObject free = PyInt.of(Math.max(geometry.blockCount - fs.countUsedBlocks(), 0));
      PyObject nameMax = PyInt.of(LittleFs.NAME_MAX);
      return new PyTuple(size, size, count, free, free, ZERO, ZERO, ZERO, ZERO, nameMax);
    } catch (FsException e) {
      throw error(e);
    }
  }

  void mount(Interpreter in, PyObject readOnly) {
    if (readOnly.isTrue(in)) {
      storage.makeReadOnly();
    }
  }
}
