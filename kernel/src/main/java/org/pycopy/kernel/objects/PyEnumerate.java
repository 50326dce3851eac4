package org.pycopy.kernel.objects;

import org.pycopy.annot.Kw;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/** {@code enumerate}: the items of an iterable with their numbers. */
@org.pycopy.annot.PyType("enumerate")
public final class PyEnumerate extends PyIterator {
  public static final BuiltinType TYPE =
      new BuiltinType("enumerate", BuiltinType.OBJECT, new PyEnumerateTable());

  private final PyObject iterator;
  private long count;

  private PyEnumerate(PyObject iterator, long start) {
    this.iterator = iterator;
    this.count = start;
  }

  /** Tuples (number, item), the numbers counting from {@code start}. */
  @PyNew
  static PyObject make(Interpreter in, @Kw PyObject iterable, @Kw @Opt("0") long start) {
    return new PyEnumerate(Ops.iter(in, iterable), start);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject next(Interpreter in) {
    in.enter();
    PyObject item = Ops.next(in, iterator);
    in.leave();
    return item == null ? null : new PyTuple(PyInt.of(count++), item);
  }
}
