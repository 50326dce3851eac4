package org.pycopy.littlefs;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * A block device in Python, by the extended protocol: {@code readblocks(block, buf, offset)},
 * {@code writeblocks(block, buf, offset)} and {@code ioctl(operation, argument)}. What it returns
 * is None or 0, else a negated errno. What it raises goes to whoever called the file system.
 */
final class PythonStorage implements BlockStorage {
  private static final int INIT = 1;
  private static final int SYNC = 3;
  private static final int BLOCK_COUNT = 4;
  private static final int BLOCK_SIZE = 5;
  private static final int BLOCK_ERASE = 6;

  private final Interpreter in;
  private final PyObject readBlocks;
  private final PyObject ioctl;

  /** Null where the device cannot, or must not, be written to. */
  private PyObject writeBlocks;

  /**
   * @throws AttributeError (Python's) where the device lacks a method
   */
  PythonStorage(Interpreter in, PyObject device) {
    this.in = in;
    readBlocks = Ops.getAttr(in, device, new PyStr("readblocks"));
    writeBlocks = Ops.getAttrOrNull(in, device, new PyStr("writeblocks"));
    ioctl = Ops.getAttr(in, device, new PyStr("ioctl"));
  }

  /** Has the device get ready, and asks for its sizes; the others are as of {@link Geometry}. */
  Geometry geometry(Interpreter in, int readSize, int programSize, int cacheUnits, long lookahead)
      throws FsException {
    control(INIT, 1, false);
    int blockSize = control(BLOCK_SIZE, 0, true);
    int blockCount = control(BLOCK_COUNT, 0, true);
    Geometry geometry =
        new Geometry(readSize, programSize, blockSize, blockCount, cacheUnits, lookahead);
    in.charge(2L * geometry.cacheSize + geometry.lookahead / Byte.SIZE);
    return geometry;
  }

  /** From now on, nothing is written. */
  void makeReadOnly() {
    writeBlocks = null;
  }

  private int control(int operation, int argument, boolean mustAnswer) {
    PyObject[] arguments = {PyInt.of(operation), PyInt.of(argument)};
    PyObject answer = ioctl.call(in, arguments, 0, arguments.length, 0);
    return mustAnswer || answer != PyNone.NONE ? Convert.toInt(in, answer) : 0;
  }

  private static void check(int result) throws FsException {
    if (result != 0) {
      throw new FsException(result < 0 && result > -1000 ? -result : FsException.EIO);
    }
  }

  private void transfer(PyObject method, int block, int offset, byte[] bytes) throws FsException {
    PyObject[] arguments = {
      PyInt.of(block), PyArray.bytearray(in, bytes), PyInt.of(offset),
    };
    PyObject answer = method.call(in, arguments, 0, arguments.length, 0);
    check(answer == PyNone.NONE ? 0 : Convert.toInt(in, answer));
  }

  @Override
  public void read(int block, int offset, byte[] to, int at, int length) throws FsException {
    byte[] bytes = new byte[length];
    transfer(readBlocks, block, offset, bytes);
    System.arraycopy(bytes, 0, to, at, length);
  }

  @Override
  public void program(int block, int offset, byte[] from, int at, int length) throws FsException {
    checkWritable();
    byte[] bytes = new byte[length];
    System.arraycopy(from, at, bytes, 0, length);
    transfer(writeBlocks, block, offset, bytes);
  }

  private void checkWritable() throws FsException {
    if (writeBlocks == null) {
      throw new FsException(FsException.EROFS);
    }
  }

  @Override
  public void erase(int block) throws FsException {
    checkWritable();
    check(control(BLOCK_ERASE, block, true));
  }

  @Override
  public void sync() throws FsException {
    check(control(SYNC, 0, false));
  }
}
