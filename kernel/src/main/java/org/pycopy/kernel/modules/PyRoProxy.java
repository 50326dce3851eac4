package org.pycopy.kernel.modules;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/** {@code sys.roproxy}: behaves like another object, whose items and attributes it cannot set. */
@org.pycopy.annot.PyType("roproxy")
public final class PyRoProxy extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("roproxy", BuiltinType.OBJECT, new PyRoProxyTable());

  private final PyObject target;

  private PyRoProxy(PyObject target) {
    this.target = target;
  }

  /** A read-only stand-in for {@code object}. */
  @PyNew
  static PyObject create(Interpreter in, PyObject object) {
    return new PyRoProxy(object);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return target.isTrue(in);
  }

  @Override
  public int len(Interpreter in) {
    return target.len(in);
  }

  @Override
  public long hash(Interpreter in) {
    return target.hash(in);
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return Ops.unary(in, op, target);
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op == Op.CONTAINS) {
      return PyBool.of(Ops.contains(in, target, rhs));
    }
    if (op >= Op.REVERSE_OR) {
      return target.binary(in, op, rhs);
    }
    // In place would change the object.
    return Ops.binary(in, Op.withoutInplace(op), target, rhs);
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    return Ops.getItem(in, target, index);
  }

  @Override
  public PyObject iter(Interpreter in) {
    return Ops.iter(in, target);
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    return Ops.getAttr(in, target, name);
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr name, PyObject value) {
    return false;
  }

  @Override
  public boolean loadMethod(Interpreter in, PyStr name, PyObject[] stack, int sp) {
    stack[sp] = getAttr(in, name);
    stack[sp + 1] = null;
    return true;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.REPR) {
      out.append("<roproxy ").append(target, kind).append('>');
    } else {
      out.append(target, kind);
    }
  }
}
