package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;

/** What {@code dict.keys()}, {@code values()} and {@code items()} return: the dict as it is now. */
final class PyDictView extends PyObject {
  private static final BuiltinType TYPE = new BuiltinType("dict_view", BuiltinType.OBJECT, null);

  private final PyDict dict;
  private final int kind;

  /** A view of {@code dict}; {@code kind} is one of {@link PyTableIterator}'s constants. */
  PyDictView(PyDict dict, int kind) {
    this.dict = dict;
    this.kind = kind;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return true;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    boolean isLookup = op == Op.CONTAINS && kind == PyTableIterator.KEYS;
    return isLookup ? dict.binary(in, op, rhs) : null;
  }

  @Override
  public PyObject iter(Interpreter in) {
    return new PyTableIterator(dict, kind);
  }

  @Override
  public void print(Interpreter in, Printer out, int printKind) {
    switch (kind) {
      case PyTableIterator.KEYS:
        out.append("dict_keys([");
        break;
      case PyTableIterator.VALUES:
        out.append("dict_values([");
        break;
      default:
        out.append("dict_items([");
        break;
    }
    PyObject it = iter(in);
    PyObject item;
    boolean isFirst = true;
    while ((item = it.next(in)) != null) {
      if (!isFirst) {
        out.append(", ");
      }
      isFirst = false;
      out.append(item, Printer.REPR);
      in.tick(1);
    }
    out.append("])");
  }
}
