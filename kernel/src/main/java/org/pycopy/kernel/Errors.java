package org.pycopy.kernel;

import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;

/**
 * Makes the Python exceptions that built-ins raise: {@code throw Errors.typeError("...")}. A text
 * that is used in more than one place has a method of its own here.
 */
public final class Errors {
  private Errors() {}

  /** An exception of {@code type} with one str argument, or none where {@code message} is null. */
  public static PyException of(BuiltinType type, String message) {
    PyTuple args = message == null ? PyTuple.EMPTY : new PyTuple(new PyStr(message));
    return new PyException(new PyBaseException(type, args));
  }

  /** An exception of {@code type} with arguments {@code args}. */
  public static PyException of(BuiltinType type, PyObject... args) {
    return new PyException(
        new PyBaseException(type, args.length == 0 ? PyTuple.EMPTY : new PyTuple(args)));
  }

  public static PyException typeError(String message) {
    return of(ExceptionTypes.TYPE_ERROR, message);
  }

  public static PyException valueError(String message) {
    return of(ExceptionTypes.VALUE_ERROR, message);
  }

  public static PyException indexError(String message) {
    return of(ExceptionTypes.INDEX_ERROR, message);
  }

  public static PyException keyError(PyObject key) {
    return of(ExceptionTypes.KEY_ERROR, key);
  }

  public static PyException attributeError(String message) {
    return of(ExceptionTypes.ATTRIBUTE_ERROR, message);
  }

  public static PyException nameError(String message) {
    return of(ExceptionTypes.NAME_ERROR, message);
  }

  public static PyException overflowError(String message) {
    return of(ExceptionTypes.OVERFLOW_ERROR, message);
  }

  public static PyException runtimeError(String message) {
    return of(ExceptionTypes.RUNTIME_ERROR, message);
  }

  public static PyException notImplemented(String message) {
    return of(ExceptionTypes.NOT_IMPLEMENTED_ERROR, message);
  }

  public static PyException zeroDivision() {
    return of(ExceptionTypes.ZERO_DIVISION_ERROR, "divide by zero");
  }

  public static PyException osError(int errno) {
    return of(ExceptionTypes.OS_ERROR, PyInt.of(errno));
  }

  public static PyException recursion() {
    return runtimeError("maximum recursion depth exceeded");
  }

  public static PyException memory(long bytes) {
    return of(
        ExceptionTypes.MEMORY_ERROR, "memory allocation failed, allocating " + bytes + " bytes");
  }

  public static PyException outOfMemory() {
    return of(ExceptionTypes.MEMORY_ERROR, "memory allocation failed");
  }

  public static PyException notCallable(PyObject object) {
    return typeError("'" + object.type().name() + "' object isn't callable");
  }

  public static PyException notIterable(PyObject object) {
    return typeError("'" + object.type().name() + "' object isn't iterable");
  }

  public static PyException notIterator(PyObject object) {
    return typeError("'" + object.type().name() + "' object isn't an iterator");
  }

  public static PyException notSubscriptable(PyObject object) {
    return typeError("'" + object.type().name() + "' object isn't subscriptable");
  }

  public static PyException cannotCreate(BuiltinType type) {
    return typeError("can't create '" + type.name() + "' instances");
  }

  public static PyException noAttribute(PyObject object, PyStr name) {
    if (object instanceof PyType type) {
      return attributeError(
          "type object '" + type.name() + "' has no attribute '" + name.value() + "'");
    }
    return attributeError(
        "'" + object.type().name() + "' object has no attribute '" + name.value() + "'");
  }

  public static PyException unsupportedUnary(String operator, PyObject operand) {
    return typeError("unsupported type for " + operator + ": '" + operand.type().name() + "'");
  }

  public static PyException unsupportedBinary(String operator, PyObject left, PyObject right) {
    return typeError(
        "unsupported types for "
            + operator
            + ": '"
            + left.type().name()
            + "', '"
            + right.type().name()
            + "'");
  }

  /** A function without keywords got {@code given} positional arguments; 15 is no upper bound. */
  public static PyException arity(int min, int max, int given) {
    if (min == max) {
      return typeError(
          "function takes " + min + " positional arguments but " + given + " were given");
    }
    if (given < min) {
      return missingPositional(min - given);
    }
    return typeError("function expected at most " + max + " arguments, got " + given);
  }

  public static PyException missingPositional(int count) {
    return typeError("function missing " + count + " required positional arguments");
  }

  public static PyException noKeywords() {
    return typeError("function doesn't take keyword arguments");
  }

  public static PyException extraPositional() {
    return typeError("extra positional arguments given");
  }

  public static PyException extraKeywords() {
    return typeError("extra keyword arguments given");
  }

  public static PyException argumentRequired(String name) {
    return typeError("'" + name + "' argument required");
  }

  public static PyException wrongType(BuiltinType expected, PyObject object) {
    return wrongType(expected.name(), object);
  }

  /** For a caller that knows no more than the name of the type. */
  public static PyException wrongType(String expected, PyObject object) {
    return typeError(
        "argument should be a '" + expected + "' not a '" + object.type().name() + "'");
  }

  public static PyException unhashable(PyObject object) {
    return typeError("unsupported type for __hash__: '" + object.type().name() + "'");
  }

  public static PyException readOnly() {
    return typeError(null);
  }

  /** For an object that is neither str nor bytes, or the wrong one of them. */
  public static PyException implicitConversion(PyObject object) {
    String name = object.type().name();
    String wanted = object instanceof PyStr ? "bytes" : "str";
    return typeError("can't convert '" + name + "' object to " + wanted + " implicitly");
  }
}
