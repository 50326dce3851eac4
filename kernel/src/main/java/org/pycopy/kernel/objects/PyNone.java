package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/** The constants {@code None}, {@code Ellipsis} and {@code NotImplemented}. */
public final class PyNone extends PyObject {
  public static final PyNone NONE =
      new PyNone("None", new BuiltinType("NoneType", BuiltinType.OBJECT, null));
  public static final PyNone ELLIPSIS =
      new PyNone("Ellipsis", new BuiltinType("ellipsis", BuiltinType.OBJECT, null));
  public static final PyNone NOT_IMPLEMENTED =
      new PyNone("NotImplemented", new BuiltinType("NotImplementedType", BuiltinType.OBJECT, null));

  private final String text;
  private final BuiltinType type;

  private PyNone(String text, BuiltinType type) {
    this.text = text;
    this.type = type;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return this != NONE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append(kind == Printer.JSON ? "null" : text);
  }
}
