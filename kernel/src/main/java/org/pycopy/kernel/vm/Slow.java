package org.pycopy.kernel.vm;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.Importer;
import org.pycopy.kernel.modules.StrictMode;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PySet;
import org.pycopy.kernel.objects.PySlice;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** The parts of the VM that are large or rarely run, kept out of the loop of {@link Vm}. */
public final class Slow {
  private static final PyCell[] NO_CELLS = {};

  private Slow() {}

  static PyException unbound() {
    return Errors.nameError("local variable referenced before assignment");
  }

  /** What the trap word asks for when {@code f}, already the current frame, is entered. */
  static void trapAtCall(Interpreter in, Frame f) {
    try {
      in.pollCall();
      if (in.isTracing()) {
        Tracing.enter(in, f);
      }
    } catch (PyException e) {
      in.frame = f.back;
      in.leave();
      throw e;
    }
  }

  /** The exception that the frame was resumed with, which is one of the {@code yield} it is at. */
  static PyException injected(Interpreter in, Frame f) {
    PyObject exc = f.inject;
    f.inject = null;
    if (f.ip > 0) {
      f.ip--;
    }
    return new PyException(PyBaseException.toRaise(in, exc));
  }

  /** Adds the frame to the traceback and goes to its handler; false where it has none. */
  static boolean catchException(Interpreter in, Frame f, PyException thrown) {
    PyObject value = thrown.value();
    int w = f.code.ins[f.ip];
    int instruction = w & 0xff;
    if (instruction != Ins.END_FINALLY && !(instruction == Ins.RAISE && w >>> 8 == 0)) {
      f.addTraceback(in, value);
    }
    in.currentException = value;
    if (in.isTracing()) {
      Tracing.exception(in, f, value);
    }
    return f.handle(value);
  }

