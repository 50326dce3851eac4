package org.pycopy.kernel.compiler;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;
import org.pycopy.kernel.syntax.Operator;
import org.pycopy.kernel.syntax.Stmt;

/**
 * Constant folding, in place, over a whole tree in the order of the source text. The reference
 * folds while it parses, which shows:
 *
 * <ul>
 *   <li>Ints only, and a chain such as {@code 1 + 2 + x} as a whole or not at all.
 *   <li>{@code X = const(1)} makes every later {@code X} of the file that is an expression by
 *       itself that int, wherever it stands; an {@code _X} is not even stored.
 *   <li>{@code and}, {@code or} and {@code not} lose operands that are known ints or booleans.
 * </ul>
 *
 * An {@link Expr.Int} has a {@code big} value exactly if the reference would have an int object
 * rather than a small int there, whatever its size: results with an operand that is an object stay
 * objects.
 */
final class Folder {
  /**
   * Results of more bits are left to the run time, where budgets apply. The reference gives up when
   * its heap (2 MB) is full.
   */
  private static final int MAX_BITS = 1 << 20;

  private final boolean strict;
  private HashMap<String, Expr.Int> constants;

  Folder(boolean strict) {
    this.strict = strict;
  }

  /** Whether the reference keeps the value as a small int, of 63 bits there. */
  static boolean isSmall(Expr.Int n) {
    return n.big == null && fitsSmall(n.value);
  }

  private static boolean fitsSmall(long value) {
    return value >> 62 == value >> 63;
  }

  /** Known to be true or false without evaluation: a boolean or a small int. */
  static boolean isTrue(Expr e) {
    return e.kind == Node.TRUE
        || e.kind == Node.INT && isSmall((Expr.Int) e) && ((Expr.Int) e).value != 0;
  }

  static boolean isFalse(Expr e) {
    return e.kind == Node.FALSE
        || e.kind == Node.INT && isSmall((Expr.Int) e) && ((Expr.Int) e).value == 0;
  }

  // Statements.

  /** Folds a statement; the result replaces it. */
  Stmt fold(Stmt s) {
    switch (s.kind) {
      case Node.BLOCK:
        block((Stmt.Block) s);
        break;
      case Node.EXPRESSION:
      case Node.YIELD_STATEMENT:
        Stmt.Expression expression = (Stmt.Expression) s;
        expression.value = fold(expression.value);
        break;
      case Node.ASSIGN:
        return assign((Stmt.Assign) s);
      case Node.AUG_ASSIGN:
        Stmt.AugAssign aug = (Stmt.AugAssign) s;
        aug.target = fold(aug.target);
        aug.value = fold(aug.value);
        break;
      case Node.ANN_ASSIGN:
        Stmt.AnnAssign ann = (Stmt.AnnAssign) s;
        ann.target = fold(ann.target);
        ann.value = foldOptional(ann.value);
        break;
      case Node.DEL:
        Stmt.Del del = (Stmt.Del) s;
        del.target = fold(del.target);
        break;
      case Node.RETURN:
        Stmt.Return ret = (Stmt.Return) s;
        ret.value = foldOptional(ret.value);
        break;
      case Node.RAISE:
        Stmt.Raise raise = (Stmt.Raise) s;
        raise.exception = foldOptional(raise.exception);
        raise.cause = foldOptional(raise.cause);
        break;
      case Node.ASSERT:
        Stmt.Assert assertion = (Stmt.Assert) s;
        assertion.test = fold(assertion.test);
        assertion.message = foldOptional(assertion.message);
        break;
      case Node.IF:
        Stmt.If branch = (Stmt.If) s;
        for (int i = 0; i < branch.tests.length; i++) {
          branch.tests[i] = fold(branch.tests[i]);
          block(branch.bodies[i]);
        }
        block(branch.orElse);
        break;
      case Node.WHILE:
        Stmt.While loop = (Stmt.While) s;
        loop.test = fold(loop.test);
        block(loop.body);
        block(loop.orElse);
        break;
      case Node.FOR:
        Stmt.For each = (Stmt.For) s;
        each.target = fold(each.target);
        each.iterable = fold(each.iterable);
        block(each.body);
        block(each.orElse);
        break;
      case Node.TRY:
        Stmt.Try attempt = (Stmt.Try) s;
        block(attempt.body);
        for (int i = 0; i < attempt.handlers.length; i++) {
          attempt.handlers[i].type = foldOptional(attempt.handlers[i].type);
          block(attempt.handlers[i].body);
        }
        block(attempt.orElse);
        block(attempt.finalBody);
        break;
      case Node.WITH:
        Stmt.With with = (Stmt.With) s;
        for (int i = 0; i < with.contexts.length; i++) {
          with.contexts[i] = fold(with.contexts[i]);
          with.targets[i] = foldOptional(with.targets[i]);
        }
        block(with.body);
        break;
      case Node.FUNCTION:
        Stmt.Function function = (Stmt.Function) s;
        params(function.params);
        block(function.body);
        break;
      case Node.CLASS:
        Stmt.ClassDef definition = (Stmt.ClassDef) s;
        arguments(definition.arguments);
        block(definition.body);
        break;
      case Node.DECORATED:
        Stmt.Decorated decorated = (Stmt.Decorated) s;
        for (int i = 0; i < decorated.decorators.length; i++) {
          if (decorated.decorators[i].call != null) {
            arguments(decorated.decorators[i].call.arguments);
          }
        }
        fold(decorated.definition);
        break;
      case Node.ASYNC:
        fold(((Stmt.Async) s).body);
        break;
      default:
        break; // has no expression
    }
    return s;
  }

