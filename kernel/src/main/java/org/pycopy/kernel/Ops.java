package org.pycopy.kernel;

import java.util.Arrays;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinTable;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBoundMethod;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInstance;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;

/**
 * The abstract operations of the language on any object: they call the object's slots, try the
 * reflected ones, and raise the Python error where neither works.
 */
public final class Ops {
  private Ops() {}

  /** Unary operation {@code op} of {@link Op}. */
  public static PyObject unary(Interpreter in, int op, PyObject a) {
    if (op == Op.NOT) {
      return PyBool.of(!a.isTrue(in));
    }
    PyObject result = a.unary(in, op);
    if (result == null) {
      throw op == Op.INT
          ? Errors.typeError("can't convert " + a.type().name() + " to int")
          : Errors.unsupportedUnary(Op.unaryName(op), a);
    }
    return result;
  }

  /** Binary operation {@code op} of {@link Op}, with in-place and reflected fallbacks. */
  public static PyObject binary(Interpreter in, int op, PyObject a, PyObject b) {
    switch (op) {
      case Op.EQUAL:
        return equality(in, Op.EQUAL, a, b);
      case Op.NOT_EQUAL:
        return equality(in, Op.NOT_EQUAL, a, b);
      case Op.IS:
        return PyBool.of(isSame(a, b));
      case Op.IN:
        return PyBool.of(contains(in, b, a));
      case Op.EXCEPTION_MATCH:
        return PyBool.of(exceptionMatches(a, b));
      default:
        PyObject result = a.binary(in, op, b);
        return result != null ? result : binaryFallback(in, op, a, b);
    }
  }

  /**
   * {@code a is b}. Two ints that fit a {@code long}, or two floats with the same bits, may be
   * different Java objects but are one to Python: compiled code keeps them as numbers.
   */
  public static boolean isSame(PyObject a, PyObject b) {
    if (a == b) {
      return true;
    }
    if (a instanceof PyInt x) {
      return b instanceof PyInt y && x.value == y.value;
    }
    return a instanceof PyFloat x
        && b instanceof PyFloat y
        && Double.doubleToRawLongBits(x.value) == Double.doubleToRawLongBits(y.value);
  }

  private static PyObject binaryFallback(Interpreter in, int op, PyObject a, PyObject b) {
    PyObject result;
    int plain = Op.withoutInplace(op);
    if (plain != op) {
      result = a.binary(in, plain, b);
      if (result != null) {
        return result;
      }
    }
    if (plain >= Op.OR && plain <= Op.POWER) {
      result = b.binary(in, plain + (Op.REVERSE_OR - Op.OR), a);
      if (result != null) {
        return result;
      }
    }
    throw Errors.unsupportedBinary(Op.binaryName(op), a, b);
  }

  private static PyObject equality(Interpreter in, int op, PyObject a, PyObject b) {
    // A NaN differs from itself, and a user's __eq__ may say anything.
    if (a == b && !(a instanceof PyFloat) && !(a instanceof PyInstance)) {
      return PyBool.of(op == Op.EQUAL);
    }
    if (a instanceof PyStr x && b instanceof PyStr y) {
      return PyBool.of(x.value().equals(y.value()) == (op == Op.EQUAL));
    }
    PyObject result = equalityOneWay(in, op, a, b);
    if (result == null) {
      result = equalityOneWay(in, op, b, a);
    }
    return result == null ? PyBool.of((a == b) == (op == Op.EQUAL)) : result;
  }

  private static PyObject equalityOneWay(Interpreter in, int op, PyObject a, PyObject b) {
    PyObject result = a.binary(in, op, b);
    if (result == null && op == Op.NOT_EQUAL) {
      result = a.binary(in, Op.EQUAL, b);
      if (result != null) {
        result = PyBool.of(!result.isTrue(in));
      }
    }
    return result;
  }

