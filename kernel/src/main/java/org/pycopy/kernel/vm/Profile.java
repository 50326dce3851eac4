package org.pycopy.kernel.vm;

import org.pycopy.kernel.objects.BuiltinFunction;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** What kinds of values were seen at the instructions of code that was run to learn that. */
public final class Profile {
  public static final int INT = 1;
  public static final int FLOAT = 2;
  public static final int LIST = 4;
  public static final int OTHER = 8;

  /** For each entry the kinds seen, ored together; 0 where the instruction has not run. */
  public final byte[] kinds;

  /** For each entry the function or type seen there, null where none or more than one was. */
  public final PyObject[] callees;

  Profile(int entries) {
    kinds = new byte[entries];
    callees = new PyObject[entries];
  }

  void note(int entry, PyObject value) {
    if (value instanceof PyInt) {
      kinds[entry] |= INT;
    } else if (value instanceof PyFloat) {
      kinds[entry] |= FLOAT;
    } else if (value instanceof PyList) {
      kinds[entry] |= LIST;
    } else {
      if (value instanceof PyFunction
          || value instanceof PyType
          || value instanceof BuiltinFunction) {
        callees[entry] = kinds[entry] == 0 || callees[entry] == value ? value : null;
      }
      kinds[entry] |= OTHER;
    }
  }
}
