package org.pycopy.port.base;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.StandardStream;
import org.pycopy.kernel.syntax.SourceMap;

/** Runs programs for a command line: source text, files, modules; and says how they ended. */
public final class Runner {
  /** Bit of a result: the program asked to exit, with the status in the low 8 bits. */
  public static final int EXIT = 0x100;

  /** The file name of programs that come from no file. */
  public static final String NO_FILE = "<stdin>";

  private static final int STATUS_MASK = 0xFF;

  private final Interpreter in;
  private final JavaHost host;

  /** Compile but do not run. */
  public boolean compileOnly;

  public Runner(Interpreter in, JavaHost host) {
    this.in = in;
    this.host = host;
  }

  /** Runs a source or {@code .mpy} file that exists. */
  public int runFile(String path) {
    byte[] content = host.load(path);
    if (content == null) {
      return report(Errors.osError(whyUnreadable(path)).value());
    }
    if (path.endsWith(".mpy")) {
      return runCompiled(content);
    }
    return runSource(SourceMap.decode(content, 0, content.length), path);
  }

  private int whyUnreadable(String path) {
    switch (host.stat(path)) {
      case Host.NOTHING:
        return Errno.ENOENT;
      case Host.DIRECTORY:
        return Errno.EISDIR;
      default:
        return Errno.EACCES;
    }
  }

  private int runCompiled(byte[] content) {
    try {
      Code code = Programs.loadCompiled(content);
      if (!compileOnly) {
        Programs.runMain(in, code);
      }
      return 0;
    } catch (PyException e) {
      return report(e.value());
    }
  }

  /** Runs the text of a program. */
  public int runSource(String source, String name) {
    try {
      Code code = Programs.compileMain(in, source, name);
      if (!compileOnly) {
        Programs.runMain(in, code);
      }
      return 0;
    } catch (PyException e) {
      return report(e.value());
    }
  }

  /**
   * Runs one statement of an interactive session, or with {@code pasted} any number of them; values
   * of expressions are printed.
   */
  public int runInteractive(String source, boolean pasted) {
    int kind = pasted ? CompileOptions.FILE : CompileOptions.SINGLE;
    try {
      Code code = Programs.compileInteractive(in, source, NO_FILE, kind);
      if (!compileOnly) {
        PyDict globals = in.importer().main().dict();
        Programs.run(in, code, globals, globals);
        in.poll(0);
      }
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
    try {
      return runSource(readAll(new StandardStream(0)), NO_FILE);
    } catch (PyException e) {
      return report(e.value());
    }
  }

  private String readAll(PyStream input) {
    byte[] text = new byte[1 << 12];
    int n = 0;
    while (true) {
      int got = input.read(in, text, n, text.length - n);
      if (got <= 0) {
        return SourceMap.decode(text, 0, n);
      }
      n += got;
      if (n == text.length) {
        text = Arrays.copyOf(text, 2 * n);
      }
    }
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
    return EXIT | exitStatus(PyBaseException.of(exception).args());
  }

  private int exitStatus(PyTuple arguments) {
    if (arguments.size() == 0 || arguments.get(0) == PyNone.NONE) {
      return 0;
    }
    PyObject value = Convert.nativeOf(arguments.get(0));
    if (value instanceof PyInt || value instanceof PyBool) {
      return (int) Ops.index(in, value) & STATUS_MASK;
    }
    return value instanceof PyBigInt big ? big.value().intValue() & STATUS_MASK : 1;
  }

  /** Prints text on standard output (1) or standard error (2). */
  public void print(int fd, String text) {
    in.write(fd, text);
  }

  /** The directory that {@code path} is in, absolute and without links; empty for the root. */
  public static String directoryOf(String path) {
    File file = new File(path);
    String full;
    try {
      full = file.getCanonicalPath();
    } catch (IOException e) {
      full = file.getAbsolutePath();
    }
    return full.substring(0, Math.max(full.lastIndexOf('/'), 0));
  }
}
