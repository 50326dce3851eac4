package org.pycopy.jni;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyFrozenSet;
import org.pycopy.kernel.objects.PyInstance;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PySet;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Which Java types a Python value can become, and how it does.
 *
 * <ul>
 *   <li>{@code None}: null. {@code bool}: boolean. {@code int}: any number, checked for its range;
 *       {@code float}: double and float. {@code str}: String, and a char where it is one character.
 *       As an Object a number is the Integer, Long, BigInteger or Double that holds it.
 *   <li>bytes-like objects: {@code byte[]}, a copy.
 *   <li>list, tuple, set and dict: copies, as array or collection.
 *   <li>functions, and other objects that can be called: an interface with one method to implement.
 *   <li>Java objects: themselves; boxes of primitive values also those.
 *   <li>Anything else is given to Java, as an Object, as it is.
 * </ul>
 */
final class Conversion {
  /** The cost where a value cannot become what is wanted. */
  static final int NO = -1;

  /** What one step costs, the lower ones first where a method is chosen. */
  private static final int EXACT = 0;

  private static final int WIDER = 1;
  private static final int FLOATING = 4;
  private static final int NARROWER = 6;
  private static final int BOXED = 10;
  private static final int BOXED_OTHER = 14;
  private static final int OBJECT = 20;
  private static final int OUT_OF_RANGE = 50;

  private Conversion() {}

  /** The class whose objects hold values of {@code type} where that is primitive; else itself. */
  static Class<?> boxed(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
  }

  /** Whether each value of {@code a} is one of {@code b}, as Java's choice of methods sees it. */
  static boolean isNarrower(Class<?> a, Class<?> b) {
    if (a == b) {
      return true;
    }
    if (a.isPrimitive() && b.isPrimitive()) {
      return rank(a) > 0 && rank(a) < rank(b);
    }
    if (b.isAssignableFrom(a)) {
      return true;
    }
    if (a.isAssignableFrom(b)) {
      return false;
    }
    // For None and functions, which Java has no rule for: a String is the likeliest, an array the
    // least likely; and a method without a result is less likely than one with.
    return a == String.class
        || b.isArray() && !a.isArray()
        || b != String.class && givesResult(a) && !givesResult(b);
  }

  private static boolean givesResult(Class<?> type) {
    return PythonProxy.functionOf(type) != null
        && PythonProxy.functionOf(type).getReturnType() != void.class;
  }

  private static int rank(Class<?> primitive) {
    switch (primitive.getName()) {
      case "byte":
        return 1;
      case "short":
        return 2;
      case "int":
        return 3;
      case "long":
        return 4;
      case "float":
        return 5;
      case "double":
        return 6;
      default:
        return 0;
    }
  }

  // ---- What fits

  /**
   * What {@link #cost} depends on, besides the parameter: equal kinds, equal costs. Null where that
   * is more than can be told at a glance.
   */
  static Object kind(PyObject value) {
    if (value instanceof PyJavaObject o) {
      return o.java.getClass();
    }
    if (value instanceof PyInt i) {
      return (int) i.value == i.value ? int.class : long.class;
    }
    if (value instanceof PyStr s) {
      return s.value().length() == 1 ? char.class : PyStr.class;
    }
    boolean isVaried =
        value instanceof PyInstance
            || value instanceof PyList
            || value instanceof PyTuple
            || value instanceof PyJavaException
            || value instanceof PyJavaClass;
    return isVaried ? null : value.getClass();
  }

  /** How far {@code value} is from type {@code wanted}: 0 for the same, {@link #NO} for never. */
  static int cost(JavaAccess access, PyObject value, Class<?> wanted) {
    PyObject plain = Convert.nativeOf(value);
    if (plain == PyNone.NONE) {
      return wanted.isPrimitive() ? NO : EXACT;
    }
    if (plain instanceof PyJavaObject o) {
      return costOfObject(o.java, wanted);
    }
    if (plain instanceof PyInt || plain instanceof PyBigInt) {
      return costOfInt(plain, wanted);
    }
    if (plain instanceof PyFloat) {
      return costOfFloat(wanted);
    }
    if (plain instanceof PyBool) {
      return wanted == boolean.class ? EXACT : costAs(Boolean.class, wanted, BOXED);
    }
    if (plain instanceof PyStr s) {
      boolean isChar = s.value().length() == 1 && boxed(wanted) == Character.class;
      return isChar ? NARROWER : costAs(String.class, wanted, EXACT);
    }
    if (plain instanceof PyJavaClass && wanted.isAssignableFrom(Class.class)) {
      return wanted == Class.class ? EXACT : OBJECT;
    }
    if (plain instanceof PyJavaException e) {
      return costAs(e.java.getClass(), wanted, EXACT);
    }
    if (plain instanceof PyBaseException && wanted.isAssignableFrom(PyException.class)) {
      return BOXED;
    }
    int collection = costOfCollection(access, plain, wanted);
    if (collection != NO) {
      return collection;
    }
    if (wanted.isInstance(value)) {
      return OBJECT;
    }
    boolean isFunction =
        PythonProxy.isCallable(access, value) && PythonProxy.functionOf(wanted) != null;
    return isFunction ? BOXED : NO;
  }

