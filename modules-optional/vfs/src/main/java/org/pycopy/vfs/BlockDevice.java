package org.pycopy.vfs;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * A block device in Python: an object with {@code readblocks}, perhaps {@code writeblocks}, and
 * {@code ioctl} or, in the old protocol, {@code count} and perhaps {@code sync}. What its methods
 * raise goes to the caller.
 */
public final class BlockDevice {
  /** {@link #control} operation: get ready. */
  public static final int INIT = 1;

  /** {@link #control} operation: write out what is buffered. */
  public static final int SYNC = 3;

  /** {@link #control} operation: the number of blocks. */
  public static final int BLOCK_COUNT = 4;

  /** {@link #control} operation: bytes of a block, None being 512. */
  public static final int BLOCK_SIZE = 5;

  /** {@link #control} operation: erase the block that the argument says. */
  public static final int BLOCK_ERASE = 6;

  private final PyObject readBlocks;

  /** Null where the device cannot, or must not, be written to. */
  private PyObject writeBlocks;

  /** Null in the old protocol. */
  private final PyObject ioctl;

  private final PyObject count;
  private final PyObject sync;

  /**
   * @throws AttributeError (Python's) where the device lacks a method
   */
  public BlockDevice(Interpreter in, PyObject device) {
    readBlocks = Ops.getAttr(in, device, new PyStr("readblocks"));
    writeBlocks = Ops.getAttrOrNull(in, device, new PyStr("writeblocks"));
    ioctl = Ops.getAttrOrNull(in, device, new PyStr("ioctl"));
    sync = ioctl == null ? Ops.getAttrOrNull(in, device, new PyStr("sync")) : null;
    count = ioctl == null ? Ops.getAttr(in, device, new PyStr("count")) : null;
  }

  public boolean isWritable() {
    return writeBlocks != null;
  }

  /** From now on, nothing is written. */
  public void makeReadOnly() {
    writeBlocks = null;
  }

  /** Reads whole blocks from {@code block} on. What the device answers. */
  public PyObject read(Interpreter in, long block, byte[] into) {
    return call(in, readBlocks, PyInt.of(block), PyArray.bytearray(in, into));
  }

  /** Reads bytes of one block from {@code offset} on. What the device answers. */
  public PyObject read(Interpreter in, long block, int offset, byte[] into) {
    return call(in, readBlocks, PyInt.of(block), PyArray.bytearray(in, into), PyInt.of(offset));
  }

  /** Writes whole blocks from {@code block} on, to a writable device. What the device answers. */
  public PyObject write(Interpreter in, long block, byte[] bytes) {
    return call(in, writeBlocks, PyInt.of(block), PyArray.bytearray(in, bytes));
  }

  /** Writes bytes of one block of a writable device. What the device answers. */
  public PyObject write(Interpreter in, long block, int offset, byte[] bytes) {
    return call(in, writeBlocks, PyInt.of(block), PyArray.bytearray(in, bytes), PyInt.of(offset));
  }

  /** What the device answers to {@code ioctl}, or what stands for that in the old protocol. */
  public PyObject control(Interpreter in, int operation, long argument) {
    if (ioctl != null) {
      return call(in, ioctl, PyInt.of(operation), PyInt.of(argument));
    }
    if (operation == BLOCK_COUNT) {
      return call(in, count);
    }
    if (operation == SYNC && sync != null) {
      call(in, sync);
    }
    return PyNone.NONE;
  }

  private static PyObject call(Interpreter in, PyObject method, PyObject... arguments) {
    return method.call(in, arguments, 0, arguments.length, 0);
  }
}
