package org.pycopy.emitter;

import java.util.concurrent.ThreadLocalRandom;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInstance;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PySet;
import org.pycopy.kernel.objects.PySlice;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.vm.AttrSite;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.GlobalSite;
import org.pycopy.kernel.vm.Ins;
import org.pycopy.kernel.vm.PyCell;
import org.pycopy.kernel.vm.PyFunction;
import org.pycopy.kernel.vm.Slow;

/**
 * What generated code calls. Methods on frequent paths are small, so that HotSpot inlines them, and
 * leave what is rare to the kernel.
 */
final class NativeOps {
  private NativeOps() {}

  // ---- Numbers. An ArithmeticException makes the caller leave to the VM.

  static PyObject box(double value) {
    return new PyFloat(value);
  }

  /**
   * An int for code that is likely to become part of the caller's, where HotSpot can do without an
   * object that surely is a new one.
   */
  static PyObject fresh(long value) {
    return PyInt.fresh(value);
  }

  static long shiftLeft(long a, long b) {
    if (b < 0 || b >= Long.SIZE || a << b >> b != a) {
      throw new ArithmeticException();
    }
    return a << b;
  }

  static long shiftRight(long a, long b) {
    if (b < 0) {
      throw new ArithmeticException();
    }
    return a >> Math.min(b, Long.SIZE - 1);
  }

  static long floorDivide(long a, long b) {
    if (b == -1) {
      return Math.negateExact(a);
    }
    return Math.floorDiv(a, b);
  }

  static long modulo(long a, long b) {
    return Math.floorMod(a, b);
  }

  static double divide(double a, double b) {
    if (b == 0) {
      throw new ArithmeticException();
    }
    return a / b;
  }

  static double divide(long a, long b) {
    // Beyond 53 bits the quotient of the doubles could be off.
    if (b == 0 || (a << 10 >> 10) != a || (b << 10 >> 10) != b) {
      throw new ArithmeticException();
    }
    return (double) a / b;
  }

  // ---- Truth

  static boolean isTrue(Interpreter in, PyObject o) {
    return o == PyBool.TRUE || o != PyBool.FALSE && o.isTrue(in);
  }

  static boolean isTrue(long value) {
    return value != 0;
  }

  static boolean isTrue(double value) {
    return value != 0;
  }

  static PyObject bool(boolean value) {
    return value ? PyBool.TRUE : PyBool.FALSE;
  }

  static PyObject not(boolean value) {
    return value ? PyBool.FALSE : PyBool.TRUE;
  }

  // ---- Attributes and items

  static PyObject loadAttr(Interpreter in, PyObject o, AttrSite site) {
    return o instanceof PyInstance i && i.shape == site.shape
        ? i.slots[site.slot]
        : site.load(in, o);
  }

  static void storeAttr(Interpreter in, PyObject o, PyObject value, AttrSite site) {
    if (value != null && o instanceof PyInstance i && i.shape == site.shape) {
      i.slots[site.slot] = value;
    } else {
      site.store(in, o, value);
    }
  }

  /** The method of {@code o}; leaves the object to pass to it, or null, in the interpreter. */
  static PyObject method(Interpreter in, PyObject o, AttrSite site) {
    PyObject method = site.quickMethod(in, o);
    if (method != null) {
      in.methodSelf = o;
      return method;
    }
    PyObject[] pair = new PyObject[2];
    site.loadMethod(in, o, pair, 0);
    in.methodSelf = pair[1];
    return pair[0];
  }

  static PyObject subscript(Interpreter in, PyObject o, long index) {
    if (o instanceof PyList list && index >= 0 && index < list.size) {
      return list.items[(int) index];
    }
    PyObject item = o.getItemAt(in, index);
    return item != null ? item : Ops.getItem(in, o, PyInt.of(index));
  }

  static PyObject subscript(Interpreter in, PyObject o, PyObject index) {
    return index instanceof PyInt i ? subscript(in, o, i.value) : Ops.getItem(in, o, index);
  }

  static void storeSubscript(Interpreter in, PyObject o, long index, PyObject value) {
    if (o instanceof PyList list && index >= 0 && index < list.size) {
      list.items[(int) index] = value;
    } else if (!o.setItemAt(in, index, value)) {
      Ops.setItem(in, o, PyInt.of(index), value);
    }
  }

  static void storeSubscript(Interpreter in, PyObject o, PyObject index, PyObject value) {
    if (value != null && index instanceof PyInt i) {
      storeSubscript(in, o, i.value, value);
    } else {
      Ops.setItem(in, o, index, value);
    }
  }

  // ---- Names

  /** The namespace that a module's or class's body stores names in. */
  static PyDict namespace(Frame frame) {
    PyDict locals = frame.locals();
    return locals == null ? frame.globals : locals;
  }

  static PyObject loadName(Interpreter in, Frame frame, GlobalSite site) {
    PyDict locals = frame.locals();
    if (locals != null && locals != frame.globals) {
      PyObject value = locals.getName(site.name);
      if (value != null) {
        return value;
      }
    }
    return site.load(in, frame.globals);
  }

