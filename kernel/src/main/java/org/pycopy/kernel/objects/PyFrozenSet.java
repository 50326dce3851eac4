package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/** {@code frozenset}: an immutable set. */
@org.pycopy.annot.PyType(value = "frozenset", members = SetMembers.class)
public final class PyFrozenSet extends PySetBase {
  public static final BuiltinType TYPE =
      new BuiltinType("frozenset", BuiltinType.OBJECT, new PyFrozenSetTable());

  private PyFrozenSet() {
    super(0);
  }

  /** A frozenset of the items of {@code iterable}. */
  @PyNew
  static PyObject make(Interpreter in, @Opt PyObject iterable) {
    PyFrozenSet set = new PyFrozenSet();
    if (iterable != null) {
      set.addAll(in, iterable);
    }
    return set;
  }

  @Override
  PySetBase fresh() {
    return new PyFrozenSet();
  }

  @Override
  PyObject updateInPlace(Interpreter in, int op, PySetBase other) {
    return null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public long hash(Interpreter in) {
    in.enter();
    long hash = 0x7E3C5;
    for (int i = nextSlot(0); i >= 0; i = nextSlot(i + 1)) {
      // The sum does not depend on the order of the items.
      hash += (Ops.hash(in, keys[i]) ^ 0x5DEECE66DL) * 0x9E3779B97F4A7C15L;
    }
    in.leave();
    return hash;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (size() == 0) {
      out.append("frozenset()");
    } else {
      printItems(in, out, "frozenset({", "})");
    }
  }
}
