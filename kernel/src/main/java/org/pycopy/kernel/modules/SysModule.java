package org.pycopy.kernel.modules;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyAttrTuple;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** The interpreter and how it was started. */
@PyModule(value = "sys", types = PyRoProxy.class)
public final class SysModule {
  /** Order of bytes in memory, for {@code array} and {@code ustruct}. */
  @PyConst static final String byteorder = "little";

  /** The largest size that an object could have. */
  @PyConst static final long maxsize = Long.MAX_VALUE;

  /** Version of the Python language. */
  @PyConst static final String version = "3.4.0";

  /** Version of the Python language, as a tuple. */
  @PyConst("version_info")
  static final PyObject VERSION_INFO = new PyTuple(PyInt.of(3), PyInt.of(4), PyInt.of(0));

  /** Name and version of the implementation whose language this is. */
  @PyConst
  static final PyObject implementation =
      new PyAttrTuple(
          new String[] {"name", "version"},
          new PyStr("micropython"),
          new PyTuple(PyInt.of(3), PyInt.of(6), PyInt.of(1)));

  private SysModule() {}

  /** The script's name and its arguments. */
  @PyConst
  static PyList argv(Interpreter in) {
    return in.importer().argv;
  }

  /** Where {@code import} looks. */
  @PyConst
  static PyList path(Interpreter in) {
    return in.importer().path;
  }

  /** The modules that are loaded. */
  @PyConst
  static PyDict modules(Interpreter in) {
    return in.importer().modules;
  }

  /** Name of the platform. */
  @PyConst
  static PyObject platform(Interpreter in) {
    return new PyStr(in.host().platform());
  }

  /** Standard input. */
  @PyConst
  static PyObject stdin(Interpreter in) {
    return in.core.stdin();
  }

  /** Standard output. */
  @PyConst
  static PyObject stdout(Interpreter in) {
    return in.core.stdout();
  }

  /** Standard error. */
  @PyConst
  static PyObject stderr(Interpreter in) {
    return in.core.stderr();
  }

  /**
   * Handles {@code sys.name = value}: the standard streams can be replaced.
   *
   * @throws OSError for an object that is no stream
   */
  @PyFunction("__setattr__")
  static void setAttr(Interpreter in, PyStr name, PyObject value) {
    switch (name.value()) {
      case "stdin":
      case "stdout":
      case "stderr":
        CoreState.stream(in, value);
        in.core.replace(name.value(), value);
        break;
      default:
        throw Errors.attributeError("'module' object has no attribute '" + name.value() + "'");
    }
  }

  /** The tuple (type, exception, None) of the exception being handled, or of three times None. */
  @PyFunction("exc_info")
  static PyObject excInfo(Interpreter in) {
    PyObject exception = in.currentException;
    return exception == null
        ? new PyTuple(PyNone.NONE, PyNone.NONE, PyNone.NONE)
        : new PyTuple(exception.type(), exception, PyNone.NONE);
  }

  /** Ends the program by raising SystemExit. @throws SystemExit always */
  @PyFunction
  static PyObject exit(Interpreter in, @Opt PyObject status) {
    throw status == null
        ? Errors.of(ExceptionTypes.SYSTEM_EXIT)
        : Errors.of(ExceptionTypes.SYSTEM_EXIT, status);
  }

  /** Bytes that {@code object} takes, without what it refers to. @throws TypeError if unknown */
  @PyFunction
  static PyObject getsizeof(Interpreter in, PyObject object) {
    return Ops.unary(in, Op.SIZEOF, object);
  }

  /** The one object for str {@code s} that names are compared with. @throws TypeError for no str */
  @PyFunction
  static PyObject intern(Interpreter in, PyObject s) {
    return in.intern(checkStr(s).value());
  }

  /** The interned str equal to {@code s} if there is one, else {@code s}. @throws TypeError */
  @PyFunction("maybe_intern")
  static PyObject maybeIntern(Interpreter in, PyObject s) {
    PyStr interned = in.interned(checkStr(s).value());
    return interned == null ? s : interned;
  }

  private static PyStr checkStr(PyObject s) {
    if (s instanceof PyStr str) {
      return str;
    }
    throw noDetails();
  }

  static PyException noDetails() {
    return Errors.of(ExceptionTypes.TYPE_ERROR);
  }

  /** Prints {@code exception} with its traceback to {@code file}, by default standard output. */
  @PyFunction("print_exception")
  static void printException(Interpreter in, PyObject exception, @Opt PyObject file) {
    if (file != null) {
      CoreState.stream(in, file);
    }
    Printer out = new Printer(in);
    PyBaseException.printWithTraceback(in, out, exception);
    if (file == null) {
      in.core.print(in, out.toString());
    } else {
      CoreState.write(in, file, out.toString());
    }
  }

  /**
   * Makes {@code import} ask {@code hook(name, path)} for a module before it reads a file; {@code
   * None} removes the hook. Returns the former hook.
   */
  @PyFunction
  static PyObject setimphook(Interpreter in, PyObject hook, PyObject extensions) {
    return in.importer().setHook(hook);
  }

  /** Has {@code function(frame, event, arg)} called as the program runs; None ends that. */
  @PyFunction
  static void settrace(Interpreter in, PyObject function) {
    in.setTracer(function == PyNone.NONE ? null : function);
  }
}
