package org.pycopy.kernel.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;

/**
 * The parse tree of a program as the reference's parser makes it, with constants folded, for {@code
 * -v -v -v}. It has little to do with the tree that {@link Parser} makes, and is made from the
 * grammar in the reference's form: with its names of rules and in its order, since a listing shows
 * both names and numbers.
 *
 * <p>Only for programs that {@link Parser} accepts. Constants of modules are not folded.
 */
public final class ParseTree {
  /**
   * A rule per line: name, kind, items. An item is the name of a rule, with {@code ?} in front
   * where it is optional, or {@code '} and a token. Kinds: {@code |} one of the items, {@code &}
   * all of them, {@code 1} all of them, left out where only one of them is there, {@code _} all of
   * them and room for the compiler's use, {@code +} the item once or more, {@code ,} a list of the
   * first item with the second between, {@code ;} that, the second allowed at the end. A rule whose
   * name ends in {@code !} has code in the reference's compiler; those are numbered first.
   */
  private static final String GRAMMAR =
      "generic_colon_test 1 ': test\n"
          + "generic_equal_test 1 '= test\n"
          + "single_input | 'NEWLINE simple_stmt compound_stmt\n"
          + "file_input! 1 ?file_input_2\n"
          + "file_input_2! + file_input_3\n"
          + "file_input_3 | 'NEWLINE stmt\n"
          + "eval_input 1 testlist ?eval_input_2\n"
          + "eval_input_2 & 'NEWLINE\n"
          + "decorator & '@ dotted_name ?trailer_paren 'NEWLINE\n"
          + "decorators + decorator\n"
          + "decorated! 1 decorators decorated_body\n"
          + "decorated_body | classdef funcdef async_funcdef\n"
          + "async_funcdef & 'async funcdef\n"
          + "funcdef! _ 'def 'NAME '( ?typedargslist ') ?funcdefrettype ': suite\n"
          + "funcdefrettype 1 '-> test\n"
          + "typedargslist ; typedargslist_item ',\n"
          + "typedargslist_item | typedargslist_name typedargslist_star typedargslist_dbl_star\n"
          + "typedargslist_name 1 'NAME ?generic_colon_test ?generic_equal_test\n"
          + "typedargslist_star & '* ?tfpdef\n"
          + "typedargslist_dbl_star & '** 'NAME ?generic_colon_test\n"
          + "tfpdef & 'NAME ?generic_colon_test\n"
          + "varargslist ; varargslist_item ',\n"
          + "varargslist_item | varargslist_name varargslist_star varargslist_dbl_star\n"
          + "varargslist_name 1 'NAME ?generic_equal_test\n"
          + "varargslist_star & '* ?vfpdef\n"
          + "varargslist_dbl_star & '** 'NAME\n"
          + "vfpdef 1 'NAME\n"
          + "stmt | compound_stmt simple_stmt\n"
          + "simple_stmt 1 simple_stmt_2 'NEWLINE\n"
          + "simple_stmt_2! ; small_stmt ';\n"
          + "small_stmt | del_stmt pass_stmt flow_stmt import_stmt global_stmt nonlocal_stmt"
          + " assert_stmt expr_stmt\n"
          + "expr_stmt! & testlist_star_expr ?expr_stmt_2\n"
          + "expr_stmt_2 | annassign expr_stmt_augassign expr_stmt_assign_list\n"
          + "expr_stmt_augassign 1 augassign expr_stmt_6\n"
          + "expr_stmt_assign_list + expr_stmt_assign\n"
          + "expr_stmt_assign 1 '= expr_stmt_6\n"
          + "expr_stmt_6 | yield_expr testlist_star_expr\n"
          + "testlist_star_expr! ; testlist_star_expr_2 ',\n"
          + "testlist_star_expr_2 | star_expr test\n"
          + "annassign & ': test ?expr_stmt_assign\n"
          + "augassign | '+= '-= '*= '@= '/= '%= '&= '|= '^= '<<= '>>= '**= '//=\n"
          + "del_stmt! & 'del exprlist\n"
          + "pass_stmt! & 'pass\n"
          + "flow_stmt | break_stmt continue_stmt return_stmt raise_stmt yield_stmt\n"
          + "break_stmt! & 'break\n"
          + "continue_stmt! & 'continue\n"
          + "return_stmt! & 'return ?testlist\n"
          + "yield_stmt! & yield_expr\n"
          + "raise_stmt! & 'raise ?raise_stmt_arg\n"
          + "raise_stmt_arg 1 test ?raise_stmt_from\n"
          + "raise_stmt_from 1 'from test\n"
          + "import_stmt | import_name import_from\n"
          + "import_name! & 'import dotted_as_names\n"
          + "import_from! & 'from import_from_2 'import import_from_3\n"
          + "import_from_2 | dotted_name import_from_2b\n"
          + "import_from_2b 1 one_or_more_period_or_ellipsis ?dotted_name\n"
          + "import_from_3 | '* import_as_names_paren import_as_names\n"
          + "import_as_names_paren 1 '( import_as_names ')\n"
          + "one_or_more_period_or_ellipsis + period_or_ellipsis\n"
          + "period_or_ellipsis | '. 'ELLIPSIS\n"
          + "import_as_name & 'NAME ?as_name\n"
          + "dotted_as_name 1 dotted_name ?as_name\n"
          + "as_name 1 'as 'NAME\n"
          + "import_as_names ; import_as_name ',\n"
          + "dotted_as_names , dotted_as_name ',\n"
          + "dotted_name , 'NAME '.\n"
          + "global_stmt! & 'global name_list\n"
          + "nonlocal_stmt! & 'nonlocal name_list\n"
          + "name_list , 'NAME ',\n"
          + "assert_stmt! & 'assert test ?assert_stmt_extra\n"
          + "assert_stmt_extra 1 ', test\n"
          + "compound_stmt | if_stmt while_stmt for_stmt try_stmt with_stmt funcdef classdef"
          + " decorated async_stmt\n"
          + "async_stmt! & 'async async_stmt_2\n"
          + "async_stmt_2 | funcdef with_stmt for_stmt\n"
          + "if_stmt! & 'if namedexpr_test ': suite ?if_stmt_elif_list ?else_stmt\n"
          + "if_stmt_elif_list + if_stmt_elif\n"
          + "if_stmt_elif & 'elif namedexpr_test ': suite\n"
          + "while_stmt! & 'while namedexpr_test ': suite ?else_stmt\n"
          + "for_stmt! & 'for exprlist 'in testlist ': suite ?else_stmt\n"
          + "try_stmt! & 'try ': suite try_stmt_2\n"
          + "try_stmt_2 | try_stmt_except_and_more try_stmt_finally\n"
          + "try_stmt_except_and_more 1 try_stmt_except_list ?else_stmt ?try_stmt_finally\n"
          + "try_stmt_except & 'except ?try_stmt_as_name ': suite\n"
          + "try_stmt_as_name 1 test ?as_name\n"
          + "try_stmt_except_list + try_stmt_except\n"
          + "try_stmt_finally & 'finally ': suite\n"
          + "else_stmt 1 'else ': suite\n"
          + "with_stmt! & 'with with_stmt_list ': suite\n"
          + "with_stmt_list , with_item ',\n"
          + "with_item 1 test ?with_item_as\n"
          + "with_item_as 1 'as expr\n"
          + "suite | suite_block simple_stmt\n"
          + "suite_block 1 'NEWLINE 'INDENT suite_block_stmts 'DEDENT\n"
          + "suite_block_stmts! + stmt\n"
          + "namedexpr_test! 1 test ?namedexpr_test_2\n"
          + "namedexpr_test_2 1 ':= test\n"
          + "test | lambdef test_if_expr\n"
          + "test_if_expr! 1 or_test ?test_if_else\n"
          + "test_if_else & 'if or_test 'else test\n"
          + "test_nocond | lambdef_nocond or_test\n"
          + "lambdef! _ 'lambda ?varargslist ': test\n"
          + "lambdef_nocond! _ 'lambda ?varargslist ': test_nocond\n"
          + "or_test! , and_test 'or\n"
          + "and_test! , not_test 'and\n"
          + "not_test | not_test_2 comparison\n"
          + "not_test_2! & 'not not_test\n"
          + "comparison! , expr comp_op\n"
          + "comp_op | '< '> '== '<= '>= '!= 'in comp_op_not_in comp_op_is\n"
          + "comp_op_not_in & 'not 'in\n"
          + "comp_op_is & 'is ?comp_op_is_not\n"
          + "comp_op_is_not & 'not\n"
          + "star_expr! & '* expr\n"
          + "expr! , xor_expr '|\n"
          + "xor_expr! , and_expr '^\n"
          + "and_expr! , shift_expr '&\n"
          + "shift_expr! , arith_expr shift_op\n"
          + "shift_op | '<< '>>\n"
          + "arith_expr! , term arith_op\n"
          + "arith_op | '+ '-\n"
          + "term! , factor term_op\n"
          + "term_op | '* '@ '/ '% '//\n"
          + "factor | factor_2 power\n"
          + "factor_2! 1 factor_op factor\n"
          + "factor_op | '+ '- '~\n"
          + "power! 1 atom_expr ?power_dbl_star\n"
          + "atom_expr | atom_expr_await atom_expr_normal\n"
          + "atom_expr_await! & 'await atom ?atom_expr_trailers\n"
          + "atom_expr_normal! 1 atom ?atom_expr_trailers\n"
          + "atom_expr_trailers + trailer\n"
          + "power_dbl_star 1 '** factor\n"
          + "atom | 'NAME 'INTEGER 'FLOAT 'STRING 'BYTES 'FSTRING 'ELLIPSIS 'None 'True 'False"
          + " atom_paren atom_bracket atom_brace\n"
          + "atom_paren! & '( ?atom_2b ')\n"
          + "atom_2b | yield_expr testlist_comp\n"
          + "atom_bracket! & '[ ?testlist_comp ']\n"
          + "atom_brace! & '{ ?dictorsetmaker '}\n"
          + "testlist_comp 1 testlist_comp_2 ?testlist_comp_3\n"
          + "testlist_comp_2 | star_expr namedexpr_test\n"
          + "testlist_comp_3 | comp_for testlist_comp_3b\n"
          + "testlist_comp_3b 1 ', ?testlist_comp_3c\n"
          + "testlist_comp_3c ; testlist_comp_2 ',\n"
          + "trailer | trailer_paren trailer_bracket trailer_period\n"
          + "trailer_paren! & '( ?arglist ')\n"
          + "trailer_bracket! & '[ subscriptlist ']\n"
          + "trailer_period! & '. 'NAME\n"
          + "subscriptlist! ; subscript ',\n"
          + "subscript | subscript_3 subscript_2\n"
          + "subscript_2! 1 test ?subscript_3\n"
          + "subscript_3! & ': ?subscript_3b\n"
          + "subscript_3b | subscript_3c subscript_3d\n"
          + "subscript_3c & ': ?test\n"
          + "subscript_3d 1 test ?sliceop\n"
          + "sliceop & ': ?test\n"
          + "exprlist ; exprlist_2 ',\n"
          + "exprlist_2 | star_expr expr\n"
          + "testlist! ; test ',\n"
          + "dictorsetmaker 1 dictorsetmaker_item ?dictorsetmaker_tail\n"
          + "dictorsetmaker_item! 1 test ?generic_colon_test\n"
          + "dictorsetmaker_tail | comp_for dictorsetmaker_list\n"
          + "dictorsetmaker_list & ', ?dictorsetmaker_list2\n"
          + "dictorsetmaker_list2 ; dictorsetmaker_item ',\n"
          + "classdef! _ 'class 'NAME ?classdef_2 ': suite\n"
          + "classdef_2 1 '( ?arglist ')\n"
          + "arglist ; arglist_2 ',\n"
          + "arglist_2 | arglist_star arglist_dbl_star argument\n"
          + "arglist_star & '* test\n"
          + "arglist_dbl_star & '** test\n"
          + "argument 1 test ?argument_2\n"
          + "argument_2 | comp_for generic_equal_test argument_3\n"
          + "argument_3 & ':= test\n"
          + "comp_iter | comp_for comp_if\n"
          + "comp_for _ 'for exprlist 'in or_test ?comp_iter\n"
          + "comp_if & 'if test_nocond ?comp_iter\n"
          + "yield_expr! & 'yield ?yield_arg\n"
          + "yield_arg | yield_arg_from testlist\n"
          + "yield_arg_from & 'from test\n";

