package org.pycopy.kernel.modules;

import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.BytearrayMembers;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Numbers;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyClassMethod;
import org.pycopy.kernel.objects.PyComplex;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyEnumerate;
import org.pycopy.kernel.objects.PyFilter;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyFrozenSet;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyMap;
import org.pycopy.kernel.objects.PyMemoryView;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyProperty;
import org.pycopy.kernel.objects.PyRange;
import org.pycopy.kernel.objects.PyReversed;
import org.pycopy.kernel.objects.PySet;
import org.pycopy.kernel.objects.PySlice;
import org.pycopy.kernel.objects.PyStaticMethod;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PySuper;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.PyZip;

/** What every module finds without importing it. */
@PyModule(
    value = "builtins",
    types = {
      PyBool.class,
      PyBytes.class,
      PyClassMethod.class,
      PyComplex.class,
      PyDict.class,
      PyEnumerate.class,
      PyFilter.class,
      PyFloat.class,
      PyFrozenSet.class,
      PyInt.class,
      PyList.class,
      PyMap.class,
      PyMemoryView.class,
      PyProperty.class,
      PyRange.class,
      PyReversed.class,
      PySet.class,
      PySlice.class,
      PyStaticMethod.class,
      PyStr.class,
      PySuper.class,
      PyTuple.class,
      PyZip.class
    },
    members = {ExceptionTypes.class, CodeBuiltins.class, ConsoleBuiltins.class})
public final class BuiltinsModule {
  /** The type that all others inherit from. */
  @PyConst static final BuiltinType object = BuiltinType.OBJECT;

  /** The type of mutable sequences of bytes. */
  @PyConst static final BuiltinType bytearray = BytearrayMembers.TYPE;

  /** The type of types. */
  @PyConst static final BuiltinType type = BuiltinType.TYPE;

  /** The constant that {@code ...} stands for. */
  @PyConst("Ellipsis")
  static final PyObject ELLIPSIS = PyNone.ELLIPSIS;

  /** What an operator method returns that does not know the other operand. */
  @PyConst("NotImplemented")
  static final PyObject NOT_IMPLEMENTED = PyNone.NOT_IMPLEMENTED;

  private BuiltinsModule() {}

  // ---- Numbers

  /** The absolute value of a number. */
  @PyFunction
  static PyObject abs(Interpreter in, PyObject x) {
    return Ops.unary(in, Op.ABS, x);
  }

  /** Quotient and remainder as a tuple. */
  @PyFunction
  static PyObject divmod(Interpreter in, PyObject a, PyObject b) {
    return Ops.binary(in, Op.DIVMOD, a, b);
  }

  /** {@code base ** exponent}, for ints modulo {@code modulus} where that is given. */
  @PyFunction
  static PyObject pow(Interpreter in, PyObject base, PyObject exponent, @Opt PyObject modulus) {
    return modulus == null
        ? Ops.binary(in, Op.POWER, base, exponent)
        : Numbers.power(in, base, exponent, modulus);
  }

  /** The int nearest to {@code x}, or {@code x} rounded to {@code digits} decimal places. */
  @PyFunction
  static PyObject round(Interpreter in, PyObject x, @Opt PyObject digits) {
    return digits == null ? Numbers.round(in, x) : Numbers.round(in, x, digits);
  }

  /** An int in binary: {@code '0b...'}. */
  @PyFunction
  static PyObject bin(Interpreter in, PyObject x) {
    return Ops.callMethod(in, new PyStr("{:#b}"), Names.FORMAT, x);
  }

  /** An int in octal: {@code '0o...'}. */
  @PyFunction
  static PyObject oct(Interpreter in, PyObject x) {
    return Ops.binary(in, Op.MODULO, new PyStr("%#o"), new PyTuple(x));
  }

  /** An int in hexadecimal: {@code '0x...'}. */
  @PyFunction
  static PyObject hex(Interpreter in, PyObject x) {
    return Ops.binary(in, Op.MODULO, new PyStr("%#x"), new PyTuple(x));
  }

  /**
   * The str of one code point.
   *
   * @throws ValueError where there is no such code point
   */
  @PyFunction
  static PyObject chr(long code) {
    if (code < 0 || code > 0x10FFFF) {
      throw Errors.valueError("chr() arg not in range(0x110000)");
    }
    return PyStr.ofCodePoint((int) code);
  }

