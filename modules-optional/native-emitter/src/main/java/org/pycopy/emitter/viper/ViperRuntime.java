package org.pycopy.emitter.viper;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.Importer;
import org.pycopy.kernel.modules.StrictMode;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PySet;
import org.pycopy.kernel.objects.PySlice;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PySuper;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.vm.AttrSite;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.PyCell;
import org.pycopy.kernel.vm.PyFunction;

/**
 * What the code of viper functions calls. Values that are likely to be computed just before come
 * first among the parameters, so that they can stay on the JVM's stack.
 */
final class ViperRuntime {
  private ViperRuntime() {}

  // Start and end of a function.

  /** Enters a function that may call others; returns the frame to go back to. */
  static Frame enter(Interpreter in, PyFunction function) {
    in.enter();
    Frame back = in.frame;
    in.frame = function.standIn();
    return back;
  }

  /** Leaves the function by a return. */
  static void leave(Interpreter in, Frame back) {
    in.frame = back;
    in.leave();
  }

  /**
   * Leaves the function by an exception.
   *
   * @param offset of the instruction in the bytecode; negative where the exception is raised again
   * @param depth level of recursion within the function, -1 where {@link #enter} was not called
   * @return the exception to throw
   */
  static PyException failed(
      Throwable thrown, Interpreter in, PyFunction function, int offset, Frame back, int depth) {
    PyException exception = note(thrown, in, function, offset);
    if (depth >= 0) {
      in.frame = back;
      in.restoreDepth(depth - 1);
    }
    return exception;
  }

  /** Arrives at a handler in the function; returns the Python exception. */
  static PyObject caught(
      Throwable thrown, Interpreter in, PyFunction function, int offset, int depth) {
    PyException exception = note(thrown, in, function, offset);
    in.frame = function.standIn();
    in.restoreDepth(depth);
    return exception.value();
  }

  private static PyException note(
      Throwable thrown, Interpreter in, PyFunction function, int offset) {
    PyException exception;
    if (thrown instanceof PyException e) {
      exception = e;
    } else if (thrown instanceof StackOverflowError) {
      exception = Errors.recursion();
    } else if (thrown instanceof OutOfMemoryError) {
      exception = Errors.outOfMemory();
    } else if (thrown instanceof Error e) {
      throw e;
    } else {
      throw (RuntimeException) thrown;
    }
    if (offset >= 0) {
      PyBaseException.of(exception.value()).addTraceback(function.code.code, offset);
    }
    in.currentException = exception.value();
    return exception;
  }

  /** Looks after the trap word at the start of a function. */
  static void pollCall(Interpreter in) {
    if (in.trap != 0) {
      in.pollCall();
    }
  }

  /** Looks after the trap word, in a loop that has run {@code instructions}. */
  static void poll(Interpreter in, int instructions) {
    if (in.trap != 0) {
      in.poll(instructions);
    }
  }

  // Loops over ranges with a counter of 32 bits.

  /** Iterations between two looks at the trap word. */
  private static final int CHUNK = 1024;

  /** Whether a counter of 32 bits can start, go on by {@code step} and stop without overflow. */
  static boolean isIntRange(long start, long stop, int step) {
    return start == (int) start && stop == (int) stop && stop + step == (int) (stop + step);
  }

  /** Where to look at the trap word next: the value of the counter, at most {@code stop}. */
  static int chunkEnd(int counter, int stop, int step) {
    long end = counter + (long) CHUNK * step;
    return (int) (step > 0 ? Math.min(end, stop) : Math.max(end, stop));
  }

  // Conversions.

  /** The low 64 bits of an int. @throws PyException TypeError where it is none */
  static long word(PyObject object, Interpreter in) {
    if (object instanceof PyInt i) {
      return i.value;
    }
    if (object instanceof PyBool b) {
      return b.value() ? 1 : 0;
    }
    if (object instanceof PyBigInt big) {
      return big.value().longValue();
    }
    return Ops.index(in, object);
  }

  static PyObject object(long value) {
    return PyInt.of(value);
  }

