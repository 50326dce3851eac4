package org.pycopy.littlefs;

import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PyStaticMethod;
import org.pycopy.annot.PyType;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;

/**
 * A file system in the format littlefs 2 on a block device, which must have the extended protocol
 * ({@code readblocks} and {@code writeblocks} with an offset, {@code ioctl} with 4, 5 and 6).
 */
@PyType(value = "VfsLfs2", members = VfsLfsMembers.class)
public final class VfsLfs2 extends VfsLfs {
  public static final BuiltinType TYPE =
      new BuiltinType("VfsLfs2", BuiltinType.OBJECT, new VfsLfs2Table());

  private static Geometry geometry(
      PythonStorage storage, int readSize, int programSize, int lookahead) throws FsException {
    long blocks = (long) lookahead * Byte.SIZE;
    return storage.geometry(readSize, programSize, Lfs2.CACHE_UNITS, blocks);
  }

  private VfsLfs2(PythonStorage storage, LittleFs fs, boolean notesTime) {
    super(storage, fs, notesTime);
  }

  /**
   * The file system on a device.
   *
   * @param readsize bytes that every read is a multiple of
   * @param progsize bytes that every write is a multiple of
   * @param lookahead bytes of the map of blocks that are looked at in one go, one bit each
   * @param mtime whether the time is noted when a file is written
   * @throws OSError where there is no such file system
   */
  @PyNew
  static PyObject construct(
      Interpreter in,
      PyObject device,
      @KwOnly @Opt("32") int readsize,
      @KwOnly @Opt("32") int progsize,
      @KwOnly @Opt("32") int lookahead,
      @KwOnly @Opt("true") boolean mtime) {
    PythonStorage storage = new PythonStorage(in, device);
    try {
      Geometry geometry = geometry(storage, readsize, progsize, lookahead);
      return new VfsLfs2(storage, Lfs2.mount(storage, geometry), mtime);
    } catch (FsException e) {
      throw error(e);
    }
  }

  /**
   * Makes an empty file system on a device; the arguments are those of the type.
   *
   * @throws OSError where the device fails or is too small
   */
  @PyStaticMethod
  static void mkfs(
      Interpreter in,
      PyObject device,
      @KwOnly @Opt("32") int readsize,
      @KwOnly @Opt("32") int progsize,
      @KwOnly @Opt("32") int lookahead,
      @KwOnly @Opt("true") boolean mtime) {
    PythonStorage storage = new PythonStorage(in, device);
    try {
      Lfs2.format(storage, geometry(storage, readsize, progsize, lookahead));
    } catch (FsException e) {
      throw error(e);
    }
  }

  @Override
  public BuiltinType type() {
    return TYPE;
  }
}
