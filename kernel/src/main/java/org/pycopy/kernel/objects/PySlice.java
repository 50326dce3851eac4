package org.pycopy.kernel.objects;

import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/** {@code slice}: what {@code [start:stop:step]} passes to a subscript. */
@org.pycopy.annot.PyType("slice")
public final class PySlice extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("slice", BuiltinType.OBJECT, new PySliceTable());

  private final PyObject start;
  private final PyObject stop;
  private final PyObject step;

  /** Each part is {@code None} where it was left out. */
  public PySlice(PyObject start, PyObject stop, PyObject step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** The first part, or None. */
  @PyGetter("start")
  PyObject start() {
    return start;
  }

  /** The second part, or None. */
  @PyGetter("stop")
  PyObject stop() {
    return stop;
  }

  /** The third part, or None. */
  @PyGetter("step")
  PyObject step() {
    return step;
  }

  /** The tuple (start, stop, step) that the slice means for a sequence of {@code length} items. */
  @PyMethod("indices")
  PyObject indices(Interpreter in, PyObject length) {
    if (!(length instanceof PyInt n)) {
      throw Errors.typeError("can't convert " + length.type().name() + " to int");
    }
    long by = stepValue(in);
    return new PyTuple(
        PyInt.of(startIndex(in, by, n.value)), PyInt.of(stopIndex(in, by, n.value)), PyInt.of(by));
  }

  /**
   * Resolves this slice for a sequence of {@code length} items.
   *
   * @throws ValueError (Python's) for a zero step, TypeError for a part that is neither int nor
   *     None
   */
  public SliceBounds resolve(Interpreter in, int length) {
    long by = stepValue(in);
    return new SliceBounds(startIndex(in, by, length), stopIndex(in, by, length), by);
  }

  /**
   * Resolves this slice for a sequence that supports only a step of 1.
   *
   * @throws NotImplementedError (Python's) for another step
   */
  public SliceBounds resolveSimple(Interpreter in, int length) {
    SliceBounds bounds = resolve(in, length);
    if (bounds.step != 1) {
      throw Errors.notImplemented("only slices with step=1 (aka None) are supported");
    }
    return bounds;
  }

  long stepValue(Interpreter in) {
    if (step == PyNone.NONE) {
      return 1;
    }
    long by = Convert.toLong(in, step);
    if (by == 0) {
      throw Errors.valueError("slice step can't be zero");
    }
    return by;
  }

  long startIndex(Interpreter in, long by, long length) {
    if (start == PyNone.NONE) {
      return by > 0 ? 0 : length - 1;
    }
    return clamp(Convert.toLong(in, start), by, length);
  }

  long stopIndex(Interpreter in, long by, long length) {
    if (stop == PyNone.NONE) {
      return by > 0 ? length : -1;
    }
    return clamp(Convert.toLong(in, stop), by, length);
  }

  private static long clamp(long index, long by, long length) {
    long i = index < 0 ? index + length : index;
    return by > 0 ? Math.min(length, Math.max(i, 0)) : Math.min(length - 1, Math.max(i, -1));
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("slice(").append(start, Printer.REPR);
    out.append(", ").append(stop, Printer.REPR);
    out.append(", ").append(step, Printer.REPR).append(')');
  }
}
