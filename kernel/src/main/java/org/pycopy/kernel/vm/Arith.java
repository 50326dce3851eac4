package org.pycopy.kernel.vm;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * Binary operations with fast paths for two ints and two floats. Each method is small enough to be
 * inlined into the VM's loop; what is rare goes to {@link Ops}.
 */
public final class Arith {
  private Arith() {}

  public static PyObject add(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      long sum = x.value + y.value;
      if (((x.value ^ sum) & (y.value ^ sum)) >= 0) {
        return PyInt.of(sum);
      }
    } else if (a instanceof PyFloat x && b instanceof PyFloat y) {
      return new PyFloat(x.value + y.value);
    }
    return Ops.binary(in, op, a, b);
  }

  public static PyObject subtract(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      long difference = x.value - y.value;
      if (((x.value ^ y.value) & (x.value ^ difference)) >= 0) {
        return PyInt.of(difference);
      }
    } else if (a instanceof PyFloat x && b instanceof PyFloat y) {
      return new PyFloat(x.value - y.value);
    }
    return Ops.binary(in, op, a, b);
  }

  public static PyObject multiply(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      // Two factors of 32 bits cannot overflow.
      if ((int) x.value == x.value && (int) y.value == y.value) {
        return PyInt.of(x.value * y.value);
      }
    } else if (a instanceof PyFloat x && b instanceof PyFloat y) {
      return new PyFloat(x.value * y.value);
    }
    return Ops.binary(in, op, a, b);
  }

  public static PyObject bitOp(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      long u = x.value;
      long v = y.value;
      switch (op) {
        case Op.OR:
        case Op.INPLACE_OR:
          return PyInt.of(u | v);
        case Op.XOR:
        case Op.INPLACE_XOR:
          return PyInt.of(u ^ v);
        case Op.AND:
        case Op.INPLACE_AND:
          return PyInt.of(u & v);
        case Op.RSHIFT:
        case Op.INPLACE_RSHIFT:
          if (v >= 0) {
            return PyInt.of(u >> (v > 63 ? 63 : (int) v));
          }
          break;
        default:
          if (v >= 0 && v < 32 && (int) u == u) {
            return PyInt.of(u << (int) v);
          }
      }
    }
    return Ops.binary(in, op, a, b);
  }

  public static PyObject divide(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y && y.value > 0) {
      long u = x.value;
      long v = y.value;
      if (op == Op.MODULO || op == Op.INPLACE_MODULO) {
        long r = u % v;
        return PyInt.of(r < 0 ? r + v : r);
      }
      if (op == Op.FLOOR_DIVIDE || op == Op.INPLACE_FLOOR_DIVIDE) {
        long q = u / v;
        return PyInt.of(u < 0 && q * v != u ? q - 1 : q);
      }
    } else if (a instanceof PyFloat x
        && b instanceof PyFloat y
        && y.value != 0
        && (op == Op.TRUE_DIVIDE || op == Op.INPLACE_TRUE_DIVIDE)) {
      return new PyFloat(x.value / y.value);
    }
    return Ops.binary(in, op, a, b);
  }

  /** Relation {@code op} as a truth value. */
  public static boolean test(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      switch (op) {
        case Op.LESS:
          return x.value < y.value;
        case Op.MORE:
          return x.value > y.value;
        case Op.EQUAL:
        case Op.IS:
          return x.value == y.value;
        case Op.LESS_EQUAL:
          return x.value <= y.value;
        case Op.MORE_EQUAL:
          return x.value >= y.value;
        case Op.NOT_EQUAL:
          return x.value != y.value;
        default:
          return Ops.compare(in, op, a, b);
      }
    }
    if (op == Op.IS) {
      return Ops.isSame(a, b);
    }
    return testOther(in, op, a, b);
  }

  private static boolean testOther(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyFloat x && b instanceof PyFloat y) {
      switch (op) {
        case Op.LESS:
          return x.value < y.value;
        case Op.MORE:
          return x.value > y.value;
        case Op.EQUAL:
          return x.value == y.value;
        case Op.LESS_EQUAL:
          return x.value <= y.value;
        case Op.MORE_EQUAL:
          return x.value >= y.value;
        case Op.NOT_EQUAL:
          return x.value != y.value;
        default:
          return Ops.compare(in, op, a, b);
      }
    }
    if (a instanceof PyStr x && b instanceof PyStr y) {
      if (op == Op.EQUAL) {
        return a == b || x.value().equals(y.value());
      }
      if (op == Op.NOT_EQUAL) {
        return a != b && !x.value().equals(y.value());
      }
    }
    return Ops.compare(in, op, a, b);
  }

  /** Relation {@code op} with its result as an object, which a user's method may choose freely. */
  public static PyObject compare(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt && b instanceof PyInt && op <= Op.NOT_EQUAL) {
      return PyBool.of(test(in, op, a, b));
    }
    return Ops.binary(in, op, a, b);
  }
}
