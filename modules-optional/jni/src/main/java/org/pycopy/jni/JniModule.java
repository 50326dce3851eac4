package org.pycopy.jni;

import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/** Classes and objects of the Java virtual machine, by the functions of the reference. */
@PyModule("jni")
public final class JniModule {
  private JniModule() {}

  /** Makes packages importable. */
  @PyFunction("__init__")
  static void init(Interpreter in) {
    JavaAccess.of(in);
  }

  /**
   * The Java class {@code name}, such as {@code "java/util/ArrayList"}; dots will do, too. Calling
   * it makes an object; its attributes are the static members and nested classes.
   *
   * @throws ImportError where there is no such class, or the program may not use it
   */
  @PyFunction
  static PyObject cls(Interpreter in, String name) {
    return JavaAccess.of(in).classNamed(name);
  }

  /**
   * A new Java array.
   *
   * @param type the class of its items, or the letter of a primitive type: {@code Z B C S I J F D}
   * @param size number of items, or an iterable of the items
   * @throws ValueError where the type is unknown or the size negative
   */
  @PyFunction
  static PyObject array(Interpreter in, PyObject type, PyObject size) {
    return JavaArrays.make(in, type, size);
  }

  /** The address of the native interface: 0, since none is used. */
  @PyFunction
  static int env() {
    return 0;
  }
}
