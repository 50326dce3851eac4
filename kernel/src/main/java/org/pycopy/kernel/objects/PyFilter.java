package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/** {@code filter}: the items of an iterable that pass a test. */
@org.pycopy.annot.PyType("filter")
public final class PyFilter extends PyIterator {
  public static final BuiltinType TYPE =
      new BuiltinType("filter", BuiltinType.OBJECT, new PyFilterTable());

  private final PyObject function;
  private final PyObject iterator;

  private PyFilter(PyObject function, PyObject iterator) {
    this.function = function;
    this.iterator = iterator;
  }

  /** The items for which {@code function}, or the item itself where that is None, is true. */
  @PyNew
  static PyObject make(Interpreter in, PyObject function, PyObject iterable) {
    return new PyFilter(function, Ops.iter(in, iterable));
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject next(Interpreter in) {
    PyObject item;
    in.enter();
    while ((item = Ops.next(in, iterator)) != null) {
      PyObject verdict = function == PyNone.NONE ? item : function.call1(in, item);
      if (verdict.isTrue(in)) {
        break;
      }
      in.tick(1);
    }
    in.leave();
    return item;
  }
}