  private static int costAs(Class<?> type, Class<?> wanted, int same) {
    if (wanted == type) {
      return same;
    }
    return wanted.isAssignableFrom(type) ? (wanted == Object.class ? OBJECT : BOXED_OTHER) : NO;
  }

  private static int costOfObject(Object java, Class<?> wanted) {
    if (wanted.isPrimitive()) {
      Class<?> type = java.getClass();
      if (boxed(wanted) == type) {
        return BOXED;
      }
      boolean isNumber = java instanceof Number && rank(wanted) > 0;
      return isNumber && isBox(type) ? BOXED_OTHER : NO;
    }
    if (!wanted.isInstance(java)) {
      return NO;
    }
    return wanted == java.getClass() ? EXACT : wanted == Object.class ? FLOATING : WIDER;
  }

  private static boolean isBox(Class<?> type) {
    return type == Integer.class
        || type == Long.class
        || type == Double.class
        || type == Float.class
        || type == Short.class
        || type == Byte.class;
  }

  private static int costOfInt(PyObject value, Class<?> wanted) {
    boolean isLong = value instanceof PyInt;
    boolean isInt = isLong && (int) ((PyInt) value).value == ((PyInt) value).value;
    switch (rank(wanted)) {
      case 1:
        return isInt ? NARROWER + 1 : OUT_OF_RANGE + 3;
      case 2:
        return isInt ? NARROWER : OUT_OF_RANGE + 2;
      case 3:
        return isInt ? EXACT : OUT_OF_RANGE + 1;
      case 4:
        return isLong ? WIDER : OUT_OF_RANGE;
      case 5:
        return FLOATING + 1;
      case 6:
        return FLOATING;
      default:
        break;
    }
    Class<?> natural = isInt ? Integer.class : isLong ? Long.class : BigInteger.class;
    int cost = costAs(natural, wanted, BOXED);
    boolean isOther = wanted == BigInteger.class || isBox(wanted);
    return cost == NO && isOther ? BOXED_OTHER : cost;
  }

  private static int costOfFloat(Class<?> wanted) {
    if (wanted == double.class) {
      return EXACT;
    }
    if (wanted == float.class) {
      return WIDER;
    }
    return wanted == Float.class ? BOXED_OTHER : costAs(Double.class, wanted, BOXED);
  }

  private static int costOfCollection(JavaAccess access, PyObject value, Class<?> wanted) {
    if (value instanceof PyDict) {
      return costAs(LinkedHashMap.class, wanted, BOXED);
    }
    if (isSet(value)) {
      return costAs(LinkedHashSet.class, wanted, BOXED);
    }
    if (value instanceof PyList || value instanceof PyTuple) {
      return wanted.isArray()
          ? costOfItems(access, value, wanted.getComponentType())
          : costAs(ArrayList.class, wanted, BOXED);
    }
    boolean isBytes = value.buffer(access.interpreter(), false) != null;
    return isBytes ? costAs(byte[].class, wanted, EXACT) : NO;
  }

  private static boolean isSet(PyObject value) {
    return value instanceof PySet || value instanceof PyFrozenSet;
  }

  private static int costOfItems(JavaAccess access, PyObject sequence, Class<?> item) {
    Interpreter in = access.interpreter();
    int n = Ops.len(in, sequence);
    int most = 0;
    in.enter();
    for (int i = 0; i < n; i++) {
      int cost = cost(access, Ops.getItem(in, sequence, PyInt.of(i)), item);
      if (cost < 0) {
        in.leave();
        return NO;
      }
      most = Math.max(most, cost);
    }
    in.leave();
    return BOXED + most;
  }

  // ---- Conversion

  /**
   * {@code value} as an object of {@code wanted}, or its box where that is primitive.
   *
   * @throws TypeError (Python's) where it cannot be one
   * @throws OverflowError (Python's) where a number is out of range
   */
  static Object toJava(Interpreter in, JavaAccess access, PyObject value, Class<?> wanted) {
    if (value instanceof PyInt i && wanted == int.class && (int) i.value == i.value) {
      return (int) i.value;
    }
    if (value instanceof PyStr s && wanted == String.class) {
      return s.value();
    }
    if (value instanceof PyJavaObject o && wanted.isInstance(o.java)) {
      return o.java;
    }
    return convert(in, access, value, wanted);
  }

