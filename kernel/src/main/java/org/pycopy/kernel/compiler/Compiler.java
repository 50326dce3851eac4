package org.pycopy.kernel.compiler;

import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.syntax.Parser;
import org.pycopy.kernel.syntax.Stmt;
import org.pycopy.kernel.syntax.SyntaxProblem;

/** The compiler: source text in, code object out. */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles source text.
   *
   * @param source the text; where {@link CompileOptions#unicode} is off, one char per byte
   * @param fileName what tracebacks show
   * @throws SyntaxProblem where the text is not a program
   */
  public static Code compile(String source, String fileName, CompileOptions options) {
    return compile(parse(source, options), source, fileName, options);
  }

  /**
   * Compiles a syntax tree, which is changed by that and of no further use.
   *
   * @param source the text that the offsets in the tree refer to
   */
  public static Code compile(Stmt root, String source, String fileName, CompileOptions options) {
    Stmt folded = new Folder(options.strict).fold(root);
    StatementCompiler c = new StatementCompiler(source, fileName, options);
    Scope module = new Scope(Scope.MODULE, null, folded, null);
    module.emitterKind = options.emitter;
    c.scopes.add(module);
    // Walking over a scope appends the scopes within to the list.
    for (int i = 0; i < c.scopes.size(); i++) {
      c.compileScope(c.scopes.get(i), true);
      c.scopes.get(i).closeOverAll();
    }
    for (int i = 0; i < c.scopes.size(); i++) {
      c.scopes.get(i).assignLocals();
    }
    for (int i = 0; i < c.scopes.size(); i++) {
      c.compileScope(c.scopes.get(i), false);
    }
    String[] names = c.emitter.names();
    for (int i = c.scopes.size() - 1; i >= 0; i--) {
      c.scopes.get(i).build(fileName, names); // inner ones first
    }
    return module.result;
  }

  private static Stmt parse(String source, CompileOptions options) {
    Parser parser =
        new Parser(source, options.optLevel == 0, options.unicode, options.formattedStrings);
    Stmt root;
    switch (options.inputKind) {
      case CompileOptions.EVAL:
        root = parser.parseEval();
        break;
      case CompileOptions.SINGLE:
        root = parser.parseSingle();
        break;
      default:
        root = parser.parseFile();
        break;
    }
    if (options.strictComment && parser.strictRequested()) {
      options.strict = true;
    }
    return root;
  }
}
