package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.PyException;

/** Operators of array, bytearray and memoryview. */
final class MemoryOps {
  private MemoryOps() {}

  /** Containment and comparison; null for other operations. */
  static PyObject binary(Interpreter in, PyMemory self, int op, PyObject rhs, boolean searchable) {
    switch (op) {
      case Op.CONTAINS:
        return contains(in, self, rhs, searchable);
      case Op.EQUAL:
      case Op.LESS:
      case Op.LESS_EQUAL:
      case Op.MORE:
      case Op.MORE_EQUAL:
        return compare(in, self, op, rhs);
      default:
        return null;
    }
  }

  private static PyObject contains(
      Interpreter in, PyMemory self, PyObject rhs, boolean searchable) {
    Buffer wanted = rhs.buffer(in, false);
    if (wanted != null) {
      return PyBool.of(
          searchable
              && new PyBytes(self.bytes().toBytes())
                  .decodeLatin1()
                  .contains(new PyBytes(wanted.toBytes()).decodeLatin1()));
    }
    if (rhs instanceof PyInt || rhs instanceof PyBigInt || rhs instanceof PyFloat) {
      throw Errors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
    }
    return PyBool.FALSE;
  }

  private static PyObject compare(Interpreter in, PyMemory self, int op, PyObject rhs) {
    PyObject plain = Convert.nativeOf(rhs);
    if (self.typecode() != Binary.BYTEARRAY && plain instanceof PyBytes) {
      return PyBool.FALSE;
    }
    Buffer other = rhs.buffer(in, false);
    if (other == null && !(plain instanceof PyMemory)) {
      return PyBool.FALSE;
    }
    // Bytes compare as the items do where both are unsigned; for equality the sign does not matter.
    char a = itemKind(self.typecode());
    char b = other == null ? 'O' : itemKind(other.typecode);
    if (a == 'O' && b == 'O' && op == Op.EQUAL) {
      return PyBool.of(sameObjects(self, (PyMemory) plain));
    }
    boolean comparable = (a | 0x20) == (b | 0x20) && a != 'f' && a != 'd' && a != 'O';
    if (!comparable || op != Op.EQUAL && a > 'Z' && b > 'Z') {
      throw Errors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
    }
    byte[] left = self.bytes().toBytes();
    byte[] right = other.toBytes();
    if (op == Op.EQUAL) {
      return PyBool.of(Arrays.equals(left, right));
    }
    return PyText.relation(op, Arrays.compareUnsigned(left, right));
  }

  private static char itemKind(char code) {
    return code == Binary.BYTEARRAY ? 'B' : code;
  }

  private static boolean sameObjects(PyMemory a, PyMemory b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (a.item(i) != b.item(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The bytes that may be assigned to a slice of items of {@code itemSize} bytes: those of another
   * such sequence with items of the same size, or of bytes.
   */
  static byte[] assignable(Interpreter in, PyObject value, int itemSize) {
    PyObject plain = Convert.nativeOf(value);
    int size;
    if (plain instanceof PyMemory memory && memory.typecode() != 'O') {
      size = memory.itemSize();
    } else if (plain instanceof PyBytes) {
      size = 1;
    } else {
      throw Errors.notImplemented("array/bytes required on right side");
    }
    if (size != itemSize) {
      throw incompatible();
    }
    return plain.buffer(in, false).toBytes();
  }

  static PyException incompatible() {
    return Errors.valueError("lhs and rhs should be compatible");
  }
}
