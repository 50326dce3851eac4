package org.pycopy.uwebsocket;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;

/** A stream for scripts that a test implements. */
abstract class JavaStream extends PyObject implements PyStream {
  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    return 0;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public PyStream stream(Interpreter in) {
    return this;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }
}
