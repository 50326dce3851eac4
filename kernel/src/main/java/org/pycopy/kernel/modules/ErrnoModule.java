package org.pycopy.kernel.modules;

import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;

/** Numbers of operating system errors. */
@PyModule(value = "uerrno", members = Errno.class)
public final class ErrnoModule {
  private ErrnoModule() {}

  /** Names of the errors by their numbers. */
  @PyConst
  static PyDict errorcode(Interpreter in) {
    PyDict names = new PyDict();
    for (int errno = 0; errno <= Errno.EINPROGRESS; errno++) {
      String name = Errno.name(errno);
      if (name != null) {
        names.put(in, PyInt.of(errno), in.intern(name));
      }
    }
    names.fix();
    return names;
  }
}
