package org.pycopy.kernel.vm;

import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** A variable that a closure shares with the function it was made in. Never seen by Python code. */
public final class PyCell extends PyObject {
  private static final BuiltinType TYPE = new BuiltinType("closure", BuiltinType.OBJECT, null);

  /** The value, or null where the variable is unbound. */
  public PyObject value;

  public PyCell(PyObject value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
