package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Interpreter;

/** Methods that array and bytearray have in common. */
final class ArrayMethods {
  private ArrayMethods() {}

  /** Adds {@code item} at the end. */
  @PyMethod
  static void append(Interpreter in, PyArray self, PyObject item) {
    self.append(in, item);
  }

  /** Adds the memory of a bytes-like object at the end, as far as it makes whole items. */
  @PyMethod
  static void extend(Interpreter in, PyArray self, PyObject other) {
    self.extend(in, other);
  }

  /**
   * The text that the bytes hold in UTF-8, whatever the encoding given. @throws UnicodeError where
   * they do not
   */
  @PyMethod
  static PyObject decode(
      Interpreter in, PyArray self, @Opt PyObject encoding, @Opt PyObject errors) {
    return PyStr.decode(in, self.bytes(), errors);
  }
}
