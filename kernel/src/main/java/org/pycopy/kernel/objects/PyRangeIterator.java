package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** Iterator over a {@link PyRange}. The fields are public for the VM's loops. */
public final class PyRangeIterator extends PyIterator {
  /** The next value; after the last one, one that is not before {@link #stop}. */
  public long cur;

  public final long stop;
  public final long step;

  PyRangeIterator(long start, long stop, long step) {
    this.cur = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public PyObject next(Interpreter in) {
    long value = cur;
    if (step > 0 ? value >= stop : value <= stop) {
      return null;
    }
    cur = value + step;
    return PyInt.of(value);
  }
}
