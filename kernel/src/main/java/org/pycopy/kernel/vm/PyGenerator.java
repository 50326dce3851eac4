package org.pycopy.kernel.vm;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyType;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/** A generator or coroutine: a suspended frame. */
@PyType("generator")
public final class PyGenerator extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("generator", BuiltinType.OBJECT, new PyGeneratorTable());

  private final Frame frame;
  private boolean started;
  private boolean running;
  private boolean finished;
  private PyObject pending = PyNone.NONE;

  PyGenerator(Frame frame) {
    this.frame = frame;
  }

  @Override
  public org.pycopy.kernel.objects.PyType type() {
    return TYPE;
  }

  /**
   * Runs the frame up to its next {@code yield}.
   *
   * @param value what the suspended {@code yield} evaluates to
   * @param thrown an exception (or exception class) to raise there instead, or null
   * @return the value yielded, or null at the end, the return value then being in {@link
   *     Interpreter#stopValue}
   */
  PyObject resume(Interpreter in, PyObject value, PyObject thrown) {
    if (finished) {
      if (thrown != null) {
        throw new PyException(PyBaseException.toRaise(in, thrown));
      }
      in.stopValue = PyNone.NONE;
      return null;
    }
    if (running) {
      throw Errors.valueError("generator already executing");
    }
    PyObject inject = thrown;
    if (!started && value != PyNone.NONE) {
      throw Errors.typeError("can't send non-None value to a just-started generator");
    }
    if (pending != PyNone.NONE) {
      inject = pending;
      pending = PyNone.NONE;
    }
    if (started) {
      frame.s[frame.sp] = value;
    }
    started = true;
    frame.inject = inject;
    frame.yielded = false;
    running = true;
    PyObject result;
    try {
      result = Vm.execute(in, frame);
    } catch (PyException e) {
      running = false;
      finished = true;
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        throw Errors.runtimeError("generator raised StopIteration");
      }
      throw e;
    }
    running = false;
    if (frame.yielded) {
      return result;
    }
    finished = true;
    in.stopValue = result;
    return null;
  }

  @Override
  public PyObject iter(Interpreter in) {
    return this;
  }

  @Override
  public boolean isIterator(Interpreter in) {
    return true;
  }

  @Override
  public PyObject next(Interpreter in) {
    return resume(in, PyNone.NONE, null);
  }

  private PyObject resumeAndRaise(Interpreter in, PyObject value, PyObject thrown) {
    PyObject result = resume(in, value, thrown);
    if (result == null) {
      PyObject returned = in.stopValue;
      throw returned == PyNone.NONE
          ? Errors.of(ExceptionTypes.STOP_ITERATION)
          : Errors.of(ExceptionTypes.STOP_ITERATION, returned);
    }
    return result;
  }

  /** Next value. @throws StopIteration at the end */
  @PyMethod("__next__")
  public PyObject pyNext(Interpreter in) {
    return resumeAndRaise(in, PyNone.NONE, null);
  }

  /**
   * Makes the suspended {@code yield} evaluate to {@code value} and runs to the next one.
   *
   * @throws StopIteration where the generator returns
   */
  @PyMethod
  public PyObject send(Interpreter in, PyObject value) {
    return resumeAndRaise(in, value, null);
  }

  /**
   * Raises {@code type} (a class or an instance), or {@code value} where it is given, at the
   * suspended {@code yield}; {@code traceback} is ignored.
   *
   * @throws StopIteration where the generator returns
   */
  @PyMethod("throw")
  public PyObject pyThrow(
      Interpreter in, PyObject type, @Opt PyObject value, @Opt PyObject traceback) {
    pending = PyNone.NONE;
    PyObject thrown = value != null && value != PyNone.NONE ? value : type;
    return resumeAndRaise(in, PyNone.NONE, thrown);
  }

  /** Raises GeneratorExit at the suspended {@code yield}, so that the generator ends. */
  @PyMethod
  public void close(Interpreter in) {
    pending = PyNone.NONE;
    PyObject exit = new PyBaseException(ExceptionTypes.GENERATOR_EXIT, PyTuple.EMPTY);
    int depth = in.depth();
    PyObject result;
    try {
      result = resume(in, PyNone.NONE, exit);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.GENERATOR_EXIT)) {
        throw e;
      }
      in.restoreDepth(depth);
      return;
    }
    if (result != null) {
      throw Errors.runtimeError("generator ignored GeneratorExit");
    }
  }

  /**
   * Has {@code exception} raised when the generator is resumed next; None takes it back.
   *
   * @return the exception that was pending, or None
   */
  @PyMethod("pend_throw")
  public PyObject pendThrow(PyObject exception) {
    PyObject before = pending;
    pending = exception;
    return before;
  }

  /** Warns about a generator that never ran; the interpreter never calls this by itself. */
  @PyMethod("__del__")
  public void del(Interpreter in) {
    if (!started) {
      in.warn("RuntimeWarning", Printer.repr(in, this) + " never ran");
    }
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<generator object '").append(frame.source().name).append("' at 0x");
    out.appendHex(in.id(this)).append('>');
  }
}
