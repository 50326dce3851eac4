package org.pycopy.kernel.modules;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.TypeMembers;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.vm.LinkedCode;
import org.pycopy.kernel.vm.PyCode;

/** The functions of {@code builtins} that compile and run code, make classes and import modules. */
final class CodeBuiltins {
  private static final String SOURCE_NAME = "<string>";

  private CodeBuiltins() {}

  /** Makes a class from its body, a function, its name and its bases: a {@code class} statement. */
  @PyFunction("__build_class__")
  static PyObject buildClass(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    if (nKw != 0) {
      throw Errors.noKeywords();
    }
    if (nPos < 2) {
      throw Errors.missingPositional(2 - nPos);
    }
    return TypeMembers.buildClass(in, args, off, nPos);
  }

  /** Imports a module; what an {@code import} statement calls. */
  @PyFunction("__import__")
  static PyObject importModule(
      Interpreter in,
      PyObject name,
      @Opt PyObject globals,
      @Opt PyObject locals,
      @Opt PyObject fromlist,
      @Opt("0") long level) {
    PyDict importing = globals == null || globals == PyNone.NONE ? globals(in) : dictOf(globals);
    PyObject wanted = fromlist == null ? PyNone.NONE : fromlist;
    return in.importer().load(Convert.toStr(in, name), importing, wanted, level);
  }

  /** The namespace of the module whose code runs. */
  @PyFunction
  static PyDict globals(Interpreter in) {
    PyDict globals = in.frame == null ? in.importer().main().dict() : in.frame.globals;
    if (in.strictRuntime) {
      globals.fix();
    }
    return globals;
  }

  /** The namespace of the module or class body whose code runs. */
  @PyFunction
  static PyDict locals(Interpreter in) {
    return in.currentLocals();
  }

  /**
   * Compiles source text into an object for {@code eval} and {@code exec}.
   *
   * @param source the text: str or bytes
   * @param filename what tracebacks show as the name of the file
   * @param mode {@code 'exec'}, {@code 'eval'} (an expression) or {@code 'single'} (one statement)
   * @param flags ignored, as are the further arguments
   * @throws ValueError for another mode
   * @throws SyntaxError where the text is no Python
   */
  @PyFunction
  static PyObject compile(
      Interpreter in,
      PyObject source,
      String filename,
      String mode,
      @Opt PyObject flags,
      @Opt PyObject dontInherit,
      @Opt PyObject optimize) {
    int kind;
    if (mode.equals("exec")) {
      kind = CompileOptions.FILE;
    } else if (mode.equals("eval")) {
      kind = CompileOptions.EVAL;
    } else if (mode.equals("single")) {
      kind = CompileOptions.SINGLE;
    } else {
      throw Errors.valueError("bad compile mode");
    }
    Code code = Programs.compile(in, textOf(in, source), filename, kind);
    return new PyCode(new LinkedCode(in, code));
  }

  /**
   * The value of an expression.
   *
   * @param source text or what {@code compile} made of it
   * @param globals namespace of global names; that of the caller by default
   * @param locals namespace of local names; {@code globals} by default
   */
  @PyFunction
  static PyObject eval(
      Interpreter in, PyObject source, @Opt PyObject globals, @Opt PyObject locals) {
    return run(in, source, globals, locals, CompileOptions.EVAL);
  }

  /**
   * Runs statements.
   *
   * @param source text or what {@code compile} made of it
   * @param globals namespace of global names; that of the caller by default
   * @param locals namespace of local names; {@code globals} by default
   */
  @PyFunction
  static PyObject exec(
      Interpreter in, PyObject source, @Opt PyObject globals, @Opt PyObject locals) {
    return run(in, source, globals, locals, CompileOptions.FILE);
  }

  private static PyObject run(
      Interpreter in, PyObject source, PyObject globals, PyObject locals, int kind) {
    PyDict globalNames;
    PyDict localNames;
    if (globals == null || globals == PyNone.NONE) {
      globalNames = globals(in);
      localNames = in.currentLocals();
    } else {
      globalNames = dictOf(globals);
      localNames = globalNames;
    }
    if (locals != null && locals != PyNone.NONE) {
      localNames = dictOf(locals);
    }
    if (source instanceof PyCode code) {
      return code.function(globalNames).callWithLocals(in, localNames);
    }
    if (source instanceof org.pycopy.kernel.vm.PyFunction function) {
      return function.withGlobals(globalNames).call0(in);
    }
    if (source.isCallable(in)) {
      return source.call0(in);
    }
    Code code = Programs.compile(in, textOf(in, source), SOURCE_NAME, kind);
    return Programs.run(in, code, globalNames, localNames);
  }

  private static String textOf(Interpreter in, PyObject source) {
    PyObject plain = Convert.nativeOf(source);
    if (plain instanceof PyStr text) {
      return text.value();
    }
    Buffer bytes = Ops.buffer(in, source, false);
    return SourceMap.decode(bytes.toBytes(), 0, bytes.length);
  }

  private static PyDict dictOf(PyObject namespace) {
    if (namespace instanceof PyModule module) {
      return module.dict();
    }
    if (Convert.nativeOf(namespace) instanceof PyDict dict) {
      return dict;
    }
    throw Errors.typeError(null);
  }
}
