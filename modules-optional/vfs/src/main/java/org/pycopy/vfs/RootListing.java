package org.pycopy.vfs;

import java.util.List;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyIterator;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Iterator over the virtual directory: what is mounted, as tuples {@code (name, type, 0)}, then
 * what the file system mounted at the root lists.
 */
final class RootListing extends PyIterator {
  private final List<MountTable.Mount> mounts;
  private final boolean asBytes;
  private int next;
  private PyObject rest;

  RootListing(List<MountTable.Mount> mounts, boolean asBytes) {
    this.mounts = mounts;
    this.asBytes = asBytes;
  }

  @Override
  public PyObject next(Interpreter in) {
    if (rest != null) {
      return Ops.next(in, rest);
    }
    if (next == mounts.size()) {
      return null;
    }
    MountTable.Mount mount = mounts.get(next++);
    if (mount.isRoot()) {
      PyObject files = mount.fileSystem();
      rest = Ops.callMethod(in, files, in.intern("ilistdir"), in.intern("/"));
      return Ops.next(in, rest);
    }
    PyStr name = new PyStr(mount.path().substring(1));
    return new PyTuple(
        asBytes ? new PyBytes(name.buffer(in, false).toBytes()) : name,
        PyInt.of(FileSystem.DIRECTORY),
        PyInt.of(0));
  }
}
