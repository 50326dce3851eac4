package org.pycopy.jni;

import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** Java arrays for Python. */
final class JavaArrays {
  private JavaArrays() {}

  /** The primitive type of that name, or null. */
  static Class<?> primitive(String name) {
    switch (name) {
      case "boolean":
        return boolean.class;
      case "byte":
        return byte.class;
      case "char":
        return char.class;
      case "short":
        return short.class;
      case "int":
        return int.class;
      case "long":
        return long.class;
      case "float":
        return float.class;
      case "double":
        return double.class;
      default:
        return null;
    }
  }

  private static Class<?> primitiveOfLetter(char letter) {
    switch (letter) {
      case 'Z':
        return boolean.class;
      case 'B':
        return byte.class;
      case 'C':
        return char.class;
      case 'S':
        return short.class;
      case 'I':
        return int.class;
      case 'J':
        return long.class;
      case 'F':
        return float.class;
      case 'D':
        return double.class;
      default:
        return null;
    }
  }

  /**
   * A new array of {@code items}, a number or an iterable.
   *
   * @param type a Java class, or name or letter of a primitive type
   * @throws ValueError (Python's) where the type is unknown or the number negative
   */
  static PyObject make(Interpreter in, PyObject type, PyObject items) {
    JavaAccess access = JavaAccess.of(in);
    Class<?> item = itemType(access, type);
    PyObject plain = Convert.nativeOf(items);
    if (plain instanceof PyInt || plain instanceof PyBool || plain instanceof PyBigInt) {
      int size = Convert.toInt(in, plain);
      if (size < 0) {
        throw Errors.valueError("negative size");
      }
      in.charge(8L * size);
      return new PyJavaObject(access, Array.newInstance(item, size));
    }
    PyObject[] values = Ops.toArray(in, items);
    in.charge(8L * values.length);
    Object array = Array.newInstance(item, values.length);
    for (int i = 0; i < values.length; i++) {
      Array.set(array, i, Conversion.toJava(in, access, values[i], item));
    }
    return new PyJavaObject(access, array);
  }

  private static Class<?> itemType(JavaAccess access, PyObject type) {
    if (Convert.nativeOf(type) instanceof PyStr s) {
      String name = s.value();
      Class<?> found = name.length() == 1 ? primitiveOfLetter(name.charAt(0)) : primitive(name);
      if (found == null) {
        throw Errors.valueError("no primitive type '" + name + "'");
      }
      return found;
    }
    return access.javaClass(type);
  }

  /** An iterator over the items of an array. */
  static Iterator<Object> iterator(Object array) {
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        return at < Array.getLength(array);
      }

      @Override
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return Array.get(array, at++);
      }
    };
  }
}
