package org.pycopy.kernel.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Source text to syntax tree, for all the syntax of Pycopy 3.6.1 and f-strings. A parser reads one
 * text, once: call one of the {@code parse} methods.
 *
 * <p>All that can go wrong is a {@link SyntaxProblem}.
 */
public final class Parser extends ExpressionParser {
  private static final String[] NO_NAMES = {};

  /**
   * Reads the first token of {@code source}, which may already fail.
   *
   * @param source the text, as {@link SourceMap#decode} makes it of bytes
   * @param debug what {@code __debug__} stands for: whether assertions are compiled
   */
  public Parser(String source, boolean debug) {
    this(source, debug, true, true);
  }

  /**
   * Reads the first token of {@code source}.
   *
   * @param unicode false where one character stands for one byte, in the text and in literals
   * @param formatted whether there are f-strings
   */
  public Parser(String source, boolean debug, boolean unicode, boolean formatted) {
    super(new Lexer(source, debug, unicode, formatted));
  }

  /** A module: any number of statements. */
  public Stmt.Block parseFile() {
    int pos = lexer.pos;
    boolean emptyLine = taken(Token.NEWLINE);
    int mark = mark();
    while (!at(Token.END)) {
      push(statement());
    }
    boolean isList = pushedSince(mark) + (emptyLine ? 1 : 0) > 1;
    return new Stmt.Block(pos, popStatements(mark), isList, false);
  }

  /** A list of expressions, as for {@code eval}. */
  public Stmt.Expression parseEval() {
    int pos = lexer.pos;
    Expr value = expressionList();
    taken(Token.NEWLINE);
    if (!at(Token.END)) {
      throw unexpected();
    }
    return new Stmt.Expression(Node.EXPRESSION, pos, value);
  }

  /** An interactive statement, simple or compound; nothing for an empty line. */
  public Stmt.Block parseSingle() {
    int pos = lexer.pos;
    int mark = mark();
    if (!taken(Token.NEWLINE)) {
      push(statement());
    }
    if (!at(Token.END)) {
      throw unexpected();
    }
    return new Stmt.Block(pos, popStatements(mark), false, false);
  }

  /** Whether a comment in the first two lines, of those read so far, contains {@code -X strict}. */
  public boolean strictRequested() {
    return lexer.strictRequested();
  }

  private Stmt[] popStatements(int mark) {
    Stmt[] popped = new Stmt[pushedSince(mark)];
    pop(mark, popped);
    return popped;
  }

  /** As {@link #expr}. */
  private static Stmt stmt(Object node) {
    return (Stmt) node;
  }

  private Stmt statement() {
    int pos = lexer.pos;
    switch (lexer.token) {
      case Token.IF:
        return ifStatement(pos);
      case Token.WHILE:
        lexer.next();
        Expr test = namedTest();
        Stmt.Block body = suite();
        return stmt(new Stmt.While(pos, test, body, elseSuite()));
      case Token.FOR:
        return forStatement(pos);
      case Token.TRY:
        return tryStatement(pos);
      case Token.WITH:
        return withStatement(pos);
      case Token.DEF:
        return function(pos);
      case Token.CLASS:
        return classDefinition(pos);
      case Token.AT:
        return decorated(pos);
      case Token.ASYNC:
        return async(pos);
      default:
        return simpleStatements();
    }
  }

  // Compound statements.

  private Stmt.Block suite() {
    expect(Token.COLON);
    enter(SUITE_CALLS);
    int pos = lexer.pos;
    int mark = mark();
    if (taken(Token.NEWLINE)) {
      pos = expect(Token.INDENT);
      do {
        push(statement());
      } while (!taken(Token.DEDENT));
    } else {
      push(simpleStatements());
    }
    leave(SUITE_CALLS);
    Stmt[] body = popStatements(mark);
    return new Stmt.Block(pos, body, body.length > 1, false);
  }

  private Stmt.Block elseSuite() {
    return taken(Token.ELSE) ? suite() : null;
  }

  private Stmt ifStatement(int pos) {
    int mark = mark();
    List<Stmt.Block> bodies = new ArrayList<>(2);
    do {
      lexer.next();
      push(namedTest());
      bodies.add(suite());
    } while (at(Token.ELIF));
    Stmt.Block[] suites = bodies.toArray(new Stmt.Block[0]);
    return stmt(new Stmt.If(pos, popExpressions(mark), suites, elseSuite()));
  }

  private Stmt forStatement(int pos) {
    expect(Token.FOR);
    Expr target = targetList();
    expect(Token.IN);
    Expr iterable = expressionList();
    Stmt.Block body = suite();
    return stmt(new Stmt.For(pos, target, iterable, body, elseSuite()));
  }

