package org.pycopy.kernel.objects;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.PyException;

/**
 * What {@code str} and {@code bytes} have in common: an immutable sequence that the text methods
 * work on as a Java string. Of a str that is its UTF-16 text, of bytes one char per byte.
 *
 * <p>An <i>offset</i> counts Java chars, an <i>index</i> what Python counts: code points or bytes.
 */
abstract class PyText extends PyObject {
  /** Longest text, in chars: what fits a Java string whatever its characters. */
  static final int MAX_LENGTH = (1 << 30) - 32;

  /** The content as Java chars. */
  abstract String chars();

  /** An object of the same type with content {@code chars}. */
  abstract PyText make(String chars);

  /** The empty object of this type. */
  abstract PyText empty();

  /** The chars that stand for {@code text} in an object of this type. */
  abstract String charsOf(String text);

  /** The text that {@code chars}, a part of such an object, stands for. */
  abstract String textOf(String chars);

  /** {@code other} as an object of this Java class, instances of subclasses included; else null. */
  abstract PyText sameType(PyObject other);

  /** Number of code points or bytes. */
  abstract int length();

  /** The offset of index {@code index}, 0 to the length. */
  abstract int offsetOf(int index);

  /** The index of {@code offset}. */
  abstract int indexOf(int offset);

  /** The item at {@code index}, which must be valid. */
  abstract PyObject at(int index);

  /** The {@code count} items from {@code start} on. */
  abstract PyText slice(int start, int count);

  /** The items of a list joined with this object as separator. */
  abstract PyText join(Interpreter in, PyObject[] items, int count);

  /** What index errors call an object of this type. */
  abstract String noun();

  @Override
  public final int len(Interpreter in) {
    return length();
  }

  /** The chars of {@code other}, which must be of the same type. @throws TypeError (Python's) */
  final String charsOfSame(PyObject other) {
    PyText same = sameType(other);
    if (same == null) {
      throw Errors.implicitConversion(other);
    }
    return same.chars();
  }

  /** Charges for a result of {@code chars} characters. @throws MemoryError (Python's) */
  static int chargeChars(Interpreter in, long chars) {
    if (chars > MAX_LENGTH) {
      throw Errors.memory(chars);
    }
    in.charge(chars);
    return (int) chars;
  }

  /** Checks the arguments of the constructors: up to three, no keywords. */
  static void checkArguments(int nPos, int nKw) {
    if (nKw != 0) {
      throw Errors.notImplemented(
          "keyword argument(s) not yet implemented - use normal args instead");
    }
    if (nPos > 3) {
      throw Errors.arity(0, 3, nPos);
    }
  }

  /** The error of {@code join} for an item of another type. */
  static PyException joinTypes() {
    return Errors.typeError("join expects a list of str/bytes objects consistent with self object");
  }

  /** Value of an index argument. @throws TypeError (Python's) where it is no int */
  final long indexValue(PyObject index) {
    PyObject plain = Convert.nativeOf(index);
    if (plain instanceof PyInt i) {
      return i.value;
    }
    if (plain instanceof PyBool b) {
      return b.value() ? 1 : 0;
    }
    if (plain instanceof PyBigInt big) {
      return big.value().signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    throw Errors.typeError(noun() + " indices must be integers, not " + index.type().name());
  }

  /** An index argument that may lie anywhere, as an offset; negative ones count from the end. */
  final int clampedOffset(PyObject index) {
    int n = length();
    long i = indexValue(index);
    if (i < 0) {
      i += n;
    }
    return offsetOf((int) Math.max(0, Math.min(i, n)));
  }

  @Override
  public final PyObject getItem(Interpreter in, PyObject index) {
    if (index instanceof PySlice slice) {
      SliceBounds bounds = slice.resolveSimple(in, length());
      if (bounds.count == length()) {
        return this;
      }
      chargeChars(in, bounds.count);
      return bounds.count == 0 ? empty() : slice(bounds.start, bounds.count);
    }
    return getItemAt(in, index instanceof PyInt value ? value.value : indexValue(index));
  }

  @Override
  public final PyObject getItemAt(Interpreter in, long index) {
    int n = length();
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      throw Errors.indexError(noun() + " index out of range");
    }
    return at((int) i);
  }

  @Override
  public final PyObject iter(Interpreter in) {
    return new TextIterator(this);
  }

  /** {@code self * rhs}, or null where rhs is no int. */
  final PyObject repeat(Interpreter in, PyObject rhs) {
    PyObject plain = Convert.nativeOf(rhs);
    long times;
    if (plain instanceof PyInt i) {
      times = i.value;
    } else if (plain instanceof PyBool b) {
      times = b.value() ? 1 : 0;
    } else if (plain instanceof PyBigInt) {
      throw Errors.overflowError("overflow converting long int to machine word");
    } else {
      return null;
    }
    String s = chars();
    if (times <= 0 || s.isEmpty()) {
      return empty();
    }
    if (times > MAX_LENGTH) {
      throw Errors.memory(times);
    }
    chargeChars(in, s.length() * times);
    return make(s.repeat((int) times));
  }

  /** Result of relational operation {@code op} given the sign of the comparison. */
  static PyBool relation(int op, int comparison) {
    switch (op) {
      case Op.LESS:
        return PyBool.of(comparison < 0);
      case Op.MORE:
        return PyBool.of(comparison > 0);
      case Op.LESS_EQUAL:
        return PyBool.of(comparison <= 0);
      default:
        return PyBool.of(comparison >= 0);
    }
  }

  /** Iterates over the characters of a str or the values of bytes. */
  private static final class TextIterator extends PyIterator {
    private final PyText text;
    private int next;

    TextIterator(PyText text) {
      this.text = text;
    }

    @Override
    public PyObject next(Interpreter in) {
      return next < text.length() ? text.at(next++) : null;
    }
  }
}
