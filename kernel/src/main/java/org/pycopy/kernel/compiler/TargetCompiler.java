package org.pycopy.kernel.compiler;

import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;

/** Compiles what is assigned to or deleted. */
abstract class TargetCompiler extends ExpressionCompiler {
  // What an assignment target is compiled for.
  static final int STORE = 0;
  static final int STORE_CONST = 1;

  /** The reading half of an augmented assignment; leaves on the stack what the other half needs. */
  static final int AUG_LOAD = 2;

  static final int AUG_STORE = 3;

  TargetCompiler(String source, String fileName, CompileOptions options) {
    super(source, fileName, options);
  }

  /** Compiles an assignment of the top of the stack, or half of one, see {@link #STORE}. */
  final void assign(Expr e, int kind) {
    switch (e.kind) {
      case Node.NAME:
        if (kind == AUG_LOAD) {
          loadName(((Expr.Name) e).id);
        } else {
          storeName(((Expr.Name) e).id, kind == STORE_CONST);
        }
        return;
      case Node.PRIMARY:
        assignPrimary((Expr.Primary) e, kind);
        return;
      case Node.TUPLE:
        Expr.Tuple tuple = (Expr.Tuple) e;
        if (kind <= STORE_CONST && tuple.items.length > 0) {
          unpack(tuple.items);
          return;
        }
        break;
      case Node.LIST:
        if (kind <= STORE_CONST) {
          unpack(((Expr.ListDisplay) e).items);
          return;
        }
        break;
      default:
        break;
    }
    throw error(e, "can't assign to expression");
  }

  private void assignPrimary(Expr.Primary e, int kind) {
    int last = e.trailers.length - 1;
    if (kind != AUG_STORE) {
      expr(e.atom);
      for (int i = 0; i < last; i++) {
        trailer(e.trailers[i]);
      }
    }
    Expr.Trailer t = e.trailers[last];
    if (t.kind == Node.INDEX) {
      if (kind == AUG_STORE) {
        emitter.op(Opcode.ROT_THREE, 0);
        emitter.op(Opcode.STORE_SUBSCR, -3);
        return;
      }
      expr(((Expr.Index) t).index);
      if (kind == AUG_LOAD) {
        emitter.op(Opcode.DUP_TOP_TWO, 2);
        emitter.op(Opcode.LOAD_SUBSCR, -1);
      } else {
        emitter.op(Opcode.STORE_SUBSCR, -3);
      }
    } else if (t.kind == Node.ATTRIBUTE) {
      String name = ((Expr.Attribute) t).name;
      if (kind == AUG_LOAD) {
        emitter.op(Opcode.DUP_TOP, 1);
        emitter.op(Opcode.LOAD_ATTR, 0, name);
        return;
      }
      if (kind == AUG_STORE) {
        emitter.op(Opcode.ROT_TWO, 0);
      }
      emitter.op(Opcode.STORE_ATTR, -2, name);
    } else {
      throw error(e, "can't assign to expression");
    }
  }

  private void unpack(Expr[] items) {
    int star = -1;
    for (int i = 0; i < items.length; i++) {
      if (items[i].kind == Node.STAR) {
        if (star >= 0) {
          throw error((Node) items[i], "multiple *x in assignment");
        }
        star = i;
      }
    }
    if (star >= 0) {
      emitter.unpackEx(star, items.length - star - 1);
    } else {
      emitter.op(Opcode.UNPACK_SEQUENCE, items.length - 1, items.length);
    }
    for (int i = 0; i < items.length; i++) {
      assign(i == star ? ((Expr.Star) items[i]).value : items[i], STORE);
    }
  }

  /** {@code del e}. */
  final void delete(Expr e) {
    if (e.kind == Node.NAME) {
      deleteName(((Expr.Name) e).id);
      return;
    }
    if (e.kind == Node.TUPLE && ((Expr.Tuple) e).items.length > 0) {
      Expr[] items = ((Expr.Tuple) e).items;
      for (int i = 0; i < items.length; i++) {
        delete(items[i]);
      }
      return;
    }
    if (e.kind == Node.PRIMARY) {
      Expr.Primary p = (Expr.Primary) e;
      expr(p.atom);
      int last = p.trailers.length - 1;
      for (int i = 0; i < last; i++) {
        trailer(p.trailers[i]);
      }
      Expr.Trailer t = p.trailers[last];
      if (t.kind == Node.INDEX) {
        expr(((Expr.Index) t).index);
        emitter.deleteSubscript();
        return;
      }
      if (t.kind == Node.ATTRIBUTE) {
        emitter.deleteAttribute(((Expr.Attribute) t).name);
        return;
      }
    }
    throw error(e, "can't delete expression");
  }
}