  private Stmt tryStatement(int pos) {
    lexer.next();
    Stmt.Block body = suite();
    List<Stmt.Handler> handlers = new ArrayList<>(2);
    while (at(Token.EXCEPT)) {
      handlers.add(handler());
    }
    Stmt.Block orElse = handlers.isEmpty() ? null : elseSuite();
    Stmt.Block last = null;
    if (handlers.isEmpty() || at(Token.FINALLY)) {
      expect(Token.FINALLY);
      last = suite();
    }
    return stmt(new Stmt.Try(pos, body, handlers.toArray(new Stmt.Handler[0]), orElse, last));
  }

  private Stmt.Handler handler() {
    int pos = expect(Token.EXCEPT);
    Expr type = null;
    String name = null;
    if (atExpression()) {
      type = test();
      name = asName();
    }
    return new Stmt.Handler(pos, type, name, suite());
  }

  private String asName() {
    return taken(Token.AS) ? name() : null;
  }

  private Stmt withStatement(int pos) {
    expect(Token.WITH);
    List<Expr> contexts = new ArrayList<>(1);
    List<Expr> targets = new ArrayList<>(1);
    do {
      contexts.add(test());
      targets.add(taken(Token.AS) ? operand() : null);
    } while (taken(Token.COMMA));
    Expr[] allContexts = contexts.toArray(new Expr[0]);
    Expr[] allTargets = targets.toArray(new Expr[0]);
    return stmt(new Stmt.With(pos, allContexts, allTargets, suite()));
  }

  private Stmt function(int pos) {
    expect(Token.DEF);
    String name = name();
    expect(Token.OPEN_PAREN);
    int mark = mark();
    while (at(Token.NAME) || at(Token.STAR) || at(Token.DOUBLE_STAR)) {
      push(param(true));
      if (!taken(Token.COMMA)) {
        break;
      }
    }
    Expr.Param[] params = popParams(mark);
    expect(Token.CLOSE_PAREN);
    Expr returns = taken(Token.ARROW) ? test() : null;
    return stmt(new Stmt.Function(pos, name, params, returns, suite()));
  }

  private Stmt classDefinition(int pos) {
    expect(Token.CLASS);
    String name = name();
    String outerMangling = mangling;
    mangling = manglingOf(name);
    int mark = mark();
    if (taken(Token.OPEN_PAREN)) {
      arguments();
      expect(Token.CLOSE_PAREN);
    }
    Expr.Argument[] arguments = popArguments(mark);
    Stmt.Block body = suite();
    mangling = outerMangling;
    return stmt(new Stmt.ClassDef(pos, name, arguments, body));
  }

  private static String manglingOf(String className) {
    int i = 0;
    while (i < className.length() && className.charAt(i) == '_') {
      i++;
    }
    return i == className.length() ? null : "_".concat(className.substring(i));
  }

  private Stmt decorated(int pos) {
    List<Stmt.Decorator> decorators = new ArrayList<>(1);
    while (at(Token.AT)) {
      int at = expect(Token.AT);
      int namePos = lexer.pos;
      String[] path = dottedName();
      Expr.Call call = at(Token.OPEN_PAREN) ? call() : null;
      expect(Token.NEWLINE);
      decorators.add(new Stmt.Decorator(at, namePos, path, call));
    }
    int start = lexer.pos;
    Stmt definition;
    if (at(Token.CLASS)) {
      definition = classDefinition(start);
    } else if (taken(Token.ASYNC)) {
      definition = stmt(new Stmt.Async(start, function(lexer.pos)));
    } else {
      definition = function(start);
    }
    return stmt(new Stmt.Decorated(pos, decorators.toArray(new Stmt.Decorator[0]), definition));
  }

  private Stmt async(int pos) {
    lexer.next();
    int start = lexer.pos;
    switch (lexer.token) {
      case Token.DEF:
        return stmt(new Stmt.Async(pos, function(start)));
      case Token.WITH:
        return stmt(new Stmt.Async(pos, withStatement(start)));
      case Token.FOR:
        return stmt(new Stmt.Async(pos, forStatement(start)));
      default:
        throw unexpected();
    }
  }

  // Simple statements.

  /** The statements of one line and its end. */
  private Stmt simpleStatements() {
    int pos = lexer.pos;
    Stmt first = simpleStatement();
    if (taken(Token.NEWLINE)) {
      return first;
    }
    int mark = mark();
    push(first);
    while (taken(Token.SEMICOLON) && !at(Token.NEWLINE)) {
      push(simpleStatement());
    }
    expect(Token.NEWLINE);
    return new Stmt.Block(pos, popStatements(mark), true, true);
  }

