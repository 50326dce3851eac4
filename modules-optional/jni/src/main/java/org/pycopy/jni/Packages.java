package org.pycopy.jni;

import java.util.HashMap;
import java.util.HashSet;

/**
 * The packages that can be imported: those of the JVM's modules, those that classes were loaded of,
 * and those that the class loader has a directory for.
 */
final class Packages {
  private final JavaAccess access;
  private final ClassLoader loader;
  private final HashMap<String, PyJavaPackage> found = new HashMap<>();

  /** Packages of the modules, and those that they are in; null until needed. */
  private HashSet<String> ofModules;

  Packages(JavaAccess access, ClassLoader loader) {
    this.access = access;
    this.loader = loader;
  }

  /** Package {@code name}, or null where there is none that programs may use. */
  PyJavaPackage find(String name) {
    PyJavaPackage result = found.get(name);
    if (result == null && access.isPackageAllowed(name) && exists(name)) {
      result = new PyJavaPackage(access, name);
      found.put(name, result);
    }
    return result;
  }

  private boolean exists(String name) {
    if (ofModules == null) {
      ofModules = new HashSet<>();
      for (Module module : ModuleLayer.boot().modules()) {
        for (String each : module.getPackages()) {
          addWithOuter(each);
        }
      }
    }
    return ofModules.contains(name)
        || loader.getResource(name.replace('.', '/') + "/") != null
        || isLoaded(name);
  }

  private void addWithOuter(String name) {
    int end = name.length();
    while (end > 0 && ofModules.add(name.substring(0, end))) {
      end = name.lastIndexOf('.', end - 1);
    }
  }

  private boolean isLoaded(String name) {
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      for (Package loaded : each.getDefinedPackages()) {
        String other = loaded.getName();
        if (other.startsWith(name)
            && (other.length() == name.length() || other.charAt(name.length()) == '.')) {
          return true;
        }
      }
    }
    return false;
  }
}
