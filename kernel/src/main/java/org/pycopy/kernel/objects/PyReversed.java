package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;

/** {@code reversed}: the items of a sequence from the last to the first. */
@org.pycopy.annot.PyType("reversed")
public final class PyReversed extends PyIterator {
  public static final BuiltinType TYPE =
      new BuiltinType("reversed", BuiltinType.OBJECT, new PyReversedTable());

  private final PyObject sequence;

  /** Number of items still to come. */
  private int left;

  private PyReversed(PyObject sequence, int length) {
    this.sequence = sequence;
    this.left = length;
  }

  /** What {@code sequence.__reversed__()} returns, else the items by index, the last first. */
  @PyNew
  static PyObject make(Interpreter in, PyObject sequence) {
    PyObject method = Ops.getAttrOrNull(in, sequence, Names.REVERSED);
    if (method != null) {
      return method.call0(in);
    }
    return new PyReversed(sequence, Ops.len(in, sequence));
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject next(Interpreter in) {
    if (left == 0) {
      return null;
    }
    return Ops.getItem(in, sequence, PyInt.of(--left));
  }
}