  /** Tokens from {@link Token#LESS} on, in order. */
  private static final String SYMBOLS =
      " < > == <= >= != | ^ & << >> + - * @ // / % ** |= ^= &= <<= >>= += -= *= @= //= /= %= **="
          + " ~ ( ) [ ] { } , ; : := = -> . ";

  /** Strings up to this length in UTF-8 are names to the reference. */
  private static final int SHORT_STRING = 10;

  // Kinds of nodes.
  private static final int NULL = 0;
  private static final int LEAF = 1;
  private static final int NAME = 2;
  private static final int INT = 3;
  private static final int TOKEN = 4;
  private static final int OBJECT = 5;
  private static final int RULE = 6;

  private static final Node NOTHING = new Node(NULL, "NULL", 0);

  /** A node; what a text says of it is up to the kind. */
  private static final class Node {
    final int kind;
    final String text;
    final int line;
    Rule rule;
    Node[] children;

    /** Of a number, a small one or not; else null. */
    BigInteger value;

    /** Kind of a token; of a string, 0 where it is empty. */
    int token;

    Node(int kind, String text, int line) {
      this.kind = kind;
      this.text = text;
      this.line = line;
    }

    boolean is(String name) {
      return kind == RULE && rule.name.equals(name);
    }
  }

  private static final class Rule {
    final String name;
    final char kind;
    final String[] items;
    int number;

