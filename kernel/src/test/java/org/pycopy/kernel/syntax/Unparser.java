package org.pycopy.kernel.syntax;

import java.nio.charset.StandardCharsets;

/**
 * A tree back to source text, every operation in parentheses, so that tests can compare trees. What
 * it writes for an input without private names parses, here and in CPython, to the same tree.
 */
final class Unparser {
  private static final String[] BINARY = {
    "|", "^", "&", "<<", ">>", "+", "-", "*", "@", "//", "/", "%", "**",
  };
  private static final String[] COMPARE = {"<", ">", "==", "<=", ">=", "!=", "in", "is"};
  private static final String[] UNARY = {"+", "-", "~"};

  private final StringBuilder out = new StringBuilder();

  static String text(Stmt.Block block) {
    Unparser unparser = new Unparser();
    unparser.statements(block.body, "");
    return unparser.out.toString();
  }

  static String text(Expr e) {
    Unparser unparser = new Unparser();
    unparser.expression(e);
    return unparser.out.toString();
  }

  private void suite(Stmt.Block block, String indent) {
    out.append(":\n");
    statements(block.body, indent + " ");
  }

  private void statements(Stmt[] body, String indent) {
    for (Stmt s : body) {
      statement(s, indent);
    }
  }

  private void orElse(Stmt.Block block, String indent, String word) {
    if (block != null) {
      out.append(indent).append(word);
      suite(block, indent);
    }
  }

  private void statement(Stmt s, String indent) {
    if (s instanceof Stmt.Block) {
      statements(((Stmt.Block) s).body, indent);
      return;
    }
    out.append(indent);
    compound(s, indent);
  }

  private void compound(Stmt s, String indent) {
    switch (s.kind) {
      case Node.IF:
        Stmt.If i = (Stmt.If) s;
        for (int k = 0; k < i.tests.length; k++) {
          out.append(k == 0 ? "if " : indent + "elif ");
          expression(i.tests[k]);
          suite(i.bodies[k], indent);
        }
        orElse(i.orElse, indent, "else");
        break;
      case Node.WHILE:
        Stmt.While w = (Stmt.While) s;
        out.append("while ");
        expression(w.test);
        suite(w.body, indent);
        orElse(w.orElse, indent, "else");
        break;
      case Node.FOR:
        Stmt.For f = (Stmt.For) s;
        out.append("for ");
        expression(f.target);
        out.append(" in ");
        expression(f.iterable);
        suite(f.body, indent);
        orElse(f.orElse, indent, "else");
        break;
      case Node.TRY:
        Stmt.Try t = (Stmt.Try) s;
        out.append("try");
        suite(t.body, indent);
        for (Stmt.Handler h : t.handlers) {
          out.append(indent).append("except ");
          if (h.type != null) {
            expression(h.type);
            out.append(h.name == null ? "" : " as " + h.name);
          }
          suite(h.body, indent);
        }
        orElse(t.orElse, indent, "else");
        orElse(t.finalBody, indent, "finally");
        break;
      case Node.WITH:
        Stmt.With with = (Stmt.With) s;
        out.append("with ");
        for (int k = 0; k < with.contexts.length; k++) {
          out.append(k == 0 ? "" : ", ");
          expression(with.contexts[k]);
          if (with.targets[k] != null) {
            out.append(" as ");
            expression(with.targets[k]);
          }
        }
        suite(with.body, indent);
        break;
      case Node.FUNCTION:
        Stmt.Function d = (Stmt.Function) s;
        out.append("def ").append(d.name).append('(');
        params(d.params);
        out.append(')');
        if (d.returns != null) {
          out.append(" -> ");
          expression(d.returns);
        }
        suite(d.body, indent);
        break;
      case Node.CLASS:
        Stmt.ClassDef c = (Stmt.ClassDef) s;
        out.append("class ").append(c.name).append('(');
        arguments(c.arguments);
        out.append(')');
        suite(c.body, indent);
        break;
      case Node.DECORATED:
        Stmt.Decorated decorated = (Stmt.Decorated) s;
        for (Stmt.Decorator decorator : decorated.decorators) {
          out.append('@').append(String.join(".", decorator.path));
          if (decorator.call != null) {
            trailer(decorator.call);
          }
          out.append('\n').append(indent);
        }
        compound(decorated.definition, indent);
        break;
      case Node.ASYNC:
        out.append("async ");
        compound(((Stmt.Async) s).body, indent);
        break;
      default:
        simple(s);
        out.append('\n');
    }
  }

