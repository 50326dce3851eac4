package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/**
 * Stable merge sort by Python's {@code <}, safe with comparisons that raise, contradict themselves
 * or change the list being sorted: it works on copies. Takes advantage of stretches that are in
 * order.
 */
final class MergeSort {
  /** Stretches up to this length are sorted by insertion. */
  private static final int RUN = 8;

  /** Fewer ints are not worth a look at each of them first. */
  private static final int MANY = 16;

  private final Interpreter in;
  private final boolean reverse;

  private MergeSort(Interpreter in, boolean reverse) {
    this.in = in;
    this.reverse = reverse;
  }

  /**
   * Sorts the first {@code n} of {@code items} into a new array.
   *
   * @param key called once for each item; null sorts by the items themselves
   */
  static PyObject[] sort(Interpreter in, PyObject[] items, int n, PyObject key, boolean reverse) {
    in.charge(8L * n * (key == null ? 2 : 4));
    long[] ints = key == null && n >= MANY ? ints(items, n) : null;
    if (ints != null) {
      return sortInts(in, ints, reverse);
    }
    PyObject[] values = new PyObject[n];
    System.arraycopy(items, 0, values, 0, n);
    PyObject[] keys = values;
    if (key != null) {
      keys = new PyObject[n];
      for (int i = 0; i < n; i++) {
        keys[i] = key.call1(in, values[i]);
        in.tick(1);
      }
    }
    return new MergeSort(in, reverse).sort(keys, values);
  }

  /** The values where all items are ints of 64 bits, else null. */
  private static long[] ints(PyObject[] items, int n) {
    if (!(items[0] instanceof PyInt)) {
      return null;
    }
    long[] ints = new long[n];
    for (int i = 0; i < n; i++) {
      if (!(items[i] instanceof PyInt x)) {
        return null;
      }
      ints[i] = x.value;
    }
    return ints;
  }

  /** Equal ints cannot be told apart, so that neither stability nor which objects matters. */
  private static PyObject[] sortInts(Interpreter in, long[] ints, boolean reverse) {
    int n = ints.length;
    in.tick(n);
    Arrays.sort(ints);
    PyObject[] sorted = new PyObject[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = PyInt.of(ints[reverse ? n - 1 - i : i]);
    }
    return sorted;
  }

  /** Sorts {@code values} by {@code keys}, which may be the same array; the sorted values. */
  private PyObject[] sort(PyObject[] keys, PyObject[] values) {
    int n = keys.length;
    for (int from = 0; from < n; from += RUN) {
      insertionSort(keys, values, from, Math.min(n, from + RUN));
    }
    PyObject[] fromKeys = keys;
    PyObject[] fromValues = values;
    PyObject[] toKeys = new PyObject[n];
    PyObject[] toValues = keys == values ? toKeys : new PyObject[n];
    for (long width = RUN; width < n; width *= 2) {
      for (long low = 0; low < n; low += 2 * width) {
        int middle = (int) Math.min(n, low + width);
        int high = (int) Math.min(n, low + 2 * width);
        merge(fromKeys, fromValues, (int) low, middle, high, toKeys, toValues);
        in.tick(high - (int) low);
      }
      PyObject[] swap = fromKeys;
      fromKeys = toKeys;
      toKeys = swap;
      swap = fromValues;
      fromValues = toValues;
      toValues = swap;
    }
    return fromValues;
  }

  private void insertionSort(PyObject[] keys, PyObject[] values, int low, int high) {
    for (int i = low + 1; i < high; i++) {
      PyObject key = keys[i];
      PyObject value = values[i];
      int at = i;
      while (at > low && before(key, keys[at - 1])) {
        at--;
      }
      if (at < i) {
        System.arraycopy(keys, at, keys, at + 1, i - at);
        keys[at] = key;
        if (values != keys) {
          System.arraycopy(values, at, values, at + 1, i - at);
          values[at] = value;
        }
      }
    }
  }

  private void merge(
      PyObject[] keys,
      PyObject[] values,
      int low,
      int middle,
      int high,
      PyObject[] toKeys,
      PyObject[] toValues) {
    int left = low;
    int right = middle;
    int to = low;
    if (middle < high && before(keys[middle], keys[middle - 1])) {
      while (left < middle && right < high) {
        int from = before(keys[right], keys[left]) ? right++ : left++;
        toKeys[to] = keys[from];
        toValues[to++] = values[from];
      }
    }
    copy(keys, values, left, middle - left, toKeys, toValues, to);
    to += middle - left;
    copy(keys, values, right, high - right, toKeys, toValues, to);
  }

  private static void copy(
      PyObject[] keys,
      PyObject[] values,
      int from,
      int n,
      PyObject[] toKeys,
      PyObject[] toValues,
      int to) {
    System.arraycopy(keys, from, toKeys, to, n);
    if (toValues != toKeys) {
      System.arraycopy(values, from, toValues, to, n);
    }
  }

  /** True where {@code a}, which stands behind {@code b}, must go before it. */
  private boolean before(PyObject a, PyObject b) {
    return reverse ? less(b, a) : less(a, b);
  }

  private boolean less(PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      return x.value < y.value;
    }
    if (a instanceof PyFloat x && b instanceof PyFloat y) {
      return x.value < y.value;
    }
    if (a instanceof PyStr x && b instanceof PyStr y) {
      return PyStr.compare(x, y) < 0;
    }
    return Ops.compare(in, Op.LESS, a, b);
  }
}
