package org.pycopy.littlefs;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyIterator;
import org.pycopy.kernel.objects.PyObject;

/** Iterator over a directory, of tuples {@code (name, type, 0, size)}. */
final class LfsListing extends PyIterator {
  private final VfsLfs vfs;
  private final DirectoryReader reader;
  private final boolean asBytes;

  LfsListing(VfsLfs vfs, DirectoryReader reader, boolean asBytes) {
    this.vfs = vfs;
    this.reader = reader;
    this.asBytes = asBytes;
  }

  @Override
  public PyObject next(Interpreter in) {
    vfs.begin(in);
    try {
      Info info = reader.next();
      return info == null ? null : VfsLfs.entry(info, asBytes);
    } catch (FsException e) {
      throw VfsLfs.error(e);
    } finally {
      vfs.end();
    }
  }
}