  private void simple(Stmt s) {
    switch (s.kind) {
      case Node.EXPRESSION:
      case Node.YIELD_STATEMENT:
        expression(((Stmt.Expression) s).value);
        break;
      case Node.ASSIGN:
        Stmt.Assign a = (Stmt.Assign) s;
        for (Expr target : a.targets) {
          expression(target);
          out.append(" = ");
        }
        expression(a.value);
        break;
      case Node.AUG_ASSIGN:
        Stmt.AugAssign aug = (Stmt.AugAssign) s;
        expression(aug.target);
        out.append(BINARY[aug.operator - Operator.INPLACE_OR]).append("= ");
        expression(aug.value);
        break;
      case Node.ANN_ASSIGN:
        Stmt.AnnAssign ann = (Stmt.AnnAssign) s;
        expression(ann.target);
        out.append(": ");
        expression(ann.annotation);
        optional(" = ", ann.value);
        break;
      case Node.DEL:
        out.append("del ");
        Expr deleted = ((Stmt.Del) s).target;
        if (deleted instanceof Expr.Tuple
            && ((Expr.Tuple) deleted).form == Expr.Tuple.TARGET_LIST) {
          items(((Expr.Tuple) deleted).items);
        } else {
          expression(deleted);
        }
        break;
      case Node.PASS:
        out.append("pass");
        break;
      case Node.BREAK:
        out.append("break");
        break;
      case Node.CONTINUE:
        out.append("continue");
        break;
      case Node.RETURN:
        out.append("return");
        optional(" ", ((Stmt.Return) s).value);
        break;
      case Node.RAISE:
        out.append("raise");
        optional(" ", ((Stmt.Raise) s).exception);
        optional(" from ", ((Stmt.Raise) s).cause);
        break;
      case Node.IMPORT:
        out.append("import ");
        aliases(((Stmt.Import) s).names);
        break;
      case Node.IMPORT_FROM:
        Stmt.ImportFrom from = (Stmt.ImportFrom) s;
        out.append("from ").append(".".repeat(from.level)).append(String.join(".", from.module));
        out.append(" import ");
        if (from.names == null) {
          out.append('*');
        } else {
          aliases(from.names);
        }
        break;
      case Node.GLOBAL:
      case Node.NONLOCAL:
        out.append(s.kind == Node.GLOBAL ? "global " : "nonlocal ");
        out.append(String.join(", ", ((Stmt.Declaration) s).names));
        break;
      case Node.ASSERT:
        out.append("assert ");
        expression(((Stmt.Assert) s).test);
        optional(", ", ((Stmt.Assert) s).message);
        break;
      default:
        throw new AssertionError(s.kind);
    }
  }

  private void aliases(Stmt.Alias[] names) {
    for (int k = 0; k < names.length; k++) {
      out.append(k == 0 ? "" : ", ").append(String.join(".", names[k].path));
      out.append(names[k].asName == null ? "" : " as " + names[k].asName);
    }
  }

  private void optional(String before, Expr e) {
    if (e != null) {
      out.append(before);
      expression(e);
    }
  }

  private void items(Expr[] items) {
    for (int k = 0; k < items.length; k++) {
      out.append(k == 0 ? "" : ", ");
      expression(items[k]);
    }
  }

