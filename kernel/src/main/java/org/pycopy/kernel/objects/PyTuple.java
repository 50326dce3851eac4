package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/** {@code tuple}: an immutable sequence. */
@org.pycopy.annot.PyType("tuple")
public class PyTuple extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("tuple", BuiltinType.OBJECT, new PyTupleTable());

  public static final PyTuple EMPTY = new PyTuple(PyObject.NONE);

  /** The items; not written after construction, but by {@link #patch}. */
  protected final PyObject[] items;

  /** Takes {@code items} over: the caller must not write to the array any more. */
  public PyTuple(PyObject... items) {
    this.items = items;
  }

  /** A tuple of {@code items[off .. off+n)}, copied; not charged. */
  public static PyTuple copyOf(PyObject[] items, int off, int n) {
    if (n == 0) {
      return EMPTY;
    }
    PyObject[] copy = new PyObject[n];
    System.arraycopy(items, off, copy, 0, n);
    return new PyTuple(copy);
  }

  private static PyTuple of(PyObject[] items) {
    return items.length == 0 ? EMPTY : new PyTuple(items);
  }

  /** A tuple of the items of {@code iterable}. */
  @PyNew
  static PyObject make(Interpreter in, @Opt PyObject iterable) {
    if (iterable == null) {
      return EMPTY;
    }
    return iterable.type() == TYPE ? iterable : of(Ops.toArray(in, iterable));
  }

  /** How many items equal {@code value}. */
  @PyMethod
  int count(Interpreter in, PyObject value) {
    return Sequences.count(in, items, items.length, value);
  }

  /**
   * The index of the first item that equals {@code value}, between {@code start} and {@code stop}.
   *
   * @throws ValueError where there is none
   */
  @PyMethod
  int index(Interpreter in, PyObject value, @Opt PyObject start, @Opt PyObject stop) {
    int from = start == null ? 0 : Sequences.bound(in, TYPE, items.length, start);
    int to = stop == null ? items.length : Sequences.bound(in, TYPE, items.length, stop);
    return Sequences.indexOf(in, items, from, to, value);
  }

  /** Number of items. */
  public final int size() {
    return items.length;
  }

  /** Item {@code i}, 0 ≤ i &lt; size. */
  public final PyObject get(int i) {
    return items[i];
  }

  /**
   * Changes item {@code i} of this immutable object. Only for {@code uctypes.calc_offsets}, of
   * which that is the documented effect.
   */
  public final void patch(int i, PyObject value) {
    items[i] = value;
  }

  /** Unlike other built-in types, tuple shows the members of {@code object} in its instances. */
  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    PyObject value = super.getAttr(in, name);
    if (value != null) {
      return value;
    }
    PyObject member = in.lookup(BuiltinType.OBJECT, name);
    return member == null ? null : member.bind(in, this, type());
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public final int len(Interpreter in) {
    return items.length;
  }

  @Override
  public final boolean isTrue(Interpreter in) {
    return items.length != 0;
  }

  @Override
  public final long hash(Interpreter in) {
    in.enter();
    long hash = 0x345678;
    for (PyObject item : items) {
      hash = (hash ^ Ops.hash(in, item)) * 1000003;
    }
    in.leave();
    return hash;
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(16 + 8L * items.length) : null;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    switch (op) {
      case Op.EQUAL:
      case Op.LESS:
      case Op.LESS_EQUAL:
      case Op.MORE:
      case Op.MORE_EQUAL:
        return Convert.nativeOf(rhs) instanceof PyTuple tuple
            ? PyBool.of(compare(in, op, tuple))
            : null;
      case Op.ADD:
        return Convert.nativeOf(rhs) instanceof PyTuple tuple
            ? of(Sequences.concat(in, items, items.length, tuple.items, tuple.items.length))
            : null;
      case Op.MULTIPLY:
      case Op.REVERSE_MULTIPLY:
        long times = Sequences.times(in, rhs);
        return times < 0 ? null : of(Sequences.repeat(in, items, items.length, times));
      case Op.CONTAINS:
        return PyBool.of(Sequences.find(in, items, 0, items.length, rhs) >= 0);
      default:
        return null;
    }
  }

  private boolean compare(Interpreter in, int op, PyTuple other) {
    return Sequences.compare(in, op, items, items.length, other.items, other.items.length);
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    if (index instanceof PySlice slice) {
      return of(Sequences.slice(in, items, slice.resolveSimple(in, items.length)));
    }
    return items[Sequences.index(in, type(), items.length, index)];
  }

  @Override
  public PyObject getItemAt(Interpreter in, long index) {
    return items[Sequences.index(type(), items.length, index)];
  }

  @Override
  public final PyObject iter(Interpreter in) {
    return new PyTupleIterator(this);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.JSON) {
      Sequences.print(in, out, kind, '[', items, items.length, "]");
    } else {
      Sequences.print(in, out, kind, '(', items, items.length, items.length == 1 ? ",)" : ")");
    }
  }
}