  private void block(Stmt.Block b) {
    if (b != null) {
      for (int i = 0; i < b.body.length; i++) {
        b.body[i] = fold(b.body[i]);
      }
    }
  }

  private Stmt assign(Stmt.Assign s) {
    all(s.targets);
    s.value = fold(s.value);
    if (s.targets.length == 1 && s.targets[0].kind == Node.NAME) {
      Expr argument = constArgument(s.value);
      if (argument != null) {
        String id = ((Expr.Name) s.targets[0]).id;
        if (argument.kind == Node.INT) {
          if (constants == null) {
            constants = new HashMap<>();
          }
          constants.put(id, (Expr.Int) argument);
          if (id.charAt(0) == '_') {
            return new Stmt.Simple(Node.PASS, Node.NOWHERE);
          }
        }
        if (!strict) {
          s.value = argument;
        }
      }
    }
    return s;
  }

  /** The argument, if {@code e} is {@code const(argument)}, else null. */
  static Expr constArgument(Expr e) {
    if (e.kind != Node.PRIMARY) {
      return null;
    }
    Expr.Primary p = (Expr.Primary) e;
    if (p.trailers.length != 1
        || p.trailers[0].kind != Node.CALL
        || p.atom.kind != Node.NAME
        || !((Expr.Name) p.atom).id.equals("const")) {
      return null;
    }
    Expr.Call call = (Expr.Call) p.trailers[0];
    if (call.arguments.length != 1
        || call.trailingComma
        || call.arguments[0].kind != Node.ARG_POSITIONAL
        || call.arguments[0].bareGenerator) {
      return null;
    }
    return call.arguments[0].value;
  }

  // Expressions.

  private Expr foldOptional(Expr e) {
    return e == null ? null : fold(e);
  }

  private void all(Expr[] list) {
    for (int i = 0; i < list.length; i++) {
      list[i] = fold(list[i]);
    }
  }

