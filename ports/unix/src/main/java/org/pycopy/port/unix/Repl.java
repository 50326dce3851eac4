package org.pycopy.port.unix;

import java.io.ByteArrayOutputStream;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.syntax.ReplInput;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.port.base.Runner;

/** The prompt: reads statements from the terminal and runs them, until Ctrl-D or SystemExit. */
final class Repl {
  private final Interpreter in;
  private final UnixHost host;
  private final Runner runner;
  private final Terminal terminal = new Terminal();
  private final Keyboard keyboard;
  private final LineEditor editor;
  private final History history = new History();

  Repl(Interpreter in, UnixHost host, Runner runner, Interrupts interrupts) {
    this.in = in;
    this.host = host;
    this.runner = runner;
    keyboard = new Keyboard(interrupts, host, terminal);
    editor = new LineEditor(host, keyboard, history, new Completer(in));
  }

  /**
   * Takes over the terminal. Where a program runs before the prompt, keys pressed meanwhile wait,
   * and are not shown twice.
   */
  void prepare() {
    terminal.makeRaw();
    host.readFrom(keyboard);
    keyboard.setProgramRuns(true);
    keyboard.start();
  }

  /** Runs the prompt to its end, after {@link #prepare}; a result as those of {@link Runner}. */
  int run() {
    keyboard.setProgramRuns(false);
    terminal.makeRaw();
    history.load();
    in.write(
        1,
        "Pycopy 3.6.1 on Java "
            + Runtime.version().feature()
            + "; linux version\nUse Ctrl-D to exit, Ctrl-E for paste mode\n");
    try {
      return loop();
    } finally {
      history.save();
      end();
    }
  }

  /** Gives the terminal back. */
  void end() {
    host.flush();
    host.releaseTerminal();
  }

  private int loop() {
    StringBuilder text = new StringBuilder();
    while (true) {
      text.setLength(0);
      terminal.makeRaw();
      int key = editor.read(text, ">>> ");
      boolean pasted = key == LineEditor.CTRL_E;
      if (key == LineEditor.CTRL_D) {
        in.write(1, "\n");
        return 0;
      }
      if (pasted ? paste(text) : key != LineEditor.CTRL_C && complete(text)) {
        keyboard.setProgramRuns(true);
        int status = runner.runInteractive(text.toString(), pasted);
        keyboard.setProgramRuns(false);
        if ((status & Runner.EXIT) != 0) {
          return status;
        }
      } else if (key != LineEditor.ENTER) {
        in.write(1, "\n");
      }
    }
  }

  /** Reads the further lines of a statement; false where there is nothing to run. */
  private boolean complete(StringBuilder text) {
    while (ReplInput.isIncomplete(text.toString())) {
      text.append('\n');
      int key = editor.read(text, "... ");
      if (key == LineEditor.CTRL_C) {
        in.write(1, "\n");
        return false;
      }
      if (key == LineEditor.CTRL_D) {
        break;
      }
    }
    return text.length() != 0;
  }

  /** Reads text as it comes up to Ctrl-D; false after Ctrl-C. */
  private boolean paste(StringBuilder text) {
    in.write(1, "\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\n=== ");
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    while (true) {
      int key = keyboard.key();
      if (key == LineEditor.CTRL_C) {
        return false;
      }
      if (key < 0 || key == LineEditor.CTRL_D) {
        in.write(1, "\n");
        byte[] bytes = buffer.toByteArray();
        text.append(SourceMap.decode(bytes, 0, bytes.length));
        return true;
      }
      if (key == '\r' || key == '\n') {
        buffer.write('\n');
        in.write(1, "\n=== ");
      } else {
        buffer.write(key);
        host.write(1, new byte[] {(byte) key}, 0, 1);
      }
    }
  }
}
