package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/** {@code zip}: tuples of the items of several iterables. */
@org.pycopy.annot.PyType("zip")
public final class PyZip extends PyIterator {
  public static final BuiltinType TYPE =
      new BuiltinType("zip", BuiltinType.OBJECT, new PyZipTable());

  private final PyObject[] iterators;

  private PyZip(PyObject[] iterators) {
    this.iterators = iterators;
  }

  /** Tuples of the next item of each iterable, until one is exhausted. */
  @PyNew
  static PyObject make(Interpreter in, PyObject... iterables) {
    return new PyZip(iterators(in, iterables));
  }

  /** Iterators over {@code iterables}, in a new array. */
  static PyObject[] iterators(Interpreter in, PyObject[] iterables) {
    PyObject[] iterators = new PyObject[iterables.length];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Ops.iter(in, iterables[i]);
    }
    return iterators;
  }

  /** The next item of each iterator in a new array, or null where one is exhausted. */
  static PyObject[] nextOfEach(Interpreter in, PyObject[] iterators) {
    PyObject[] items = new PyObject[iterators.length];
    in.enter();
    int n = 0;
    while (n < items.length && (items[n] = Ops.next(in, iterators[n])) != null) {
      n++;
    }
    in.leave();
    return n == items.length ? items : null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject next(Interpreter in) {
    if (iterators.length == 0) {
      return null;
    }
    PyObject[] items = nextOfEach(in, iterators);
    return items == null ? null : new PyTuple(items);
  }
}
