package org.pycopy.ffi;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** Python objects as the words of {@link CFunction}, and back. */
final class Values {
  private Values() {}

  /** The word of a number, None (a null pointer), callback or, for 'O', any object. */
  static long toWord(Interpreter in, char code, PyObject value) {
    switch (code) {
      case 'O':
        return in.addresses().of(value);
      case 'f':
        return Float.floatToRawIntBits((float) Convert.toDouble(in, value));
      case 'd':
        return Double.doubleToRawLongBits(Convert.toDouble(in, value));
      default:
        return toInteger(in, value);
    }
  }

  private static long toInteger(Interpreter in, PyObject value) {
    PyObject plain = Convert.nativeOf(value);
    if (plain instanceof PyBigInt big) {
      return big.lowBits();
    }
    if (plain instanceof PyCallback callback) {
      return callback.address();
    }
    return plain == PyNone.NONE ? 0 : Ops.index(in, value);
  }

  /** The Python object for a word that C gave. Text and bytes are copied. */
  static PyObject toPython(Interpreter in, char code, long word) {
    switch (code) {
      case 'v':
        return PyNone.NONE;
      case 'f':
        return new PyFloat(Float.intBitsToFloat((int) word));
      case 'd':
        return new PyFloat(Double.longBitsToDouble(word));
      case 'L':
      case 'Q':
        return PyInt.ofUnsigned(word);
      case 's':
        return word == 0 ? PyNone.NONE : PyStr.of(NativeMemory.getText(in, word));
      case 'S':
        return word == 0 ? PyNone.NONE : new PyBytes(NativeMemory.getCString(in, word));
      case 'O':
        return in.addresses().at(word);
      default:
        return PyInt.of(word);
    }
  }

  /** The word at {@code address}. */
  static long load(char code, long address) {
    switch (TypeCode.size(code)) {
      case 0:
        return 0;
      case Byte.BYTES:
        return TypeCode.extend(NativeMemory.getByte(address), code);
      case Short.BYTES:
        return TypeCode.extend(NativeMemory.getShort(address), code);
      case Integer.BYTES:
        return TypeCode.extend(NativeMemory.getInt(address), code);
      default:
        return NativeMemory.getLong(address);
    }
  }

  /** Stores {@code word} at {@code address}. */
  static void store(char code, long address, long word) {
    switch (TypeCode.size(code)) {
      case 0:
        break;
      case Byte.BYTES:
        NativeMemory.putByte(address, (byte) word);
        break;
      case Short.BYTES:
        NativeMemory.putShort(address, (short) word);
        break;
      case Integer.BYTES:
        NativeMemory.putInt(address, (int) word);
        break;
      default:
        NativeMemory.putLong(address, word);
    }
  }

  /**
   * The type code that a script gives: the first character of a str.
   *
   * @throws TypeError (Python's) where it is none
   */
  static char typeCode(Interpreter in, PyObject type) {
    String text = typeCodes(in, type);
    if (text.isEmpty() || !TypeCode.isKnown(text.charAt(0))) {
      throw TypeCode.unknown();
    }
    return text.charAt(0);
  }

  /**
   * The type codes of arguments, with a dot where the script marks the variadic ones.
   *
   * @throws TypeError (Python's) where one is unknown
   */
  static String argumentCodes(Interpreter in, PyObject types) {
    String codes = typeCodes(in, types);
    int dot = codes.indexOf('.');
    for (int i = 0; i < codes.length(); i++) {
      char code = codes.charAt(i);
      if (i != dot && (!TypeCode.isKnown(code) || code == 'v')) {
        throw TypeCode.unknown();
      }
    }
    return codes;
  }

  private static String typeCodes(Interpreter in, PyObject types) {
    PyObject plain = Convert.nativeOf(types);
    return plain instanceof PyBytes b ? b.decodeLatin1() : Convert.toJavaString(in, types);
  }

  /** The low 64 bits of an int that is an address or a size. @throws TypeError (Python's) */
  static long address(Interpreter in, PyObject value) {
    return Convert.nativeOf(value) instanceof PyBigInt big ? big.lowBits() : Ops.index(in, value);
  }

  /** A size in bytes. @throws ValueError (Python's) where it is negative */
  static int size(Interpreter in, PyObject value) {
    long size = address(in, value);
    if (size < 0) {
      throw Errors.valueError("negative size");
    }
    if (size > Integer.MAX_VALUE) {
      throw Errors.memory(size);
    }
    return (int) size;
  }
}
