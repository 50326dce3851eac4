package org.pycopy.fat;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * A block device in Python: {@code readblocks(block, buf)}, {@code writeblocks(block, buf)}, and
 * {@code ioctl(operation, argument)} or, of old devices, {@code count()} and {@code sync()}. What
 * it raises goes to whoever called the file system.
 */
final class Sectors {
  private static final int INIT = 1;
  private static final int SYNC = 3;
  private static final int COUNT = 4;
  private static final int SIZE = 5;
  private static final int SMALLEST = 512;
  private static final int LARGEST = 4096;

  /** Errno values that {@code uerrno} has no name for; the same on all platforms. */
  static final int EBUSY = 16;

  static final int EROFS = 30;

  private final Interpreter in;
  private final PyObject readBlocks;

  /** Null where the device cannot, or must not, be written to. */
  private PyObject writeBlocks;

  private final PyObject ioctl;
  private final PyObject count;
  private final PyObject sync;

  /** Bytes of a sector, a power of two; known after {@link #initialise}. */
  int size = SMALLEST;

  /**
   * @throws AttributeError (Python's) where the device lacks a method
   */
  Sectors(Interpreter in, PyObject device) {
    this.in = in;
    readBlocks = Ops.getAttr(in, device, new PyStr("readblocks"));
    writeBlocks = Ops.getAttrOrNull(in, device, new PyStr("writeblocks"));
    ioctl = Ops.getAttrOrNull(in, device, new PyStr("ioctl"));
    count = ioctl == null ? Ops.getAttr(in, device, new PyStr("count")) : null;
    sync = ioctl == null ? Ops.getAttrOrNull(in, device, new PyStr("sync")) : null;
  }

  private PyObject control(int operation) {
    return ioctl == null ? PyNone.NONE : ioctl.call2(in, PyInt.of(operation), PyInt.of(0));
  }

  /** Has the device get ready, and asks for the size of its sectors. */
  void initialise() {
    PyObject state = control(INIT);
    if (state != PyNone.NONE && Convert.toLong(in, state) != 0) {
      throw Errors.osError(EBUSY);
    }
    PyObject answer = control(SIZE);
    long bytes = answer == PyNone.NONE ? SMALLEST : Convert.toLong(in, answer);
    if (bytes < SMALLEST || bytes > LARGEST || Long.bitCount(bytes) != 1) {
      throw Errors.osError(Errno.EIO);
    }
    size = (int) bytes;
  }

  /** The number of sectors. */
  long count() {
    return Convert.toLong(in, ioctl == null ? count.call0(in) : control(COUNT));
  }

  boolean isReadOnly() {
    return writeBlocks == null;
  }

  /** From now on, nothing is written. */
  void makeReadOnly() {
    writeBlocks = null;
  }

  /** Reads sectors from {@code sector} on until {@code to}, of whole sectors, is full. */
  void read(long sector, byte[] to) {
    readBlocks.call2(in, PyInt.of(sector), PyArray.bytearray(in, to));
  }

  /** Writes {@code from}, of whole sectors, to {@code sector} and the following ones. */
  void write(long sector, byte[] from) {
    if (writeBlocks == null) {
      throw Errors.osError(EROFS);
    }
    writeBlocks.call2(in, PyInt.of(sector), PyArray.bytearray(in, from));
  }

  /** Has the device write what it may still keep to itself. */
  void sync() {
    if (ioctl != null) {
      control(SYNC);
    } else if (sync != null) {
      sync.call0(in);
    }
  }
}
