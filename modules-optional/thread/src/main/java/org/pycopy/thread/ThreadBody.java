package org.pycopy.thread;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyObject;

/** What a new thread does: one call, whose exception is printed. */
final class ThreadBody implements Runnable {
  private final Interpreter in;
  private final PyObject function;
  private final PyObject args;
  private final PyObject kwargs;

  ThreadBody(Interpreter in, PyObject function, PyObject args, PyObject kwargs) {
    this.in = in;
    this.function = function;
    this.args = args;
    this.kwargs = kwargs;
  }

  @Override
  public void run() {
    try {
      call();
    } catch (PyException e) {
      in.restoreDepth(0);
      report(e);
    }
  }

  private void call() {
    try {
      Ops.callStarred(in, function, null, PyObject.NONE, 0, 0, 0, args, kwargs);
    } catch (StackOverflowError e) {
      // Built-ins alone can recurse, where no Python frame catches this.
      throw Errors.recursion();
    }
  }

  private void report(PyException e) {
    if (e.matches(ExceptionTypes.SYSTEM_EXIT)) {
      return;
    }
    in.write(2, "Unhandled exception in thread started by " + Printer.repr(in, function) + "\n");
    in.printError(e.value());
  }
}
