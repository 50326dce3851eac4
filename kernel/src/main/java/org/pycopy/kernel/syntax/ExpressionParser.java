package org.pycopy.kernel.syntax;

import java.util.Arrays;

/**
 * Recursive descent for expressions, with precedence climbing for binary operators, and what it
 * shares with the statements of {@link Parser}. The grammar needs one token of look-ahead; an error
 * is always at the first token that cannot continue what was read.
 */
class ExpressionParser {
  /**
   * Deepest recursion, in method calls: some 200 nested brackets or blocks, 400 signs. An
   * interpreted JVM needs about 250 bytes of stack per call, so that this fits the smallest stacks
   * that embedders use.
   */
  static final int MAX_CALLS = 1700;

  /**
   * What {@link #enter} is told. For small forms it is more than the parser needs, since whoever
   * walks the tree needs more.
   */
  private static final int BRACKET_CALLS = 8;

  private static final int PREFIX_CALLS = 4;
  private static final int LAMBDA_CALLS = 8;
  private static final int CHAIN_CALLS = 2;
  private static final int CLAUSE_CALLS = 6;
  static final int SUITE_CALLS = 8;

  /** The reference interns shorter strings, in UTF-8 bytes, whether or not they were names. */
  private static final int LONG_STRING = 11;

  /** Lowest precedence of each group of operators. */
  private static final int OR = 1;

  private static final int AND = 2;
  private static final int COMPARISON = 3;
  private static final int BITWISE_OR = 4;

  /** Precedence of the tokens from {@link Token#AND} up to {@link Token#PERCENT}, 0 for others. */
  private static final byte[] PRECEDENCES = precedences();

  Lexer lexer;

  private int calls;

  /** Put before private names: an underscore and the class name, or null outside classes. */
  String mangling;

  /** Children of the nodes under construction. */
  private Object[] stack = new Object[64];

  private int top;

  ExpressionParser(Lexer lexer) {
    this.lexer = lexer;
  }

  // Tokens.

  final boolean at(int token) {
    return lexer.token == token;
  }

  /** Skips {@code token} if it is the current one. */
  final boolean taken(int token) {
    if (lexer.token != token) {
      return false;
    }
    lexer.next();
    return true;
  }

  /** Skips {@code token}, which must be the current one. Returns its offset. */
  final int expect(int token) {
    if (lexer.token != token) {
      throw unexpected();
    }
    int pos = lexer.pos;
    lexer.next();
    return pos;
  }

  final SyntaxProblem unexpected() {
    if (lexer.token == Token.INDENT) {
      return new SyntaxProblem(SyntaxProblem.INDENTATION_ERROR, "unexpected indent", lexer.pos);
    }
    if (lexer.token == Token.DEDENT_MISMATCH) {
      return new SyntaxProblem(
          SyntaxProblem.INDENTATION_ERROR,
          "unindent doesn't match any outer indent level",
          lexer.pos);
    }
    return new SyntaxProblem(SyntaxProblem.SYNTAX_ERROR, "invalid syntax", lexer.pos);
  }

  /** Skips a name. Returns it, mangled where it is private to a class. */
  final String name() {
    if (lexer.token != Token.NAME) {
      throw unexpected();
    }
    char[] text = lexer.text;
    int from = lexer.start;
    int to = lexer.at;
    boolean mangled =
        mangling != null
            && to - from >= 3
            && text[from] == '_'
            && text[from + 1] == '_'
            && !(text[to - 1] == '_' && text[to - 2] == '_');
    String name =
        mangled
            ? lexer.names.intern(mangling.concat(lexer.text()))
            : lexer.names.intern(text, from, to);
    lexer.next();
    return name;
  }

  // Nesting and lists.

  /**
   * Goes deeper by about as many method calls as it takes to come back to the caller, to be
   * followed by {@link #leave}.
   */
  final void enter(int count) {
    calls += count;
    if (calls > MAX_CALLS) {
      throw new SyntaxProblem(
          SyntaxProblem.RUNTIME_ERROR, "maximum recursion depth exceeded", lexer.pos);
    }
  }

  final void leave(int count) {
    calls -= count;
  }

  /** Where the list begins that is to be collected by {@link #push}. */
  final int mark() {
    return top;
  }