  private void params(Expr.Param[] params) {
    for (int k = 0; k < params.length; k++) {
      Expr.Param p = params[k];
      out.append(k == 0 ? "" : ", ");
      out.append(p.kind == Node.PARAM ? "" : p.kind == Node.PARAM_STAR ? "*" : "**");
      out.append(p.name == null ? "" : p.name);
      optional(": ", p.annotation);
      optional("=", p.defaultValue);
    }
  }

  private void arguments(Expr.Argument[] arguments) {
    for (int k = 0; k < arguments.length; k++) {
      Expr.Argument a = arguments[k];
      out.append(k == 0 ? "" : ", ");
      switch (a.kind) {
        case Node.ARG_STAR:
          out.append('*');
          break;
        case Node.ARG_DOUBLE_STAR:
          out.append("**");
          break;
        case Node.ARG_KEYWORD:
          expression(a.target);
          out.append('=');
          break;
        case Node.ARG_NAMED:
          expression(a.target);
          out.append(":=");
          break;
        default:
      }
      expression(a.value);
    }
  }

  private void trailer(Expr.Trailer t) {
    switch (t.kind) {
      case Node.CALL:
        Expr.Call call = (Expr.Call) t;
        out.append('(');
        arguments(call.arguments);
        out.append(call.trailingComma ? ",)" : ")");
        break;
      case Node.ATTRIBUTE:
        out.append('.').append(((Expr.Attribute) t).name);
        break;
      default:
        out.append('[');
        Expr index = ((Expr.Index) t).index;
        if (index instanceof Expr.Tuple && ((Expr.Tuple) index).form == Expr.Tuple.SUBSCRIPT_LIST) {
          items(((Expr.Tuple) index).items);
          out.append(((Expr.Tuple) index).items.length == 1 ? "," : "");
        } else {
          expression(index);
        }
        out.append(']');
    }
  }

  private void clauses(Expr.Clause first) {
    for (Expr.Clause c = first; c != null; c = c.next) {
      if (c.kind == Node.COMP_FOR) {
        out.append(" for ");
        expression(c.target);
        out.append(" in ");
      } else {
        out.append(" if ");
      }
      expression(c.source);
    }
  }

  private void chain(Expr[] operands, byte[] operators, String[] names, int base) {
    for (int k = 0; k < operands.length; k++) {
      if (k > 0) {
        int op = operators[k - 1];
        String name =
            op == Operator.NOT_IN ? "not in" : op == Operator.IS_NOT ? "is not" : names[op - base];
        out.append(' ').append(name).append(' ');
      }
      expression(operands[k]);
    }
  }

  private void expression(Expr e) {
    switch (e.kind) {
      case Node.NAME:
        out.append(((Expr.Name) e).id);
        break;
      case Node.NONE:
        out.append("None");
        break;
      case Node.TRUE:
        out.append("True");
        break;
      case Node.FALSE:
        out.append("False");
        break;
      case Node.ELLIPSIS:
        out.append("...");
        break;
      case Node.INT:
        Expr.Int i = (Expr.Int) e;
        out.append('(').append(i.big == null ? Long.toString(i.value) : i.big.toString(10));
        out.append(')');
        break;
      case Node.FLOAT:
        number(((Expr.Float) e).value);
        break;
      case Node.IMAGINARY:
        number(((Expr.Float) e).value);
        out.append('j');
        break;
      case Node.STR:
        string(((Expr.Str) e).value);
        break;
      case Node.BYTES:
        out.append('b');
        string(new String(((Expr.Bytes) e).value, StandardCharsets.ISO_8859_1));
        break;
      case Node.KEY_VALUE:
        expression(((Expr.KeyValue) e).key);
        out.append(": ");
        expression(((Expr.KeyValue) e).value);
        break;
      case Node.STAR:
        out.append('*');
        expression(((Expr.Star) e).value);
        break;
      case Node.SLICE:
        Expr.Slice slice = (Expr.Slice) e;
        optional("", slice.start);
        out.append(':');
        optional("", slice.stop);
        optional(":", slice.step);
        break;
      case Node.LIST:
      case Node.LIST_COMP:
        out.append('[');
        inner(e);
        out.append(']');
        break;
      case Node.BRACES:
      case Node.SET_COMP:
      case Node.DICT_COMP:
        out.append('{');
        inner(e);
        out.append('}');
        break;
      default:
        out.append('(');
        inner(e);
        out.append(')');
    }
  }