  static PyObject unsigned(long value) {
    return PyInt.ofUnsigned(value);
  }

  static PyObject bool(long value) {
    return PyBool.of(value != 0);
  }

  // Arithmetic.

  static long floorDivide(long a, long b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    return Math.floorDiv(a, b);
  }

  static long modulo(long a, long b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    return Math.floorMod(a, b);
  }

  // Variables.

  static PyException unbound() {
    return Errors.nameError("local variable referenced before assignment");
  }

  static PyObject bound(PyObject value) {
    if (value == null) {
      throw unbound();
    }
    return value;
  }

  static void storeGlobal(
      PyObject value, PyDict globals, PyStr name, Interpreter in, boolean isConst) {
    if (in.strict) {
      StrictMode.store(in, globals, name, value, isConst);
    } else {
      globals.putName(in, name, value);
    }
  }

  static void deleteGlobal(PyDict globals, PyStr name, Interpreter in) {
    if (in.strict) {
      StrictMode.checkDelete(in);
    }
    if (globals.remove(in, name) == null) {
      throw Errors.keyError(name);
    }
  }

  static PyCell cell(PyObject value) {
    return new PyCell(value);
  }

  static void deleteCell(PyCell cell) {
    bound(cell.value);
    cell.value = null;
  }

  /** The {@code index}th parameter, a keyword-only one, which calls cannot give. */
  static PyObject keywordDefault(PyFunction function, Interpreter in, int index) {
    PyDict defaults = function.keywordDefaults();
    return defaults == null
        ? null
        : defaults.getName(in.intern(function.code.code.argNames[index]));
  }

  // Operations on objects.

  static PyObject buildClass(Interpreter in) {
    return in.builtin(Names.BUILD_CLASS);
  }

  static void setItem(PyObject value, PyObject object, PyObject index, Interpreter in) {
    Ops.setItem(in, object, index, value);
  }

  static void loadMethod(PyObject object, AttrSite site, Interpreter in, PyObject[] to) {
    site.loadMethod(in, object, to, 0);
  }

  static PyObject callMethod0(PyObject method, PyObject self, Interpreter in) {
    return self == null ? method.call0(in) : method.call1(in, self);
  }

  static PyObject callMethod1(PyObject method, PyObject self, PyObject a, Interpreter in) {
    return self == null ? method.call1(in, a) : method.call2(in, self, a);
  }

  static PyObject callMethod2(
      PyObject method, PyObject self, PyObject a, PyObject b, Interpreter in) {
    return self == null ? method.call2(in, a, b) : method.call3(in, self, a, b);
  }

  /** Calls with {@code args}, whose first entry is self or null. */
  static PyObject callMethod(PyObject method, PyObject[] args, Interpreter in, int nPos, int nKw) {
    return args[0] == null
        ? method.call(in, args, 1, nPos, nKw)
        : method.call(in, args, 0, nPos + 1, nKw);
  }

  /** Calls with {@code args}, whose last two entries are {@code *args} and {@code **kwargs}. */
  static PyObject callStarred(
      PyObject function, PyObject[] args, Interpreter in, int nPos, int nKw) {
    int n = nPos + 2 * nKw;
    return Ops.callStarred(in, function, null, args, 0, nPos, nKw, args[n], args[n + 1]);
  }

  /** The same of a method, whose self or null is the first entry. */
  static PyObject callMethodStarred(
      PyObject method, PyObject[] args, Interpreter in, int nPos, int nKw) {
    int n = 1 + nPos + 2 * nKw;
    return Ops.callStarred(in, method, args[0], args, 1, nPos, nKw, args[n], args[n + 1]);
  }

  static PyObject tuple(PyObject[] items) {
    return items.length == 0 ? PyTuple.EMPTY : new PyTuple(items);
  }

  static PyObject list(PyObject[] items) {
    return PyList.copyOf(items, 0, items.length);
  }

  static PyObject set(PyObject[] items, Interpreter in) {
    return PySet.copyOf(in, items, 0, items.length);
  }

