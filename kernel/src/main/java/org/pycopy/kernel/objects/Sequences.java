package org.pycopy.kernel.objects;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/**
 * What {@code list} and {@code tuple} have in common, on arrays of items. An item of a list that
 * Python code run by an operation has taken away meanwhile reads as null, and ends the operation.
 */
final class Sequences {
  /** A loop over items polls each time its index has all these bits set. */
  private static final int TICK_MASK = 1023;

  /** Up to so many items are copied one by one. */
  private static final int COPY_ONE_BY_ONE = 12;

  private Sequences() {}

  /**
   * The index that {@code index}, which may count from the end, means in a sequence of {@code
   * length} items of type {@code type}.
   *
   * @throws TypeError (Python's) where it is no int, IndexError where it is outside of the sequence
   */
  static int index(Interpreter in, PyType type, int length, PyObject index) {
    return index(type, length, rawIndex(in, type, index));
  }

  /** The place that {@code index} means, which counts from the end where it is negative. */
  static int index(PyType type, int length, long index) {
    long i = index < 0 ? index + length : index;
    if (i < 0 || i >= length) {
      throw Errors.indexError(type.name() + " index out of range");
    }
    return (int) i;
  }

  /** As {@link #index}, but an index outside is moved to the nearer end: a bound of a search. */
  static int bound(Interpreter in, PyType type, int length, PyObject index) {
    long i = rawIndex(in, type, index);
    if (i < 0) {
      i += length;
    }
    return (int) Math.max(0, Math.min(i, length));
  }

  private static long rawIndex(Interpreter in, PyType type, PyObject index) {
    if (index instanceof PyInt i) {
      return i.value;
    }
    PyObject plain = Convert.nativeOf(index);
    if (!(plain instanceof PyInt || plain instanceof PyBool || plain instanceof PyBigInt)) {
      throw Errors.typeError(type.name() + " indices must be integers, not " + index.type().name());
    }
    return Ops.index(in, plain);
  }

  /**
   * How often a sequence is repeated by {@code * times}: 0 or more, or -1 where {@code times} is no
   * int.
   *
   * @throws OverflowError (Python's) where the count does not fit 64 bits
   */
  static long times(Interpreter in, PyObject times) {
    PyObject plain = Convert.nativeOf(times);
    if (plain instanceof PyInt || plain instanceof PyBool || plain instanceof PyBigInt) {
      return Math.max(0, Ops.index(in, plain));
    }
    return -1;
  }

  /** {@code times} copies of the first {@code n} items one after the other; charged. */
  static PyObject[] repeat(Interpreter in, PyObject[] items, int n, long times) {
    if (n == 0 || times == 0) {
      return PyObject.NONE;
    }
    long length = times > Integer.MAX_VALUE ? Long.MAX_VALUE / 8 : n * times;
    in.charge(8 * length);
    PyObject[] result = new PyObject[(int) length];
    System.arraycopy(items, 0, result, 0, n);
    // Each copy doubles what is there.
    int done = n;
    while (done < result.length) {
      int more = Math.min(done, result.length - done);
      System.arraycopy(result, 0, result, done, more);
      done += more;
    }
    return result;
  }

