package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/** {@code list}: a mutable sequence. */
@org.pycopy.annot.PyType("list")
public final class PyList extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("list", BuiltinType.OBJECT, new PyListTable());

  private static final int MIN_CAPACITY = 4;

  /** The items, valid up to {@link #size}, null beyond; public for the VM's fast paths. */
  public PyObject[] items;

  /** Number of items. */
  public int size;

  public PyList() {
    this(8);
  }

  /** An empty list with room for {@code capacity} items. */
  public PyList(int capacity) {
    items = new PyObject[capacity];
  }

  private PyList(PyObject[] items) {
    this.items = items;
    this.size = items.length;
  }

  /** A list of {@code from[off .. off+n)}, copied; not charged. */
  public static PyList copyOf(PyObject[] from, int off, int n) {
    PyList list = new PyList(Math.max(n, MIN_CAPACITY));
    System.arraycopy(from, off, list.items, 0, n);
    list.size = n;
    return list;
  }

  /** A list that takes {@code items} over: the caller must not write to the array any more. */
  public static PyList of(PyObject... items) {
    return new PyList(items);
  }

  /** A list of the items of {@code iterable}. */
  @PyNew
  static PyObject make(Interpreter in, @Opt PyObject iterable) {
    return iterable == null ? new PyList() : Ops.toList(in, iterable);
  }

  /** Replaces the items by those of {@code iterable}. */
  @PyMethod("__init__")
  void init(Interpreter in, @Opt PyObject iterable) {
    if (iterable != null) {
      PyList fresh = Ops.toList(in, iterable);
      items = fresh.items;
      size = fresh.size;
    }
  }

  /** Appends {@code item} at the end. */
  @PyMethod
  public void append(Interpreter in, PyObject item) {
    if (size == items.length) {
      grow(in, size + 1L);
    }
    items[size++] = item;
  }

  /** Makes room for {@code needed} items in all. */
  private void grow(Interpreter in, long needed) {
    long capacity = Math.max(needed, items.length + (items.length >> 1) + MIN_CAPACITY);
    in.charge(8 * capacity);
    items = Arrays.copyOf(items, (int) capacity);
  }

  /** Removes all items. */
  @PyMethod
  void clear() {
    items = new PyObject[MIN_CAPACITY];
    size = 0;
  }

  /** A new list of the same items. */
  @PyMethod
  PyObject copy(Interpreter in) {
    in.charge(8L * size);
    return copyOf(items, 0, size);
  }

  /** How many items equal {@code value}. */
  @PyMethod
  int count(Interpreter in, PyObject value) {
    return Sequences.count(in, items, size, value);
  }

  /** Appends all items of {@code iterable}. */
  @PyMethod
  public void extend(Interpreter in, PyObject iterable) {
    if (iterable instanceof PyList || iterable instanceof PyTuple) {
      replace(in, size, size, Sequences.arrayOf(iterable), iterable.len(in));
      return;
    }
    PyObject it = Ops.iter(in, iterable);
    // A size that is known is charged at once: a huge range must not fill the memory first.
    long needed = size + Sequences.knownLength(iterable);
    if (needed > items.length) {
      grow(in, needed);
    }
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      append(in, item);
      in.tick(1);
    }
  }

  /**
   * The index of the first item that equals {@code value}, between {@code start} and {@code stop}.
   *
   * @throws ValueError where there is none
   */
  @PyMethod
  int index(Interpreter in, PyObject value, @Opt PyObject start, @Opt PyObject stop) {
    int from = start == null ? 0 : Sequences.bound(in, TYPE, size, start);
    int to = stop == null ? size : Sequences.bound(in, TYPE, size, stop);
    return Sequences.indexOf(in, items, from, to, value);
  }

  /**
   * Inserts {@code item} before the item at {@code index}; an index outside means the nearer end.
   */
  @PyMethod
  void insert(Interpreter in, PyObject index, PyObject item) {
    int at = Sequences.bound(in, TYPE, size, index);
    if (size == items.length) {
      grow(in, size + 1L);
    }
    System.arraycopy(items, at, items, at + 1, size - at);
    items[at] = item;
    size++;
  }

  /**
   * Removes the item at {@code index} (the last by default) and returns it.
   *
   * @throws IndexError where the list is empty or the index outside of it
   */
  @PyMethod
  PyObject pop(Interpreter in, @Opt PyObject index) {
    if (size == 0) {
      throw Errors.indexError("pop from empty list");
    }
    int at = index == null ? size - 1 : Sequences.index(in, TYPE, size, index);
    PyObject item = items[at];
    removeAt(at);
    return item;
  }

  private void removeAt(int at) {
    size--;
    System.arraycopy(items, at + 1, items, at, size - at);
    items[size] = null;
    if (size < items.length >> 2 && items.length > 16) {
      items = Arrays.copyOf(items, items.length >> 1);
    }
  }

  /**
   * Removes the first item that equals {@code value}.
   *
   * @throws ValueError where there is none
   */
  @PyMethod
  void remove(Interpreter in, PyObject value) {
    int at = Sequences.indexOf(in, items, 0, size, value);
    if (at < size) {
      removeAt(at);
    }
  }

  /** Reverses the order of the items. */
  @PyMethod
  void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      PyObject item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  /**
   * Sorts the items, or what {@code key} returns for each; items that are equal keep their order.
   * The list does not change where a comparison raises.
   *
   * @param reverse sort the greatest first
   * @throws ValueError where a comparison has changed the list
   */
  @PyMethod
  public void sort(
      Interpreter in, @KwOnly @Opt PyObject key, @KwOnly @Opt("false") boolean reverse) {
    PyObject[] before = items;
    int n = size;
    PyObject[] sorted = MergeSort.sort(in, before, n, key == PyNone.NONE ? null : key, reverse);
    if (items != before || size != n) {
      throw Errors.valueError("list modified during sort");
    }
    System.arraycopy(sorted, 0, items, 0, n);
  }

  /** Replaces the items from {@code from} to before {@code to} by the first {@code n} of with. */
  private void replace(Interpreter in, int from, int to, PyObject[] with, int n) {
    long newSize = (long) size - (to - from) + n;
    // The items may be this list's own, which the move below would overwrite.
    PyObject[] source = with == items && n > 0 ? with.clone() : with;
    if (newSize > items.length) {
      grow(in, newSize);
    }
    if (from + n != to) {
      System.arraycopy(items, to, items, from + n, size - to);
    }
    Sequences.copy(source, 0, items, from, n);
    if (newSize < size) {
      Arrays.fill(items, (int) newSize, size, null);
    }
    size = (int) newSize;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int len(Interpreter in) {
    return size;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return size != 0;
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(24 + 8L * items.length) : null;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    switch (op) {
      case Op.EQUAL:
      case Op.LESS:
      case Op.LESS_EQUAL:
      case Op.MORE:
      case Op.MORE_EQUAL:
        return Convert.nativeOf(rhs) instanceof PyList list
            ? PyBool.of(compare(in, op, list))
            : null;
      case Op.ADD:
        return Convert.nativeOf(rhs) instanceof PyList list
            ? new PyList(Sequences.concat(in, items, size, list.items, list.size))
            : null;
      case Op.INPLACE_ADD:
        extend(in, rhs);
        return this;
      case Op.MULTIPLY:
      case Op.REVERSE_MULTIPLY:
        long times = Sequences.times(in, rhs);
        return times < 0 ? null : new PyList(Sequences.repeat(in, items, size, times));
      case Op.INPLACE_MULTIPLY:
        return repeatInPlace(in, rhs);
      case Op.CONTAINS:
        return PyBool.of(Sequences.find(in, items, 0, size, rhs) >= 0);
      default:
        return null;
    }
  }

  private PyObject repeatInPlace(Interpreter in, PyObject rhs) {
    long times = Sequences.times(in, rhs);
    if (times < 0) {
      return null;
    }
    PyObject[] repeated = Sequences.repeat(in, items, size, times);
    items = repeated;
    size = repeated.length;
    return this;
  }

  private boolean compare(Interpreter in, int op, PyList other) {
    return Sequences.compare(in, op, items, size, other.items, other.size);
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    if (index instanceof PySlice slice) {
      return new PyList(Sequences.slice(in, items, slice.resolve(in, size)));
    }
    return items[Sequences.index(in, TYPE, size, index)];
  }

  @Override
  public PyObject getItemAt(Interpreter in, long index) {
    return items[Sequences.index(TYPE, size, index)];
  }

  @Override
  public boolean setItemAt(Interpreter in, long index, PyObject value) {
    items[Sequences.index(TYPE, size, index)] = value;
    return true;
  }

  @Override
  public boolean setItem(Interpreter in, PyObject index, PyObject value) {
    if (index instanceof PySlice slice) {
      PyObject[] with = value == null ? PyObject.NONE : Sequences.arrayOf(value);
      SliceBounds bounds = slice.resolve(in, size);
      if (bounds.step != 1) {
        throw Errors.notImplemented(null);
      }
      int n = value == null ? 0 : value.len(in);
      replace(in, bounds.start, bounds.start + bounds.count, with, n);
    } else if (value == null) {
      pop(in, index);
    } else {
      items[Sequences.index(in, TYPE, size, index)] = value;
    }
    return true;
  }

  @Override
  public PyObject iter(Interpreter in) {
    return new PyListIterator(this);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    Sequences.print(in, out, kind, '[', items, size, "]");
  }
}
