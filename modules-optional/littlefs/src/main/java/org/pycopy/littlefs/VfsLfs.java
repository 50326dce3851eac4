package org.pycopy.littlefs;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.ExceptionTypes;
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
  private final Turns turns = new Turns();

  /** All files that are not closed. */
  private final Set<FileHandle> open = new HashSet<>();

  /** Those of them whose streams were collected. */
  private final ReferenceQueue<LfsStream> abandoned = new ReferenceQueue<>();

  VfsLfs(PythonStorage storage, LittleFs fs, boolean notesTime) {
    this.storage = storage;
    this.fs = fs;
    this.notesTime = notesTime;
  }

  /** Begins an operation, which {@link #end} ends. */
  final void begin(Interpreter in) {
    turns.begin(in);
    boolean done = false;
    try {
      closeAbandoned();
      done = true;
    } finally {
      if (!done) {
        turns.end();
      }
    }
  }

  final void end() {
    turns.end();
  }

  private void closeAbandoned() {
    Reference<? extends LfsStream> next = abandoned.poll();
    while (next != null) {
      try {
        close((FileHandle) next);
      } catch (FsException e) {
        // Nobody is left to be told.
        next.clear();
      }
      next = abandoned.poll();
    }
  }

  /** Has a file closed at the latest when its stream is collected. */
  final FileHandle register(LfsStream stream, OpenFile file) {
    FileHandle handle = new FileHandle(stream, file, abandoned);
    open.add(handle);
    return handle;
  }

  final void close(FileHandle handle) throws FsException {
    open.remove(handle);
    handle.file.close();
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
          throw Errors.of(ExceptionTypes.VALUE_ERROR);
        }
        flags = first;
      }
    }
    byte[] file = resolve(in, path);
    in.charge(fs.disk.geometry.cacheSize);
    begin(in);
    try {
      OpenFile opened = fs.open(file, flags == 0 ? OpenMode.READ : flags, now());
      return new LfsStream(this, opened, isText);
    } catch (FsException e) {
      throw error(e);
    } finally {
      end();
    }
  }

  PyObject ilistdir(Interpreter in, PyObject path) {
    boolean asBytes = path != null && Convert.nativeOf(path) instanceof PyBytes;
    byte[] start = path == null ? directory.path() : resolve(in, path);
    begin(in);
    try {
      return new LfsListing(this, fs.openDirectory(start), asBytes);
    } catch (FsException e) {
      throw error(e);
    } finally {
      end();
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
    byte[] target = resolve(in, path);
    begin(in);
    try {
      fs.makeDirectory(target);
    } catch (FsException e) {
      throw error(e);
    } finally {
      end();
    }
  }

  void remove(Interpreter in, PyObject path) {
    byte[] target = resolve(in, path);
    begin(in);
    try {
      fs.remove(target);
    } catch (FsException e) {
      throw error(e);
    } finally {
      end();
    }
  }

  void rename(Interpreter in, PyObject from, PyObject to) {
    byte[] source = resolve(in, from);
    byte[] target = resolve(in, to);
    begin(in);
    try {
      fs.rename(source, target);
    } catch (FsException e) {
      throw error(e);
    } finally {
      end();
    }
  }

  void chdir(Interpreter in, PyObject path) {
    byte[] target = resolve(in, path);
    boolean isDirectory = target.length <= 1;
    if (!isDirectory) {
      begin(in);
      try {
        isDirectory = fs.stat(target).isDirectory();
      } catch (FsException e) {
        // As the reference has it: whatever is wrong with the path.
        isDirectory = false;
      } finally {
        end();
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
    begin(in);
    try {
      Info info = fs.stat(file);
      PyObject time =
          PyInt.ofUnsigned(Long.divideUnsigned(fs.modificationTime(file), NANOS_PER_SECOND));
      PyObject size = PyInt.of(info.size());
      return new PyTuple(type(info), ZERO, ZERO, ZERO, ZERO, ZERO, size, time, time, time);
    } catch (FsException e) {
      throw error(e);
    } finally {
      end();
    }
  }

  PyObject statvfs(Interpreter in) {
    Geometry geometry = fs.disk.geometry;
    begin(in);
    try {
      PyObject size = PyInt.of(geometry.blockSize);
      PyObject count = PyInt.of(geometry.blockCount);
      PyObject free = PyInt.of(Math.max(geometry.blockCount - fs.countUsedBlocks(), 0));
      PyObject nameMax = PyInt.of(LittleFs.NAME_MAX);
      return new PyTuple(size, size, count, free, free, ZERO, ZERO, ZERO, ZERO, nameMax);
    } catch (FsException e) {
      throw error(e);
    } finally {
      end();
    }
  }

  void mount(Interpreter in, PyObject readOnly) {
    if (readOnly.isTrue(in)) {
      storage.makeReadOnly();
    }
  }
}
