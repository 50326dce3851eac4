package org.pycopy.kernel.modules;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.MpyFormatException;
import org.pycopy.kernel.code.MpyReader;
import org.pycopy.kernel.code.RawFunction;
import org.pycopy.kernel.code.Verifier;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyComplex;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.vm.LinkedCode;
import org.pycopy.kernel.vm.PyCell;
import org.pycopy.kernel.vm.PyFunction;

/** Makes functions of bytecode that a program has made: {@code micropython.function}. */
final class FunctionMaker {
  private static final int WORD = 8;

  private FunctionMaker() {}

  static PyObject make(
      Interpreter in, PyObject code, PyObject constants, PyDict globals, PyTuple defaults) {
    byte[] bytecode = Ops.buffer(in, code, false).toBytes();
    Object[] values = values(in, Ops.buffer(in, constants, false));
    Code loaded = load(bytecode, in.addresses().names(), values);
    int wanted = loaded.nDefPosArgs;
    if (wanted != (defaults == null ? 0 : defaults.size())) {
      throw Errors.valueError("code has " + wanted + " default values");
    }
    return new PyFunction(new LinkedCode(in, loaded), globals, defaults, null, new PyCell[0]);
  }

  private static Code load(byte[] bytecode, String[] names, Object[] constants) {
    try {
      Code code = MpyReader.read(RawFunction.toMpy(bytecode, names, constants));
      Verifier.verifyFunction(code);
      return code;
    } catch (MpyFormatException e) {
      throw Errors.valueError("invalid bytecode");
    }
  }

  /** The objects whose numbers are in memory, as code has them. */
  private static Object[] values(Interpreter in, Buffer memory) {
    if (memory.length % WORD != 0) {
      throw Errors.valueError("no array of addresses");
    }
    Object[] values = new Object[memory.length / WORD];
    for (int i = 0; i < values.length; i++) {
      long address = 0;
      for (int k = WORD - 1; k >= 0; k--) {
        address = address << 8 | memory.get(i * WORD + k) & 0xff;
      }
      values[i] = value(in.addresses().at(address));
    }
    return values;
  }

  private static Object value(PyObject object) {
    if (object instanceof PyInt i) {
      return i.value;
    }
    if (object instanceof PyBigInt i) {
      return i.value();
    }
    if (object instanceof PyFloat f) {
      return f.value;
    }
    if (object instanceof PyStr s) {
      return s.value();
    }
    if (object instanceof PyBytes b) {
      return b.value().clone();
    }
    if (object instanceof PyComplex c) {
      return new Code.Complex(c.real, c.imag);
    }
    throw Errors.typeError("no constant: '" + object.type().name() + "'");
  }
}
