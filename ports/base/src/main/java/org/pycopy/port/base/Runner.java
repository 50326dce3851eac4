package org.pycopy.port.base;

import java.nio.charset.StandardCharsets;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Disassembler;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.syntax.SourceMap;

/** Runs programs for a command line: source text, files, modules; and says how they ended. */
public final class Runner {
  /** Bit of a result: the program asked to exit, with the status in the low 8 bits. */
  public static final int EXIT = 0x100;

  private final Interpreter in;
  private final JavaHost host;

  /** Compile but do not run. */
  public boolean compileOnly;

  /** How much is told about what is done: from 2 on, the bytecode. */
  public int verbosity;

  public Runner(Interpreter in, JavaHost host) {
    this.in = in;
    this.host = host;
  }

  /** Runs a source or {@code .mpy} file that exists. */
  public int runFile(String path) {
    byte[] content = host.load(path);
    if (content == null) {
      return 1;
    }
    if (path.endsWith(".mpy")) {
      return runCompiled(content);
    }
    return runSource(SourceMap.decode(content, 0, content.length), path);
  }

  private int runCompiled(byte[] content) {
    try {
      Programs.runMain(in, Programs.loadCompiled(content));
      return 0;
    } catch (PyException e) {
      return report(e.value());
    }
  }

  /** Runs the text of a program. */
  public int runSource(String source, String name) {
    try {
      Code code = Programs.compileMain(in, source, name);
      if (verbosity >= 2) {
        print(1, Disassembler.list(code, true));
      }
      if (!compileOnly) {
        Programs.runMain(in, code);
      }
      return 0;
    } catch (PyException e) {
      return report(e.value());
    }
  }

  /** Runs one input of an interactive session, whose expressions are printed. */
  public int runInteractive(String source) {
    try {
      Code code = Programs.compileInteractive(in, source, "<stdin>");
      Programs.run(in, code, in.importer().main().dict(), in.importer().main().dict());
      in.poll(0);
      return 0;
    } catch (PyException e) {
      return report(e.value());
    }
  }

  /** Runs module {@code name} as {@code -m} does. */
  public int runModule(String name) {
    try {
      in.importer().runAsMain(name);
      return 0;
    } catch (PyException e) {
      return report(e.value());
    }
  }

  /** Runs what standard input holds up to its end. */
  public int runStandardInput() {
    byte[] text = new byte[1 << 12];
    int n = 0;
    while (true) {
      if (n == text.length) {
        text = java.util.Arrays.copyOf(text, 2 * n);
      }
      int got = host.read(text, n, text.length - n);
      if (got <= 0) {
        break;
      }
      n += got;
    }
    return runSource(SourceMap.decode(text, 0, n), "<stdin>");
  }

  /** Prints an exception that nothing caught: 1, or the status that {@code SystemExit} asks for. */
  private int report(PyObject exception) {
    // The exception has left all frames behind.
    in.restoreDepth(0);
    in.frame = null;
    if (!exception.type().isSubclassOf(ExceptionTypes.SYSTEM_EXIT)) {
      in.printError(exception);
      return 1;
    }
    PyObject value = PyBaseException.of(exception).value();
    if (value == PyNone.NONE || value == PyBool.FALSE) {
      return EXIT;
    }
    return EXIT | (value instanceof PyInt n ? (int) n.value & 0xFF : 1);
  }

  /** Prints text on standard output (1) or standard error (2). */
  public void print(int fd, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    host.write(fd, bytes, 0, bytes.length);
  }
}
