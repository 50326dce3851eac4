package org.pycopy.kernel.modules;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * Pycopy's strict mode ({@code -X strict}). Execution has two phases. While modules are imported,
 * names behave as in standard Python, but functions, classes, modules and what is imported from
 * them are noted as constant, with a warning where one is overridden. At run time, which starts
 * with the call of {@code __main__()}, namespaces of modules and classes are frozen: no name is
 * added or deleted, and constant names cannot be assigned to.
 */
public final class StrictMode {
  private StrictMode() {}

  /**
   * Binds {@code name} in the namespace of a module or class, in strict mode or not.
   *
   * @param isConst whether it is bound by {@code def}, {@code class} or {@code import}
   * @throws RuntimeError where strict mode forbids it
   */
  public static void store(
      Interpreter in, PyDict namespace, PyStr name, PyObject value, boolean isConst) {
    if (in.strict) {
      check(in, namespace, name, value, isConst);
    }
    namespace.putName(in, name, value);
  }

  /** Allows deleting a name of a namespace. @throws RuntimeError at run time in strict mode */
  public static void checkDelete(Interpreter in) {
    if (in.strictRuntime) {
      throw frozen();
    }
  }

  private static PyException frozen() {
    return Errors.runtimeError("strict mode: can't create/del namespace attrs at runtime");
  }

  private static void check(
      Interpreter in, PyDict namespace, PyStr name, PyObject value, boolean isConst) {
    PyObject old = namespace.getName(name);
    boolean wasConst = namespace.isConstName(name);
    if (in.strictRuntime) {
      if (old == null) {
        throw frozen();
      }
      if (wasConst) {
        throw Errors.runtimeError("strict mode: cannot override const name");
      }
      if (isConst) {
        throw Errors.runtimeError("strict mode: name already defined as variable");
      }
    } else if (old != null) {
      warnOfOverride(in, namespace, name, old, value, wasConst, isConst);
    }
    if (isConst) {
      namespace.setConstName(name, true);
    }
  }

  private static void warnOfOverride(
      Interpreter in,
      PyDict namespace,
      PyStr name,
      PyObject old,
      PyObject value,
      boolean wasConst,
      boolean isConst) {
    boolean wasModule = old instanceof PyModule;
    if (wasConst && !isConst) {
      in.warn(
          "RuntimeWarning",
          "strict mode: overriding (monkey-patching) const name '"
              + name.value()
              + "' with a variable");
      namespace.setConstName(name, false);
    } else if (wasConst) {
      // The same object may well be imported twice; a submodule may replace a module.
      if (old != value && !wasModule) {
        in.warn(
            "RuntimeWarning",
            "strict mode: overriding (monkey-patching) const name '" + name.value() + "'");
      }
    } else if (isConst && !wasModule) {
      in.warn("RuntimeWarning", "strict mode: overriding var with func");
    }
  }

  /**
   * Gives the main module its name while strict mode imports it, so that {@code if __name__ ==
   * "__main__"} does not run what {@code __main__()} is for.
   */
  static void renameMain(Interpreter in, PyDict globals) {
    if (in.strict && Names.MAIN.equals(globals.getName(Names.NAME))) {
      store(in, globals, Names.NAME, in.intern("__main__s"), false);
    }
  }

  /**
   * Starts the run-time phase and runs the main module's {@code __main__} function.
   *
   * @throws RuntimeError (Python's) where there is no such function
   */
  public static void runMain(Interpreter in, PyDict globals) {
    in.strictRuntime = true;
    PyObject main = globals.getName(Names.MAIN);
    if (main == null) {
      throw Errors.runtimeError("strict mode: main module must contain __main__ function");
    }
    main.call0(in);
  }
}
