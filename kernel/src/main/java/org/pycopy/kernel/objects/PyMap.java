package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/** {@code map}: the results of a function for the items of one or more iterables. */
@org.pycopy.annot.PyType("map")
public final class PyMap extends PyIterator {
  public static final BuiltinType TYPE =
      new BuiltinType("map", BuiltinType.OBJECT, new PyMapTable());

  private final PyObject function;
  private final PyObject[] iterators;

  private PyMap(PyObject function, PyObject[] iterators) {
    this.function = function;
    this.iterators = iterators;
  }

  /** Calls {@code function} with the next item of each iterable until one is exhausted. */
  @PyNew
  static PyObject make(Interpreter in, PyObject function, PyObject... iterables) {
    if (iterables.length == 0) {
      throw Errors.missingPositional(1);
    }
    return new PyMap(function, PyZip.iterators(in, iterables));
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject next(Interpreter in) {
    if (iterators.length == 1) {
      in.enter();
      PyObject item = Ops.next(in, iterators[0]);
      in.leave();
      return item == null ? null : function.call1(in, item);
    }
    PyObject[] items = PyZip.nextOfEach(in, iterators);
    return items == null ? null : function.call(in, items, 0, items.length, 0);
  }
}