  /** Folds an expression; the result replaces it. */
  Expr fold(Expr e) {
    switch (e.kind) {
      case Node.NAME:
        return name((Expr.Name) e);
      case Node.TUPLE:
        all(((Expr.Tuple) e).items);
        break;
      case Node.LIST:
        all(((Expr.ListDisplay) e).items);
        break;
      case Node.BRACES:
        all(((Expr.Braces) e).items);
        break;
      case Node.KEY_VALUE:
        Expr.KeyValue item = (Expr.KeyValue) e;
        item.key = fold(item.key);
        item.value = fold(item.value);
        break;
      case Node.GENERATOR:
      case Node.LIST_COMP:
      case Node.SET_COMP:
      case Node.DICT_COMP:
        Expr.Comprehension comprehension = (Expr.Comprehension) e;
        comprehension.element = fold(comprehension.element);
        for (Expr.Clause c = comprehension.clause; c != null; c = c.next) {
          c.target = foldOptional(c.target);
          c.source = fold(c.source);
        }
        break;
      case Node.OR:
      case Node.AND:
        return logical((Expr.Logical) e);
      case Node.NOT:
        return not((Expr.Not) e);
      case Node.COMPARE:
        all(((Expr.Operation) e).operands);
        break;
      case Node.OPERATION:
        return operation((Expr.Operation) e);
      case Node.UNARY:
        return unary((Expr.Unary) e);
      case Node.CONDITIONAL:
        Expr.Conditional conditional = (Expr.Conditional) e;
        conditional.body = fold(conditional.body);
        conditional.test = fold(conditional.test);
        conditional.orElse = fold(conditional.orElse);
        break;
      case Node.LAMBDA:
        Expr.Lambda lambda = (Expr.Lambda) e;
        params(lambda.params);
        lambda.body = fold(lambda.body);
        break;
      case Node.STAR:
        Expr.Star star = (Expr.Star) e;
        star.value = fold(star.value);
        break;
      case Node.NAMED:
        Expr.Named named = (Expr.Named) e;
        named.target = fold(named.target);
        named.value = fold(named.value);
        break;
      case Node.YIELD:
      case Node.YIELD_FROM:
        Expr.Yield yield = (Expr.Yield) e;
        yield.value = foldOptional(yield.value);
        break;
      case Node.PRIMARY:
      case Node.AWAIT:
        primary((Expr.Primary) e);
        break;
      case Node.SLICE:
        Expr.Slice slice = (Expr.Slice) e;
        slice.start = foldOptional(slice.start);
        slice.stop = foldOptional(slice.stop);
        slice.step = foldOptional(slice.step);
        break;
      default:
        break; // a literal
    }
    return e;
  }

  private Expr name(Expr.Name e) {
    Expr.Int value = constants == null ? null : constants.get(e.id);
    if (value == null) {
      return e;
    }
    return isSmall(value) ? new Expr.Int(e.pos, value.value) : new Expr.Int(e.pos, big(value));
  }

  private void primary(Expr.Primary e) {
    e.atom = fold(e.atom);
    for (int i = 0; i < e.trailers.length; i++) {
      Expr.Trailer t = e.trailers[i];
      if (t.kind == Node.CALL) {
        arguments(((Expr.Call) t).arguments);
      } else if (t.kind == Node.INDEX) {
        Expr.Index index = (Expr.Index) t;
        index.index = fold(index.index);
      }
    }
  }

  private void arguments(Expr.Argument[] list) {
    for (int i = 0; i < list.length; i++) {
      list[i].target = foldOptional(list[i].target);
      list[i].value = fold(list[i].value);
    }
  }

  private void params(Expr.Param[] list) {
    for (int i = 0; i < list.length; i++) {
      list[i].defaultValue = foldOptional(list[i].defaultValue);
    }
  }

  private Expr logical(Expr.Logical e) {
    all(e.operands);
    boolean isOr = e.kind == Node.OR;
    Expr[] in = e.operands;
    Expr[] out = new Expr[in.length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      boolean decides = isOr ? isTrue(in[i]) : isFalse(in[i]);
      boolean passes = isOr ? isFalse(in[i]) : isTrue(in[i]);
      if (decides || i == in.length - 1) {
        out[n++] = in[i];
        break;
      }
      if (!passes) {
        out[n++] = in[i];
      }
    }
    if (n == 1) {
      return out[0];
    }
    return n == in.length ? e : new Expr.Logical(e.kind, e.pos, Arrays.copyOf(out, n));
  }

  private Expr not(Expr.Not e) {
    e.operand = fold(e.operand);
    if (isTrue(e.operand)) {
      return new Expr.Singleton(Node.FALSE, e.pos);
    }
    return isFalse(e.operand) ? new Expr.Singleton(Node.TRUE, e.pos) : e;
  }

