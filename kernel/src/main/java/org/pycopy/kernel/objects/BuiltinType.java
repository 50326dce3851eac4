package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * A type implemented in Java. Immutable, so that one instance serves every interpreter of the JVM;
 * its members come from the table that the annotation processor generated for the declaring class.
 */
public class BuiltinType extends PyType {
  /** {@code object}. */
  public static final BuiltinType OBJECT =
      new BuiltinType("object", null, new PyPlainObjectTable());

  /** {@code type}. */
  public static final BuiltinType TYPE = new BuiltinType("type", OBJECT, new TypeMembersTable());

  private final BuiltinType base;
  private final BuiltinTable table;
  private final PyType[] bases;
  private final boolean subclassable;

  /**
   * Makes a type.
   *
   * @param base the type it inherits from, null for {@code object} alone
   * @param table its members and constructor, null where it adds none to its base
   */
  public BuiltinType(String name, BuiltinType base, BuiltinTable table) {
    this(name, base, table, true);
  }

  /**
   * Makes a type.
   *
   * @param subclassable whether classes of scripts that inherit from it can have instances
   */
  public BuiltinType(String name, BuiltinType base, BuiltinTable table, boolean subclassable) {
    super(name);
    this.base = base;
    this.table = table;
    this.bases = base == null ? new PyType[0] : new PyType[] {base};
    this.subclassable = subclassable;
  }

  boolean isSubclassable() {
    return subclassable;
  }

  public BuiltinType base() {
    return base;
  }

  /** The members this type declares itself, or null. */
  public BuiltinTable table() {
    return table;
  }

  @Override
  public PyObject lookup(PyStr key) {
    for (BuiltinType t = this; t != null; t = t.base) {
      if (t == OBJECT && this != OBJECT) {
        break;
      }
      if (t.table != null) {
        PyObject member = t.table.find(key.value());
        if (member != null) {
          return member;
        }
      }
    }
    return null;
  }

  @Override
  public boolean isSubclassOf(PyType other) {
    for (BuiltinType t = this; t != null; t = t.base) {
      if (t == other) {
        return true;
      }
    }
    return false;
  }

  @Override
  public PyType[] bases() {
    return bases;
  }

  @Override
  public BuiltinType nativeType() {
    return this;
  }

  /**
   * Makes an instance as {@code type(args)} does; {@code type} is this type or a built-in type that
   * inherits from it.
   */
  public PyObject construct(
      Interpreter in, BuiltinType type, PyObject[] args, int off, int nPos, int nKw) {
    return maker().construct(in, type, args, off, nPos, nKw);
  }

  /**
   * The built-in part of an instance of a script's subclass, for {@code __init__} to fill; null
   * where the constructor makes it from the arguments of the subclass.
   */
  public PyObject allocate(Interpreter in) {
    return null;
  }

  /** The table with the constructor of this type. @throws TypeError where there is none */
  private BuiltinTable maker() {
    for (BuiltinType t = this; t != null && (t != OBJECT || this == OBJECT); t = t.base) {
      if (t.table != null && t.table.hasConstructor()) {
        return t.table;
      }
    }
    throw Errors.cannotCreate(this);
  }

  @Override
  public PyObject call0(Interpreter in) {
    return maker().construct0(in, this);
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    return maker().construct1(in, this, a);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    return maker().construct2(in, this, a, b);
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    return maker().construct3(in, this, a, b, c);
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    return construct(in, this, args, off, nPos, nKw);
  }

  @Override
  public boolean isAcceptableBase() {
    for (BuiltinType t = this; t != null && t != OBJECT; t = t.base) {
      if (t.table != null && t.table.hasConstructor()) {
        return true;
      }
    }
    return this == OBJECT;
  }

  @Override
  protected PyDict namespaceCopy(Interpreter in) {
    int n = table == null ? 0 : table.size();
    PyDict dict = new PyDict(n);
    for (int i = 0; i < n; i++) {
      dict.putName(in, in.intern(table.nameOf(i)), table.member(i));
    }
    dict.fix();
    return dict;
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    TypePatches patches = in.typePatches(false);
    return patches != null && patches.store(in, this, key, value);
  }
}