  private void inner(Expr e) {
    switch (e.kind) {
      case Node.TUPLE:
        items(((Expr.Tuple) e).items);
        out.append(((Expr.Tuple) e).items.length == 1 ? "," : "");
        break;
      case Node.LIST:
        items(((Expr.ListDisplay) e).items);
        break;
      case Node.BRACES:
        items(((Expr.Braces) e).items);
        break;
      case Node.GENERATOR:
      case Node.LIST_COMP:
      case Node.SET_COMP:
      case Node.DICT_COMP:
        expression(((Expr.Comprehension) e).element);
        clauses(((Expr.Comprehension) e).clause);
        break;
      case Node.OR:
      case Node.AND:
        Expr[] operands = ((Expr.Logical) e).operands;
        for (int k = 0; k < operands.length; k++) {
          out.append(k == 0 ? "" : e.kind == Node.OR ? " or " : " and ");
          expression(operands[k]);
        }
        break;
      case Node.NOT:
        out.append("not ");
        expression(((Expr.Not) e).operand);
        break;
      case Node.COMPARE:
        chain(((Expr.Operation) e).operands, ((Expr.Operation) e).operators, COMPARE, 0);
        break;
      case Node.OPERATION:
        Expr.Operation o = (Expr.Operation) e;
        chain(o.operands, o.operators, BINARY, Operator.OR);
        break;
      case Node.UNARY:
        out.append(UNARY[((Expr.Unary) e).operator]);
        expression(((Expr.Unary) e).operand);
        break;
      case Node.CONDITIONAL:
        expression(((Expr.Conditional) e).body);
        optional(" if ", ((Expr.Conditional) e).test);
        optional(" else ", ((Expr.Conditional) e).orElse);
        break;
      case Node.LAMBDA:
        out.append("lambda ");
        params(((Expr.Lambda) e).params);
        optional(": ", ((Expr.Lambda) e).body);
        break;
      case Node.NAMED:
        expression(((Expr.Named) e).target);
        optional(" := ", ((Expr.Named) e).value);
        break;
      case Node.YIELD:
        out.append("yield");
        optional(" ", ((Expr.Yield) e).value);
        break;
      case Node.YIELD_FROM:
        optional("yield from ", ((Expr.Yield) e).value);
        break;
      case Node.PRIMARY:
      case Node.AWAIT:
        out.append(e.kind == Node.AWAIT ? "await " : "");
        expression(((Expr.Primary) e).atom);
        for (Expr.Trailer t : ((Expr.Primary) e).trailers) {
          trailer(t);
        }
        break;
      default:
        throw new AssertionError(e.kind);
    }
  }

  private void number(double value) {
    out.append(Double.isInfinite(value) ? "1e999" : Double.toString(value));
  }

  private void string(String s) {
    out.append('\'');
    for (int k = 0; k < s.length(); k++) {
      char c = s.charAt(k);
      if (c >= ' ' && c < 0x7f && c != '\'' && c != '\\') {
        out.append(c);
      } else if (c < 0x100) {
        out.append("\\x").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
      } else if (Character.isSurrogate(c)
          && k + 1 < s.length()
          && Character.isSurrogatePair(c, s.charAt(k + 1))) {
        out.append(c).append(s.charAt(++k));
      } else {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    out.append('\'');
  }
}