    Rule(String name, char kind, String[] items) {
      this.name = name;
      this.kind = kind;
      this.items = items;
    }
  }

  private final Lexer lexer;
  private final SourceMap lines;
  private final HashMap<String, Rule> rules = new HashMap<>();
  private final HashMap<String, Integer> tokens = new HashMap<>();
  private final HashMap<String, Node> constants = new HashMap<>();
  private final StringBuilder out = new StringBuilder();
  private int objects;

  /** Name of the class whose body is parsed, or empty. */
  private String className = "";

  private ParseTree(String source, boolean debug) {
    lexer = new Lexer(source, debug);
    lines = new SourceMap(source);
    readTokens();
    readGrammar();
  }

  /**
   * The tree of a program, a line per node.
   *
   * @param source text that {@link Parser} accepts
   * @param debug the value of {@code __debug__}
   * @param rule the rule to start with: {@code file_input}, {@code single_input}, {@code
   *     eval_input}
   */
  public static String print(String source, boolean debug, String rule) {
    ParseTree tree = new ParseTree(source, debug);
    Node root = tree.parse(tree.rules.get(rule));
    tree.print(root == null ? NOTHING : root, 0);
    return tree.out.toString();
  }

  // The grammar

  private void readTokens() {
    for (int i = 0; i < Lexer.KEYWORDS.length; i++) {
      tokens.put(Lexer.KEYWORDS[i], Token.FALSE + i);
    }
    int token = Token.LESS;
    int start = 1;
    for (int end = SYMBOLS.indexOf(' ', 1); end > 0; end = SYMBOLS.indexOf(' ', start)) {
      tokens.put(SYMBOLS.substring(start, end), token++);
      start = end + 1;
    }
    tokens.put("NEWLINE", Token.NEWLINE);
    tokens.put("INDENT", Token.INDENT);
    tokens.put("DEDENT", Token.DEDENT);
    tokens.put("NAME", Token.NAME);
    tokens.put("INTEGER", Token.INTEGER);
    tokens.put("FLOAT", Token.FLOAT);
    tokens.put("STRING", Token.STRING);
    tokens.put("BYTES", Token.BYTES);
    tokens.put("FSTRING", Token.FSTRING);
    tokens.put("ELLIPSIS", Token.ELLIPSIS);
  }

