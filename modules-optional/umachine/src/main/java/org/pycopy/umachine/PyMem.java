package org.pycopy.umachine;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** {@code mem8}, {@code mem16}, {@code mem32}: physical memory as a sequence of unsigned values. */
@org.pycopy.annot.PyType("mem")
public final class PyMem extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("mem", BuiltinType.OBJECT, new PyMemTable());

  /** Bytes of a value: 1, 2 or 4. */
  private final int size;

  PyMem(int size) {
    this.size = size;
  }

  /** The value at address {@code index}. @throws ValueError where it is not aligned */
  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    long address = address(in, index);
    return PyInt.of(PhysicalMemory.of(in).load(in, address, size));
  }

  /** Sets the value at address {@code index}, of which the low bits count. */
  @Override
  public boolean setItem(Interpreter in, PyObject index, PyObject value) {
    if (value == null) {
      return false;
    }
    long address = address(in, index);
    PhysicalMemory.of(in).store(in, address, size, (int) lowBits(in, value));
    return true;
  }

  private long address(Interpreter in, PyObject index) {
    long address = lowBits(in, index);
    if ((address & size - 1) != 0) {
      String digits = Integer.toHexString((int) address);
      throw Errors.valueError(
          "address "
              + "0".repeat(8 - digits.length())
              + digits
              + " is not aligned to "
              + size
              + " bytes");
    }
    return address;
  }

  private static long lowBits(Interpreter in, PyObject value) {
    return Convert.nativeOf(value) instanceof PyBigInt big
        ? big.value().longValue()
        : Ops.index(in, value);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append('<').append(8L * size).append("-bit memory>");
  }
}
