package org.pycopy.ure;

import java.util.Arrays;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;

/**
 * Where and how a regular expression has matched. Group 0 is the whole match, others count from 1
 * by their opening parentheses.
 */
@org.pycopy.annot.PyType("match")
final class PyMatch extends PyObject {
  static final BuiltinType TYPE = new BuiltinType("match", BuiltinType.OBJECT, new PyMatchTable());

  /** A str or bytes. */
  private final PyObject subject;

  /** Begin and end of each group, as offsets of Java chars or bytes; -1 for none. */
  private final int[] offsets;

  PyMatch(PyObject subject, int[] offsets) {
    this.subject = subject;
    this.offsets = offsets;
  }

  /**
   * What group {@code number} has matched, None where it has not.
   *
   * @throws IndexError where there is no such group
   */
  @PyMethod
  PyObject group(Interpreter in, PyObject number) {
    return text(in, index(in, number));
  }

  /** A tuple of what each group but group 0 has matched, None for those that have not. */
  @PyMethod
  PyObject groups(Interpreter in) {
    PyObject[] items = new PyObject[offsets.length / 2 - 1];
    for (int i = 0; i < items.length; i++) {
      items[i] = text(in, i + 1);
    }
    return new PyTuple(items);
  }

  /**
   * The index at which the match of the group begins, -1 where it has not matched.
   *
   * @throws IndexError where there is no such group
   */
  @PyMethod
  PyObject start(Interpreter in, @Opt PyObject group) {
    return position(offsets[2 * index(in, group)]);
  }

  /**
   * The index behind the match of the group, -1 where it has not matched.
   *
   * @throws IndexError where there is no such group
   */
  @PyMethod
  PyObject end(Interpreter in, @Opt PyObject group) {
    return position(offsets[2 * index(in, group) + 1]);
  }

  /**
   * {@code (start(group), end(group))}.
   *
   * @throws IndexError where there is no such group
   */
  @PyMethod
  PyObject span(Interpreter in, @Opt PyObject group) {
    return new PyTuple(start(in, group), end(in, group));
  }

  /** The number of a group that there is; null is group 0. */
  private int index(Interpreter in, PyObject number) {
    if (number == null) {
      return 0;
    }
    long index = Ops.index(in, number);
    if (index < 0 || index >= offsets.length / 2) {
      throw Errors.of(ExceptionTypes.INDEX_ERROR, number);
    }
    return (int) index;
  }

  private PyObject text(Interpreter in, int group) {
    int start = offsets[2 * group];
    return start < 0 ? PyNone.NONE : part(in, subject, start, offsets[2 * group + 1]);
  }

  /** The str or bytes of the offsets {@code start} to {@code end} of {@code subject}. */
  static PyObject part(Interpreter in, PyObject subject, int start, int end) {
    in.charge(end - start);
    return subject instanceof PyStr s
        ? PyStr.of(s.value().substring(start, end))
        : new PyBytes(Arrays.copyOfRange(((PyBytes) subject).value(), start, end));
  }

  private PyObject position(int offset) {
    boolean isChars = subject instanceof PyStr && offset > 0;
    return PyInt.of(isChars ? ((PyStr) subject).value().codePointCount(0, offset) : offset);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<match num=").append(offsets.length / 2).append('>');
  }
}
