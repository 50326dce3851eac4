package org.pycopy.port.minimal;

import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.port.base.PlainCommandLine;

/** The minimal port: the kernel alone, without files. */
public final class Main {
  private Main() {}

  /** Runs what the arguments say: {@code [script | -c command] [arguments]}. */
  public static void main(String[] args) {
    PlainCommandLine.main(new CoreModules(), false, "minimal", args);
  }
}
