package org.pycopy.kernel.objects;

import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PyStaticMethod;
import org.pycopy.annot.Raw;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** A direct instance of {@code object}: nothing but an identity. */
@org.pycopy.annot.PyType("object")
public final class PyPlainObject extends PyObject {
  public static final BuiltinType TYPE = BuiltinType.OBJECT;

  private PyPlainObject() {}

  /** An object without attributes. */
  @PyNew
  static PyObject make() {
    return new PyPlainObject();
  }

  /** Does nothing, whatever the arguments. */
  @PyMethod("__init__")
  static void init(
      Interpreter in, @Raw PyObject self, PyObject[] args, int off, int nPos, int nKw) {}

  /**
   * A new instance of class {@code cls} on which {@code __init__} has not run.
   *
   * @throws TypeError where {@code cls} is not a class made by a class statement
   */
  @PyStaticMethod("__new__")
  static PyObject makeInstance(
      Interpreter in, PyObject cls, PyObject[] args, int off, int nPos, int nKw) {
    if (!(cls instanceof PyClass userClass)) {
      throw Errors.typeError("arg must be user-type");
    }
    return userClass.allocate(in, args, off, nPos, nKw);
  }

  /**
   * Sets an attribute past {@code __setattr__}, properties and descriptors.
   *
   * @throws TypeError where {@code self} is not an instance of a user's class
   */
  @PyMethod("__setattr__")
  static void setAttribute(Interpreter in, @Raw PyObject self, PyObject name, PyObject value) {
    instanceOf(self).putMember(in, nameOf(name), value);
  }

  /**
   * Deletes an attribute past {@code __delattr__}, properties and descriptors.
   *
   * @throws AttributeError where there is no such attribute
   */
  @PyMethod("__delattr__")
  static void deleteAttribute(Interpreter in, @Raw PyObject self, PyObject name) {
    if (!instanceOf(self).removeMember(in, nameOf(name))) {
      throw Errors.attributeError("no such attribute");
    }
  }

  private static PyInstance instanceOf(PyObject self) {
    if (!(self instanceof PyInstance instance)) {
      throw Errors.typeError("arg must be user-type");
    }
    return instance;
  }

  private static PyStr nameOf(PyObject name) {
    if (!(name instanceof PyStr text)) {
      throw Errors.typeError(null);
    }
    return text;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
