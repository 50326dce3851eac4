package org.pycopy.kernel.objects;

import org.pycopy.annot.Kw;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * {@code property}: an attribute computed by functions. It acts only where it is found in the class
 * of an instance; read through the class or {@code super()} it is returned as it is.
 */
@org.pycopy.annot.PyType("property")
public final class PyProperty extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("property", BuiltinType.OBJECT, new PyPropertyTable());

  /** Functions that get, set and delete; None where missing. */
  private final PyObject getter;

  private final PyObject setter;
  private final PyObject deleter;

  private PyProperty(PyObject getter, PyObject setter, PyObject deleter) {
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
  }

  /** A property; {@code doc} is accepted and dropped. */
  @PyNew
  static PyObject make(
      @Opt("org.pycopy.kernel.objects.PyNone.NONE") PyObject getter,
      @Opt("org.pycopy.kernel.objects.PyNone.NONE") PyObject setter,
      @Opt("org.pycopy.kernel.objects.PyNone.NONE") PyObject deleter,
      @Opt @Kw PyObject doc) {
    return new PyProperty(getter, setter, deleter);
  }

  /** The same property with another function that reads; a decorator. */
  @PyMethod("getter")
  PyObject withGetter(PyObject function) {
    return new PyProperty(function, setter, deleter);
  }

  /** The same property with another function that sets; a decorator. */
  @PyMethod("setter")
  PyObject withSetter(PyObject function) {
    return new PyProperty(getter, function, deleter);
  }

  /** The same property with another function that deletes; a decorator. */
  @PyMethod("deleter")
  PyObject withDeleter(PyObject function) {
    return new PyProperty(getter, setter, function);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** The value for {@code owner}. @throws AttributeError where the property cannot be read */
  PyObject read(Interpreter in, PyObject owner) {
    if (getter == PyNone.NONE) {
      throw Errors.attributeError("unreadable attribute");
    }
    return getter.call1(in, owner);
  }

  /** Sets, or deletes where {@code value} is null; false where the property does not allow it. */
  boolean write(Interpreter in, PyObject owner, PyObject value) {
    PyObject function = value == null ? deleter : setter;
    if (function == PyNone.NONE) {
      return false;
    }
    if (value == null) {
      function.call1(in, owner);
    } else {
      function.call2(in, owner, value);
    }
    return true;
  }
}
