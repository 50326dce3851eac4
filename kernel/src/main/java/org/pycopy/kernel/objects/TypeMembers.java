package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.vm.PyCell;
import org.pycopy.kernel.vm.PyFunction;

/** What calling {@code type} does, and the making of classes. */
@org.pycopy.annot.PyType(value = "type", self = PyType.class)
public final class TypeMembers {
  public static final BuiltinType TYPE = BuiltinType.TYPE;

  private TypeMembers() {}

  /**
   * With one argument the type of {@code object}; with three a new class of name {@code object}
   * with the tuple {@code bases} and the members {@code namespace}.
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

  private static PyClass newClass(Interpreter in, PyStr name, PyObject bases, PyObject namespace) {
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
   * {@code __build_class__(body, name, *bases)}: runs the body and makes the class, an instance of
   * the type of its first base.
   */
  public static PyObject buildClass(Interpreter in, PyObject[] args, int off, int nPos) {
    if (nPos < 2 || !(args[off] instanceof PyFunction body)) {
      throw Errors.typeError(null);
    }
    PyObject name = args[off + 1];
    PyTuple bases = PyTuple.copyOf(args, off + 2, nPos - 2);
    PyDict namespace = new PyDict();
    PyObject cell = body.callWithLocals(in, namespace);
    PyType meta = bases.size() == 0 ? BuiltinType.TYPE : bases.get(0).type();
    PyObject made =
        meta == BuiltinType.TYPE
            ? make(in, name, bases, namespace)
            : meta.call3(in, name, bases, namespace);
    // The body returns the cell of __class__ where one of its functions uses that.
    if (cell instanceof PyCell classCell) {
      classCell.value = made;
    }
    return made;
  }
}