  private Stmt simpleStatement() {
    int pos = lexer.pos;
    switch (lexer.token) {
      case Token.DEL:
        lexer.next();
        return stmt(new Stmt.Del(pos, targetList()));
      case Token.PASS:
        lexer.next();
        return stmt(new Stmt.Simple(Node.PASS, pos));
      case Token.BREAK:
        lexer.next();
        return stmt(new Stmt.Simple(Node.BREAK, pos));
      case Token.CONTINUE:
        lexer.next();
        return stmt(new Stmt.Simple(Node.CONTINUE, pos));
      case Token.RETURN:
        lexer.next();
        return stmt(new Stmt.Return(pos, atExpression() ? expressionList() : null));
      case Token.RAISE:
        lexer.next();
        Expr exception = atExpression() ? test() : null;
        Expr cause = exception != null && taken(Token.FROM) ? test() : null;
        return stmt(new Stmt.Raise(pos, exception, cause));
      case Token.YIELD:
        return stmt(new Stmt.Expression(Node.YIELD_STATEMENT, pos, yieldExpression()));
      case Token.IMPORT:
        return importNames(pos);
      case Token.FROM:
        return importFrom(pos);
      case Token.GLOBAL:
        lexer.next();
        return stmt(new Stmt.Declaration(Node.GLOBAL, pos, names(Token.COMMA)));
      case Token.NONLOCAL:
        lexer.next();
        return stmt(new Stmt.Declaration(Node.NONLOCAL, pos, names(Token.COMMA)));
      case Token.ASSERT:
        lexer.next();
        Expr test = test();
        return stmt(new Stmt.Assert(pos, test, taken(Token.COMMA) ? test() : null));
      default:
        return expressionStatement(pos);
    }
  }

  private Stmt expressionStatement(int pos) {
    Expr left = assignmentList();
    int token = lexer.token;
    if (token == Token.EQUAL) {
      int mark = mark();
      Expr value = left;
      while (taken(Token.EQUAL)) {
        push(value);
        value = assignedValue();
      }
      return stmt(new Stmt.Assign(pos, popExpressions(mark), value));
    }
    if (token >= Token.PIPE_EQUAL && token <= Token.DOUBLE_STAR_EQUAL) {
      lexer.next();
      int operator = token - Token.PIPE_EQUAL + Operator.INPLACE_OR;
      return stmt(new Stmt.AugAssign(pos, left, operator, assignedValue()));
    }
    if (taken(Token.COLON)) {
      Expr annotation = test();
      Expr value = taken(Token.EQUAL) ? assignedValue() : null;
      return stmt(new Stmt.AnnAssign(pos, left, annotation, value));
    }
    return stmt(new Stmt.Expression(Node.EXPRESSION, pos, left));
  }

  private Expr assignedValue() {
    return at(Token.YIELD) ? yieldExpression() : assignmentList();
  }

  private Stmt importNames(int pos) {
    lexer.next();
    List<Stmt.Alias> names = new ArrayList<>(1);
    do {
      int start = lexer.pos;
      String[] path = dottedName();
      names.add(new Stmt.Alias(start, path, asName()));
    } while (taken(Token.COMMA));
    return stmt(new Stmt.Import(pos, names.toArray(new Stmt.Alias[0])));
  }

  private Stmt importFrom(int pos) {
    lexer.next();
    int level = 0;
    while (at(Token.PERIOD) || at(Token.ELLIPSIS)) {
      level += at(Token.PERIOD) ? 1 : 3;
      lexer.next();
    }
    String[] module = level == 0 || at(Token.NAME) ? dottedName() : NO_NAMES;
    expect(Token.IMPORT);
    if (taken(Token.STAR)) {
      return stmt(new Stmt.ImportFrom(pos, level, module, null));
    }
    boolean parenthesised = taken(Token.OPEN_PAREN);
    List<Stmt.Alias> names = new ArrayList<>(2);
    do {
      int start = lexer.pos;
      String[] path = {name()};
      names.add(new Stmt.Alias(start, path, asName()));
    } while (taken(Token.COMMA) && at(Token.NAME));
    if (parenthesised) {
      expect(Token.CLOSE_PAREN);
    }
    return stmt(new Stmt.ImportFrom(pos, level, module, names.toArray(new Stmt.Alias[0])));
  }

  private String[] dottedName() {
    return names(Token.PERIOD);
  }

  private String[] names(int separator) {
    String first = name();
    if (!at(separator)) {
      return new String[] {first};
    }
    List<String> names = new ArrayList<>(4);
    names.add(first);
    while (taken(separator)) {
      names.add(name());
    }
    return names.toArray(NO_NAMES);
  }
}
