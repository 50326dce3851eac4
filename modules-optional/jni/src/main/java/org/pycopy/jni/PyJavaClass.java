package org.pycopy.jni;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/**
 * A Java class: the type of its objects, whose subclasses are those of Java. Belongs to one
 * interpreter. A class of exceptions is one to Python as well, derived from {@code Exception}, or
 * {@code IndexError} where it is Java's.
 */
final class PyJavaClass extends BuiltinType {
  private static final BuiltinType JCLASS =
      new BuiltinType("jclass", BuiltinType.TYPE, null, false);

  final Class<?> java;
  final JavaMembers members;
  private final JavaAccess access;

  PyJavaClass(JavaAccess access, Class<?> type) {
    super(type.getTypeName(), pythonBase(type), null, false);
    this.access = access;
    this.java = type;
    this.members = new JavaMembers(access, type);
  }

  private static BuiltinType pythonBase(Class<?> type) {
    if (IndexOutOfBoundsException.class.isAssignableFrom(type)) {
      return ExceptionTypes.INDEX_ERROR;
    }
    return Throwable.class.isAssignableFrom(type) ? ExceptionTypes.EXCEPTION : OBJECT;
  }

  @Override
  public PyType type() {
    return JCLASS;
  }

  @Override
  public boolean isSubclassOf(PyType other) {
    return other instanceof PyJavaClass c
        ? c.java.isAssignableFrom(java)
        : super.isSubclassOf(other);
  }

  @Override
  public boolean isAcceptableBase() {
    return false;
  }

  @Override
  public PyType[] bases() {
    ArrayList<PyType> bases = new ArrayList<>();
    if (java.getSuperclass() != null) {
      bases.add(access.classOf(java.getSuperclass()));
    }
    for (Class<?> each : java.getInterfaces()) {
      bases.add(access.classOf(each));
    }
    return bases.isEmpty() ? super.bases() : bases.toArray(new PyType[0]);
  }

  // ---- Attributes

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    String name = key.value();
    if (name.startsWith("__")) {
      return super.getAttr(in, key);
    }
    Object member = members.ofClass(name);
    if (member instanceof Class<?> nested) {
      return access.classOf(nested);
    }
    return member != null
        ? read(access, member, null)
        : read(access, access.classOf(Class.class).members.ofObjects(name), java);
  }

  /** The value of a field, or a method to call; null for no member. */
  static PyObject read(JavaAccess access, Object member, Object target) {
    if (member instanceof Field field) {
      return access.toPython(access.call(() -> field.get(target)));
    }
    return member == null ? null : new PyJavaMethod(access, target, (MethodGroup) member);
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    return write(in, access, members.ofClass(key.value()), null, value);
  }

  /** Sets a field; false where {@code member} is none, or is final. */
  static boolean write(
      Interpreter in, JavaAccess access, Object member, Object target, PyObject value) {
    if (!(member instanceof Field field)
        || value == null
        || Modifier.isFinal(field.getModifiers())) {
      return false;
    }
    Object converted = Conversion.toJava(in, access, value, field.getType());
    access.call(
        () -> {
          field.set(target, converted);
          return null;
        });
    return true;
  }

  // ---- Objects

  /** An object of the class; of an interface one that calls the Python object given. */
  @Override
  public PyObject construct(
      Interpreter in, BuiltinType type, PyObject[] args, int off, int nPos, int nKw) {
    if (nKw != 0) {
      throw Errors.typeError("kwargs not supported");
    }
    if (java.isInterface() && nPos == 1 && access.isOpen(java)) {
      return new PyJavaObject(access, PythonProxy.make(in, access, java, args[off]));
    }
    if (members.constructors().isEmpty() || Modifier.isAbstract(java.getModifiers())) {
      throw Errors.cannotCreate(this);
    }
    return access.wrap(members.constructors().call(in, null, args, off, nPos));
  }

  @Override
  public PyObject call0(Interpreter in) {
    return construct(in, this, NONE, 0, 0, 0);
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    return construct(in, this, new PyObject[] {a}, 0, 1, 0);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    return construct(in, this, new PyObject[] {a, b}, 0, 2, 0);
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    return construct(in, this, new PyObject[] {a, b, c}, 0, 3, 0);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.REPR) {
      out.append("<jclass @").appendHex(System.identityHashCode(java)).append(" \"");
    }
    out.append(java.toString());
    if (kind == Printer.REPR) {
      out.append("\">");
    }
  }
}