  /** Copies {@code n} items; a few are copied sooner than the JVM's copying begins. */
  static void copy(PyObject[] from, int at, PyObject[] to, int into, int n) {
    if (n > COPY_ONE_BY_ONE) {
      System.arraycopy(from, at, to, into, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      to[into + i] = from[at + i];
    }
  }

  /** The items of a slice, in an array of their own; charged. */
  static PyObject[] slice(Interpreter in, PyObject[] items, SliceBounds bounds) {
    if (bounds.count == 0) {
      return PyObject.NONE;
    }
    in.charge(8L * bounds.count);
    PyObject[] result = new PyObject[bounds.count];
    if (bounds.step == 1) {
      copy(items, bounds.start, result, 0, bounds.count);
    } else {
      for (int i = 0; i < result.length; i++) {
        result[i] = items[bounds.start + i * bounds.step];
      }
    }
    return result;
  }

  /** {@code a + b}; charged. */
  static PyObject[] concat(Interpreter in, PyObject[] a, int sizeA, PyObject[] b, int sizeB) {
    in.charge(8L * sizeA + 8L * sizeB);
    PyObject[] result = new PyObject[sizeA + sizeB];
    System.arraycopy(a, 0, result, 0, sizeA);
    System.arraycopy(b, 0, result, sizeA, sizeB);
    return result;
  }

  /**
   * Compares item by item: {@code op} is a relational operation of {@link Op} other than {@code
   * NOT_EQUAL}.
   */
  static boolean compare(Interpreter in, int op, PyObject[] a, int sizeA, PyObject[] b, int sizeB) {
    if (op == Op.EQUAL && sizeA != sizeB) {
      return false;
    }
    in.enter();
    int common = Math.min(sizeA, sizeB);
    for (int i = 0; i < common; i++) {
      if ((i & TICK_MASK) == TICK_MASK) {
        in.tick(TICK_MASK);
      }
      PyObject x = a[i];
      PyObject y = b[i];
      if (x == null || y == null) {
        break;
      }
      if (x instanceof PyInt m && y instanceof PyInt n) {
        if (m.value == n.value) {
          continue;
        }
        in.leave();
        return relation(op, Long.compare(m.value, n.value));
      }
      if (!Ops.equal(in, x, y)) {
        boolean result = op != Op.EQUAL && Ops.compare(in, op, x, y);
        in.leave();
        return result;
      }
    }
    in.leave();
    return relation(op, Integer.compare(sizeA, sizeB));
  }

  /** Relational operation {@code op} of two values of that order: less, equal or more than 0. */
  private static boolean relation(int op, int order) {
    switch (op) {
      case Op.LESS:
        return order < 0;
      case Op.MORE:
        return order > 0;
      case Op.LESS_EQUAL:
        return order <= 0;
      case Op.MORE_EQUAL:
        return order >= 0;
      default:
        return order == 0;
    }
  }

  /**
   * The index of the first item from {@code from} to before {@code to} that equals value, or -1.
   */
  static int find(Interpreter in, PyObject[] items, int from, int to, PyObject value) {
    for (int i = from; i < to; i++) {
      if ((i & TICK_MASK) == TICK_MASK) {
        in.tick(TICK_MASK);
      }
      PyObject item = items[i];
      if (item == null) {
        break;
      }
      if (Ops.equal(in, item, value)) {
        return i;
      }
    }
    return -1;
  }

  /** As {@link #find}. @throws ValueError (Python's) where there is none */
  static int indexOf(Interpreter in, PyObject[] items, int from, int to, PyObject value) {
    int i = find(in, items, from, to, value);
    if (i < 0) {
      throw Errors.valueError("object not in sequence");
    }
    return i;
  }

  /** How many of the first {@code n} items equal {@code value}. */
  static int count(Interpreter in, PyObject[] items, int n, PyObject value) {
    int count = 0;
    int i = -1;
    while ((i = find(in, items, i + 1, n, value)) >= 0) {
      count++;
    }
    return count;
  }

  /** Prints the first {@code n} items between brackets, in {@code repr()} or JSON form. */
  static void print(
      Interpreter in, Printer out, int kind, char open, PyObject[] items, int n, String close) {
    int itemKind = kind == Printer.JSON ? kind : Printer.REPR;
    out.append(open);
    for (int i = 0; i < n && items[i] != null; i++) {
      if (i > 0) {
        out.append(", ");
      }
      out.append(items[i], itemKind);
      in.tick(1);
    }
    out.append(close);
  }

  /**
   * The items of a tuple or list, for a caller that does not write to the array; valid up to {@link
   * Ops#len}.
   *
   * @throws TypeError (Python's) for any other object
   */
  static PyObject[] arrayOf(PyObject sequence) {
    PyObject plain = Convert.nativeOf(sequence);
    if (plain instanceof PyList list) {
      return list.items;
    }
    if (plain instanceof PyTuple tuple) {
      return tuple.items;
    }
    throw Errors.typeError("object '" + sequence.type().name() + "' isn't a tuple or list");
  }

  /** The number of items that a built-in container or range will yield, 0 for other iterables. */
  static long knownLength(PyObject iterable) {
    if (iterable instanceof PyRange range) {
      return range.length();
    }
    return iterable instanceof PyHashTable table ? table.size() : 0;
  }
}
