package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** The type {@code bytearray}, whose objects are {@link PyArray}s: a mutable sequence of bytes. */
@org.pycopy.annot.PyType(value = "bytearray", self = PyArray.class, members = ArrayMethods.class)
public final class BytearrayMembers {
  public static final BuiltinType TYPE =
      new BuiltinType("bytearray", BuiltinType.OBJECT, new BytearrayMembersTable());

  private BytearrayMembers() {}

  /**
   * A bytearray of {@code source}: a number of zero bytes, the content of a bytes-like object, or
   * the ints of an iterable.
   */
  @PyNew
  static PyObject construct(
      Interpreter in, @Opt PyObject source, @Opt PyObject encoding, @Opt PyObject errors) {
    if (source == null) {
      return new PyArray(in, TYPE, Binary.BYTEARRAY, 0);
    }
    PyObject plain = Convert.nativeOf(source);
    if (plain instanceof PyInt n) {
      if (n.value < 0) {
        throw Errors.memory(n.value);
      }
      return new PyArray(in, TYPE, Binary.BYTEARRAY, n.value);
    }
    PyArray array = new PyArray(in, TYPE, Binary.BYTEARRAY, 0);
    array.fill(in, source, source.buffer(in, false) != null);
    return array;
  }
}
