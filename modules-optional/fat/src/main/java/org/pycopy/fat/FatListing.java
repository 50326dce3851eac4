package org.pycopy.fat;

import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyIterator;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** Iterator over a directory, of tuples {@code (name, type, 0, size)}. */
final class FatListing extends PyIterator {
  private static final PyInt FILE = PyInt.of(0x8000);
  private static final PyInt DIRECTORY = PyInt.of(FileSystem.DIRECTORY);

  private final Directory directory;
  private final boolean asBytes;
  private int next;

  FatListing(Directory directory, boolean asBytes) {
    this.directory = directory;
    this.asBytes = asBytes;
  }

  @Override
  public PyObject next(Interpreter in) {
    Entry entry = next < 0 ? null : directory.firstFrom(next);
    if (entry == null) {
      next = -1;
      return null;
    }
    next = entry.slot + 1;
    byte[] name = entry.visibleName();
    return new PyTuple(
        asBytes ? new PyBytes(name) : new PyStr(Entry.text(name)),
        entry.isDirectory() ? DIRECTORY : FILE,
        PyInt.of(0),
        PyInt.of(entry.size()));
  }
}
