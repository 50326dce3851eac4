package org.pycopy.kernel.modules;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Disassembler;
import org.pycopy.kernel.code.MpyFormatException;
import org.pycopy.kernel.code.MpyReader;
import org.pycopy.kernel.code.Verifier;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.syntax.ParseTree;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.syntax.SyntaxProblem;
import org.pycopy.kernel.vm.LinkedCode;
import org.pycopy.kernel.vm.PyFunction;

/** Compiles source text for an interpreter and runs what comes out. */
public final class Programs {
  /** Verbosity from which on compiled code is listed. */
  private static final int LIST_CODE = 2;

  /** Verbosity from which on the parse tree is listed. */
  private static final int LIST_TREE = 3;

  /** What a program of each of the {@link CompileOptions}' input kinds is to the grammar. */
  private static final String[] START_RULES = {"file_input", "single_input", "eval_input"};

  /** Verbosity from which on listings show the bytes of each instruction. */
  private static final int LIST_BYTES = 4;

  private Programs() {}

  /** The interpreter's settings as compile options for an input of {@code kind}. */
  private static CompileOptions options(Interpreter in, int kind) {
    CompileOptions options = new CompileOptions();
    options.inputKind = kind;
    options.optLevel = in.optLevel;
    options.emitter = in.emitter;
    options.strict = in.strict;
    return options;
  }

  /**
   * Compiles source text.
   *
   * @param kind one of {@link CompileOptions}' input kinds
   * @throws SyntaxError (Python's), with the position in its traceback
   */
  public static Code compile(Interpreter in, String source, String fileName, int kind) {
    return compile(in, source, fileName, options(in, kind));
  }

  /** As {@link #compile(Interpreter, String, String, int)}, with values of expressions printed. */
  public static Code compileInteractive(Interpreter in, String source, String fileName, int kind) {
    CompileOptions options = options(in, kind);
    options.replPrint = true;
    return compile(in, source, fileName, options);
  }

  private static Code compile(
      Interpreter in, String source, String fileName, CompileOptions options) {
    try {
      // Listings are read beside those of the reference, whose code has room for caches.
      options.cacheBytes = in.verbose >= LIST_CODE;
      Code code = Compiler.compile(source, fileName, options);
      if (in.verbose >= LIST_TREE) {
        String rule = START_RULES[options.inputKind];
        String line = "----------------\n";
        in.write(1, line + ParseTree.print(source, options.optLevel == 0, rule) + line);
      }
      if (in.verbose >= LIST_CODE) {
        in.write(1, Disassembler.list(code, in.verbose >= LIST_BYTES));
      }
      if (in.tier != null && code.hasViperCode()) {
        in.tier.check(in, code);
      }
      return code;
    } catch (SyntaxProblem problem) {
      throw toException(problem, source, fileName);
    }
  }

  private static PyException toException(SyntaxProblem problem, String source, String fileName) {
    PyException e = Errors.of(typeOf(problem.kind), problem.getMessage());
    SourceMap map = new SourceMap(source);
    PyBaseException base = e.base();
    base.addTraceback(fileName, map.line(problem.pos), problem.block);
    base.setPosition(map.column(problem.pos), map.lineText(problem.pos));
    return e;
  }

  private static BuiltinType typeOf(int kind) {
    switch (kind) {
      case SyntaxProblem.INDENTATION_ERROR:
        return ExceptionTypes.INDENTATION_ERROR;
      case SyntaxProblem.NOT_IMPLEMENTED_ERROR:
        return ExceptionTypes.NOT_IMPLEMENTED_ERROR;
      case SyntaxProblem.RUNTIME_ERROR:
        return ExceptionTypes.RUNTIME_ERROR;
      default:
        return ExceptionTypes.SYNTAX_ERROR;
    }
  }

  /**
   * The code in a {@code .mpy} file, whoever made it.
   *
   * @throws ValueError (Python's) where the file cannot be loaded, or its code must not run
   */
  public static Code loadCompiled(byte[] content) {
    Code code = loadFrozen(content);
    try {
      Verifier.verify(code);
    } catch (MpyFormatException e) {
      throw Errors.valueError(e.getMessage());
    }
    return code;
  }

  /**
   * The code in a {@code .mpy} file that is part of the program, and therefore not verified.
   *
   * @throws ValueError (Python's) where the file cannot be loaded
   */
  static Code loadFrozen(byte[] content) {
    try {
      return MpyReader.read(content);
    } catch (MpyFormatException e) {
      throw Errors.valueError(e.getMessage());
    }
  }

  /** Runs {@code code} with the given namespaces; returns the value of an expression, or None. */
  public static PyObject run(Interpreter in, Code code, PyDict globals, PyDict locals) {
    return new PyFunction(new LinkedCode(in, code), globals).callWithLocals(in, locals);
  }

  /**
   * Compiles the main program; a comment {@code -X strict} in its first two lines switches strict
   * mode on. Its globals get {@code __file__}.
   */
  public static Code compileMain(Interpreter in, String source, String fileName) {
    PyDict globals = in.importer().main().dict();
    StrictMode.store(in, globals, Names.FILE, in.intern(fileName), true);
    CompileOptions options = options(in, CompileOptions.FILE);
    options.strictComment = true;
    Code code = compile(in, source, fileName, options);
    in.strict |= options.strict;
    return code;
  }

  /** Runs the main program's code in {@code __main__}; in strict mode also its main function. */
  public static void runMain(Interpreter in, Code code) {
    PyDict globals = in.importer().main().dict();
    StrictMode.renameMain(in, globals);
    run(in, code, globals, globals);
    in.poll(0);
    if (in.strict) {
      StrictMode.runMain(in, globals);
      in.poll(0);
    }
  }
}