  private void readGrammar() {
    ArrayList<Rule> plain = new ArrayList<>();
    int number = 0;
    int start = 0;
    for (int end = GRAMMAR.indexOf('\n'); end > 0; end = GRAMMAR.indexOf('\n', start)) {
      String[] words = GRAMMAR.substring(start, end).split(" ");
      start = end + 1;
      String name = words[0];
      boolean isCompiled = name.endsWith("!");
      name = isCompiled ? name.substring(0, name.length() - 1) : name;
      Rule rule = new Rule(name, words[1].charAt(0), Arrays.copyOfRange(words, 2, words.length));
      rules.put(name, rule);
      if (isCompiled) {
        rule.number = number++;
      } else {
        plain.add(rule);
      }
    }
    number++; // that of constant objects
    for (int i = 0; i < plain.size(); i++) {
      plain.get(i).number = number++;
    }
  }

  // Parsing: null where a rule does not match what comes

  private boolean at(String item) {
    return item.charAt(0) == '\'' && tokens.get(item.substring(1)) == lexer.token;
  }

  private Node parse(Rule rule) {
    int line = lines.line(lexer.pos);
    switch (rule.kind) {
      case '|':
        return oneOf(rule);
      case '+':
      case ',':
      case ';':
        return list(rule, line);
      default:
        return sequence(rule, line);
    }
  }

