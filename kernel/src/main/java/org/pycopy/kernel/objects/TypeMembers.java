package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** What calling {@code type} does, and the making of classes. */
@org.pycopy.annot.PyType(value = "type", self = PyType.class)
public final class TypeMembers {
  public static final BuiltinType TYPE = BuiltinType.TYPE;

  private TypeMembers() {}

  /**
   * With one argument the type of {@code object}; with three a new class of name {@code object} with
   * the tuple {@code bases} and the members {@code namespace}.
   *
   * @throws TypeError where there are two arguments, or a base cannot be inherited from
   */
  @PyNew
  static PyObject make(
      Interpreter in, PyObject object, @Opt PyObject bases, @Opt PyObject namespace) {
    if (bases == null) {
      return object.type();
    }
    if (namespace == null) {
      throw Errors.typeError("type takes 1 or 3 arguments");
    }
    return newClass(in, Convert.toStr(in, object), bases, namespace);
  }

  private static PyClass newClass(
      Interpreter in, PyStr name, PyObject bases, PyObject namespace) {
    if (!(bases instanceof PyTuple baseTuple)
        || !(Convert.nativeOf(namespace) instanceof PyDict members)) {
      throw Errors.typeError(null);
    }
    PyType[] types = new PyType[Math.max(baseTuple.size(), 1)];
    types[0] = BuiltinType.OBJECT;
    for (int i = 0; i < baseTuple.size(); i++) {
      if (!(baseTuple.get(i) instanceof PyType base)) {
        throw Errors.typeError(null);
      }
      if (!base.isAcceptableBase()) {
        throw Errors.typeError("type '" + base.name() + "' isn't an acceptable base type");
      }
      types[i] = base;
    }
    return new PyClass(in, in.intern(name.value()).value(), types, members);
  }

  /**
   * {@code __build_class__(body, name, *bases)}: makes a class, once the caller has run the body.
   * The class is an instance of the type of its first base.
   *
   * @param namespace the names that the class body has bound
   */
  public static PyObject buildClass(
      Interpreter in, PyObject name, PyObject[] args, int off, int nBases, PyDict namespace) {
    PyTuple bases = PyTuple.copyOf(args, off, nBases);
    if (nBases == 0 || args[off] instanceof PyType) {
      return make(in, name, bases, namespace);
    }
    return args[off].type().call3(in, name, bases, namespace);
  }
}
