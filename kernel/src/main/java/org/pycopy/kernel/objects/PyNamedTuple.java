package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** An instance of a class made by {@code namedtuple()}: a tuple whose items have names. */
public final class PyNamedTuple extends PyTuple {
  private final NamedTupleTable fields;
  private final BuiltinType type;

  PyNamedTuple(BuiltinType type, NamedTupleTable fields, PyObject[] items) {
    super(items);
    this.type = type;
    this.fields = fields;
  }

  /** A new class {@code name} of tuples with the given fields. */
  public static BuiltinType newType(String name, PyStr[] fields) {
    return new BuiltinType(name, PyTuple.TYPE, new NamedTupleTable(name, fields));
  }

  /** The items by name, in an OrderedDict. */
  PyDict asDict(Interpreter in) {
    PyDict dict = new PyDict(PyDict.ORDERED_TYPE, items.length);
    for (int i = 0; i < items.length; i++) {
      dict.put(in, fields.fieldAt(i), items[i]);
    }
    return dict;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    int i = fields.indexOf(name);
    return i >= 0 ? items[i] : super.getAttr(in, name);
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr name, PyObject value) {
    throw Errors.attributeError("can't set attribute");
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append(type.name()).append('(');
    for (int i = 0; i < items.length; i++) {
      if (i > 0) {
        out.append(", ");
      }
      out.append(fields.fieldAt(i).value()).append('=').append(items[i], Printer.REPR);
    }
    out.append(')');
  }
}
