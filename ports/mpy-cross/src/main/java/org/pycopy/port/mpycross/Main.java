package org.pycopy.port.mpycross;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Disassembler;
import org.pycopy.kernel.code.MpyWriter;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.syntax.SyntaxProblem;

/**
 * The cross compiler. Takes the options of the reference's {@code pycopy-cross} and writes the same
 * files, with one exception: there is no machine code, functions marked {@code native} or {@code
 * viper} become bytecode. {@code -v -v} lists the code.
 */
public final class Main {
  private static final String VERSION = "Pycopy 3.6.1 on JVM; mpy-cross emitting mpy v5";

  private static final String USAGE =
      "usage: mpy-cross [<opts>] [-X <implopt>] <input filename>\n"
          + "Options:\n"
          + "--version : show version information\n"
          + "-o : file to write (default: the input's name, ending in .mpy)\n"
          + "-s : name of the source that goes into the file (default: the input's name)\n"
          + "-v : verbose; twice: list the code\n"
          + "-O[N] : optimise; 1: no assertions, 3: no line numbers\n"
          + "\n"
          + "Options for the target:\n"
          + "-msmall-int-bits=number : bits of a small int there (default 31)\n"
          + "-mno-unicode : strings are bytes\n"
          + "-mcache-lookup-bc : leave room in the code to cache lookups of names\n"
          + "-march=<arch> : accepted and ignored\n"
          + "\n"
          + "Options of the implementation:\n"
          + "  emit={bytecode,native,viper} -- accepted; all are bytecode\n"
          + "  heapsize=<n> -- accepted and ignored\n";

  private Main() {}

  /** Exits with 0, or with 1 and a message where nothing was written. */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    Arguments arguments;
    try {
      arguments = new Arguments(args);
    } catch (Arguments.UsageException e) {
      if (e.getMessage() == null) {
        out.print(USAGE);
      } else {
        err.println(e.getMessage());
      }
      return 1;
    }
    if (arguments.version) {
      out.println(VERSION);
      return 0;
    }
    try {
      compile(arguments, out);
      return 0;
    } catch (NoSuchFileException e) {
      err.println("OSError: [Errno 2] ENOENT: " + e.getFile());
    } catch (IOException e) {
      err.println("OSError: " + e.getMessage());
    } catch (SyntaxFailure e) {
      err.print(e.getMessage());
    }
    return 1;
  }

  /** A source that is no program; the message is the traceback. */
  @SuppressWarnings("serial") // never serialized
  private static final class SyntaxFailure extends Exception {
    SyntaxFailure(String traceback) {
      super(traceback);
    }
  }

  private static void compile(Arguments a, PrintStream out) throws IOException, SyntaxFailure {
    byte[] content = Files.readAllBytes(Path.of(a.input));
    CompileOptions options = a.options;
    options.strictComment = true;
    String text =
        options.unicode
            ? SourceMap.decode(content, 0, content.length)
            : new String(content, StandardCharsets.ISO_8859_1);
    String name = a.sourceName == null ? a.input : a.sourceName;
    Code code;
    try {
      code = Compiler.compile(text, name, options);
    } catch (SyntaxProblem p) {
      throw new SyntaxFailure(traceback(p, text, name));
    }
    if (a.verbosity >= 2) {
      out.print(Disassembler.list(code, a.verbosity >= 4));
    }
    Files.write(Path.of(output(a)), MpyWriter.write(code, options.smallIntBits, options.unicode));
  }

  private static String output(Arguments a) {
    if (a.output != null) {
      return a.output;
    }
    String stem = a.input.endsWith(".py") ? a.input.substring(0, a.input.length() - 3) : a.input;
    return stem + ".mpy";
  }

  private static String traceback(SyntaxProblem p, String text, String name) {
    String message = ": " + p.getMessage() + "\n";
    if (p.kind == SyntaxProblem.NOT_IMPLEMENTED_ERROR) {
      return "NotImplementedError" + message;
    }
    String type = "SyntaxError";
    if (p.kind == SyntaxProblem.INDENTATION_ERROR) {
      type = "IndentationError";
    } else if (p.kind == SyntaxProblem.RUNTIME_ERROR) {
      type = "RuntimeError";
    }
    return "Traceback (most recent call last):\n"
        + ("  File \"" + name + "\", line " + new SourceMap(text).line(p.pos))
        + (p.block == null ? "" : ", in " + p.block)
        + ("\n" + type + message);
  }
}
