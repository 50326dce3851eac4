package org.pycopy.cross;

import java.nio.charset.StandardCharsets;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.MpyWriter;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.syntax.SyntaxProblem;

/**
 * Compiles source files to the content of {@code .mpy} files.
 *
 * <p>With {@link CompileOptions#forCrossCompiler} the result equals that of the reference's {@code
 * pycopy-cross} byte for byte, and what that refuses is refused with the same text. With {@code new
 * CompileOptions()} it is for this implementation: the code that it makes of the same source at run
 * time.
 */
public final class CrossCompiler {
  private final CompileOptions options;

  /** A compiler with these options, which it owns from now on. */
  public CrossCompiler(CompileOptions options) {
    this.options = options;
  }

  /**
   * The content of a {@code .mpy} file.
   *
   * @param name what the code says that its source is
   */
  public byte[] compile(byte[] source, String name) throws CompileException {
    return file(compileToCode(source, name));
  }

  /** The code of a module, as {@link #file} takes it. */
  public Code compileToCode(byte[] source, String name) throws CompileException {
    String text =
        options.unicode
            ? SourceMap.decode(source, 0, source.length)
            : new String(source, StandardCharsets.ISO_8859_1);
    if (options.emitter != CompileOptions.BYTECODE && !options.bytecodeForMachineCode) {
      SyntaxProblem p =
          new SyntaxProblem(SyntaxProblem.SYNTAX_ERROR, "invalid arch", 0, "<module>");
      throw new CompileException(traceback(p, text, name));
    }
    // A comment in the source may switch strict mode on, for that source.
    options.strictComment = true;
    options.strict = false;
    try {
      return Compiler.compile(text, name, options);
    } catch (SyntaxProblem p) {
      throw new CompileException(traceback(p, text, name));
    }
  }

  /** The content of the {@code .mpy} file of code that this compiler made. */
  public byte[] file(Code code) {
    return options.crossCompiling
        ? MpyWriter.write(code, options.smallIntBits, options.unicode)
        : MpyWriter.save(code);
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