  private static Object convert(
      Interpreter in, JavaAccess access, PyObject value, Class<?> wanted) {
    PyObject plain = Convert.nativeOf(value);
    if (plain == PyNone.NONE && !wanted.isPrimitive()) {
      return null;
    }
    if (cost(access, value, wanted) < 0) {
      throw Errors.typeError(
          "can't convert '" + value.type().name() + "' to Java " + wanted.getTypeName());
    }
    Class<?> target = boxed(wanted);
    if (plain instanceof PyJavaObject o) {
      return unboxed(in, access.toPython(o.java), o.java, target);
    }
    if (plain instanceof PyBool b) {
      return b.value();
    }
    if (plain instanceof PyStr s) {
      return target == Character.class ? (Object) s.value().charAt(0) : s.value();
    }
    if (plain instanceof PyInt || plain instanceof PyBigInt || plain instanceof PyFloat) {
      return number(in, plain, target);
    }
    if (plain instanceof PyJavaClass c && wanted.isAssignableFrom(Class.class)) {
      return c.java;
    }
    if (plain instanceof PyJavaException e) {
      return e.java;
    }
    if (plain instanceof PyBaseException && wanted.isAssignableFrom(PyException.class)) {
      return new PyException(value);
    }
    Object collection = collection(in, access, plain, wanted);
    if (collection != null) {
      return collection;
    }
    return wanted.isInstance(value) ? value : PythonProxy.make(in, access, wanted, value);
  }

  /** A box as what a primitive parameter takes: itself, or another number. */
  private static Object unboxed(Interpreter in, PyObject value, Object box, Class<?> target) {
    return target.isInstance(box) ? box : number(in, value, target);
  }

  /** A value as Java code sees it that takes any object. */
  static Object natural(Interpreter in, JavaAccess access, PyObject value) {
    return toJava(in, access, value, Object.class);
  }

  private static Object number(Interpreter in, PyObject value, Class<?> target) {
    if (target == Double.class || value instanceof PyFloat) {
      return floating(Convert.toDouble(in, value), target);
    }
    if (target == Float.class) {
      return floating(Convert.toDouble(in, value), target);
    }
    if (value instanceof PyBigInt big) {
      if (isBox(target)) {
        throw outOfRange(target);
      }
      return big.value();
    }
    long n = ((PyInt) value).value;
    if (target == BigInteger.class) {
      return BigInteger.valueOf(n);
    }
    if (target == Long.class) {
      return n;
    }
    if (target == Short.class) {
      return (short) check(n, Short.MIN_VALUE, Short.MAX_VALUE, target);
    }
    if (target == Byte.class) {
      return (byte) check(n, Byte.MIN_VALUE, Byte.MAX_VALUE, target);
    }
    if (target == Integer.class) {
      return (int) check(n, Integer.MIN_VALUE, Integer.MAX_VALUE, target);
    }
    if ((int) n == n) {
      return (int) n;
    }
    return n;
  }

  private static long check(long n, long min, long max, Class<?> target) {
    if (n < min || n > max) {
      throw outOfRange(target);
    }
    return n;
  }

  private static Object floating(double value, Class<?> target) {
    if (target != Float.class) {
      return value;
    }
    float narrow = (float) value;
    if (Float.isInfinite(narrow) && !Double.isInfinite(value)) {
      throw outOfRange(target);
    }
    return narrow;
  }

  private static PyException outOfRange(Class<?> target) {
    return Errors.overflowError("number out of range of Java " + target.getSimpleName());
  }

  /** A copy of a Python collection or of bytes; null where {@code value} is none. */
  private static Object collection(
      Interpreter in, JavaAccess access, PyObject value, Class<?> wanted) {
    if (value instanceof PyDict dict) {
      return map(in, access, dict);
    }
    if (isSet(value)) {
      return fill(in, access, value, new LinkedHashSet<>());
    }
    if (value instanceof PyList || value instanceof PyTuple) {
      return wanted.isArray()
          ? array(in, access, value, wanted.getComponentType())
          : fill(in, access, value, new ArrayList<>());
    }
    Buffer view = value.buffer(in, false);
    if (view == null) {
      return null;
    }
    in.charge(view.length);
    return view.toBytes();
  }

  private static Object array(Interpreter in, JavaAccess access, PyObject sequence, Class<?> item) {
    PyObject[] items = Ops.toArray(in, sequence);
    in.charge(8L * items.length);
    Object array = Array.newInstance(item, items.length);
    in.enter();
    for (int i = 0; i < items.length; i++) {
      Array.set(array, i, toJava(in, access, items[i], item));
    }
    in.leave();
    return array;
  }

  private static Collection<Object> fill(
      Interpreter in, JavaAccess access, PyObject items, Collection<Object> into) {
    in.enter();
    for (PyObject item : Ops.toArray(in, items)) {
      in.charge(8);
      Object converted = natural(in, access, item);
      access.call(() -> into.add(converted));
    }
    in.leave();
    return into;
  }

  private static Map<Object, Object> map(Interpreter in, JavaAccess access, PyDict dict) {
    Map<Object, Object> into = new LinkedHashMap<>();
    in.enter();
    for (int i = dict.nextSlot(0); i >= 0; i = dict.nextSlot(i + 1)) {
      in.charge(16);
      Object key = natural(in, access, dict.keys[i]);
      Object value = natural(in, access, dict.values[i]);
      access.call(() -> into.put(key, value));
    }
    in.leave();
    return into;
  }
}
