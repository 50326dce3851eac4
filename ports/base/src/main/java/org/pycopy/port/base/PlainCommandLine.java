package org.pycopy.port.base;

import java.util.Arrays;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.syntax.ReplInput;
import org.pycopy.kernel.syntax.SourceMap;

/**
 * The command line of small ports: it runs a script, {@code -c} source text, standard input, or
 * where that is a terminal a plain prompt.
 */
public final class PlainCommandLine {
  private static final int STATUS_MASK = 0xFF;
  private static final int LINE = 80;

  private final JavaHost host;
  private final Interpreter in;
  private final Runner runner;
  private final String name;

  private PlainCommandLine(ModuleTable modules, boolean files, String name) {
    this.host = new JavaHost(modules, files);
    this.in = new Interpreter(host, Limits.NONE);
    this.runner = new Runner(in, host);
    this.name = name;
  }

  /**
   * Runs what the arguments say, {@code [script | -c command] [arguments]}, and ends the process.
   *
   * @param modules the port's modules
   * @param files whether programs may open files
   * @param name of the port, for the prompt
   */
  public static void main(ModuleTable modules, boolean files, String name, String[] args) {
    PlainCommandLine line = new PlainCommandLine(modules, files, name);
    int status = line.run(args);
    line.host.flush();
    Runtime.getRuntime().halt(status & STATUS_MASK);
  }

  private int run(String[] args) {
    in.importer().path.append(in, PyStr.EMPTY);
    if (args.length == 0) {
      return JavaHost.isTerminal(0) ? runPrompt() : runner.runStandardInput();
    }
    boolean isCommand = args[0].equals("-c") && args.length > 1;
    if (args[0].startsWith("-") && !isCommand) {
      in.write(2, "usage: pycopy [<script> | -c <command>] [<argument>...]\n");
      return 1;
    }
    for (int i = 0; i < args.length; i++) {
      if (!isCommand || i != 1) {
        in.importer().argv.append(in, new PyStr(args[i]));
      }
    }
    if (isCommand) {
      return runner.runSource(args[1], Runner.NO_FILE);
    }
    in.importer().path.items[0] = new PyStr(Runner.directoryOf(args[0]));
    return runner.runFile(args[0]);
  }

  /** Reads statements from standard input and runs them, until its end or SystemExit. */
  private int runPrompt() {
    in.write(1, "Pycopy 3.6.1, " + name + " port; Ctrl-D to exit\n");
    while (true) {
      String text = ask(">>> ");
      while (text != null && ReplInput.isIncomplete(text)) {
        String line = ask("... ");
        if (line == null) {
          break;
        }
        text = text + "\n" + line;
      }
      if (text == null) {
        in.write(1, "\n");
        return 0;
      }
      if (!text.isEmpty()) {
        int status = runner.runInteractive(text, false);
        if ((status & Runner.EXIT) != 0) {
          return status;
        }
      }
    }
  }

  /** A line from standard input, null at its end. */
  private String ask(String prompt) {
    in.write(1, prompt);
    byte[] line = new byte[LINE];
    int n = 0;
    while (true) {
      if (n == line.length) {
        line = Arrays.copyOf(line, 2 * n);
      }
      int got = host.read(line, n, 1);
      if (got <= 0 && n == 0) {
        return null;
      }
      if (got <= 0 || line[n] == '\n') {
        return SourceMap.decode(line, 0, n);
      }
      n++;
    }
  }
}
