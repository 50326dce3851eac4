package org.pycopy.littlefs;

import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.vfs.BlockDevice;

/**
 * A block device in Python as flash memory; it must have the protocol with offsets. Its methods
 * answer None or 0, else a negated errno. What they raise goes to whoever called the file system.
 */
final class PythonStorage implements BlockStorage {
  private static final int LARGEST_ERRNO = 4095;

  private final Interpreter in;
  private final BlockDevice device;

  /**
   * @throws AttributeError (Python's) where the device lacks a method
   */
  PythonStorage(Interpreter in, PyObject device) {
    this.in = in;
    this.device = new BlockDevice(in, device);
  }

  /** Has the device get ready, and asks for its sizes; the others are as of {@link Geometry}. */
  Geometry geometry(int readSize, int programSize, int cacheUnits, long lookahead)
      throws FsException {
    answer(device.control(in, BlockDevice.INIT, 1));
    int blockSize = Convert.toInt(in, device.control(in, BlockDevice.BLOCK_SIZE, 0));
    int blockCount = Convert.toInt(in, device.control(in, BlockDevice.BLOCK_COUNT, 0));
    Geometry geometry =
        new Geometry(readSize, programSize, blockSize, blockCount, cacheUnits, lookahead);
    in.charge(2L * geometry.cacheSize + geometry.lookahead / Byte.SIZE);
    return geometry;
  }

  void makeReadOnly() {
    device.makeReadOnly();
  }

  private int answer(PyObject answer) {
    return answer == PyNone.NONE ? 0 : Convert.toInt(in, answer);
  }

  private static void check(int result) throws FsException {
    if (result != 0) {
      boolean isErrno = result < 0 && result >= -LARGEST_ERRNO;
      throw new FsException(isErrno ? -result : FsException.EIO);
    }
  }

  private void checkWritable() throws FsException {
    if (!device.isWritable()) {
      throw new FsException(FsException.EROFS);
    }
  }

  @Override
  public void read(int block, int offset, byte[] to, int at, int length) throws FsException {
    byte[] bytes = new byte[length];
    check(answer(device.read(in, block, offset, bytes)));
    System.arraycopy(bytes, 0, to, at, length);
  }

  @Override
  public void program(int block, int offset, byte[] from, int at, int length) throws FsException {
    checkWritable();
    byte[] bytes = Arrays.copyOfRange(from, at, at + length);
    check(answer(device.write(in, block, offset, bytes)));
  }

  @Override
  public void erase(int block) throws FsException {
    checkWritable();
    check(Convert.toInt(in, device.control(in, BlockDevice.BLOCK_ERASE, block)));
  }

  @Override
  public void sync() throws FsException {
    check(answer(device.control(in, BlockDevice.SYNC, 0)));
  }
}
