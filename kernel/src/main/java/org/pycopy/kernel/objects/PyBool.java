package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;

/**
 * {@code bool}: {@link #TRUE} and {@link #FALSE}. As in Pycopy it is no subclass of {@code int},
 * but computes like the ints 1 and 0.
 */
@org.pycopy.annot.PyType("bool")
public final class PyBool extends PyObject {
  public static final PyBool TRUE = new PyBool(true);
  public static final PyBool FALSE = new PyBool(false);

  public static final BuiltinType TYPE =
      new BuiltinType("bool", BuiltinType.OBJECT, new PyBoolTable());

  private final boolean value;

  private PyBool(boolean value) {
    this.value = value;
  }

  public static PyBool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The truth value of {@code x}. */
  @PyNew
  static PyObject create(Interpreter in, @Opt PyObject x) {
    return of(x != null && x.isTrue(in));
  }

  public boolean value() {
    return value;
  }

  private PyInt toInt() {
    return value ? PyInt.ONE : PyInt.ZERO;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return value;
  }

  @Override
  public long hash(Interpreter in) {
    return value ? 1 : 0;
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return toInt().unary(in, op);
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op < Op.DIVMOD) {
      // Through Ops, because errors name the int as the operand.
      return Ops.binary(in, op, toInt(), rhs);
    }
    PyObject result = toInt().binary(in, op, rhs);
    if (result == null && op >= Op.REVERSE_OR) {
      throw Errors.unsupportedBinary(Op.binaryName(op - Op.REVERSE_OR + Op.OR), rhs, PyInt.ZERO);
    }
    return result;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.JSON) {
      out.append(value ? "true" : "false");
    } else {
      out.append(value ? "True" : "False");
    }
  }
}
