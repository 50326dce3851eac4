package org.pycopy.fat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PyStaticMethod;
import org.pycopy.annot.PyType;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyFile;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** A FAT file system (12, 16 or 32 bits) on a block device. Paths are str or bytes. */
@PyType("VfsFat")
public final class VfsFat extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("VfsFat", BuiltinType.OBJECT, new VfsFatTable());

  private static final int FILE = 0x8000;

  /** What the root says of when it was changed: the first day of 2000. */
  private static final long ROOT_TIME = 0x2821_0000L;

  private static final int FIRST_YEAR = 1980;

  /** For the sector that a file system keeps of its device, and a file that is open. */
  private static final int BYTES_EACH = 1024;

  private final Sectors device;
  private final FatFileSystem fs;
  private boolean hasFileSystem = true;

  private VfsFat(Sectors device) {
    this.device = device;
    this.fs = new FatFileSystem(device);
  }

  /**
   * The file system on a block device. There need not be one yet: {@code mount} may make it.
   *
   * @throws OSError where the device fails
   */
  @PyNew
  static PyObject construct(Interpreter in, PyObject device) {
    in.charge(BYTES_EACH);
    VfsFat made = new VfsFat(new Sectors(in, device));
    try {
      made.fs.mount();
    } catch (NoVolumeException e) {
      made.hasFileSystem = false;
    }
    return made;
  }

  /**
   * Makes an empty file system on a block device.
   *
   * @throws OSError where the device fails or is too small
   */
  @PyStaticMethod
  static void mkfs(Interpreter in, PyObject device) {
    ((VfsFat) construct(in, device)).fs.format();
  }

  @Override
  public BuiltinType type() {
    return TYPE;
  }

  private static byte[] bytesOf(Interpreter in, PyObject path) {
    PyObject plain = Convert.nativeOf(path);
    if (plain instanceof PyBytes) {
      return plain.buffer(in, false).toBytes();
    }
    return Convert.toStr(in, plain).value().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Opens a file; {@code mode} is one of {@code r w x a}, with {@code +}, {@code b} or {@code t}.
   *
   * @throws OSError where that fails
   */
  @PyMethod
  PyObject open(Interpreter in, PyObject path, PyObject mode) {
    int flags = 0;
    boolean isText = true;
    for (byte letter : bytesOf(in, mode)) {
      switch (letter) {
        case 'r':
          flags |= FatFileSystem.READ;
          break;
        case 'w':
          flags |= FatFileSystem.WRITE | FatFileSystem.CREATE;
          break;
        case 'x':
          flags |= FatFileSystem.WRITE | FatFileSystem.CREATE_NEW;
          break;
        case 'a':
          flags |= FatFileSystem.WRITE | FatFileSystem.APPEND;
          break;
        case '+':
          flags |= FatFileSystem.READ | FatFileSystem.WRITE;
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
    }
    in.charge(BYTES_EACH);
    FatFile file = fs.open(bytesOf(in, path), flags);
    PyFile opened = new PyFile(new FatStream(fs, file, isText));
    fs.setOwner(file, opened);
    return opened;
  }

  /**
   * An iterator over a directory, the current one by default, of tuples of name (bytes where the
   * path is bytes), type ({@code 0x4000} a directory, {@code 0x8000} a file), 0, and size in bytes.
   *
   * @throws OSError where there is no such directory
   */
  @PyMethod
  PyObject ilistdir(Interpreter in, @Opt PyObject path) {
    boolean asBytes = path != null && Convert.nativeOf(path) instanceof PyBytes;
    return new FatListing(fs.directory(path == null ? new byte[0] : bytesOf(in, path)), asBytes);
  }

  /** Makes a directory. @throws OSError where that fails */
  @PyMethod
  void mkdir(Interpreter in, PyObject path) {
    fs.makeDirectory(bytesOf(in, path));
  }

  /** Removes an empty directory. @throws OSError where that fails */
  @PyMethod
  void rmdir(Interpreter in, PyObject path) {
    fs.remove(bytesOf(in, path), true);
  }

  /** Makes {@code path} the directory that relative paths start from. @throws OSError */
  @PyMethod
  void chdir(Interpreter in, PyObject path) {
    fs.changeDirectory(bytesOf(in, path));
  }

  /** The directory that relative paths start from. @throws OSError where it is damaged */
  @PyMethod
  PyObject getcwd() {
    return new PyStr(Entry.text(fs.currentDirectory()));
  }

  /** Removes a file. @throws OSError where that fails */
  @PyMethod
  void remove(Interpreter in, PyObject path) {
    fs.remove(bytesOf(in, path), false);
  }

  /**
   * Gives a file or directory another path; a file that is there is replaced.
   *
   * @throws OSError where that fails
   */
  @PyMethod
  void rename(Interpreter in, PyObject from, PyObject to) {
    fs.rename(bytesOf(in, from), bytesOf(in, to));
  }

  /**
   * What is known of a file, as ten numbers: mode, 0, 0, 0, 0, 0, size in bytes, and three times
   * the time of the last change, in seconds since 1970 of local time, even ones.
   *
   * @throws OSError where there is no such file
   */
  @PyMethod
  PyObject stat(Interpreter in, PyObject path) {
    byte[] name = bytesOf(in, path);
    boolean isRoot = name.length == 0 || name.length == 1 && name[0] == '/';
    Entry entry = isRoot ? null : fs.stat(name);
    PyObject zero = PyInt.of(0);
    PyObject mode = PyInt.of(isRoot || entry.isDirectory() ? FileSystem.DIRECTORY : FILE);
    PyObject size = isRoot ? zero : PyInt.of(entry.size());
    PyObject time = PyInt.of(seconds(isRoot ? ROOT_TIME : entry.changed()));
    return new PyTuple(mode, zero, zero, zero, zero, zero, size, time, time, time);
  }

  private static long seconds(long changed) {
    int date = (int) (changed >> 16);
    int time = (int) changed;
    // Numbers that are no date, in entries that are not from here, count on from the last that is.
    return LocalDateTime.of(FIRST_YEAR + (date >> 9 & 0x7f), 1, 1, 0, 0)
        .plusMonths((date >> 5 & 0xf) - 1L)
        .plusDays((date & 0x1f) - 1L)
        .plusHours(time >> 11 & 0x1f)
        .plusMinutes(time >> 5 & 0x3f)
        .plusSeconds(2L * (time & 0x1f))
        .toEpochSecond(ZoneOffset.UTC);
  }

  /**
   * What is known of the file system, as ten numbers: bytes of a cluster (twice), clusters, free
   * ones (twice), 0, 0, 0, 0, and the longest name.
   *
   * @throws OSError where there is no file system
   */
  @PyMethod
  PyObject statvfs(Interpreter in, PyObject path) {
    long[] usage = fs.usage();
    PyObject zero = PyInt.of(0);
    PyObject size = PyInt.of(usage[0]);
    PyObject free = PyInt.of(usage[2]);
    PyObject longest = PyInt.of(Name.LONGEST);
    return new PyTuple(size, size, PyInt.of(usage[1]), free, free, zero, zero, zero, zero, longest);
  }

  /**
   * What {@code uos.mount} calls. From then on nothing is written where {@code readonly}. Where
   * there is no file system, makes one if {@code mkfs}.
   *
   * @throws OSError where there is no file system
   */
  @PyMethod
  void mount(Interpreter in, PyObject readonly, PyObject mkfs) {
    if (readonly.isTrue(in)) {
      device.makeReadOnly();
    }
    if (!hasFileSystem) {
      if (!mkfs.isTrue(in)) {
        throw Errors.osError(Errno.ENODEV);
      }
      fs.format();
      hasFileSystem = true;
    }
  }

  /** What {@code uos.umount} calls; the object can be used on. */
  @PyMethod
  void umount() {}
}