  /** {@code a == b} as a truth value. */
  public static boolean equal(Interpreter in, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      return x.value == y.value;
    }
    PyObject result = equality(in, Op.EQUAL, a, b);
    return result == PyBool.TRUE || result != PyBool.FALSE && result.isTrue(in);
  }

  /** Relational operation {@code op} as a truth value. */
  public static boolean compare(Interpreter in, int op, PyObject a, PyObject b) {
    PyObject result = binary(in, op, a, b);
    return result == PyBool.TRUE || result != PyBool.FALSE && result.isTrue(in);
  }

  /** {@code item in container}. */
  public static boolean contains(Interpreter in, PyObject container, PyObject item) {
    PyObject result = container.binary(in, Op.CONTAINS, item);
    if (result != null) {
      return result.isTrue(in);
    }
    PyObject it = iter(in, container);
    PyObject next;
    while ((next = next(in, it)) != null) {
      if (equal(in, next, item)) {
        return true;
      }
      in.tick(1);
    }
    return false;
  }

  /**
   * True where exception {@code exc} (an instance or a class) is caught by {@code handler}, a class
   * or a tuple of classes.
   */
  public static boolean exceptionMatches(PyObject exc, PyObject handler) {
    if (handler instanceof PyTuple handlers) {
      for (int i = 0; i < handlers.size(); i++) {
        if (exceptionMatches(exc, handlers.get(i))) {
          return true;
        }
      }
      return false;
    }
    if (!(handler instanceof PyType type)) {
      throw Errors.unsupportedBinary("", exc, handler);
    }
    PyType thrown = exc instanceof PyType t ? t : exc.type();
    return thrown.isSubclassOf(type);
  }

  /** {@code hash(object)}. */
  public static long hash(Interpreter in, PyObject object) {
    return object.hash(in);
  }

  /** {@code len(object)}. @throws TypeError where it has none */
  public static int len(Interpreter in, PyObject object) {
    int n = object.len(in);
    if (n < 0) {
      throw Errors.typeError("object of type '" + object.type().name() + "' has no len()");
    }
    return n;
  }

  /** {@code object[index]}. */
  public static PyObject getItem(Interpreter in, PyObject object, PyObject index) {
    PyObject value = object.getItem(in, index);
    if (value == null) {
      throw Errors.notSubscriptable(object);
    }
    return value;
  }

  /** {@code object[index] = value}, or {@code del object[index]} where {@code value} is null. */
  public static void setItem(Interpreter in, PyObject object, PyObject index, PyObject value) {
    if (!object.setItem(in, index, value)) {
      throw Errors.typeError(
          "'"
              + object.type().name()
              + "' object doesn't support item "
              + (value == null ? "deletion" : "assignment"));
    }
  }

  /**
   * Attribute {@code name} of {@code object}, or null where there is none. All objects have a
   * class, and all iterators {@code __next__}.
   */
  public static PyObject getAttrOrNull(Interpreter in, PyObject object, PyStr name) {
    PyObject value = object.getAttr(in, name);
    if (value != null) {
      return value;
    }
    if (name.value().equals("__class__")) {
      return object.type();
    }
    if (name.equals(Names.NEXT) && object.isIterator(in)) {
      BuiltinTable builtins = in.importer().builtin("builtins").table();
      return new PyBoundMethod(builtins.find("next"), object);
    }
    return null;
  }

  /** {@code object.name}. @throws AttributeError where there is none */
  public static PyObject getAttr(Interpreter in, PyObject object, PyStr name) {
    PyObject value = getAttrOrNull(in, object, name);
    if (value == null) {
      throw Errors.noAttribute(object, name);
    }
    return value;
  }

  /** {@code object.name = value}, or {@code del object.name} where {@code value} is null. */
  public static void setAttr(Interpreter in, PyObject object, PyStr name, PyObject value) {
    if (!object.setAttr(in, name, value)) {
      throw Errors.attributeError(
          "'" + object.type().name() + "' object has no attribute '" + name.value() + "'");
    }
  }

  /** Calls method {@code name} of {@code object} without arguments. */
  public static PyObject callMethod(Interpreter in, PyObject object, PyStr name) {
    return getAttr(in, object, name).call0(in);
  }

  /** Calls method {@code name} of {@code object} with one argument. */
  public static PyObject callMethod(Interpreter in, PyObject object, PyStr name, PyObject a) {
    return getAttr(in, object, name).call1(in, a);
  }

  /** An iterator over {@code object}. @throws TypeError where it is not iterable */
  public static PyObject iter(Interpreter in, PyObject object) {
    PyObject it = object.iter(in);
    if (it == null) {
      throw Errors.notIterable(object);
    }
    return it;
  }

  /** The next value of iterator {@code it}, or null at its end. */
  public static PyObject next(Interpreter in, PyObject it) {
    in.enter(); // Iterators may be stacked on each other: map(f, map(g, ...
    PyObject item = it.next(in);
    in.leave();
    return item;
  }

  /**
   * The items of any iterable, in an array that the caller may keep only where it does not write.
   */
  public static PyObject[] toArray(Interpreter in, PyObject iterable) {
    PyList list = toList(in, iterable);
    return list.size == list.items.length ? list.items : Arrays.copyOf(list.items, list.size);
  }

  /** A new list of the items of any iterable. */
  public static PyList toList(Interpreter in, PyObject iterable) {
    if (iterable instanceof PyList list) {
      in.charge(8L * list.size);
      return PyList.copyOf(list.items, 0, list.size);
    }
    PyList list = new PyList();
    list.extend(in, iterable);
    return list;
  }

  /**
   * The value of an int-like object as a Java long.
   *
   * @throws TypeError where it is no int
   * @throws OverflowError where it does not fit
   */
  public static long index(Interpreter in, PyObject object) {
    if (object instanceof PyInt i) {
      return i.value;
    }
    PyObject plain = Convert.nativeOf(object);
    if (plain instanceof PyInt i) {
      return i.value;
    }
    if (plain instanceof PyBool b) {
      return b.value() ? 1 : 0;
    }
    if (plain instanceof PyBigInt) {
      throw Errors.overflowError("overflow converting long int to machine word");
    }
    PyObject converted = object.unary(in, Op.INT);
    if (converted != null && converted != object) {
      return index(in, converted);
    }
    throw Errors.typeError("can't convert " + object.type().name() + " to int");
  }

  /** The memory of a bytes-like object. @throws TypeError where it has none */
  public static Buffer buffer(Interpreter in, PyObject object, boolean writable) {
    Buffer view = object.buffer(in, writable);
    if (view == null) {
      throw Errors.typeError("object with buffer protocol required");
    }
    return view;
  }

  /**
   * Unpacks exactly {@code n} items of {@code iterable} into {@code out[at .. at+n)}, the last item
   * first, as the VM's stack wants them.
   */
  public static void unpack(Interpreter in, PyObject iterable, int n, PyObject[] out, int at) {
    if (iterable instanceof PyTuple tuple) {
      checkUnpack(tuple.size(), n);
      for (int i = 0; i < n; i++) {
        out[at + i] = tuple.get(n - 1 - i);
      }
      return;
    }
    if (iterable instanceof PyList list) {
      checkUnpack(list.size, n);
      for (int i = 0; i < n; i++) {
        out[at + i] = list.items[n - 1 - i];
      }
      return;
    }
    PyObject it = iter(in, iterable);
    for (int i = 0; i < n; i++) {
      PyObject item = next(in, it);
      if (item == null) {
        throw tooFewToUnpack(i);
      }
      out[at + n - 1 - i] = item;
    }
    if (next(in, it) != null) {
      throw tooManyToUnpack(n);
    }
  }

  private static void checkUnpack(int have, int want) {
    if (have < want) {
      throw tooFewToUnpack(have);
    }
    if (have > want) {
      throw tooManyToUnpack(want);
    }
  }

  private static PyException tooFewToUnpack(int have) {
    return Errors.valueError("need more than " + have + " values to unpack");
  }

  private static PyException tooManyToUnpack(int want) {
    return Errors.valueError("too many values to unpack (expected " + want + ")");
  }

  /**
   * Unpacks {@code iterable} into {@code left} items, a list, and {@code right} items, stored from
   * {@code out[at]} on with the last first.
   */
  public static void unpackStarred(
      Interpreter in, PyObject iterable, int left, int right, PyObject[] out, int at) {
    PyObject[] all = toArray(in, iterable);
    if (all.length < left + right) {
      throw tooFewToUnpack(all.length);
    }
    for (int i = 0; i < right; i++) {
      out[at + i] = all[all.length - 1 - i];
    }
    out[at + right] = PyList.copyOf(all, left, all.length - left - right);
    for (int i = 0; i < left; i++) {
      out[at + right + 1 + i] = all[left - 1 - i];
    }
  }

  /**
   * Calls {@code fun} with {@code args[off .. off+nPos)}, the items of {@code star}, the {@code
   * nKw} name and value pairs that follow the positional arguments, and the entries of mapping
   * {@code kwargs}; {@code self} goes first where it is not null, {@code star} and {@code kwargs}
   * may be null.
   */
  public static PyObject callStarred(
      Interpreter in,
      PyObject fun,
      PyObject self,
      PyObject[] args,
      int off,
      int nPos,
      int nKw,
      PyObject star,
      PyObject kwargs) {
    PyObject[] starred = star == null ? PyObject.NONE : toArray(in, star);
    PyDict named = kwargs == null ? null : toNamed(in, kwargs);
    int extra = named == null ? 0 : named.size();
    in.charge(8L * (1 + nPos + starred.length + 2L * (nKw + extra)));
    int first = self == null ? 0 : 1;
    int positional = first + nPos + starred.length;
    PyObject[] all = new PyObject[positional + 2 * (nKw + extra)];
    if (self != null) {
      all[0] = self;
    }
    System.arraycopy(args, off, all, first, nPos);
    System.arraycopy(starred, 0, all, first + nPos, starred.length);
    System.arraycopy(args, off + nPos, all, positional, 2 * nKw);
    int at = positional + 2 * nKw;
    if (named != null) {
      for (int i = named.nextSlot(0); i >= 0; i = named.nextSlot(i + 1)) {
        all[at++] = named.keys[i];
        all[at++] = named.values[i];
      }
    }
    return fun.call(in, all, 0, positional, nKw + extra);
  }

  /** The entries of a mapping given as {@code **kwargs}; all keys must be str. */
  private static PyDict toNamed(Interpreter in, PyObject mapping) {
    PyDict result;
    if (mapping instanceof PyDict dict) {
      result = dict;
    } else {
      result = new PyDict();
      PyObject keys = iter(in, callMethod(in, mapping, Names.KEYS));
      PyObject key;
      while ((key = next(in, keys)) != null) {
        result.put(in, key, callMethod(in, mapping, Names.GETITEM, key));
      }
    }
    for (int i = result.nextSlot(0); i >= 0; i = result.nextSlot(i + 1)) {
      if (result.keys[i] instanceof PyStr name) {
        Interpreter.checkName(name.value());
      } else {
        throw Errors.typeError(
            "can't convert '" + result.keys[i].type().name() + "' object to str implicitly");
      }
    }
    return result;
  }
}
