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
 * A file system in the format littlefs 1 on a block device, which must have the extended protocol
 * ({@code readblocks} and {@code writeblocks} with an offset, {@code ioctl} with 4, 5 and 6).
 */
@PyType(value = "VfsLfs1", members = VfsLfsMembers.class)
public final class VfsLfs1 extends VfsLfs {
  public static final BuiltinType TYPE =
      new BuiltinType("VfsLfs1", BuiltinType.OBJECT, new VfsLfs1Table());

  private VfsLfs1(PythonStorage storage, LittleFs fs, boolean notesTime) {
    super(storage, fs, notesTime);
  }

  /**
   * The file system on a device.
   *
   * @param readsize bytes that every read is a multiple of
   * @param progsize bytes that every write is a multiple of
   * @param lookahead number of blocks that are looked at in one go
   * @param mtime ignored: the format has no times
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
      Geometry geometry = storage.geometry(readsize, progsize, 1, lookahead);
      return new VfsLfs1(storage, Lfs1.mount(storage, geometry), false);
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
      Lfs1.format(storage, storage.geometry(readsize, progsize, 1, lookahead));
    } catch (FsException e) {
      throw error(e);
    }
  }

  @Override
  public BuiltinType type() {
    return TYPE;
  }
}
