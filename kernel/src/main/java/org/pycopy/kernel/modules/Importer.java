package org.pycopy.kernel.modules;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** The import machinery. */
public final class Importer {
  private Importer() {}

  public static PyObject importName(
      Interpreter in, PyDict globals, PyStr name, PyObject fromList, PyObject level) {
    throw Errors.of(ExceptionTypes.IMPORT_ERROR, "no module named '" + name.value() + "'");
  }

  public static PyObject importFrom(Interpreter in, PyObject module, PyStr name) {
    throw Errors.of(ExceptionTypes.IMPORT_ERROR, "can't import name " + name.value());
  }

  public static void importStar(Interpreter in, PyObject module, PyDict into) {
    throw Errors.of(ExceptionTypes.IMPORT_ERROR, "can't import *");
  }
}
