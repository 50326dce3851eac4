package org.pycopy.kernel.objects;

import java.util.HashSet;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyClassMethod;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/**
 * {@code dict} and {@code OrderedDict}, and the namespace of modules and classes. Keeps the order
 * of insertion.
 */
@org.pycopy.annot.PyType("dict")
public final class PyDict extends PyHashTable {
  public static final BuiltinType TYPE =
      new BuiltinType("dict", BuiltinType.OBJECT, new PyDictTable());

  /** {@code OrderedDict}: a dict that compares in order with its like. */
  public static final BuiltinType ORDERED_TYPE = new BuiltinType("OrderedDict", TYPE, null);

  private final BuiltinType type;
  private boolean fixed;

  /** In strict mode, the names of this namespace that are constant; else null. */
  private HashSet<PyStr> constNames;

  public PyDict() {
    this(4);
  }

  /** An empty dict with room for {@code capacity} entries; not charged. */
  public PyDict(int capacity) {
    this(TYPE, capacity);
  }

  /** An empty dict of type {@link #TYPE} or {@link #ORDERED_TYPE}. */
  PyDict(BuiltinType type, int capacity) {
    super(capacity, true);
    this.type = type;
  }

  /**
   * A dict of the entries of a mapping, or of an iterable of pairs, and of the keyword arguments.
   *
   * @throws ValueError where an item of the iterable is no pair
   */
  @PyNew
  static PyObject make(
      Interpreter in, BuiltinType type, PyObject[] args, int off, int nPos, int nKw) {
    PyDict dict = new PyDict(type, nKw);
    dict.update(in, args, off, nPos, nKw);
    return dict;
  }

  /** Adds entries as {@code update} does. */
  @PyMethod("__init__")
  void init(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    update(in, args, off, nPos, nKw);
  }

  /** Makes this dict read-only for Python code. */
  public void fix() {
    fixed = true;
  }

  /** True where Python code must not change this dict. */
  public boolean isFixed() {
    return fixed;
  }

  /** True where strict mode has noted {@code name} as constant in this namespace. */
  public boolean isConstName(PyStr name) {
    return constNames != null && constNames.contains(name);
  }

  /** Notes in strict mode whether {@code name} is constant in this namespace. */
  public void setConstName(PyStr name, boolean isConst) {
    if (isConst) {
      if (constNames == null) {
        constNames = new HashSet<>();
      }
      constNames.add(name);
    } else if (constNames != null) {
      constNames.remove(name);
    }
  }

  /** Takes over which names of {@code other} are constant. */
  void copyConstNames(PyDict other) {
    constNames = other.constNames == null ? null : new HashSet<>(other.constNames);
  }

  private void checkNotFixed() {
    if (fixed) {
      throw Errors.readOnly();
    }
  }

  /** The value of {@code key}, or null. @throws TypeError where the key is unhashable */
  public PyObject get(Interpreter in, PyObject key) {
    int slot = find(in, key);
    return slot < 0 ? null : values[slot];
  }

  /** The value of name {@code key}, or null. */
  public PyObject getName(PyStr key) {
    int slot = findName(key);
    return slot < 0 ? null : values[slot];
  }

  /** {@code self[key] = value}. */
  public void put(Interpreter in, PyObject key, PyObject value) {
    checkNotFixed();
    int slot = findOrAdd(in, key);
    values[slot] = value;
  }

  /** Sets the value of a name; {@code in} may be null where nothing is charged. */
  public void putName(Interpreter in, PyStr key, PyObject value) {
    checkNotFixed();
    int found = findName(key);
    int slot = found >= 0 ? found : addName(in, key);
    values[slot] = value;
  }

  /** Removes {@code key}; its value, or null where there was none. */
  public PyObject remove(Interpreter in, PyObject key) {
    checkNotFixed();
    int slot = find(in, key);
    if (slot < 0) {
      return null;
    }
    PyObject value = values[slot];
    removeSlot(slot);
    return value;
  }

  /** Removes all entries. */
  @PyMethod
  void clear() {
    checkNotFixed();
    clearTable();
  }

