package org.pycopy.port.unix;

import java.io.IOException;

/** The terminal that standard input may be, by way of {@code stty}. */
final class Terminal {
  private Terminal() {}

  /** True where standard input is a terminal. */
  static boolean isInteractive() {
    return stty("-g");
  }

  /** Runs {@code stty} on standard input; true where that worked. */
  static boolean stty(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "stty";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      return new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