  private Node oneOf(Rule rule) {
    for (String item : rule.items) {
      if (item.charAt(0) == '\'') {
        if (at(item)) {
          return token(rule);
        }
      } else {
        Node node = parse(rules.get(item));
        if (node != null) {
          return node;
        }
      }
    }
    return null;
  }

  private Node sequence(Rule rule, int line) {
    ArrayList<Node> nodes = new ArrayList<>();
    String outerClass = className;
    int present = 0;
    for (int i = 0; i < rule.items.length; i++) {
      String item = rule.items[i];
      Node node;
      if (item.charAt(0) == '\'') {
        if (!at(item)) {
          return null;
        }
        boolean isName = lexer.token == Token.NAME;
        node = isName ? token(rule) : null;
        if (!isName) {
          lexer.next();
          continue;
        }
      } else if (item.charAt(0) == '?') {
        node = parse(rules.get(item.substring(1)));
        node = node == null ? NOTHING : node;
      } else {
        node = parse(rules.get(item));
        if (node == null) {
          return null;
        }
      }
      nodes.add(node);
      present += node == NOTHING ? 0 : 1;
    }
    className = outerClass;
    if (rule.kind == '1' && present == 1) {
      for (Node node : nodes) {
        if (node != NOTHING) {
          return node;
        }
      }
    }
    if (rule.kind == '_') {
      nodes.add(NOTHING);
    }
    return make(rule, line, nodes);
  }

  private Node list(Rule rule, int line) {
    ArrayList<Node> nodes = new ArrayList<>();
    boolean separated = rule.kind != '+';
    boolean endsInSeparator = false;
    while (true) {
      String item = rule.items[0];
      Node node = item.charAt(0) != '\'' ? parse(rules.get(item)) : at(item) ? token(rule) : null;
      if (node == null) {
        break;
      }
      nodes.add(node);
      endsInSeparator = false;
      if (separated) {
        String separator = rule.items[1];
        if (separator.charAt(0) == '\'') {
          if (!at(separator)) {
            break;
          }
          lexer.next();
        } else {
          Node operator = parse(rules.get(separator));
          if (operator == null) {
            break;
          }
          nodes.add(operator);
        }
        endsInSeparator = true;
      }
    }
    if (nodes.isEmpty()) {
      return null;
    }
    return nodes.size() == 1 && !endsInSeparator ? nodes.get(0) : make(rule, line, nodes);
  }

  /** Private names of a class have its name in front. */
  private String mangled(String name) {
    int start = 0;
    while (start < className.length() && className.charAt(start) == '_') {
      start++;
    }
    return start < className.length() && name.startsWith("__") && !name.endsWith("__")
        ? "_" + className.substring(start) + name
        : name;
  }

  /** The node of the current token, which is taken. */
  private Node token(Rule rule) {
    int line = lines.line(lexer.pos);
    int token = lexer.token;
    Node node;
    switch (token) {
      case Token.NAME:
        node = new Node(NAME, lexer.names.intern(mangled(lexer.text())), line);
        if (rule.name.equals("classdef")) {
          className = node.text;
        }
        if (rule.name.equals("atom") && constants.containsKey(node.text)) {
          node = constants.get(node.text);
        }
        break;
      case Token.INTEGER:
        node = integer(number(NumberLiteral.parse(lexer)), line);
        break;
      case Token.STRING:
      case Token.BYTES:
        node = string(token == Token.STRING, line);
        break;
      case Token.FLOAT:
      case Token.FSTRING:
        node = object(line);
        break;
      default:
        node = new Node(TOKEN, "", line);
        node.token = token;
        break;
    }
    lexer.next();
    return node;
  }

  private static BigInteger number(Expr literal) {
    Expr.Int n = (Expr.Int) literal;
    return n.big != null ? n.big : BigInteger.valueOf(n.value);
  }

