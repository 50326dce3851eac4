package org.pycopy.port.unix;

import org.pycopy.cmath.CmathModuleTable;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.objects.BuiltinTable;
import org.pycopy.math.MathModuleTable;

/** The modules of the unix port. */
public final class UnixModules extends CoreModules {
  @Override
  public BuiltinTable find(String name) {
    switch (name) {
      case "math":
        return new MathModuleTable();
      case "cmath":
        return new CmathModuleTable();
      default:
        return super.find(name);
    }
  }
}
