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
 * Binary operations with fast paths for two ints and two floats. What the VM's loop should inline
 * is small; the rest is together in {@link #binary}, which HotSpot leaves out of the loop because
 * of its size: inlining it everywhere made compiling the loop several times as slow.
 */
final class Arith {
  private Arith() {}

  static PyObject add(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      long sum = x.value + y.value;
      if (((x.value ^ sum) & (y.value ^ sum)) >= 0) {
        return PyInt.of(sum);
      }
    }
    return binary(in, op, a, b);
  }

  static PyObject subtract(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      long difference = x.value - y.value;
      if (((x.value ^ y.value) & (x.value ^ difference)) >= 0) {
        return PyInt.of(difference);
      }
    }
    return binary(in, op, a, b);
  }

  /** Relation {@code op} as a truth value. */
  static boolean test(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
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
          break;
      }
    }
    PyObject result = binary(in, op, a, b);
    return result == PyBool.TRUE || result != PyBool.FALSE && result.isTrue(in);
  }

  /** Any binary operation. Too large to be inlined, on purpose. */
  static PyObject binary(Interpreter in, int op, PyObject a, PyObject b) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      long u = x.value;
      long v = y.value;
      switch (op) {
        case Op.LESS:
          return PyBool.of(u < v);
        case Op.MORE:
          return PyBool.of(u > v);
        case Op.EQUAL:
        case Op.IS:
          return PyBool.of(u == v);
        case Op.LESS_EQUAL:
          return PyBool.of(u <= v);
        case Op.MORE_EQUAL:
          return PyBool.of(u >= v);
        case Op.NOT_EQUAL:
          return PyBool.of(u != v);
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
        case Op.LSHIFT:
        case Op.INPLACE_LSHIFT:
          if (v >= 0 && v < 32 && (int) u == u) {
            return PyInt.of(u << (int) v);
          }
          break;
        case Op.MULTIPLY:
        case Op.INPLACE_MULTIPLY:
          // Two factors of 32 bits cannot overflow.
          if ((int) u == u && (int) v == v) {
            return PyInt.of(u * v);
          }
          break;
        case Op.FLOOR_DIVIDE:
        case Op.INPLACE_FLOOR_DIVIDE:
          if (v > 0) {
            long q = u / v;
            return PyInt.of(u < 0 && q * v != u ? q - 1 : q);
          }
          break;
        case Op.MODULO:
        case Op.INPLACE_MODULO:
          if (v > 0) {
            long r = u % v;
            return PyInt.of(r < 0 ? r + v : r);
          }
          break;
        default:
          break;
      }
    } else if (a instanceof PyFloat x && b instanceof PyFloat y) {
      double u = x.value;
      double v = y.value;
      switch (op) {
        case Op.LESS:
          return PyBool.of(u < v);
        case Op.MORE:
          return PyBool.of(u > v);
        case Op.EQUAL:
          return PyBool.of(u == v);
        case Op.LESS_EQUAL:
          return PyBool.of(u <= v);
        case Op.MORE_EQUAL:
          return PyBool.of(u >= v);
        case Op.NOT_EQUAL:
          return PyBool.of(u != v);
        case Op.ADD:
        case Op.INPLACE_ADD:
          return new PyFloat(u + v);
        case Op.SUBTRACT:
        case Op.INPLACE_SUBTRACT:
          return new PyFloat(u - v);
        case Op.MULTIPLY:
        case Op.INPLACE_MULTIPLY:
          return new PyFloat(u * v);
        case Op.TRUE_DIVIDE:
        case Op.INPLACE_TRUE_DIVIDE:
          if (v != 0) {
            return new PyFloat(u / v);
          }
          break;
        default:
          break;
      }
    } else if (op == Op.EQUAL && a instanceof PyStr x && b instanceof PyStr y) {
      return PyBool.of(a == b || x.value().equals(y.value()));
    }
    return Ops.binary(in, op, a, b);
  }
}
