package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * A function, method, static or class method, property or per-interpreter value implemented in
 * Java: one member of a {@link BuiltinTable}. Immutable and shared by all interpreters.
 */
public final class BuiltinFunction extends PyObject {
  public static final BuiltinType TYPE = new BuiltinType("function", BuiltinType.OBJECT, null);

  /** Kind: function of a module. Found in a class it binds like a method. */
  public static final int FUNCTION = 0;

  /** Kind: method, whose first argument is the object. */
  public static final int METHOD = 1;

  /** Kind: static method of a type. */
  public static final int STATIC_METHOD = 2;

  /** Kind: class method of a type, whose first argument is the class. */
  public static final int CLASS_METHOD = 3;

  /** Kind: attribute of a type's instances that Java code reads and may set. */
  public static final int PROPERTY = 4;

  /** Kind: a module's attribute that each interpreter makes for itself by calling the function. */
  public static final int VALUE = 5;

  /** Kind of a table's member that is no function. */
  static final int CONSTANT = 6;

  private static final int SETTABLE = 2;
  private static final int DELETABLE = 3;

  private final BuiltinTable table;
  private final int id;
  private final int kind;

  /** Member {@code id} of {@code table}; made by the table only. */
  BuiltinFunction(BuiltinTable table, int id, int kind) {
    this.table = table;
    this.id = id;
    this.kind = kind;
  }

  /** What this is: {@link #FUNCTION} to {@link #VALUE}. */
  public int kind() {
    return kind;
  }

  /** Its number in the table. */
  public int id() {
    return id;
  }

  /** The member's name. */
  public String name() {
    return table.nameOf(id);
  }

  /** The table this is a member of. */
  public BuiltinTable table() {
    return table;
  }

  /** True where this stands for a value that each interpreter makes by {@link #call0}. */
  public boolean isValue() {
    return kind == VALUE;
  }

  @Override
  public boolean isMethod() {
    return kind <= METHOD;
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return kind != PROPERTY;
  }

  @Override
  public PyObject bind(Interpreter in, PyObject owner, PyType type) {
    switch (kind) {
      case CLASS_METHOD:
        return new PyBoundMethod(this, owner == null ? type : owner.type());
      case PROPERTY:
        return owner == null ? this : table.call1(id, in, owner);
      case FUNCTION:
      case METHOD:
        return owner == null ? this : new PyBoundMethod(this, owner);
      default:
        return this;
    }
  }

  /**
   * Sets (or deletes, value null) a property of {@code owner}; false where this is no property or
   * does not allow it.
   */
  public boolean set(Interpreter in, PyObject owner, PyObject value) {
    if (kind != PROPERTY || table.max(id) < (value == null ? DELETABLE : SETTABLE)) {
      return false;
    }
    table.call2(id, in, owner, value);
    return true;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject call0(Interpreter in) {
    return table.call0(id, in);
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    return table.call1(id, in, a);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    return table.call2(id, in, a, b);
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    return table.call3(id, in, a, b, c);
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    return table.callN(id, in, args, off, nPos, nKw);
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<function>");
  }
}
