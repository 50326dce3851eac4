package org.pycopy.port.unix;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.syntax.ReplInput;
import org.pycopy.port.base.JavaHost;
import org.pycopy.port.base.Runner;

/** The interactive session. */
final class Repl {
  private final JavaHost host;
  private final Runner runner;

  Repl(Interpreter in, JavaHost host, Runner runner) {
    this.host = host;
    this.runner = runner;
  }

  /** Runs the session up to its end. */
  int run() {
    runner.print(
        1,
        "Pycopy v3.6.1 on 2026-01-01; linux version\n"
            + "Use Ctrl-D to exit, Ctrl-E for paste mode\n");
    while (true) {
      String input = readLine(">>> ");
      if (input == null) {
        return 0;
      }
      while (ReplInput.isIncomplete(input)) {
        String line = readLine("... ");
        if (line == null) {
          break;
        }
        input = input + "\n" + line;
      }
      int result = runner.runInteractive(input);
      if ((result & Runner.EXIT) != 0) {
        return result;
      }
    }
  }

  private String readLine(String prompt) {
    runner.print(1, prompt);
    StringBuilder line = new StringBuilder();
    byte[] one = new byte[1];
    while (true) {
      int n = host.read(one, 0, 1);
      if (n <= 0) {
        return line.length() == 0 ? null : line.toString();
      }
      if (one[0] == '\n') {
        return line.toString();
      }
      line.append((char) (one[0] & 0xFF));
    }
  }
}