  /** A new dict of the same entries. */
  @PyMethod
  public PyDict copy(Interpreter in) {
    PyDict copy = new PyDict(type, 0);
    copy.copyFrom(in, this);
    return copy;
  }

  /** A new dict with the items of {@code keys} as keys, all with the same value. */
  @PyClassMethod("fromkeys")
  static PyObject fromKeys(Interpreter in, PyObject cls, PyObject keys, @Opt PyObject value) {
    PyDict dict = new PyDict();
    PyObject it = Ops.iter(in, keys);
    PyObject key;
    while ((key = Ops.next(in, it)) != null) {
      dict.put(in, key, value == null ? PyNone.NONE : value);
      in.tick(1);
    }
    return dict;
  }

  /** The value of {@code key}, or {@code otherwise} (None by default) where there is none. */
  @PyMethod("get")
  PyObject getOr(Interpreter in, PyObject key, @Opt PyObject otherwise) {
    PyObject value = get(in, key);
    if (value != null) {
      return value;
    }
    return otherwise == null ? PyNone.NONE : otherwise;
  }

  /** A view of the (key, value) pairs. */
  @PyMethod
  PyObject items() {
    return new PyDictView(this, PyTableIterator.ITEMS);
  }

  /** A view of the keys. */
  @PyMethod
  PyObject keys() {
    return new PyDictView(this, PyTableIterator.KEYS);
  }

  /** A view of the values. */
  @PyMethod
  PyObject values() {
    return new PyDictView(this, PyTableIterator.VALUES);
  }

  /**
   * Removes {@code key} and returns its value, or {@code otherwise} where there is none.
   *
   * @throws KeyError where there is neither
   */
  @PyMethod
  PyObject pop(Interpreter in, PyObject key, @Opt PyObject otherwise) {
    PyObject value = remove(in, key);
    if (value != null) {
      return value;
    }
    if (otherwise == null) {
      throw Errors.keyError(key);
    }
    return otherwise;
  }

  /**
   * Removes the entry that came in last and returns it as (key, value).
   *
   * @throws KeyError where the dict is empty
   */
  @PyMethod("popitem")
  PyObject popItem() {
    checkNotFixed();
    int slot = lastSlot();
    if (slot < 0) {
      throw Errors.keyError(new PyStr("popitem(): dictionary is empty"));
    }
    PyTuple item = new PyTuple(keys[slot], values[slot]);
    removeSlot(slot);
    return item;
  }

  /**
   * The value of {@code key}, which is added with {@code value} (None by default) where missing.
   */
  @PyMethod("setdefault")
  PyObject setDefault(Interpreter in, PyObject key, @Opt PyObject value) {
    checkNotFixed();
    int slot = findOrAdd(in, key);
    if (values[slot] == null) {
      values[slot] = value == null ? PyNone.NONE : value;
    }
    return values[slot];
  }

  /**
   * Adds the entries of a mapping, or of an iterable of pairs, and the keyword arguments.
   *
   * @throws ValueError where an item of the iterable is no pair
   */
  @PyMethod("update")
  void update(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    checkNotFixed();
    if (nPos > 1) {
      throw Errors.arity(1, 2, nPos + 1);
    }
    if (nPos == 1) {
      PyObject from = Convert.nativeOf(args[off]);
      if (from instanceof PyDict dict) {
        putAll(in, dict);
      } else {
        putPairs(in, args[off]);
      }
    }
    for (int i = off + nPos; i < off + nPos + 2 * nKw; i += 2) {
      put(in, args[i], args[i + 1]);
    }
  }

  /** Adds all entries of {@code other}. */
  public void putAll(Interpreter in, PyDict other) {
    if (other == this) {
      return;
    }
    if (size() == 0) {
      checkNotFixed();
      copyFrom(in, other);
      return;
    }
    for (int i = other.nextSlot(0); i >= 0; i = other.nextSlot(i + 1)) {
      put(in, other.keys[i], other.values[i]);
      in.tick(1);
    }
  }