  final void push(Object node) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, 2 * top);
    }
    stack[top++] = node;
  }

  /** Moves what was pushed since {@code mark} into {@code array}, which must have that size. */
  final void pop(int mark, Object array) {
    System.arraycopy(stack, mark, array, 0, top - mark);
    Arrays.fill(stack, mark, top, null);
    top = mark;
  }

  final int pushedSince(int mark) {
    return top - mark;
  }

  final Expr[] popExpressions(int mark) {
    int count = pushedSince(mark);
    if (count == 0) {
      return Expr.EMPTY;
    }
    Expr[] popped = new Expr[count];
    pop(mark, popped);
    return popped;
  }

  /**
   * Widens a node. The JVM's verifier loads each class that a method returns as another type, but
   * not where a cast stands; so a program loads only the node classes that it needs, which counts
   * when it is a line.
   */
  static Expr expr(Object node) {
    return (Expr) node;
  }

  /** Whether the current token can start an expression other than a starred one or a yield. */
  final boolean atExpression() {
    switch (lexer.token) {
      case Token.NAME:
      case Token.INTEGER:
      case Token.FLOAT:
      case Token.STRING:
      case Token.BYTES:
      case Token.FSTRING:
      case Token.ELLIPSIS:
      case Token.FALSE:
      case Token.NONE:
      case Token.TRUE:
      case Token.AWAIT:
      case Token.LAMBDA:
      case Token.NOT:
      case Token.PLUS:
      case Token.MINUS:
      case Token.TILDE:
      case Token.OPEN_PAREN:
      case Token.OPEN_BRACKET:
      case Token.OPEN_BRACE:
        return true;
      default:
        return false;
    }
  }

  // Lists of expressions without brackets.

  /** {@code a, *b}: sides of an assignment, expression statements. */
  final Expr assignmentList() {
    return list(Expr.Tuple.ASSIGNMENT_LIST);
  }

  /** {@code a.b, *c}: what {@code for} and {@code del} take. Operands of comparison level. */
  final Expr targetList() {
    return list(Expr.Tuple.TARGET_LIST);
  }

  /** {@code a, b}, nothing starred. */
  final Expr expressionList() {
    return list(Expr.Tuple.EXPRESSION_LIST);
  }

  private Expr list(int form) {
    int pos = lexer.pos;
    Expr first = listItem(form);
    if (!at(Token.COMMA)) {
      return first;
    }
    int mark = mark();
    push(first);
    while (taken(Token.COMMA)) {
      if (!atListItem(form)) {
        break;
      }
      push(listItem(form));
    }
    return expr(new Expr.Tuple(pos, form, popExpressions(mark)));
  }

  private boolean atListItem(int form) {
    switch (form) {
      case Expr.Tuple.SUBSCRIPT_LIST:
        return at(Token.COLON) || atExpression();
      case Expr.Tuple.EXPRESSION_LIST:
        return atExpression();
      case Expr.Tuple.TARGET_LIST:
        // A target is an operand: these two can only start something looser.
        return at(Token.STAR) || !at(Token.NOT) && !at(Token.LAMBDA) && atExpression();
      default:
        return at(Token.STAR) || atExpression();
    }
  }

  private Expr listItem(int form) {
    switch (form) {
      case Expr.Tuple.SUBSCRIPT_LIST:
        return subscript();
      case Expr.Tuple.EXPRESSION_LIST:
        return test();
      case Expr.Tuple.TARGET_LIST:
        return at(Token.STAR) ? starred() : operand();
      default:
        return at(Token.STAR) ? starred() : test();
    }
  }

  private Expr starred() {
    int pos = expect(Token.STAR);
    return expr(new Expr.Star(pos, operand()));
  }

  /** {@code yield} and what may follow it. */
  final Expr yieldExpression() {
    int pos = expect(Token.YIELD);
    if (taken(Token.FROM)) {
      return expr(new Expr.Yield(Node.YIELD_FROM, pos, test()));
    }
    return expr(new Expr.Yield(Node.YIELD, pos, atExpression() ? expressionList() : null));
  }

  // Expressions, from loose to tight.

  /** {@code a} or {@code a := b}. */
  final Expr namedTest() {
    int pos = lexer.pos;
    Expr left = test();
    return taken(Token.COLON_EQUAL) ? expr(new Expr.Named(pos, left, test())) : left;
  }

  /** A conditional expression, a lambda, or anything tighter. */
  final Expr test() {
    if (at(Token.LAMBDA)) {
      return lambda(true);
    }
    enter(BRACKET_CALLS);
    int pos = lexer.pos;
    Expr e = operators(OR);
    if (taken(Token.IF)) {
      Expr condition = operators(OR);
      expect(Token.ELSE);
      e = expr(new Expr.Conditional(pos, e, condition, test()));
    }
    leave(BRACKET_CALLS);
    return e;
  }

  /** An operand of a comparison: no {@code in}, {@code not}, {@code and}, {@code or}. */
  final Expr operand() {
    enter(BRACKET_CALLS);
    Expr e = operators(BITWISE_OR);
    leave(BRACKET_CALLS);
    return e;
  }

  private Expr lambda(boolean conditionalBody) {
    enter(LAMBDA_CALLS);
    int pos = expect(Token.LAMBDA);
    int mark = mark();
    while (at(Token.NAME) || at(Token.STAR) || at(Token.DOUBLE_STAR)) {
      push(param(false));
      if (!taken(Token.COMMA)) {
        break;
      }
    }
    Expr.Param[] params = popParams(mark);
    expect(Token.COLON);
    Expr body = conditionalBody ? test() : testWithoutConditional();
    leave(LAMBDA_CALLS);
    return expr(new Expr.Lambda(pos, params, body));
  }

  final Expr.Param[] popParams(int mark) {
    int count = pushedSince(mark);
    if (count == 0) {
      return Expr.Param.EMPTY;
    }
    Expr.Param[] popped = new Expr.Param[count];
    pop(mark, popped);
    return popped;
  }

  final Expr.Param param(boolean annotated) {
    int pos = lexer.pos;
    if (taken(Token.DOUBLE_STAR)) {
      String name = name();
      return new Expr.Param(Node.PARAM_DOUBLE_STAR, pos, name, annotation(annotated), null);
    }
    if (taken(Token.STAR)) {
      String name = at(Token.NAME) ? name() : null;
      Expr annotation = name == null ? null : annotation(annotated);
      return new Expr.Param(Node.PARAM_STAR, pos, name, annotation, null);
    }
    String name = name();
    Expr annotation = annotation(annotated);
    Expr value = taken(Token.EQUAL) ? test() : null;
    return new Expr.Param(Node.PARAM, pos, name, annotation, value);
  }

  private Expr annotation(boolean allowed) {
    return allowed && taken(Token.COLON) ? test() : null;
  }

  private Expr testWithoutConditional() {
    return at(Token.LAMBDA) ? lambda(false) : operators(OR);
  }

  /** Operands joined by operators of precedence {@code lowest} and above. */
  private Expr operators(int lowest) {
    int pos = lexer.pos;
    Expr left;
    if (lowest <= COMPARISON && at(Token.NOT)) {
      enter(PREFIX_CALLS);
      lexer.next();
      left = expr(new Expr.Not(pos, operators(COMPARISON)));
      leave(PREFIX_CALLS);
    } else {
      left = factor();
    }
    int precedence = precedence();
    while (precedence >= lowest && precedence != 0) {
      left = chain(pos, left, precedence);
      precedence = precedence();
    }
    return left;
  }

  /** {@code left} and what operators of just this precedence append to it. */
  private Expr chain(int pos, Expr left, int precedence) {
    Expr[] operands = {left, null};
    byte[] operators = new byte[1];
    int count = 1;
    enter(CHAIN_CALLS);
    do {
      if (count == operands.length) {
        operands = Arrays.copyOf(operands, 2 * count);
        operators = Arrays.copyOf(operators, 2 * count - 1);
      }
      operators[count - 1] = (byte) operator(precedence);
      operands[count++] = operators(precedence + 1);
    } while (precedence() == precedence);
    leave(CHAIN_CALLS);
    if (count < operands.length) {
      operands = Arrays.copyOf(operands, count);
      operators = Arrays.copyOf(operators, count - 1);
    }
    if (precedence <= AND) {
      return expr(new Expr.Logical(precedence == OR ? Node.OR : Node.AND, pos, operands));
    }
    int kind = precedence == COMPARISON ? Node.COMPARE : Node.OPERATION;
    return expr(new Expr.Operation(kind, pos, operands, operators));
  }

  /** Skips the operator at which the lexer stands. Returns its code, 0 for a logical one. */
  private int operator(int precedence) {
    int token = lexer.token;
    lexer.next();
    if (precedence <= AND) {
      return 0;
    }
    if (precedence > COMPARISON) {
      return token - Token.PIPE + Operator.OR;
    }
    switch (token) {
      case Token.IN:
        return Operator.IN;
      case Token.IS:
        return taken(Token.NOT) ? Operator.IS_NOT : Operator.IS;
      case Token.NOT:
        expect(Token.IN);
        return Operator.NOT_IN;
      default:
        return token - Token.LESS + Operator.LESS;
    }
  }

  private int precedence() {
    int i = lexer.token - Token.AND;
    return i >= 0 && i < PRECEDENCES.length ? PRECEDENCES[i] : 0;
  }

  private static byte[] precedences() {
    byte[] table = new byte[Token.PERCENT - Token.AND + 1];
    table[Token.OR - Token.AND] = OR;
    table[0] = AND;
    table[Token.IN - Token.AND] = COMPARISON;
    table[Token.IS - Token.AND] = COMPARISON;
    table[Token.NOT - Token.AND] = COMPARISON;
    for (int token = Token.LESS; token <= Token.NOT_EQUAL; token++) {
      table[token - Token.AND] = COMPARISON;
    }
    // | ^ & then two shifts, two signs, five products: one level up per group.
    byte[] levels = {4, 5, 6, 7, 7, 8, 8, 9, 9, 9, 9, 9};
    System.arraycopy(levels, 0, table, Token.PIPE - Token.AND, levels.length);
    return table;
  }

  private Expr factor() {
    int pos = lexer.pos;
    int operator;
    switch (lexer.token) {
      case Token.PLUS:
        operator = Operator.POSITIVE;
        break;
      case Token.MINUS:
        operator = Operator.NEGATIVE;
        break;
      case Token.TILDE:
        operator = Operator.INVERT;
        break;
      default:
        Expr base = primary();
        return at(Token.DOUBLE_STAR) ? power(pos, base) : base;
    }
    enter(PREFIX_CALLS);
    lexer.next();
    Expr operand = factor();
    leave(PREFIX_CALLS);
    return expr(new Expr.Unary(pos, operator, operand));
  }

  private Expr power(int pos, Expr base) {
    enter(PREFIX_CALLS);
    expect(Token.DOUBLE_STAR);
    Expr[] operands = {base, factor()};
    leave(PREFIX_CALLS);
    byte[] operators = {Operator.POWER};
    return expr(new Expr.Operation(Node.OPERATION, pos, operands, operators));
  }

  private Expr primary() {
    int pos = lexer.pos;
    boolean await = taken(Token.AWAIT);
    Expr atom = atom();
    int mark = mark();
    while (true) {
      if (at(Token.OPEN_PAREN)) {
        push(call());
      } else if (at(Token.PERIOD)) {
        int dot = expect(Token.PERIOD);
        push(new Expr.Attribute(dot, name()));
      } else if (at(Token.OPEN_BRACKET)) {
        int bracket = expect(Token.OPEN_BRACKET);
        Expr index = list(Expr.Tuple.SUBSCRIPT_LIST);
        expect(Token.CLOSE_BRACKET);
        push(new Expr.Index(bracket, index));
      } else {
        break;
      }
    }
    int count = pushedSince(mark);
    if (count == 0 && !await) {
      return atom;
    }
    Expr.Trailer[] trailers = new Expr.Trailer[count];
    pop(mark, trailers);
    return expr(new Expr.Primary(await ? Node.AWAIT : Node.PRIMARY, pos, atom, trailers));
  }

  private Expr subscript() {
    int pos = lexer.pos;
    Expr start = at(Token.COLON) ? null : test();
    if (!taken(Token.COLON)) {
      if (start == null) {
        throw unexpected();
      }
      return start;
    }
    Expr stop = atExpression() ? test() : null;
    Expr step = taken(Token.COLON) && atExpression() ? test() : null;
    return expr(new Expr.Slice(pos, start, stop, step));
  }

  final Expr.Call call() {
    int pos = expect(Token.OPEN_PAREN);
    int mark = mark();
    boolean trailingComma = arguments();
    expect(Token.CLOSE_PAREN);
    return new Expr.Call(pos, popArguments(mark), trailingComma);
  }

  /** Pushes arguments up to what cannot be one. Returns whether the last token was a comma. */
  final boolean arguments() {
    boolean comma = false;
    while (at(Token.STAR) || at(Token.DOUBLE_STAR) || atExpression()) {
      push(argument());
      comma = taken(Token.COMMA);
      if (!comma) {
        break;
      }
    }
    return comma;
  }

  final Expr.Argument[] popArguments(int mark) {
    int count = pushedSince(mark);
    if (count == 0) {
      return Expr.Argument.EMPTY;
    }
    Expr.Argument[] popped = new Expr.Argument[count];
    pop(mark, popped);
    return popped;
  }

  private Expr.Argument argument() {
    int pos = lexer.pos;
    if (taken(Token.STAR)) {
      return new Expr.Argument(Node.ARG_STAR, pos, null, test(), false);
    }
    if (taken(Token.DOUBLE_STAR)) {
      return new Expr.Argument(Node.ARG_DOUBLE_STAR, pos, null, test(), false);
    }
    Expr value = test();
    if (at(Token.FOR)) {
      value = expr(new Expr.Comprehension(Node.GENERATOR, pos, pos, value, forClause()));
      return new Expr.Argument(Node.ARG_POSITIONAL, pos, null, value, true);
    }
    if (taken(Token.EQUAL)) {
      return new Expr.Argument(Node.ARG_KEYWORD, pos, value, test(), false);
    }
    if (taken(Token.COLON_EQUAL)) {
      return new Expr.Argument(Node.ARG_NAMED, pos, value, test(), false);
    }
    return new Expr.Argument(Node.ARG_POSITIONAL, pos, null, value, false);
  }

  private Expr.Clause forClause() {
    enter(CLAUSE_CALLS);
    int pos = expect(Token.FOR);
    Expr target = targetList();
    expect(Token.IN);
    Expr source = operators(OR);
    Expr.Clause clause = new Expr.Clause(Node.COMP_FOR, pos, target, source, nextClause());
    leave(CLAUSE_CALLS);
    return clause;
  }

  private Expr.Clause nextClause() {
    if (at(Token.FOR)) {
      return forClause();
    }
    if (!at(Token.IF)) {
      return null;
    }
    enter(CLAUSE_CALLS);
    int pos = expect(Token.IF);
    Expr condition = testWithoutConditional();
    Expr.Clause clause = new Expr.Clause(Node.COMP_IF, pos, null, condition, nextClause());
    leave(CLAUSE_CALLS);
    return clause;
  }

  // Atoms.

  private Expr atom() {
    int pos = lexer.pos;
    Expr e;
    switch (lexer.token) {
      case Token.NAME:
        return expr(new Expr.Name(pos, name()));
      case Token.INTEGER:
      case Token.FLOAT:
        e = NumberLiteral.parse(lexer);
        break;
      case Token.STRING:
        String string = lexer.literal.string();
        e = expr(new Expr.Str(pos, string, isLongName(string)));
        break;
      case Token.BYTES:
        byte[] bytes = lexer.literal.bytes();
        boolean seen = bytes.length >= LONG_STRING && isLongName(text(bytes));
        e = expr(new Expr.Bytes(pos, bytes, seen));
        break;
      case Token.FSTRING:
        return formatted(pos);
      case Token.ELLIPSIS:
        e = expr(new Expr.Singleton(Node.ELLIPSIS, pos));
        break;
      case Token.NONE:
        e = expr(new Expr.Singleton(Node.NONE, pos));
        break;
      case Token.TRUE:
        e = expr(new Expr.Singleton(Node.TRUE, pos));
        break;
      case Token.FALSE:
        e = expr(new Expr.Singleton(Node.FALSE, pos));
        break;
      case Token.OPEN_PAREN:
        return parenthesised(pos);
      case Token.OPEN_BRACKET:
        return bracketed(pos);
      case Token.OPEN_BRACE:
        return braced(pos);
      default:
        throw unexpected();
    }
    lexer.next();
    return e;
  }

  private boolean isLongName(String string) {
    // So few UTF-16 units cannot be that many UTF-8 bytes.
    return string.length() * 3L >= LONG_STRING && lexer.names.contains(string);
  }

  private static String text(byte[] utf8) {
    return SourceMap.decode(utf8, 0, utf8.length);
  }

  /** The equivalent {@code 'template'.format(fields)} of an f-string. */
  private Expr formatted(int pos) {
    Lexer outer = lexer;
    StringLiteral literal = outer.literal;
    int mark = mark();
    for (int i = 0; i < literal.fieldCount(); i++) {
      lexer = new Lexer(outer, literal.fieldStart(i), literal.fieldEnd(i));
      int start = lexer.pos;
      Expr value = at(Token.YIELD) ? yieldExpression() : assignmentList();
      expect(Token.END);
      push(new Expr.Argument(Node.ARG_POSITIONAL, start, null, value, false));
    }
    lexer = outer;
    Expr.Argument[] arguments = popArguments(mark);
    String template = literal.string();
    Expr.Trailer[] trailers = {
      new Expr.Attribute(pos, lexer.names.intern("format")), new Expr.Call(pos, arguments, false)
    };
    lexer.next();
    Expr receiver = expr(new Expr.Str(pos, template, isLongName(template)));
    return expr(new Expr.Primary(Node.PRIMARY, pos, receiver, trailers));
  }

  private Expr parenthesised(int pos) {
    lexer.next();
    if (taken(Token.CLOSE_PAREN)) {
      return expr(new Expr.Tuple(pos, Expr.Tuple.PARENTHESISED, Expr.EMPTY));
    }
    Expr e;
    if (at(Token.YIELD)) {
      e = yieldExpression();
    } else {
      int start = lexer.pos;
      Expr first = displayItem();
      if (at(Token.FOR)) {
        e = expr(new Expr.Comprehension(Node.GENERATOR, pos, start, first, forClause()));
      } else if (at(Token.COMMA)) {
        e = expr(new Expr.Tuple(pos, Expr.Tuple.PARENTHESISED, displayItems(first)));
      } else {
        e = first;
      }
    }
    expect(Token.CLOSE_PAREN);
    return e;
  }

  private Expr bracketed(int pos) {
    lexer.next();
    if (taken(Token.CLOSE_BRACKET)) {
      return expr(new Expr.ListDisplay(pos, Expr.EMPTY));
    }
    int start = lexer.pos;
    Expr first = displayItem();
    Expr e;
    if (at(Token.FOR)) {
      e = expr(new Expr.Comprehension(Node.LIST_COMP, pos, start, first, forClause()));
    } else {
      e = expr(new Expr.ListDisplay(pos, displayItems(first)));
    }
    expect(Token.CLOSE_BRACKET);
    return e;
  }

  private Expr displayItem() {
    return at(Token.STAR) ? starred() : namedTest();
  }

  private Expr[] displayItems(Expr first) {
    int mark = mark();
    push(first);
    while (taken(Token.COMMA)) {
      if (!at(Token.STAR) && !atExpression()) {
        break;
      }
      push(displayItem());
    }
    return popExpressions(mark);
  }

  private Expr braced(int pos) {
    lexer.next();
    int mark = mark();
    if (atExpression()) {
      int start = lexer.pos;
      Expr first = braceItem();
      if (at(Token.FOR)) {
        int kind = first.kind == Node.KEY_VALUE ? Node.DICT_COMP : Node.SET_COMP;
        Expr e = expr(new Expr.Comprehension(kind, pos, start, first, forClause()));
        expect(Token.CLOSE_BRACE);
        return e;
      }
      push(first);
      while (taken(Token.COMMA) && atExpression()) {
        push(braceItem());
      }
    }
    expect(Token.CLOSE_BRACE);
    return expr(new Expr.Braces(pos, popExpressions(mark)));
  }

  private Expr braceItem() {
    int pos = lexer.pos;
    Expr key = test();
    return taken(Token.COLON) ? expr(new Expr.KeyValue(pos, key, test())) : key;
  }
}
