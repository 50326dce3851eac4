package org.pycopy.cross;

import org.pycopy.kernel.compiler.CompileOptions;

/**
 * What {@code .mpy} files have to be like for the reference's ports: the flags with which its build
 * of each port calls the cross-compiler, and where it does not, what the port's configuration asks
 * for. The architecture does not matter, since there is no machine code.
 */
public final class Target {
  private static final String[] NAMES = {
    "pyboard", "esp8266", "esp32", "nrf51", "nrf52", "cc3200", "unix", "minimal"
  };

  private Target() {}

  /** The names of all targets. */
  public static String[] names() {
    return NAMES.clone();
  }

  /** Sets the options for target {@code name}; false where there is none of that name. */
  public static boolean apply(String name, CompileOptions options) {
    boolean known = false;
    for (String target : NAMES) {
      known |= target.equals(name);
    }
    if (!known) {
      return false;
    }
    // All but unix are for 32 bits; unix may be, and then refuses larger small ints.
    options.smallIntBits = 31;
    options.cacheBytes = name.equals("unix");
    options.unicode = !(name.equals("nrf51") || name.equals("nrf52") || name.equals("minimal"));
    return true;
  }
}
