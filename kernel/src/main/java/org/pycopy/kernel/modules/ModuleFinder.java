package org.pycopy.kernel.modules;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/**
 * Finds modules that are neither built in nor files. A built-in module that stands for more than
 * its own members gives one to the {@link Importer}, from its function {@code __init__}.
 */
public interface ModuleFinder {
  /**
   * The module of that full name, such as {@code java.util}; null where there is none. Attributes
   * of what this returns are the modules and members below it.
   */
  PyObject find(Interpreter in, String name);
}
