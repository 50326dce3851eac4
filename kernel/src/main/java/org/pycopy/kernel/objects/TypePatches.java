package org.pycopy.kernel.objects;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.pycopy.kernel.Interpreter;

/**
 * Members that Python code has put into built-in types, which {@code micropython.writable_ns}
 * allows. Built-in types are shared by all interpreters and do not change; a patch belongs to one
 * interpreter and is found before what it hides.
 */
public final class TypePatches {
  private final IdentityHashMap<BuiltinType, PyDict> patches = new IdentityHashMap<>();
  private final Set<BuiltinType> writable = new HashSet<>();

  /** Allows or forbids storing into {@code type}; whether it was allowed. */
  public boolean setWritable(BuiltinType type, boolean on) {
    return on ? !writable.add(type) : writable.remove(type);
  }

  /**
   * Sets member {@code key}, or removes a patch where {@code value} is null; false if not allowed.
   */
  boolean store(Interpreter in, BuiltinType type, PyStr key, PyObject value) {
    if (!writable.contains(type)) {
      return false;
    }
    PyDict patch = patches.get(type);
    if (patch == null) {
      patch = new PyDict();
      patches.put(type, patch);
    }
    in.typeEpoch++;
    if (value == null) {
      return patch.remove(in, key) != null;
    }
    patch.putName(in, in.intern(key.value()), value);
    return true;
  }

  /** As {@link PyType#lookup}, with patches. */
  public PyObject lookup(PyType type, PyStr key) {
    if (!(type instanceof BuiltinType builtin)) {
      return type.lookup(key);
    }
    for (BuiltinType t = builtin; t != null; t = t.base()) {
      if (t == BuiltinType.OBJECT && builtin != BuiltinType.OBJECT) {
        break;
      }
      PyDict patch = patches.get(t);
      PyObject member = patch == null ? null : patch.getName(key);
      if (member == null && t.table() != null) {
        member = t.table().find(key.value());
      }
      if (member != null) {
        return member;
      }
    }
    return null;
  }
}