  private Node string(boolean isText, int line) {
    String text =
        isText
            ? lexer.literal.string()
            : SourceMap.decode(lexer.literal.bytes(), 0, lexer.literal.bytes().length);
    if (utf8Length(text) > SHORT_STRING && !lexer.names.contains(text)) {
      return object(line);
    }
    int end = text.indexOf(0); // printed as C prints strings
    String shown = end < 0 ? text : text.substring(0, end);
    Node node = new Node(LEAF, (isText ? "str(" : "bytes(") + shown + ")", line);
    node.token = text.isEmpty() ? 0 : 1;
    return node;
  }

  private static int utf8Length(String text) {
    int n = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      n += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return n;
  }

  private Node object(int line) {
    objects++;
    return new Node(OBJECT, "literal const(0x" + Integer.toHexString(objects) + ")", line);
  }

  private Node integer(BigInteger value, int line) {
    return integer(value, line, false);
  }

  /** A number; {@code fromLarge} where it was made from a large one, which makes it another. */
  private Node integer(BigInteger value, int line, boolean fromLarge) {
    boolean small = !fromLarge && value.bitLength() < 63;
    Node node = small ? new Node(INT, "int(" + value + ")", line) : object(line);
    node.value = value;
    return node;
  }

  // Folding

  private Node make(Rule rule, int line, ArrayList<Node> nodes) {
    if (rule.name.equals("atom_paren")
        && nodes.get(0) != NOTHING
        && !nodes.get(0).is("testlist_comp")) {
      return nodes.get(0);
    }
    ArrayList<Node> children = nodes;
    Node folded = null;
    switch (rule.name) {
      case "or_test":
      case "and_test":
        children = foldLogical(rule.name.equals("or_test"), nodes);
        folded = children.size() == 1 ? children.get(0) : null;
        break;
      case "not_test_2":
        folded = foldNot(nodes.get(0));
        break;
      case "expr":
      case "xor_expr":
      case "and_expr":
      case "power":
        folded = foldBinary(rule.name, nodes);
        break;
      case "shift_expr":
      case "arith_expr":
      case "term":
        folded = foldTerms(nodes);
        break;
      case "factor_2":
        folded = foldUnary(nodes);
        break;
      case "expr_stmt":
        folded = foldAssignment(nodes);
        break;
      default:
        break;
    }
    if (folded != null) {
      return folded;
    }
    Node node = new Node(RULE, "", line);
    node.rule = rule;
    node.children = children.toArray(new Node[0]);
    return node;
  }

  private static boolean isConstant(Node node, boolean truth) {
    if (node.kind == INT) {
      return (node.value.signum() != 0) == truth;
    }
    if (node.kind == TOKEN) {
      return truth
          ? node.token == Token.TRUE || node.token == Token.ELLIPSIS
          : node.token == Token.FALSE || node.token == Token.NONE;
    }
    return node.kind == LEAF && (node.token != 0) == truth;
  }

