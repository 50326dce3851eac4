package org.pycopy.kernel.modules;

import java.util.Arrays;
import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.text.Utf8;

/** The functions of {@code builtins} for input, output and finding one's way about. */
final class ConsoleBuiltins {
  private static final int LINE_START = 80;

  /** Width of a column of {@code help('modules')}. */
  private static final int COLUMN = 18;

  private ConsoleBuiltins() {}

  /**
   * Prints the values.
   *
   * @param sep what to print between two values; a space by default
   * @param end what to print at the end; a line feed by default
   * @param file the stream to write to; {@code sys.stdout} by default
   * @param flush whether to flush the stream
   */
  @PyFunction
  static void print(
      Interpreter in,
      PyObject[] values,
      @KwOnly @Opt String sep,
      @KwOnly @Opt String end,
      @KwOnly @Opt PyObject file,
      @KwOnly @Opt("false") boolean flush) {
    PyObject target = file == null || file == PyNone.NONE ? null : file;
    if (target != null) {
      CoreState.stream(in, target);
    }
    if (target == null) {
      printToStdout(in, values, sep, end);
    } else {
      // A stream of the program's own is written to value by value.
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          CoreState.write(in, target, sep == null ? " " : sep);
        }
        CoreState.write(in, target, Printer.str(in, values[i]));
      }
      CoreState.write(in, target, end == null ? "\n" : end);
    }
    if (flush && target != null) {
      CoreState.stream(in, target).ioctl(in, PyStream.FLUSH, new long[1]);
    }
  }

  private static void printToStdout(Interpreter in, PyObject[] values, String sep, String end) {
    Printer out = new Printer(in);
    try {
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          out.append(sep == null ? " " : sep);
        }
        out.append(values[i], Printer.STR);
      }
    } catch (PyException e) {
      // What came before the value that could not be printed is printed all the same.
      in.core.print(in, out.toString());
      throw e;
    }
    out.append(end == null ? "\n" : end);
    in.core.print(in, out.toString());
  }

  /** Prints {@code value} where it is not None and keeps it as {@code _}: what the REPL calls. */
  @PyFunction("__repl_print__")
  static void replPrint(Interpreter in, PyObject value) {
    if (value != PyNone.NONE) {
      in.core.print(in, Printer.repr(in, value) + "\n");
      in.importer().builtin("builtins").setAttr(in, in.intern("_"), value);
    }
  }

  /**
   * Reads a line from standard input, without its end.
   *
   * @param prompt what to print first
   * @throws EOFError where there is no more input
   */
  @PyFunction
  static String input(Interpreter in, @Opt PyObject prompt) {
    if (prompt != null) {
      in.core.print(in, Printer.str(in, prompt));
    }
    byte[] line = new byte[LINE_START];
    int n = 0;
    byte[] one = new byte[1];
    while (true) {
      int got = readByte(in, one);
      if (got < 0) {
        throw Errors.osError(-got);
      }
      if (got == 0 && n == 0) {
        throw Errors.of(ExceptionTypes.EOF_ERROR);
      }
      if (got == 0 || one[0] == '\n') {
        return Utf8.decode(line, 0, n);
      }
      if (n == line.length) {
        in.charge(2L * n);
        line = Arrays.copyOf(line, 2 * n);
      }
      line[n++] = one[0];
    }
  }

  private static int readByte(Interpreter in, byte[] one) {
    return CoreState.stream(in, in.core.stdin()).read(in, one, 0, 1);
  }

  /**
   * Opens a file: {@code uio.open} of a port that has files.
   *
   * @throws NotImplementedError where the port has none
   */
  @PyFunction
  static PyObject open(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    PyModule io = in.importer().builtin("uio");
    PyObject opener = io == null ? null : io.find(in, Names.OPEN);
    if (opener == null) {
      throw Errors.notImplemented("this port has no files");
    }
    return opener.call(in, args, off, nPos, nKw);
  }

  /**
   * The names of the attributes of {@code object}; without it, the names of the local namespace.
   */
  @PyFunction
  static PyObject dir(Interpreter in, @Opt PyObject object) {
    return object == null ? Ops.toList(in, in.currentLocals()) : NameLister.namesOf(in, object);
  }

  /** Prints what {@code object} is and what members it has; {@code 'modules'} lists the modules. */
  @PyFunction
  static void help(Interpreter in, @Opt PyObject object) {
    Printer out = new Printer(in);
    if (object == null) {
      out.append(
          "Welcome to Pycopy!\n\n"
              + "help(object) tells what an object is and what members it has,\n"
              + "help('modules') lists the built-in modules.\n");
    } else if (object instanceof PyStr text && text.value().equals("modules")) {
      listModules(in, out);
    } else {
      describe(in, out, object);
    }
    in.core.print(in, out.toString());
  }

  private static void listModules(Interpreter in, Printer out) {
    PyList names = new PyList();
    for (String name : in.host().modules().names()) {
      if (!ModuleTable.isPart(name)) {
        names.append(in, new PyStr(name));
      }
    }
    for (String file : in.host().modules().frozenFiles()) {
      int extension = file.lastIndexOf('.');
      if (file.endsWith(".py") || file.endsWith(".mpy")) {
        names.append(in, new PyStr(file.substring(0, extension)));
      }
    }
    names.sort(in, null, false);
    int rows = (names.size + 3) / 4;
    for (int row = 0; row < rows; row++) {
      for (int i = row; i < names.size; i += rows) {
        String name = Convert.toJavaString(in, names.items[i]);
        out.append(name);
        for (int gap = name.length() % COLUMN; gap < COLUMN && i + rows < names.size; gap++) {
          out.append(' ');
        }
      }
      out.append('\n');
    }
    out.append("Plus any modules on the filesystem\n");
  }

  private static void describe(Interpreter in, Printer out, PyObject object) {
    out.append("object ").append(object, Printer.STR);
    out.append(" is of type ").append(object.type().name()).append('\n');
    Documentation.print(in, out, object);
    PyList names = NameLister.ownNamesOf(in, object);
    for (int i = 0; i < names.size; i++) {
      PyStr name = (PyStr) names.items[i];
      PyObject value = Ops.getAttrOrNull(in, object, name);
      if (value != null) {
        out.append("  ").append(name.value()).append(" -- ");
        out.append(value, Printer.STR).append('\n');
      }
    }
  }
}
