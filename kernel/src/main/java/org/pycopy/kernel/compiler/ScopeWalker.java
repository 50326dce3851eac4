package org.pycopy.kernel.compiler;

import java.util.ArrayList;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.code.ReferenceNames;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.syntax.SyntaxProblem;

/**
 * State of one compilation and what all of it needs: errors, lines, scopes and names. Subclasses,
 * each built on the one before, compile expressions, assignment targets, compound statements, and
 * the rest.
 *
 * <p>Each scope is walked twice by the same methods: first {@link #binding}, which enters names and
 * finds errors and emits nothing, then emitting. Both walks must meet inner scopes in the same
 * order.
 */
abstract class ScopeWalker {
  /** Strings of up to this many UTF-8 bytes are names to the reference, others only if known. */
  private static final int SHORT_STRING = 10;

  final CompileOptions options;
  final Emitter emitter;

  /** All scopes, parents before children, siblings in order. */
  final ArrayList<Scope> scopes = new ArrayList<>();

  Scope scope;

  /** Whether this is the first of the two walks. */
  boolean binding;

  /** Offset that the reference reports for errors in leaves. */
  int statementPos;

  final String source;
  final String fileName;
  private final SourceMap lines;

  ScopeWalker(String source, String fileName, CompileOptions options) {
    this.source = source;
    this.fileName = fileName;
    this.options = options;
    this.lines = new SourceMap(source);
    this.emitter = new Emitter(options);
  }

  // Help for all that follows.

  /** An error in a node that has a line of its own in the reference too. */
  final SyntaxProblem error(Node at, String message) {
    return error(at.pos, false, message);
  }

  /** An error in an expression, which is a leaf in the reference if it is a name or the like. */
  final SyntaxProblem error(Expr at, String message) {
    return error(at.pos, isLeaf(at), message);
  }

  /**
   * An error at {@code pos}. The reference has no line for a leaf and reports that of the statement
   * around it that is an item of a list, else that of the scope.
   */
  final SyntaxProblem error(int pos, boolean isLeaf, String message) {
    boolean unknown = pos == Node.NOWHERE || isLeaf && options.crossCompiling;
    int where = unknown ? statementPos : pos;
    return new SyntaxProblem(SyntaxProblem.SYNTAX_ERROR, message, where, scope.name);
  }

  /** Whether an expression has no line of its own in the reference. */
  final boolean isLeaf(Expr e) {
    switch (e.kind) {
      case Node.INT:
        return Folder.isSmall((Expr.Int) e);
      case Node.FLOAT:
      case Node.IMAGINARY:
        return false;
      case Node.STR:
        return isName(((Expr.Str) e).value, ((Expr.Str) e).seenAsName);
      case Node.BYTES:
        return isName((Expr.Bytes) e);
      default:
        return e.kind < Node.INT;
    }
  }

  /** Starts the line of {@code pos} in the line table. */
  final void line(int pos) {
    if (!binding && pos != Node.NOWHERE) {
      emitter.line(lines.line(pos));
    }
  }

  /** The scope that {@code node} opens: a new one in the first walk, the same in the second. */
  final Scope openScope(int kind, Node node, String name) {
    if (!binding) {
      return scope.children.get(scope.childrenMet++);
    }
    Scope s = new Scope(kind, scope, node, name);
    s.emitterKind = scope.emitterKind;
    scope.children.add(s);
    scopes.add(s);
    return s;
  }

  // Names.

  final void loadName(String id) {
    if (binding) {
      scope.read(id);
      return;
    }
    Scope.Variable v = scope.resolve(id);
    if (v == null) {
      emitter.op(Opcode.LOAD_NAME, 1, id);
      return;
    }
    switch (v.kind) {
      case Scope.Variable.LOCAL:
        emitter.loadLocal(v.local);
        break;
      case Scope.Variable.CELL:
      case Scope.Variable.FREE:
        emitter.op(Opcode.LOAD_DEREF, 1, v.local);
        break;
      case Scope.Variable.EXPLICIT_GLOBAL:
        emitter.op(Opcode.LOAD_GLOBAL, 1, id);
        break;
      default:
        emitter.op(Opcode.LOAD_NAME, 1, id);
        break;
    }
  }

  /** Stores the top of the stack; {@code isConst} where strict mode allows it just once. */
  final void storeName(String id, boolean isConst) {
    if (binding) {
      scope.modify(id);
    } else {
      storeVariable(scope.resolve(id), id, isConst);
    }
  }

  final void storeVariable(Scope.Variable v, String id, boolean isConst) {
    switch (v.kind) {
      case Scope.Variable.LOCAL:
        emitter.storeLocal(v.local);
        break;
      case Scope.Variable.CELL:
      case Scope.Variable.FREE:
        emitter.op(Opcode.STORE_DEREF, -1, v.local);
        break;
      case Scope.Variable.EXPLICIT_GLOBAL:
        emitter.op(isConst ? Opcode.STORE_GLOBAL_CONST : Opcode.STORE_GLOBAL, -1, id);
        break;
      default:
        emitter.op(isConst ? Opcode.STORE_NAME_CONST : Opcode.STORE_NAME, -1, id);
        break;
    }
  }

  final void deleteName(String id) {
    if (binding) {
      scope.modify(id);
      return;
    }
    Scope.Variable v = scope.resolve(id);
    switch (v.kind) {
      case Scope.Variable.LOCAL:
        emitter.op(Opcode.DELETE_FAST, 0, v.local);
        break;
      case Scope.Variable.CELL:
      case Scope.Variable.FREE:
        emitter.op(Opcode.DELETE_DEREF, 0, v.local);
        break;
      case Scope.Variable.EXPLICIT_GLOBAL:
        emitter.op(Opcode.DELETE_GLOBAL, 0, id);
        break;
      default:
        emitter.op(Opcode.DELETE_NAME, 0, id);
        break;
    }
  }

  // Literals that are names.

  final boolean isName(Expr.Bytes e) {
    return e.value.length <= SHORT_STRING
        || e.seenAsName
        || options.crossCompiling && isKnown(SourceMap.decode(e.value, 0, e.value.length));
  }

  /** Whether the reference interns a str literal of this text when it parses it. */
  final boolean isName(String text, boolean seenAsName) {
    return seenAsName || isShort(text) || isKnown(text);
  }

  private boolean isShort(String text) {
    if (3 * text.length() <= SHORT_STRING) {
      return true;
    }
    if (text.length() > SHORT_STRING) {
      return false;
    }
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 || !options.unicode) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes += 4;
        i++;
      } else {
        bytes += 3;
      }
    }
    return bytes <= SHORT_STRING;
  }

  private boolean isKnown(String text) {
    return text.equals(fileName) || options.crossCompiling && ReferenceNames.isKnown(text);
  }
}