  /**
   * The code point of a str of length 1, or the byte of such a bytes.
   *
   * @throws TypeError for anything else
   */
  @PyFunction
  static int ord(Interpreter in, PyObject character) {
    PyObject plain = Convert.nativeOf(character);
    int length;
    if (plain instanceof PyBytes) {
      length = plain.len(in);
      if (length == 1) {
        return plain.buffer(in, false).get(0) & 0xFF;
      }
    } else {
      PyStr text = Convert.toStr(in, plain);
      length = text.length();
      if (length == 1) {
        return text.codePoint(0);
      }
    }
    throw Errors.typeError("ord() expected a character, but string of length " + length + " found");
  }

  // ---- Iterables

  /** Whether all items are true. */
  @PyFunction
  static boolean all(Interpreter in, PyObject iterable) {
    PyObject it = Ops.iter(in, iterable);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      if (!item.isTrue(in)) {
        return false;
      }
      in.tick(1);
    }
    return true;
  }

  /** Whether some item is true. */
  @PyFunction
  static boolean any(Interpreter in, PyObject iterable) {
    PyObject it = Ops.iter(in, iterable);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      if (item.isTrue(in)) {
        return true;
      }
      in.tick(1);
    }
    return false;
  }

  /** An iterator over {@code iterable}. */
  @PyFunction
  static PyObject iter(Interpreter in, PyObject iterable) {
    return Ops.iter(in, iterable);
  }

  /** The number of items. */
  @PyFunction
  static long len(Interpreter in, PyObject object) {
    return object instanceof PyRange range ? range.length() : Ops.len(in, object);
  }

  /**
   * The next item of an iterator, or {@code otherwise} at its end.
   *
   * @throws StopIteration at the end where {@code otherwise} is missing
   */
  @PyFunction
  static PyObject next(Interpreter in, PyObject iterator, @Opt PyObject otherwise) {
    in.stopValue = null;
    PyObject item = Ops.next(in, iterator);
    if (item != null) {
      return item;
    }
    if (otherwise != null) {
      return otherwise;
    }
    PyObject value = in.stopValue;
    throw value == null || value == PyNone.NONE
        ? Errors.of(ExceptionTypes.STOP_ITERATION)
        : Errors.of(ExceptionTypes.STOP_ITERATION, value);
  }

  /** The sum of the items and {@code start}. */
  @PyFunction
  static PyObject sum(Interpreter in, PyObject iterable, @Opt PyObject start) {
    PyObject total = start == null ? PyInt.ZERO : start;
    PyObject it = Ops.iter(in, iterable);
    PyObject item;
    while ((item = Ops.next(in, it)) != null) {
      total = Ops.binary(in, Op.ADD, total, item);
      in.tick(1);
    }
    return total;
  }

  /**
   * The greatest of the arguments, or of the items of the only one.
   *
   * @param key what to compare by
   * @param otherwise the result where there are no items
   * @throws ValueError where there are no items
   */
  @PyFunction
  static PyObject max(
      Interpreter in,
      PyObject first,
      PyObject[] more,
      @KwOnly @Opt PyObject key,
      @KwOnly("default") @Opt PyObject otherwise) {
    return extreme(in, Op.MORE, first, more, key, otherwise);
  }

  /**
   * The least of the arguments, or of the items of the only one.
   *
   * @param key what to compare by
   * @param otherwise the result where there are no items
   * @throws ValueError where there are no items
   */
  @PyFunction
  static PyObject min(
      Interpreter in,
      PyObject first,
      PyObject[] more,
      @KwOnly @Opt PyObject key,
      @KwOnly("default") @Opt PyObject otherwise) {
    return extreme(in, Op.LESS, first, more, key, otherwise);
  }

  private static PyObject extreme(
      Interpreter in, int op, PyObject first, PyObject[] more, PyObject key, PyObject otherwise) {
    PyObject function = key == PyNone.NONE ? null : key;
    PyObject best = null;
    PyObject bestKey = null;
    PyObject it = more.length == 0 ? Ops.iter(in, first) : null;
    int given = 0;
    PyObject item = it == null ? first : Ops.next(in, it);
    while (item != null) {
      PyObject itemKey = function == null ? item : function.call1(in, item);
      if (best == null || Ops.compare(in, op, itemKey, bestKey)) {
        best = item;
        bestKey = itemKey;
      }
      in.tick(1);
      if (it != null) {
        item = Ops.next(in, it);
      } else {
        item = given < more.length ? more[given++] : null;
      }
    }
    if (best != null) {
      return best;
    }
    if (otherwise == null) {
      throw Errors.valueError("arg is an empty sequence");
    }
    return otherwise;
  }

  /**
   * A sorted list of the items.
   *
   * @param key what to sort by
   * @param reverse sort the greatest first
   */
  @PyFunction
  static PyObject sorted(
      Interpreter in,
      PyObject iterable,
      PyObject[] more,
      @KwOnly @Opt PyObject key,
      @KwOnly @Opt("false") boolean reverse) {
    if (more.length != 0) {
      throw Errors.typeError("must use keyword argument for key function");
    }
    PyList list = Ops.toList(in, iterable);
    list.sort(in, key, reverse);
    return list;
  }

  // ---- Objects, their attributes and types

  /** Whether the object can be called. */
  @PyFunction
  static boolean callable(Interpreter in, PyObject object) {
    return object.isCallable(in);
  }

  /** An int that is equal for equal objects. */
  @PyFunction
  static long hash(Interpreter in, PyObject object) {
    return Ops.hash(in, object);
  }

  /** An int that no other object has as long as this one exists. */
  @PyFunction
  static long id(Interpreter in, PyObject object) {
    return in.id(object);
  }

  /** The text that shows what the object is, as source code where that is possible. */
  @PyFunction
  static String repr(Interpreter in, PyObject object) {
    return Printer.repr(in, object);
  }

  /**
   * Attribute {@code name}, or {@code otherwise} where there is none.
   *
   * @throws AttributeError where there is neither
   */
  @PyFunction
  static PyObject getattr(Interpreter in, PyObject object, PyObject name, @Opt PyObject otherwise) {
    PyStr key = nameOf(in, name);
    if (otherwise == null) {
      return Ops.getAttr(in, object, key);
    }
    PyObject value = attributeOrNull(in, object, key);
    return value == null ? otherwise : value;
  }

  /** Whether there is an attribute {@code name}. */
  @PyFunction
  static boolean hasattr(Interpreter in, PyObject object, PyObject name) {
    return attributeOrNull(in, object, nameOf(in, name)) != null;
  }

  /** Sets attribute {@code name}. */
  @PyFunction
  static void setattr(Interpreter in, PyObject object, PyObject name, PyObject value) {
    Ops.setAttr(in, object, nameOf(in, name), value);
  }

  /** Deletes attribute {@code name}. */
  @PyFunction
  static void delattr(Interpreter in, PyObject object, PyObject name) {
    Ops.setAttr(in, object, nameOf(in, name), null);
  }

  private static PyStr nameOf(Interpreter in, PyObject name) {
    return in.intern(Convert.toJavaString(in, name));
  }

  /** The attribute, or null also where a property or {@code __getattr__} raises AttributeError. */
  private static PyObject attributeOrNull(Interpreter in, PyObject object, PyStr key) {
    int depth = in.depth();
    try {
      return Ops.getAttrOrNull(in, object, key);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      in.restoreDepth(depth);
      return null;
    }
  }

  /** Whether the type of {@code object} is, or inherits from, a type or one in a tuple of types. */
  @PyFunction
  static boolean isinstance(PyObject object, PyObject types) {
    return isSubclass(object.type(), types);
  }

  /** Whether {@code cls} is, or inherits from, a type or one in a tuple of types. */
  @PyFunction
  static boolean issubclass(PyObject cls, PyObject types) {
    if (!(cls instanceof PyType type)) {
      throw Errors.typeError("issubclass() arg 1 must be a class");
    }
    return isSubclass(type, types);
  }

  private static boolean isSubclass(PyType cls, PyObject types) {
    if (types instanceof PyType wanted) {
      return wanted == BuiltinType.OBJECT || cls.isSubclassOf(wanted);
    }
    if (!(types instanceof PyTuple tuple)) {
      throw Errors.typeError("issubclass() arg 2 must be a class or a tuple of classes");
    }
    for (int i = 0; i < tuple.size(); i++) {
      if (tuple.get(i) instanceof PyType wanted
          && (wanted == BuiltinType.OBJECT || cls.isSubclassOf(wanted))) {
        return true;
      }
    }
    return false;
  }
}
