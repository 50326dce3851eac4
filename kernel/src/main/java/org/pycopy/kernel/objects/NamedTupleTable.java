package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** Fields, constructor and methods of a class made by {@code namedtuple()}. */
final class NamedTupleTable extends BuiltinTable {
  /** One method with one argument, which is self; see the constructor of BuiltinTable. */
  private static final String SIGNATURES = "\u0111";

  private final PyStr[] fields;

  NamedTupleTable(String name, PyStr[] fields) {
    super(name, "_asdict", SIGNATURES);
    this.fields = fields;
  }

  PyStr fieldAt(int i) {
    return fields[i];
  }

  /** The index of field {@code name}, or -1. */
  int indexOf(PyStr name) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == name || fields[i].value().equals(name.value())) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public PyObject call1(int id, Interpreter in, PyObject self) {
    if (unwrap(self, PyTuple.TYPE) instanceof PyNamedTuple tuple) {
      return tuple.asDict(in);
    }
    throw Errors.wrongType(name(), self);
  }

  @Override
  public boolean hasConstructor() {
    return true;
  }

  @Override
  public PyObject construct(
      Interpreter in, BuiltinType type, PyObject[] args, int off, int nPos, int nKw) {
    int given = nPos + nKw;
    if (given != fields.length) {
      throw Errors.typeError(
          type.name()
              + "() takes "
              + fields.length
              + " positional arguments but "
              + given
              + " were given");
    }
    PyObject[] items = new PyObject[given];
    System.arraycopy(args, off, items, 0, nPos);
    for (int i = off + nPos; i < off + nPos + 2 * nKw; i += 2) {
      PyStr keyword = (PyStr) args[i];
      int field = indexOf(keyword);
      if (field < 0) {
        throw Errors.typeError("unexpected keyword argument '" + keyword.value() + "'");
      }
      if (items[field] != null) {
        throw Errors.typeError(
            "function got multiple values for argument '" + keyword.value() + "'");
      }
      items[field] = args[i + 1];
    }
    return new PyNamedTuple(type, this, items);
  }
}