  // ---- Calls

  static PyObject callMethod0(Interpreter in, PyObject f, PyObject self) {
    return self == null ? f.call0(in) : f.call1(in, self);
  }

  static PyObject callMethod1(Interpreter in, PyObject f, PyObject self, PyObject a) {
    return self == null ? f.call1(in, a) : f.call2(in, self, a);
  }

  static PyObject callMethod2(Interpreter in, PyObject f, PyObject self, PyObject a, PyObject b) {
    return self == null ? f.call2(in, a, b) : f.call3(in, self, a, b);
  }

  /** Calls {@code f} with {@code args}, the first of which is self, or null where there is none. */
  static PyObject callMethod(Interpreter in, PyObject f, PyObject[] args) {
    return args[0] == null
        ? f.call(in, args, 1, args.length - 1, 0)
        : f.call(in, args, 0, args.length, 0);
  }

  // ---- Displays

  static PyObject tuple(PyObject[] items) {
    return PyTuple.copyOf(items, 0, items.length);
  }

  static PyObject list(PyObject[] items) {
    return PyList.copyOf(items, 0, items.length);
  }

  static PyObject dict(int entries) {
    return new PyDict(Math.min(entries, 1 << 16));
  }

  static PyObject slice(PyObject start, PyObject stop) {
    return new PySlice(start, stop, PyNone.NONE);
  }

  static PyObject slice(PyObject start, PyObject stop, PyObject step) {
    return new PySlice(start, stop, step);
  }

  static void storeMap(Interpreter in, PyObject map, PyObject key, PyObject value) {
    Slow.storeMap(in, map, key, value);
  }

  static void append(Interpreter in, PyObject list, PyObject item) {
    ((PyList) list).append(in, item);
  }

  static void put(Interpreter in, PyObject dict, PyObject key, PyObject value) {
    ((PyDict) dict).put(in, key, value);
  }

  static void add(Interpreter in, PyObject set, PyObject item) {
    ((PySet) set).add(in, item);
  }

  static PyObject[] unpack(Interpreter in, PyObject sequence, int n) {
    PyObject[] items = new PyObject[n];
    Ops.unpack(in, sequence, n, items, 0);
    return items;
  }

  /** Under stress: whether to leave to the VM here. */
  static boolean unlucky() {
    return ThreadLocalRandom.current().nextInt(30) == 0;
  }

  static PyObject cell() {
    return new PyCell(null);
  }

  // ---- Frames and exceptions

  /** The instruction where {@code frame} is to be entered; -1 where only the VM can go on. */
  static int entry(Frame frame) {
    boolean inject = frame.inject != null;
    return inject && (frame.code.ins[frame.ip] & 0xff) != Ins.YIELD_FROM ? -1 : frame.ip;
  }

  /** Looks after the trap word at a call; true where the VM has to run it, to be traced. */
  static boolean trapped(Interpreter in) {
    in.pollCall();
    return in.isTracing();
  }

  /** Has the VM run a call whose arguments are bound. */
  static PyObject interpret(Interpreter in, PyFunction function, PyObject[] args) {
    Frame frame = function.frame(args);
    frame.unit = null;
    return PyFunction.execute(in, frame);
  }

  /** Runs instruction {@code op} of {@code frame} as the VM does; the frame's entries. */
  static PyObject[] execute(Interpreter in, Frame frame, int sp, int op, int a, int ip) {
    frame.sp = sp;
    frame.ip = ip;
    Slow.execute(in, frame, op, a, ip + 1);
    return frame.s;
  }

  static PyObject top(Frame frame) {
    return frame.s[frame.sp];
  }

  static PyException raise(Interpreter in, PyObject value) {
    return new PyException(PyBaseException.toRaise(in, value));
  }

  /** Has the VM go on with a call, for which {@code frame} was made. */
  static PyObject goOn(Interpreter in, Frame frame, int ip, int sp) {
    frame.ip = ip;
    frame.sp = sp;
    return PyFunction.execute(in, frame);
  }

  /** The same where the interpreter knows of the call, which it has {@code saved} the frame of. */
  static PyObject goOn(Interpreter in, Frame saved, Frame frame, int ip, int sp) {
    in.frame = saved;
    in.leave();
    return goOn(in, frame, ip, sp);
  }

  /** Says that the VM has to go on with the frame. */
  static PyObject suspend(Frame frame, int ip, int sp) {
    frame.ip = ip;
    frame.sp = sp;
    frame.unit = null;
    return Frame.SWITCH;
  }

  /** An exception leaves a call at instruction {@code ip}. */
  static void unwind(
      Interpreter in, PyFunction function, int ip, Frame saved, PyException exception) {
    in.frame = saved;
    Frame standIn = function.standIn();
    PyBaseException.of(exception.value())
        .addTraceback(function.code.code, standIn.code.offsets[ip]);
    in.currentException = exception.value();
  }
}
