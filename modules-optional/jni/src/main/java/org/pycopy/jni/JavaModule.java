package org.pycopy.jni;

import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;

/**
 * Java's packages and classes: {@code from java.util import ArrayList}. Once this module is
 * imported, packages whose names do not start with {@code java} can be, too.
 */
@PyModule("java")
public final class JavaModule {
  private JavaModule() {}

  /** Makes packages importable. */
  @PyFunction("__init__")
  static void init(Interpreter in) {
    JavaAccess.of(in);
  }

  /**
   * The package {@code java.<name>}.
   *
   * @throws AttributeError where there is none
   */
  @PyFunction("__getattr__")
  static PyObject attribute(Interpreter in, String name) {
    PyObject found = JavaAccess.of(in).packageNamed("java." + name);
    if (found == null) {
      throw Errors.attributeError("'module' object has no attribute '" + name + "'");
    }
    return found;
  }

  /**
   * The Java class of that full name; {@code $} or a dot is before the name of a nested one.
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
   * @param type the class of its items, or the name of a primitive type
   * @param items number of items, or an iterable of the items
   * @throws ValueError where the type is unknown or the size negative
   */
  @PyFunction
  static PyObject array(Interpreter in, PyObject type, PyObject items) {
    return JavaArrays.make(in, type, items);
  }

  /**
   * {@code value} as an object of a Java class, where an overloaded method should take it as that:
   * {@code items.remove(cast(Integer, 3))}.
   *
   * @throws TypeError where it cannot be one
   */
  @PyFunction
  static PyObject cast(Interpreter in, PyObject cls, PyObject value) {
    JavaAccess access = JavaAccess.of(in);
    Class<?> target = access.javaClass(cls);
    if (value == PyNone.NONE) {
      return value;
    }
    return access.wrap(Conversion.toJava(in, access, value, Conversion.boxed(target)));
  }
}
