package org.pycopy.ffi.uctypes;

import java.lang.reflect.Proxy;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** Makes structs for tests, in an interpreter whose host does nothing. */
final class Structs {
  final Interpreter in =
      new Interpreter(
          (Host)
              Proxy.newProxyInstance(
                  Structs.class.getClassLoader(),
                  new Class<?>[] {Host.class},
                  (proxy, method, args) -> 0),
          Limits.NONE);

  /** A bytearray of {@code bytes}, which are copied. */
  PyArray bytearray(byte... bytes) {
    return PyArray.bytearray(in, bytes.clone());
  }

  /** A struct over {@code memory} with one field, {@code x}. */
  PyObject withField(PyObject memory, long field, int layout) {
    PyDict fields = new PyDict();
    fields.put(in, new PyStr("x"), PyInt.of(field));
    return PyStruct.construct(in, memory, fields, PyInt.of(layout));
  }

  /** The same struct at the address of {@code memory}. */
  PyObject withFieldAtAddress(PyObject memory, long field, int layout) {
    long address = UctypesModule.addressOf(in, memory, null);
    return withField(PyInt.of(address), field, layout);
  }

  /** {@code repr()} of the field. */
  String get(PyObject struct) {
    return repr(struct.getAttr(in, new PyStr("x")));
  }

  String repr(PyObject object) {
    return Printer.repr(in, object);
  }

  void set(PyObject struct, PyObject value) {
    struct.setAttr(in, new PyStr("x"), value);
  }

  byte[] bytes(PyObject object) {
    return object.buffer(in, false).toBytes();
  }
}