  private static ArrayList<Node> foldLogical(boolean isOr, ArrayList<Node> nodes) {
    ArrayList<Node> kept = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean isLast = i == nodes.size() - 1;
      if (isLast || isConstant(node, isOr)) {
        kept.add(node);
        break;
      }
      if (!isConstant(node, !isOr)) {
        kept.add(node);
      }
    }
    return kept;
  }

  private static Node foldNot(Node operand) {
    boolean isTrue = isConstant(operand, true);
    if (!isTrue && !isConstant(operand, false)) {
      return null;
    }
    Node node = new Node(TOKEN, "", 0);
    node.token = isTrue ? Token.FALSE : Token.TRUE;
    return node;
  }

  private Node foldBinary(String rule, ArrayList<Node> nodes) {
    BigInteger value = nodes.get(0).value;
    boolean large = nodes.get(0).kind == OBJECT;
    for (int i = 1; i < nodes.size() && value != null; i++) {
      BigInteger operand = nodes.get(i).value;
      large |= nodes.get(i).kind == OBJECT;
      if (operand == null) {
        return null;
      }
      switch (rule) {
        case "expr":
          value = value.or(operand);
          break;
        case "xor_expr":
          value = value.xor(operand);
          break;
        case "and_expr":
          value = value.and(operand);
          break;
        default:
          if (operand.signum() < 0 || operand.bitLength() > 16) {
            return null;
          }
          value = value.pow(operand.intValue());
          break;
      }
    }
    return value == null ? null : integer(value, 0, large);
  }

  private Node foldTerms(ArrayList<Node> nodes) {
    BigInteger value = nodes.get(0).value;
    boolean large = nodes.get(0).kind == OBJECT;
    for (int i = 1; i + 1 < nodes.size() && value != null; i += 2) {
      BigInteger operand = nodes.get(i + 1).value;
      large |= nodes.get(i + 1).kind == OBJECT || value.bitLength() >= 63;
      value = operand == null ? null : apply(nodes.get(i).token, value, operand);
    }
    return value == null ? null : integer(value, 0, large);
  }

  /** Null where the operation cannot be folded. */
  private static BigInteger apply(int operator, BigInteger x, BigInteger y) {
    switch (operator) {
      case Token.PLUS:
        return x.add(y);
      case Token.MINUS:
        return x.subtract(y);
      case Token.STAR:
        return x.multiply(y);
      case Token.LEFT_SHIFT:
        return y.signum() < 0 || y.bitLength() > 16 ? null : x.shiftLeft(y.intValue());
      case Token.RIGHT_SHIFT:
        return y.signum() < 0 || y.bitLength() > 31 ? null : x.shiftRight(y.intValue());
      case Token.PERCENT:
      case Token.DOUBLE_SLASH:
        if (y.signum() == 0) {
          return null;
        }
        BigInteger[] parts = x.divideAndRemainder(y);
        boolean adjust = parts[1].signum() != 0 && parts[1].signum() != y.signum();
        if (operator == Token.PERCENT) {
          return adjust ? parts[1].add(y) : parts[1];
        }
        return adjust ? parts[0].subtract(BigInteger.ONE) : parts[0];
      default:
        return null;
    }
  }

  private Node foldUnary(ArrayList<Node> nodes) {
    BigInteger value = nodes.get(1).value;
    if (value == null) {
      return null;
    }
    int operator = nodes.get(0).token;
    if (operator == Token.TILDE) {
      value = value.not();
    } else if (operator == Token.MINUS) {
      value = value.negate();
    }
    return integer(value, 0, nodes.get(1).kind == OBJECT);
  }

  /** {@code x = const(5)} is {@code x = 5}, and nothing where the name starts with "_". */
  private Node foldAssignment(ArrayList<Node> nodes) {
    Node call = nodes.get(1);
    if (nodes.get(0).kind != NAME
        || !call.is("atom_expr_normal")
        || call.children[0].kind != NAME
        || !call.children[0].text.equals("const")
        || !call.children[1].is("trailer_paren")) {
      return null;
    }
    Node value = call.children[1].children[0];
    if (value.value != null) {
      String name = nodes.get(0).text;
      constants.put(name, value);
      if (name.startsWith("_")) {
        return make(rules.get("pass_stmt"), 0, new ArrayList<>());
      }
    }
    nodes.set(1, value);
    return null;
  }

  // Output

  private void print(Node node, int indent) {
    if (node.kind == RULE || node.kind == OBJECT) {
      String line = String.valueOf(node.line);
      out.append(line.length() < 4 ? "[" : "[ ");
      for (int i = line.length(); i < 4; i++) {
        out.append(' ');
      }
      out.append(line).append("] ");
    } else {
      out.append("       ");
    }
    for (int i = 0; i < indent; i++) {
      out.append(' ');
    }
    switch (node.kind) {
      case RULE:
        out.append(node.rule.name).append('(').append(node.rule.number);
        out.append(") (n=").append(node.children.length).append(")\n");
        for (Node child : node.children) {
          print(child, indent + 2);
        }
        break;
      case TOKEN:
        out.append("tok(").append(referenceNumber(node.token)).append(")\n");
        break;
      case NAME:
        out.append("id(").append(node.text).append(")\n");
        break;
      default:
        out.append(node.text).append('\n');
        break;
    }
  }

  /** The reference numbers tokens slightly differently. */
  private static int referenceNumber(int token) {
    switch (token) {
      case Token.NEWLINE:
        return 4;
      case Token.TILDE:
        return 50;
      case Token.PERIOD:
        return 91;
      default:
        return token < Token.LESS ? token : token + 2;
    }
  }
}
