package org.pycopy.fat;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.vfs.BlockDevice;

/**
 * A block device in Python: {@code readblocks(block, buf)}, {@code writeblocks(block, buf)}, and
 * {@code ioctl(operation, argument)} or, of old devices, {@code count()} and {@code sync()}. What
 * it raises goes to whoever called the file system.
 */
final class Sectors {
  private static final int SMALLEST = 512;
  private static final int LARGEST = 4096;

  /** Errno values that {@code uerrno} has no name for; the same on all platforms. */
  static final int EBUSY = 16;

  static final int EROFS = 30;

  private final Interpreter in;
  private final BlockDevice device;

  /** Bytes of a sector, a power of two; known after {@link #initialise}. */
  int size = SMALLEST;

  /**
   * @throws AttributeError (Python's) where the device lacks a method
   */
  Sectors(Interpreter in, PyObject device) {
    this.in = in;
    this.device = new BlockDevice(in, device);
  }

  /** Has the device get ready, and asks for the size of its sectors. */
  void initialise() {
    PyObject state = device.control(in, BlockDevice.INIT, 0);
    if (state != PyNone.NONE && Convert.toLong(in, state) != 0) {
      throw Errors.osError(EBUSY);
    }
    PyObject answer = device.control(in, BlockDevice.BLOCK_SIZE, 0);
    long bytes = answer == PyNone.NONE ? SMALLEST : Convert.toLong(in, answer);
    if (bytes < SMALLEST || bytes > LARGEST || Long.bitCount(bytes) != 1) {
      throw Errors.osError(Errno.EIO);
    }
    size = (int) bytes;
  }

  /** The number of sectors. */
  long count() {
    return Convert.toLong(in, device.control(in, BlockDevice.BLOCK_COUNT, 0));
  }

  boolean isReadOnly() {
    return !device.isWritable();
  }

  /** From now on, nothing is written. */
  void makeReadOnly() {
    device.makeReadOnly();
  }

  /** Reads sectors from {@code sector} on until {@code to}, of whole sectors, is full. */
  void read(long sector, byte[] to) {
    device.read(in, sector, to);
  }

  /** Writes {@code from}, of whole sectors, to {@code sector} and the following ones. */
  void write(long sector, byte[] from) {
    if (!device.isWritable()) {
      throw Errors.osError(EROFS);
    }
    device.write(in, sector, from);
  }

  /** Has the device write what it may still keep to itself. */
  void sync() {
    device.control(in, BlockDevice.SYNC, 0);
  }
}
