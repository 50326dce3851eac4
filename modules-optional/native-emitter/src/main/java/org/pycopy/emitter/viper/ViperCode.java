package org.pycopy.emitter.viper;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.NativeCode;
import org.pycopy.kernel.vm.PyFunction;

/**
 * A compiled viper function. The class that the compiler makes of it overrides the call with the
 * right number of arguments; all others end here, in an error.
 */
abstract class ViperCode extends NativeCode {
  /** Positional arguments of a call, which takes no others. */
  private final int arguments;

  /** Cells of functions around it, which the error message counts as arguments. */
  private final int cells;

  ViperCode(int arguments, int cells) {
    this.arguments = arguments;
    this.cells = cells;
  }

  @Override
  public final PyObject call(
      Interpreter in, PyFunction function, PyObject[] args, int off, int nPos, int nKw) {
    if (nKw != 0) {
      throw Errors.noKeywords();
    }
    if (nPos != arguments) {
      throw Errors.typeError(
          "function takes "
              + (arguments + cells)
              + " positional arguments but "
              + (nPos + cells)
              + " were given");
    }
    switch (nPos) {
      case 0:
        return call0(in, function);
      case 1:
        return call1(in, function, args[off]);
      case 2:
        return call2(in, function, args[off], args[off + 1]);
      case 3:
        return call3(in, function, args[off], args[off + 1], args[off + 2]);
      default:
        return callMany(in, function, args, off);
    }
  }

  /** The call with more than three arguments, {@code args[off]} and following. */
  PyObject callMany(Interpreter in, PyFunction function, PyObject[] args, int off) {
    throw new IllegalStateException("has at most three arguments");
  }
}