  static PyObject slice(PyObject[] bounds) {
    return new PySlice(bounds[0], bounds[1], bounds.length == 3 ? bounds[2] : PyNone.NONE);
  }

  static PyObject dict(int size) {
    return new PyDict(Math.min(size, 1 << 16));
  }

  /** Adds to a dict, or what {@code OrderedDict} is, in a display. */
  static void storeMap(PyObject target, PyObject value, PyObject key, Interpreter in) {
    if (target instanceof PyDict dict) {
      dict.put(in, key, value);
    } else {
      Ops.setItem(in, target, key, value);
    }
  }

  /** Adds an element of a comprehension of {@code kind}: list, dict (then with key) or set. */
  static void addElement(PyObject value, PyObject key, PyObject target, Interpreter in, int kind) {
    switch (kind) {
      case 0:
        ((PyList) target).append(in, value);
        break;
      case 1:
        ((PyDict) target).put(in, key, value);
        break;
      default:
        ((PySet) target).add(in, value);
        break;
    }
  }

  static PyObject[] unpack(PyObject iterable, Interpreter in, int n) {
    PyObject[] items = new PyObject[n];
    Ops.unpack(in, iterable, n, items, 0);
    return items;
  }

  static PyObject[] unpackStarred(PyObject iterable, Interpreter in, int left, int right) {
    PyObject[] items = new PyObject[left + right + 1];
    Ops.unpackStarred(in, iterable, left, right, items, 0);
    return items;
  }

  /** A function of child {@code child} of the running function's code. */
  static PyObject function(
      PyObject defaults, PyObject kwDefaults, PyObject[] cells, PyFunction maker, int child) {
    PyCell[] closure = new PyCell[cells.length];
    for (int i = 0; i < cells.length; i++) {
      closure[i] = (PyCell) cells[i];
    }
    return new PyFunction(
        maker.code.child(child), maker.globals, (PyTuple) defaults, (PyDict) kwDefaults, closure);
  }

  static PyObject importName(
      PyObject level, PyObject fromList, Interpreter in, PyDict globals, PyStr name) {
    return Importer.importName(in, globals, name, fromList, level);
  }

  static void loadSuperMethod(
      PyObject type, PyObject self, PyStr name, Interpreter in, PyObject[] to) {
    PySuper.loadMethod(in, name, type, self, to, 0);
  }

  // Exceptions and context managers.

  static PyException raise(PyObject exception, Interpreter in) {
    return new PyException(PyBaseException.toRaise(in, exception));
  }

  static PyException raiseFrom(PyObject exception, PyObject cause, Interpreter in) {
    in.warn(null, "exception chaining not supported");
    return raise(exception, in);
  }

  /** What a bare {@code raise} raises; {@code exception} is what is being handled, or null. */
  static PyException reraise(PyObject exception) {
    return exception == null
        ? Errors.runtimeError("no active exception to reraise")
        : new PyException(exception);
  }

  /** Enters a context; the method that ends it and its self, or null, are left in {@code exit}. */
  static PyObject enterContext(PyObject manager, Interpreter in, PyObject[] exit) {
    method(in, manager, Names.EXIT, exit);
    PyObject[] enter = new PyObject[2];
    method(in, manager, Names.ENTER, enter);
    return callMethod0(enter[0], enter[1], in);
  }

  private static void method(Interpreter in, PyObject object, PyStr name, PyObject[] to) {
    if (!object.loadMethod(in, name, to, 0)) {
      throw Errors.noAttribute(object, name);
    }
  }

  /** Leaves a context; true where the exception, null for none, is swallowed. */
  static boolean exitContext(PyObject exit, PyObject self, PyObject exception, Interpreter in) {
    PyObject type = exception == null ? PyNone.NONE : exception.type();
    PyObject value = exception == null ? PyNone.NONE : exception;
    PyObject swallow = callMethod(exit, new PyObject[] {self, type, value, PyNone.NONE}, in, 3, 0);
    return exception != null && swallow.isTrue(in);
  }
}
