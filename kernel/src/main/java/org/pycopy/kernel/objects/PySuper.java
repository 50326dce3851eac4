package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * {@code super}: reads members as if from {@code object}'s class, but starting with the bases of a
 * given class. The search is Pycopy's, depth first and left to right through the bases, without a
 * method resolution order.
 */
@org.pycopy.annot.PyType("super")
public final class PySuper extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("super", BuiltinType.OBJECT, new PySuperTable());

  private final PyType start;
  private final PyObject object;

  public PySuper(PyType start, PyObject object) {
    this.start = start;
    this.object = object;
  }

  /**
   * Members of the bases of {@code type}, bound to {@code object}. Without arguments in a method,
   * the compiler passes the method's class and first argument.
   */
  @PyNew
  static PyObject make(PyObject type, PyObject object) {
    return new PySuper(typeOf(type), object);
  }

  private static PyType typeOf(PyObject type) {
    if (!(type instanceof PyType start)) {
      throw Errors.typeError(null);
    }
    return start;
  }

  /**
   * {@code super(type, object).name} for an immediate call, without a super object: as {@link
   * PyObject#loadMethod}.
   *
   * @throws AttributeError where there is no such member
   */
  public static void loadMethod(
      Interpreter in, PyStr name, PyObject type, PyObject object, PyObject[] stack, int sp) {
    PyType start = typeOf(type);
    PyObject member = find(start, name);
    if (member != null && member.isMethod() && !(object instanceof PyType)) {
      stack[sp] = member;
      stack[sp + 1] = object;
      return;
    }
    PyObject value = bind(in, start, object, member, name);
    if (value == null) {
      throw Errors.attributeError("'super' object has no attribute '" + name.value() + "'");
    }
    stack[sp] = value;
    stack[sp + 1] = null;
  }

  private static PyObject find(PyType start, PyStr name) {
    for (PyType base : start.bases()) {
      if (base != BuiltinType.OBJECT) {
        PyObject member = base.lookup(name);
        if (member != null) {
          return member;
        }
      }
    }
    return BuiltinType.OBJECT.lookup(name);
  }

  private static PyObject bind(
      Interpreter in, PyType start, PyObject object, PyObject member, PyStr name) {
    if (object instanceof PyType type) {
      return member == null ? null : member.bind(in, null, type);
    }
    if (member != null) {
      return member.bind(in, object, object.type());
    }
    // Attributes that the built-in part computes, such as those of a namedtuple.
    boolean hasNative = start.nativeType() != BuiltinType.OBJECT;
    return hasNative && object instanceof PyInstance i && i.nativeBase() != null
        ? i.nativeBase().getAttr(in, name)
        : null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    return bind(in, start, object, find(start, name), name);
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr name, PyObject value) {
    return false;
  }

  @Override
  public boolean loadMethod(Interpreter in, PyStr name, PyObject[] stack, int sp) {
    PyObject value = getAttr(in, name);
    stack[sp] = value;
    stack[sp + 1] = null;
    return value != null;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<super: ").append(start, Printer.STR).append(", ");
    out.append(object, Printer.STR).append(">");
  }
}
