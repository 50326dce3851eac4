package org.pycopy.kernel.objects;

import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.modules.StrictMode;

/**
 * A module. One written in Python has a dict as namespace, which is the globals of its functions. A
 * built-in one shares the table of its members with all interpreters; values that an interpreter
 * makes or overrides for itself are in a small dict that exists only where needed.
 */
@org.pycopy.annot.PyType("module")
public final class PyModule extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("module", BuiltinType.OBJECT, new PyModuleTable());

  private final String name;
  private final BuiltinTable table;
  private PyDict dict;
  private boolean writable;

  /** Null until a member is not in the table. */
  private PyModule[] parts;

  /** An empty module of the given name, written in Python. */
  public PyModule(Interpreter in, PyStr name) {
    this.name = name.value();
    this.table = null;
    this.dict = new PyDict();
    this.writable = true;
    dict.putName(in, Names.NAME, name);
  }

  /** A built-in module. */
  public PyModule(BuiltinTable table, String name) {
    this.name = name;
    this.table = table;
  }

  /** An empty module called {@code name}. */
  @PyNew
  static PyObject make(Interpreter in, String name) {
    return new PyModule(in, in.intern(name));
  }

  /** The name the module was made with. */
  public String name() {
    return name;
  }

  /** The members of a built-in module, or null for one written in Python. */
  public BuiltinTable table() {
    return table;
  }

  /**
   * The namespace of a module written in Python; of a built-in module only what this interpreter
   * has made or overridden.
   */
  public PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    return dict;
  }

  /** Whether Python code may store into this built-in module; the former state. */
  public boolean setWritable(boolean on) {
    boolean old = writable;
    writable = on;
    return old;
  }

  /** Member {@code key}, without asking {@code __getattr__}; null where there is none. */
  public PyObject find(Interpreter in, PyStr key) {
    if (dict != null) {
      PyObject value = dict.getName(key);
      if (value != null) {
        return value;
      }
    }
    if (table == null) {
      return null;
    }
    PyObject member = table.find(key.value());
    if (member instanceof BuiltinFunction function && function.isValue()) {
      member = function.call0(in);
      dict().putName(in, in.intern(key.value()), member);
    } else if (member == null) {
      member = key.equals(Names.NAME) ? in.intern(name) : findInParts(in, key);
    }
    return member;
  }

  private PyObject findInParts(Interpreter in, PyStr key) {
    for (PyModule part : parts(in)) {
      PyObject member = part.find(in, key);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  /** The parts of a built-in module that other artifacts add. */
  public PyModule[] parts(Interpreter in) {
    if (parts == null) {
      String[] names = in.host().modules().partsOf(name);
      parts = new PyModule[names.length];
      for (int i = 0; i < names.length; i++) {
        parts[i] = in.importer().builtin(names[i]);
      }
    }
    return parts;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    PyObject value = find(in, key);
    if (value != null) {
      return value;
    }
    String text = key.value();
    if (text.startsWith("__")) {
      if (text.equals("__class__")) {
        return TYPE;
      }
      if (text.equals("__dict__") && table == null) {
        return dict;
      }
      if (text.equals("__getattr__")) {
        return null;
      }
    }
    PyObject getter = find(in, Names.GETATTR);
    return getter == null ? null : getter.call1(in, key);
  }

  @Override
  public boolean loadMethod(Interpreter in, PyStr key, PyObject[] stack, int sp) {
    PyObject value = getAttr(in, key);
    stack[sp] = value;
    stack[sp + 1] = null;
    return value != null;
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    if (!writable && !isBuiltins()) {
      PyObject setter = find(in, Names.SETATTR);
      if (setter == null || value == null) {
        return false;
      }
      setter.call2(in, key, value);
      if (dict != null && dict.getName(key) != null) {
        // It was made by a function of the module, which now makes another.
        dict.remove(in, key);
      }
      return true;
    }
    if (value == null) {
      StrictMode.checkDelete(in);
      if (dict().remove(in, key) == null) {
        throw Errors.keyError(key);
      }
    } else {
      // A module in a namespace is constant by itself.
      StrictMode.store(in, dict(), in.intern(key.value()), value, value instanceof PyModule);
    }
    if (isBuiltins()) {
      in.builtinsEpoch++;
    }
    return true;
  }

  private boolean isBuiltins() {
    return table != null && name.equals("builtins");
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    PyObject shown = find(in, Names.NAME);
    PyObject file = dict == null ? null : dict.getName(Names.FILE);
    out.append("<module '").append(shown instanceof PyStr s ? s.value() : "").append('\'');
    if (file instanceof PyStr path) {
      out.append(" from '").append(path.value()).append('\'');
    }
    out.append('>');
  }
}
