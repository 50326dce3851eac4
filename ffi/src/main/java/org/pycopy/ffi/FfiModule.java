package org.pycopy.ffi;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyObject;

/**
 * Calls of C functions in shared libraries. The types of arguments and results are given by one
 * letter each, those of {@code ustruct} and {@code v} (nothing), {@code p} and {@code P} (pointer),
 * {@code s} and {@code S} (C string as str and bytes), {@code O} (Python object) and {@code C}
 * (callback).
 */
@PyModule("ffi")
public final class FfiModule {
  private FfiModule() {}

  /**
   * Loads a shared library.
   *
   * @param name its file, searched for in the system's way; None for the program itself
   * @throws OSError where it cannot be loaded
   */
  @PyFunction
  static PyObject open(Interpreter in, PyObject name, @Opt PyObject mode) {
    NativeBuffers.of(in); // so that ustruct can follow pointers, which C may put into structures
    return PyLibrary.open(in, name);
  }

  /**
   * The C function at an address. After a dot the type codes are those of variadic arguments.
   *
   * @throws TypeError where a type code is unknown
   */
  @PyFunction
  static PyObject func(Interpreter in, PyObject rettype, PyObject addr, PyObject argtypes) {
    return new PyForeignFunction(in, Values.address(in, addr), rettype, argtypes, -1);
  }

  /**
   * Makes a Python function callable from C, as long as the result lives.
   *
   * @throws TypeError where a type code is unknown
   */
  @PyFunction
  static PyObject callback(Interpreter in, PyObject rettype, PyObject func, PyObject paramtypes) {
    char result = Values.typeCode(in, rettype);
    String arguments = Values.argumentCodes(in, paramtypes);
    if (arguments.indexOf('.') >= 0) {
      throw TypeCode.unknown();
    }
    return new PyCallback(in, result, func, arguments);
  }

  /**
   * The memory at an address as a bytearray; see {@code uctypes.bytearray_at}.
   *
   * @throws OSError EFAULT where the address is a null pointer
   */
  @PyFunction("as_bytearray")
  static PyObject asBytearray(Interpreter in, PyObject ptr, PyObject size) {
    int length = Values.size(in, size);
    return PyArray.bytearray(in, NativeBuffers.of(in).view(Values.address(in, ptr), length));
  }
}
