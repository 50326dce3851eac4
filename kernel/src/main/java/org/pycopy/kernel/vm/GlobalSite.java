package org.pycopy.kernel.vm;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * Inline cache of one {@code LOAD_GLOBAL}: the slot in the globals where the name was last found,
 * or the built-in that was found because the globals had no such name.
 */
public final class GlobalSite {
  public final PyStr name;

  private int slot;
  private PyDict missedIn;
  private int missedVersion;
  private int builtinsEpoch;
  private PyObject builtin;

  public GlobalSite(PyStr name) {
    this.name = name;
  }

  public PyObject load(Interpreter in, PyDict globals) {
    int k = slot;
    PyObject[] keys = globals.keys;
    if (k < keys.length && keys[k] == name) {
      return globals.values[k];
    }
    if (missedIn == globals
        && missedVersion == globals.version
        && builtinsEpoch == in.builtinsEpoch) {
      return builtin;
    }
    return find(in, globals);
  }

  /** {@code name = value} in {@code namespace}, which is that of a module. */
  public void store(Interpreter in, PyDict namespace, PyObject value) {
    int k = slot;
    PyObject[] keys = namespace.keys;
    if (k < keys.length && keys[k] == name && !namespace.isFixed()) {
      namespace.values[k] = value;
      return;
    }
    namespace.putName(in, name, value);
    slot = Math.max(namespace.findName(name), 0);
  }

  private PyObject find(Interpreter in, PyDict globals) {
    int found = globals.findName(name);
    if (found >= 0) {
      slot = found;
      return globals.values[found];
    }
    PyObject value = in.builtin(name);
    if (value == null) {
      throw Errors.nameError("name '" + name.value() + "' isn't defined");
    }
    missedIn = globals;
    missedVersion = globals.version;
    builtinsEpoch = in.builtinsEpoch;
    builtin = value;
    return value;
  }
}