  /**
   * One step of {@code yield from}: resumes the inner generator or iterator below the sent value.
   * True where it yielded (the value is on top, the frame is to be suspended at this instruction),
   * false where it ended (its result is on top).
   */
  public static boolean yieldFrom(Interpreter in, Frame f) {
    PyObject[] s = f.s;
    PyObject sent = s[f.sp];
    PyObject inner = s[f.sp - 1];
    PyObject thrown = f.inject;
    f.inject = null;
    // While the inner one runs, an exception finds the stack as if this were a plain call.
    PyObject value;
    try {
      value = delegate(in, inner, sent, thrown);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.STOP_ITERATION)) {
        throw e;
      }
      in.stopValue = PyBaseException.of(e.value()).value();
      value = null;
    }
    if (value != null) {
      s[f.sp] = value;
      return true;
    }
    if (thrown != null && Ops.exceptionMatches(thrown, ExceptionTypes.GENERATOR_EXIT)) {
      throw new PyException(PyBaseException.toRaise(in, thrown));
    }
    f.sp--;
    s[f.sp] = in.stopValue;
    return false;
  }

  /** Resumes {@code inner}: what it yields, or null at its end (result in {@code stopValue}). */
  private static PyObject delegate(Interpreter in, PyObject inner, PyObject sent, PyObject thrown) {
    if (inner instanceof PyGenerator generator) {
      return generator.resume(in, thrown == null ? sent : PyNone.NONE, thrown);
    }
    if (thrown == null) {
      if (sent == PyNone.NONE) {
        in.stopValue = PyNone.NONE;
        PyObject value = inner.next(in);
        if (value == null && in.stopValue == null) {
          in.stopValue = PyNone.NONE;
        }
        return value;
      }
      return Ops.callMethod(in, inner, Names.SEND, sent);
    }
    boolean exits = Ops.exceptionMatches(thrown, ExceptionTypes.GENERATOR_EXIT);
    PyObject method = Ops.getAttrOrNull(in, inner, exits ? Names.CLOSE : Names.THROW);
    if (method == null) {
      throw new PyException(PyBaseException.toRaise(in, thrown));
    }
    if (exits) {
      in.stopValue = method.call0(in);
      return null;
    }
    return method.call1(in, thrown);
  }

  /**
   * Runs instruction {@code instruction} of frame {@code f}, whose {@code sp} is valid and is
   * updated.
   *
   * @param ip index of the word after the instruction
   * @return index of the next instruction
   */
  public static int execute(Interpreter in, Frame f, int instruction, int a, int ip) {
    PyObject[] s = f.s;
    int sp = f.sp;
    PyObject[] consts = f.code.consts;
    switch (instruction) {
      case Ins.CALL_KW:
        {
          int n = a & 0xff;
          int kw = a >> 8;
          sp -= n + 2 * kw;
          s[sp] = s[sp].call(in, s, sp + 1, n, kw);
          break;
        }
      case Ins.CALL_METHOD_KW:
        {
          int n = a & 0xff;
          int kw = a >> 8;
          sp -= n + 2 * kw + 1;
          s[sp] =
              s[sp + 1] == null
                  ? s[sp].call(in, s, sp + 2, n, kw)
                  : s[sp].call(in, s, sp + 1, n + 1, kw);
          break;
        }
      case Ins.CALL_VAR_KW:
        {
          int n = a & 0xff;
          int kw = a >> 8;
          sp -= n + 2 * kw + 2;
          int top = sp + n + 2 * kw;
          s[sp] = Ops.callStarred(in, s[sp], null, s, sp + 1, n, kw, s[top + 1], s[top + 2]);
          break;
        }
      case Ins.CALL_METHOD_VAR_KW:
        {
          int n = a & 0xff;
          int kw = a >> 8;
          sp -= n + 2 * kw + 3;
          int top = sp + 1 + n + 2 * kw;
          s[sp] = Ops.callStarred(in, s[sp], s[sp + 1], s, sp + 2, n, kw, s[top + 1], s[top + 2]);
          break;
        }
      case Ins.LOAD_NAME:
        s[++sp] = loadName(in, f, f.code.globalSites[a]);
        break;
      case Ins.STORE_NAME:
        store(in, f.locals == null ? f.globals : f.locals, (PyStr) consts[a], s[sp--], f, ip);
        return finish(f, sp, ip + 1);
      case Ins.STORE_GLOBAL:
        store(in, f.globals, (PyStr) consts[a], s[sp--], f, ip);
        return finish(f, sp, ip + 1);
      case Ins.DELETE_NAME:
        delete(in, f.locals == null ? f.globals : f.locals, consts[a]);
        break;
      case Ins.DELETE_GLOBAL:
        delete(in, f.globals, consts[a]);
        break;
      case Ins.DELETE_FAST:
        if (s[a] == null) {
          throw unbound();
        }
        s[a] = null;
        break;
      case Ins.DELETE_DEREF:
        {
          PyCell cell = (PyCell) s[a];
          if (cell.value == null) {
            throw unbound();
          }
          cell.value = null;
          break;
        }
      case Ins.LOAD_SUPER_METHOD:
        sp--;
        Vm.loadSuperMethod(in, (PyStr) consts[a], s, sp - 1);
        break;
      case Ins.LOAD_BUILD_CLASS:
        s[++sp] = in.builtin(Names.BUILD_CLASS);
        break;
      case Ins.BUILD_MAP:
        s[++sp] = new PyDict(Math.min(a, 1 << 16));
        break;
      case Ins.BUILD_SET:
        sp -= a - 1;
        s[sp] = PySet.copyOf(in, s, sp, a);
        break;
      case Ins.BUILD_SLICE:
        {
          PyObject step = a == 3 ? s[sp--] : PyNone.NONE;
          PyObject stop = s[sp--];
          s[sp] = new PySlice(s[sp], stop, step);
          break;
        }
      case Ins.STORE_COMP:
        sp = storeComprehension(in, s, sp, a);
        break;
      case Ins.UNPACK_EX:
        Ops.unpackStarred(in, s[sp], a & 0xff, a >> 8, s, sp);
        sp += (a & 0xff) + (a >> 8);
        break;
      case Ins.MAKE_FUNCTION:
        sp = makeFunction(f, a, f.code.ins[ip], f.code.ins[ip + 1]);
        return finish(f, sp, ip + 2);
      case Ins.SETUP_WITH:
        sp = setupWith(in, f, a);
        break;
      case Ins.WITH_CLEANUP:
        sp = withCleanup(in, s, sp);
        break;
      case Ins.RAISE:
        throw raise(in, f, a);
      case Ins.IMPORT_NAME:
        sp--;
        s[sp] = Vm.importName(in, f, (PyStr) consts[a], s[sp + 1], s[sp]);
        break;
      case Ins.IMPORT_FROM:
        s[sp + 1] = Importer.importFrom(in, s[sp], (PyStr) consts[a]);
        sp++;
        break;
      case Ins.IMPORT_STAR:
        Importer.importStar(in, s[sp--], f.locals == null ? f.globals : f.locals);
        break;
      case Ins.PROFILE:
        f.code.profile.note(a, s[sp]);
        break;
      case Ins.PROFILE_LOCAL:
        f.code.profile.note(a, s[f.code.ins[ip]]);
        return ip + 1;
      case Ins.TIER:
        return in.tier.enter(in, f) ? -1 : ip - 1;
      case Ins.TRACE_LINE:
        Tracing.line(in, f, a);
        break;
      case Ins.TRACE_RETURN:
        Tracing.leave(in, f, a != 0);
        break;
      default:
        throw Errors.notImplemented("opcode");
    }
    f.sp = sp;
    return ip;
  }

  /**
   * Adds to the dict of a display; {@code OrderedDict({...})} adds to what that name stands for.
   */
  public static void storeMap(Interpreter in, PyObject target, PyObject key, PyObject value) {
    if (target instanceof PyDict dict) {
      dict.put(in, key, value);
    } else {
      Ops.setItem(in, target, key, value);
    }
  }

  private static int finish(Frame f, int sp, int ip) {
    f.sp = sp;
    return ip;
  }

  private static PyObject loadName(Interpreter in, Frame f, GlobalSite site) {
    if (f.locals != null && f.locals != f.globals) {
      PyObject value = f.locals.getName(site.name);
      if (value != null) {
        return value;
      }
    }
    return site.load(in, f.globals);
  }

  private static void store(
      Interpreter in, PyDict namespace, PyStr name, PyObject value, Frame f, int ip) {
    if (in.strict) {
      StrictMode.store(in, namespace, name, value, f.code.ins[ip] != 0);
    } else {
      namespace.putName(in, name, value);
    }
  }

  private static void delete(Interpreter in, PyDict namespace, PyObject name) {
    if (in.strict) {
      StrictMode.checkDelete(in);
    }
    if (namespace.remove(in, name) == null) {
      throw Errors.keyError(name);
    }
  }

  private static int storeComprehension(Interpreter in, PyObject[] s, int sp, int a) {
    PyObject target = s[sp - (a >> 2)];
    switch (a & 3) {
      case 0:
        ((PyList) target).append(in, s[sp]);
        return sp - 1;
      case 1:
        ((PyDict) target).put(in, s[sp], s[sp - 1]);
        return sp - 2;
      default:
        ((PySet) target).add(in, s[sp]);
        return sp - 1;
    }
  }

  private static int makeFunction(Frame f, int child, int cellCount, int hasDefaults) {
    PyObject[] s = f.s;
    int sp = f.sp - cellCount;
    PyCell[] cells = NO_CELLS;
    if (cellCount > 0) {
      cells = new PyCell[cellCount];
      for (int i = 0; i < cellCount; i++) {
        cells[i] = (PyCell) s[sp + 1 + i];
      }
    }
    PyTuple defaults = null;
    PyDict kwDefaults = null;
    if (hasDefaults != 0) {
      kwDefaults = (PyDict) s[sp];
      defaults = (PyTuple) s[sp - 1];
      sp -= 2;
    }
    s[++sp] = new PyFunction(f.function.code.child(child), f.globals, defaults, kwDefaults, cells);
    return sp;
  }

  /**
   * Stack: manager -- exit manager entered; {@code exit} may be unbound, then manager is its self.
   */
  private static int setupWith(Interpreter in, Frame f, int handler) {
    PyObject[] s = f.s;
    int sp = f.sp;
    PyObject manager = s[sp];
    loadMethod(in, manager, Names.EXIT, s, sp);
    PyObject exit = s[sp];
    PyObject self = s[sp + 1];
    loadMethod(in, manager, Names.ENTER, s, sp + 1);
    PyObject entered = s[sp + 2] == null ? s[sp + 1].call0(in) : s[sp + 1].call1(in, s[sp + 2]);
    s[sp] = exit;
    s[sp + 1] = self;
    f.pushBlock(handler, sp + 1, true);
    s[sp + 2] = entered;
    return sp + 2;
  }

  private static void loadMethod(
      Interpreter in, PyObject object, PyStr name, PyObject[] s, int sp) {
    if (!object.loadMethod(in, name, s, sp)) {
      throw Errors.noAttribute(object, name);
    }
  }

  private static int withCleanup(Interpreter in, PyObject[] s, int sp) {
    PyObject top = s[sp];
    if (top == PyNone.NONE) {
      callExit(in, s[sp - 2], s[sp - 1], PyNone.NONE, PyNone.NONE);
      s[sp - 2] = PyNone.NONE;
      return sp - 2;
    }
    if (top instanceof PyInt) {
      // Returning or unwinding: (exit, manager, value, cause).
      PyObject value = s[sp - 1];
      callExit(in, s[sp - 3], s[sp - 2], PyNone.NONE, PyNone.NONE);
      s[sp - 3] = value;
      s[sp - 2] = top;
      return sp - 2;
    }
    PyObject swallowed = callExit(in, s[sp - 2], s[sp - 1], top.type(), top);
    s[sp - 2] = swallowed.isTrue(in) ? PyNone.NONE : top;
    return sp - 2;
  }

  private static PyObject callExit(
      Interpreter in, PyObject exit, PyObject self, PyObject type, PyObject value) {
    if (self == null) {
      return exit.call3(in, type, value, PyNone.NONE);
    }
    return exit.call(in, new PyObject[] {self, type, value, PyNone.NONE}, 0, 4, 0);
  }

  private static PyException raise(Interpreter in, Frame f, int count) {
    PyObject[] s = f.s;
    if (count == 0) {
      PyObject current = f.currentException();
      return current == null
          ? Errors.runtimeError("no active exception to reraise")
          : new PyException(current);
    }
    if (count == 2) {
      in.warn(null, "exception chaining not supported");
      return new PyException(PyBaseException.toRaise(in, s[f.sp - 1]));
    }
    return new PyException(PyBaseException.toRaise(in, s[f.sp]));
  }
}
