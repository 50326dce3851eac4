package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;

/**
 * {@code range}: the ints from {@link #start} by {@link #step} while they are before {@link #stop}.
 * The value that follows the last one fits a long too, so that iterating needs no overflow check.
 */
@org.pycopy.annot.PyType("range")
public final class PyRange extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("range", BuiltinType.OBJECT, new PyRangeTable());

  public final long start;
  public final long stop;

  /** Not 0. */
  public final long step;

  private PyRange(long start, long stop, long step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** A range. @throws OverflowError (Python's) where the value after the last one is too large */
  public static PyRange of(long start, long stop, long step) {
    if (step > 1 && stop > Long.MAX_VALUE - step + 1
        || step < -1 && stop < Long.MIN_VALUE - step - 1) {
      throw Errors.overflowError("overflow converting long int to machine word");
    }
    return new PyRange(start, stop, step);
  }

  /**
   * {@code range(stop)} or {@code range(start, stop[, step])}. @throws ValueError for a zero step
   */
  @PyNew
  static PyObject create(Interpreter in, PyObject start, @Opt PyObject stop, @Opt PyObject step) {
    if (stop == null) {
      return of(0, Convert.toLong(in, start), 1);
    }
    long first = Convert.toLong(in, start);
    long end = Convert.toLong(in, stop);
    long by = step == null ? 1 : Convert.toLong(in, step);
    if (by == 0) {
      throw Errors.valueError("zero step");
    }
    return of(first, end, by);
  }

  /** The first value. */
  @PyGetter("start")
  long start() {
    return start;
  }

  /** The value before which the range ends. */
  @PyGetter("stop")
  long stop() {
    return stop;
  }

  /** The difference of one value to the next. */
  @PyGetter("step")
  long step() {
    return step;
  }

  /** Number of values; {@code Long.MAX_VALUE} where there are more. */
  public long length() {
    if (step > 0 ? start >= stop : start <= stop) {
      return 0;
    }
    // Both as unsigned numbers, because the distance may take 64 bits.
    long distance = step > 0 ? stop - start : start - stop;
    long by = step > 0 ? step : -step;
    long n = Long.divideUnsigned(distance - 1, by) + 1;
    return n < 0 ? Long.MAX_VALUE : n;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return length() != 0;
  }

  /** {@code len()} where it fits an int; {@code builtins.len} calls {@link #length} itself. */
  @Override
  public int len(Interpreter in) {
    long n = length();
    if (n > Integer.MAX_VALUE) {
      throw Errors.overflowError("overflow converting long int to machine word");
    }
    return (int) n;
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op == Op.EQUAL && rhs instanceof PyRange other) {
      return PyBool.of(hasSameValues(other));
    }
    if (op == Op.CONTAINS && rhs instanceof PyInt i) {
      return PyBool.of(contains(i.value));
    }
    return null;
  }

  private boolean hasSameValues(PyRange other) {
    long n = length();
    return n == other.length()
        && (n == 0 || start == other.start && (n == 1 || step == other.step));
  }

  private boolean contains(long value) {
    if (step > 0 ? value < start || value >= stop : value > start || value <= stop) {
      return false;
    }
    long distance = step > 0 ? value - start : start - value;
    return Long.remainderUnsigned(distance, step > 0 ? step : -step) == 0;
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    long n = length();
    if (index instanceof PySlice slice) {
      long by = slice.stepValue(in);
      long from = slice.startIndex(in, by, n);
      long to = slice.stopIndex(in, by, n);
      if (by > 0 ? to < from : to > from) {
        to = from;
      }
      return of(start + from * step, start + to * step, by * step);
    }
    PyObject plain = Convert.nativeOf(index);
    if (!(plain instanceof PyInt) && !(plain instanceof PyBool) && !(plain instanceof PyBigInt)) {
      throw Errors.typeError("range indices must be integers, not " + index.type().name());
    }
    long i = Convert.toLong(in, plain);
    if (i < 0) {
      i += n;
    }
    if (i < 0 || i >= n) {
      throw Errors.indexError("range index out of range");
    }
    return PyInt.of(start + i * step);
  }

  @Override
  public PyObject iter(Interpreter in) {
    return new PyRangeIterator(start, stop, step);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("range(").append(start).append(", ").append(stop);
    if (step != 1) {
      out.append(", ").append(step);
    }
    out.append(')');
  }
}