  private Expr unary(Expr.Unary e) {
    e.operand = fold(e.operand);
    if (e.operand.kind != Node.INT) {
      return e;
    }
    Expr.Int n = (Expr.Int) e.operand;
    if (isSmall(n)) {
      long value = n.value;
      switch (e.operator) {
        case Operator.NEGATIVE:
          value = -value;
          break;
        case Operator.INVERT:
          value = ~value;
          break;
        default:
          break;
      }
      return result(BigInteger.valueOf(value), fitsSmall(value));
    }
    BigInteger value = big(n);
    switch (e.operator) {
      case Operator.NEGATIVE:
        value = value.negate();
        break;
      case Operator.INVERT:
        value = value.not();
        break;
      default:
        break;
    }
    return result(value, false);
  }

  private Expr operation(Expr.Operation e) {
    all(e.operands);
    for (int i = 0; i < e.operands.length; i++) {
      if (e.operands[i].kind != Node.INT) {
        return e;
      }
    }
    Expr.Int n = (Expr.Int) e.operands[0];
    for (int i = 0; i < e.operators.length && n != null; i++) {
      n = apply(e.operators[i], n, (Expr.Int) e.operands[i + 1]);
    }
    return n == null ? e : n;
  }

  private static Expr.Int result(BigInteger value, boolean fromSmall) {
    return fromSmall && value.bitLength() < 63
        ? new Expr.Int(Node.NOWHERE, value.longValue())
        : new Expr.Int(Node.NOWHERE, value);
  }

  private static BigInteger big(Expr.Int n) {
    return n.big == null ? BigInteger.valueOf(n.value) : n.big;
  }

  /** The value of {@code a operator b}, or null where that is an error or left to the run time. */
  private static Expr.Int apply(int operator, Expr.Int a, Expr.Int b) {
    BigInteger x = big(a);
    BigInteger y = big(b);
    boolean small = isSmall(a) && isSmall(b);
    switch (operator) {
      case Operator.OR:
        return result(x.or(y), small);
      case Operator.XOR:
        return result(x.xor(y), small);
      case Operator.AND:
        return result(x.and(y), small);
      case Operator.ADD:
        return result(x.add(y), small);
      case Operator.SUBTRACT:
        return result(x.subtract(y), small);
      case Operator.MULTIPLY:
        return x.bitLength() + y.bitLength() > MAX_BITS ? null : result(x.multiply(y), small);
      case Operator.LSHIFT:
      case Operator.RSHIFT:
        if (y.signum() < 0 || y.bitLength() > 31) {
          return null;
        }
        int shift = y.intValue();
        if (operator == Operator.RSHIFT) {
          return result(x.shiftRight(shift), small);
        }
        return x.signum() != 0 && (long) x.bitLength() + shift > MAX_BITS
            ? null
            : result(x.signum() == 0 ? x : x.shiftLeft(shift), small);
      case Operator.FLOOR_DIVIDE:
      case Operator.MODULO:
        if (y.signum() == 0) {
          return null;
        }
        BigInteger[] parts = x.divideAndRemainder(y);
        boolean floors = parts[1].signum() != 0 && parts[1].signum() != y.signum();
        if (operator == Operator.MODULO) {
          return result(floors ? parts[1].add(y) : parts[1], small);
        }
        return result(floors ? parts[0].subtract(BigInteger.ONE) : parts[0], small);
      case Operator.POWER:
        return power(x, y, small);
      default:
        return null; // @ and / are not folded
    }
  }

  private static Expr.Int power(BigInteger x, BigInteger y, boolean small) {
    if (y.signum() < 0) {
      return null;
    }
    if (x.bitLength() <= 1 && x.abs().bitLength() <= 1) { // -1, 0, 1
      boolean isOne = y.signum() == 0 || x.signum() > 0 || x.signum() < 0 && !y.testBit(0);
      return result(isOne ? BigInteger.ONE : x, small);
    }
    if (y.bitLength() > 31 || (long) x.bitLength() * y.intValue() > MAX_BITS) {
      return null;
    }
    return result(x.pow(y.intValue()), small);
  }
}