  private void putPairs(Interpreter in, PyObject pairs) {
    PyObject it = Ops.iter(in, pairs);
    PyObject pair;
    while ((pair = Ops.next(in, it)) != null) {
      PyObject inner = Ops.iter(in, pair);
      PyObject key = Ops.next(in, inner);
      PyObject value = key == null ? null : Ops.next(in, inner);
      if (value == null || Ops.next(in, inner) != null) {
        throw Errors.valueError("dict update sequence has wrong length");
      }
      put(in, key, value);
      in.tick(1);
    }
  }

  /**
   * {@code self[key]}.
   *
   * @throws KeyError where there is no such key
   */
  @Override
  @PyMethod("__getitem__")
  public PyObject getItem(Interpreter in, PyObject key) {
    PyObject value = get(in, key);
    if (value == null) {
      throw Errors.keyError(key);
    }
    return value;
  }

  /** {@code self[key] = value}. */
  @PyMethod("__setitem__")
  void putItem(Interpreter in, PyObject key, PyObject value) {
    put(in, key, value);
  }

  /**
   * {@code del self[key]}.
   *
   * @throws KeyError where there is no such key
   */
  @PyMethod("__delitem__")
  void deleteItem(Interpreter in, PyObject key) {
    if (remove(in, key) == null) {
      throw Errors.keyError(key);
    }
  }

  @Override
  public boolean setItem(Interpreter in, PyObject key, PyObject value) {
    if (value == null) {
      deleteItem(in, key);
    } else {
      put(in, key, value);
    }
    return true;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(32 + allocatedBytes()) : null;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op == Op.CONTAINS) {
      return PyBool.of(find(in, rhs) >= 0);
    }
    if (op == Op.EQUAL && Convert.nativeOf(rhs) instanceof PyDict other) {
      in.enter();
      boolean ordered = type == ORDERED_TYPE && other.type == ORDERED_TYPE;
      boolean same =
          size() == other.size()
              && (ordered ? equalsInOrder(in, other) : equalsInAnyOrder(in, other));
      in.leave();
      return PyBool.of(same);
    }
    return null;
  }

  private boolean equalsInOrder(Interpreter in, PyDict other) {
    int j = other.nextSlot(0);
    for (int i = nextSlot(0); i >= 0 && j >= 0; i = nextSlot(i + 1)) {
      PyObject value = values[i];
      PyObject otherValue = other.values[j];
      if (!Ops.equal(in, keys[i], other.keys[j]) || !Ops.equal(in, value, otherValue)) {
        return false;
      }
      j = other.nextSlot(j + 1);
      in.tick(1);
    }
    return true;
  }

  private boolean equalsInAnyOrder(Interpreter in, PyDict other) {
    for (int i = nextSlot(0); i >= 0; i = nextSlot(i + 1)) {
      PyObject value = values[i];
      PyObject otherValue = other.get(in, keys[i]);
      if (otherValue == null || !Ops.equal(in, value, otherValue)) {
        return false;
      }
      in.tick(1);
    }
    return true;
  }

  @Override
  public PyObject iter(Interpreter in) {
    return new PyTableIterator(this, PyTableIterator.KEYS);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    boolean json = kind == Printer.JSON;
    boolean named = type != TYPE && !json;
    int itemKind = json ? kind : Printer.REPR;
    if (named) {
      out.append(type.name()).append('(');
    }
    out.append('{');
    boolean isFirst = true;
    for (int i = nextSlot(0); i >= 0; i = nextSlot(i + 1)) {
      if (!isFirst) {
        out.append(", ");
      }
      isFirst = false;
      PyObject value = values[i];
      printKey(in, out, keys[i], itemKind);
      out.append(": ").append(value, itemKind);
      in.tick(1);
    }
    out.append('}');
    if (named) {
      out.append(')');
    }
  }

  /** A key is a string in JSON whatever its type. */
  private static void printKey(Interpreter in, Printer out, PyObject key, int kind) {
    boolean quote =
        kind == Printer.JSON && !(key instanceof PyStr) && key.buffer(in, false) == null;
    if (quote) {
      out.append('"');
    }
    out.append(key, kind);
    if (quote) {
      out.append('"');
    }
  }
}
