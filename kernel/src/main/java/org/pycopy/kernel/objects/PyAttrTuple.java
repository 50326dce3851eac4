package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** A tuple whose items can also be read as attributes, such as {@code sys.implementation}. */
public final class PyAttrTuple extends PyTuple {
  private final String[] names;

  /** Takes both arrays over; there is a name for each item. */
  public PyAttrTuple(String[] names, PyObject... items) {
    super(items);
    this.names = names;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name.value())) {
        return get(i);
      }
    }
    return super.getAttr(in, name);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    for (int i = 0; i < names.length; i++) {
      out.append(i == 0 ? "(" : ", ").append(names[i]).append('=');
      out.append(get(i), Printer.REPR);
    }
    out.append(')');
  }
}
