/**
 * From source text to syntax tree: {@link org.pycopy.kernel.syntax.Lexer}, {@link
 * org.pycopy.kernel.syntax.Parser} and the tree itself, {@link org.pycopy.kernel.syntax.Stmt} and
 * {@link org.pycopy.kernel.syntax.Expr}.
 *
 * <p>The package knows nothing of Python objects, scopes or bytecode. Everything it finds wrong is
 * thrown as {@link org.pycopy.kernel.syntax.SyntaxProblem}, which carries a source offset; {@link
 * org.pycopy.kernel.syntax.SourceMap} turns offsets into lines and columns.
 */
package org.pycopy.kernel.syntax;
