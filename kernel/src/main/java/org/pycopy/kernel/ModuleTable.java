package org.pycopy.kernel;

import org.pycopy.kernel.objects.BuiltinTable;

/**
 * The built-in modules that a port has picked. Stateless but for what it loads lazily, so that one
 * instance serves all interpreters of the JVM.
 */
public abstract class ModuleTable {
  /** The members of module {@code name}, or null where the port does not have it. */
  public abstract BuiltinTable find(String name);

  /** The names of all modules. */
  public abstract String[] names();
}
