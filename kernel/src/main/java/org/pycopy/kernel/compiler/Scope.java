package org.pycopy.kernel.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.syntax.Expr;
import org.pycopy.kernel.syntax.Node;
import org.pycopy.kernel.syntax.Stmt;

/**
 * A block of code with names of its own: module, class body, function, lambda or comprehension. The
 * first walk over the tree enters each name it meets; {@link #assignLocals} then numbers them.
 */
final class Scope {
  // Kinds. From LAMBDA on a scope has local variables, as opposed to a namespace.
  static final int MODULE = 0;
  static final int CLASS = 1;
  static final int LAMBDA = 2;
  static final int LIST_COMP = 3;
  static final int DICT_COMP = 4;
  static final int SET_COMP = 5;
  static final int GENERATOR = 6;
  static final int FUNCTION = 7;

  private static final String[] NAMES = {
    "<module>", null, "<lambda>", "<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>", null
  };

  /** The variable by which a method finds its class, for {@code super()}. */
  static final String CLASS_CELL = "__class__";

  /** What an assignment to {@code __class__} in a class body is entered as. */
  private static final String CLASS_ATTRIBUTE = "__class__*";

  /** A name in a scope, and what is known of it. */
  static final class Variable {
    // How it is reached.
    static final int UNDECIDED = 0;
    static final int IMPLICIT_GLOBAL = 1;
    static final int EXPLICIT_GLOBAL = 2;
    static final int LOCAL = 3;

    /** A local that an inner scope uses. */
    static final int CELL = 4;

    /** Belongs to an outer function. */
    static final int FREE = 5;

    static final int CLASS_LOCAL = 6;

    // What kind of parameter it is.
    static final int NO_PARAM = 0;
    static final int PARAM = 1;
    static final int STAR_PARAM = 2;
    static final int DOUBLE_STAR_PARAM = 3;

    final String name;
    int kind;
    int param = NO_PARAM;

    /** Index into the frame, for locals, cells and free variables. */
    int local;

    Variable(String name, int kind) {
      this.name = name;
      this.kind = kind;
    }

    boolean isClosedOver() {
      return kind == CELL || kind == FREE;
    }
  }

  final int kind;
  final Scope parent;

  /** The statement or expression that opens the scope. */
  final Node node;

  final String name;

  /** Scopes within, in the order in which both walks over the tree meet them. */
  final ArrayList<Scope> children = new ArrayList<>(0);

  /** Where the running walk is in {@link #children}. */
  int childrenMet;

  /** The same scopes in the order in which functions are made of them: inner ones first. */
  final ArrayList<Scope> made = new ArrayList<>(0);

  /** In order of first appearance, parameters first. */
  final ArrayList<Variable> variables = new ArrayList<>();

  private final HashMap<String, Variable> byName = new HashMap<>();

  int flags;
  int posArgs;
  int kwonlyArgs;
  int defaultArgs;
  int locals;
  int maxBlocks;

  /** Constant objects that the code loads, as the first walk counted them. */
  int constants;

  /** Line of the definition as seen from the parent. */
  int definitionLine;

  /** One of the emitters in {@link CompileOptions}. */
  int emitterKind;

  /** The result, but for what {@link #build} adds. */
  Code.Builder code;

  Code result;

  Scope(int kind, Scope parent, Node node, String name) {
    this.kind = kind;
    this.parent = parent;
    this.node = node;
    this.name = name == null ? NAMES[kind] : name;
  }

  boolean hasLocals() {
    return kind >= LAMBDA;
  }

  boolean isComprehension() {
    return kind >= LIST_COMP && kind <= GENERATOR;
  }

  Variable find(String id) {
    return byName.get(id);
  }

  Variable findOrAdd(String id, int kindIfNew) {
    Variable found = byName.get(id);
    if (found == null) {
      found = new Variable(id, kindIfNew);
      variables.add(found);
      byName.put(id, found);
    }
    return found;
  }

  /** Enters a name that is read. */
  void read(String id) {
    findOrAdd(id, Variable.IMPLICIT_GLOBAL);
  }

  /**
   * Enters a name that is assigned or deleted, which makes it a local unless declared otherwise.
   */
  void modify(String id) {
    Variable v = findOrAdd(entryOf(id), Variable.IMPLICIT_GLOBAL);
    if (v.kind == Variable.IMPLICIT_GLOBAL) {
      if (hasLocals()) {
        v.kind = Variable.LOCAL;
      } else if (kind == CLASS) {
        v.kind = Variable.CLASS_LOCAL;
      }
    }
  }

  /** The variable that code in this scope means by a name. */
  Variable resolve(String id) {
    Variable v = byName.get(entryOf(id));
    return v == null ? byName.get(id) : v;
  }

  private String entryOf(String id) {
    return kind == CLASS && id.equals(CLASS_CELL) ? CLASS_ATTRIBUTE : id;
  }

  /** The first parameter, to be taken for {@code self}; null if there is none. */
  Variable firstParameter() {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).param != Variable.NO_PARAM) {
        return variables.get(i);
      }
    }
    return null;
  }

  /** Makes the names that this scope only reads free variables where an outer function has them. */
  void closeOverAll() {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).kind == Variable.IMPLICIT_GLOBAL) {
        closeOver(variables.get(i));
      }
    }
  }

  /** Makes {@code v} a free variable if an outer function (not the module) has it. */
  void closeOver(Variable v) {
    if (parent == null) {
      return;
    }
    for (Scope s = parent; s.parent != null; s = s.parent) {
      Variable outer = s.find(v.name);
      if (outer != null) {
        if (outer.kind == Variable.LOCAL || outer.isClosedOver()) {
          v.kind = Variable.FREE;
          passDown(v.name);
        }
        return;
      }
    }
  }

  /** Makes {@code id} a cell where it is local, and free in all scopes between there and here. */
  private void passDown(String id) {
    for (Scope s = parent; ; s = s.parent) {
      Variable v = s.findOrAdd(id, Variable.UNDECIDED);
      if (v.kind != Variable.UNDECIDED) {
        if (v.kind == Variable.LOCAL) {
          v.kind = Variable.CELL;
        }
        return;
      }
      v.kind = Variable.FREE;
    }
  }

  /**
   * Numbers the locals: free variables (in the order of the parent's), then parameters with {@code
   * *args} after all others but {@code **kwargs}, then other locals, then cells. To be called once,
   * when all names of all scopes are known, parents first.
   */
  void assignLocals() {
    if ((flags & Code.VAR_ARGS) != 0) {
      moveStarParameter();
    }
    locals = 0;
    for (int i = 0; i < variables.size(); i++) {
      Variable v = variables.get(i);
      if (kind == CLASS && v.name.equals(CLASS_CELL)) {
        continue; // becomes a cell if a method uses it, and takes no local otherwise
      }
      if (hasLocals() && v.kind == Variable.IMPLICIT_GLOBAL) {
        v.kind = Variable.EXPLICIT_GLOBAL;
      }
      if (v.kind == Variable.LOCAL || v.param != Variable.NO_PARAM) {
        v.local = locals++;
      }
    }
    for (int i = 0; i < variables.size(); i++) {
      Variable v = variables.get(i);
      if (v.kind == Variable.CELL && v.param == Variable.NO_PARAM) {
        v.local = locals++;
      }
    }
    int free = parent == null ? 0 : numberFreeVariables();
    if (free > 0) {
      for (int i = 0; i < variables.size(); i++) {
        Variable v = variables.get(i);
        if (v.kind != Variable.FREE || v.param != Variable.NO_PARAM) {
          v.local += free;
        }
      }
      posArgs += free; // a closure passes its cells in as arguments
      locals += free;
    }
  }

  private int numberFreeVariables() {
    int free = 0;
    for (int i = 0; i < parent.variables.size(); i++) {
      Variable outer = parent.variables.get(i);
      if (outer.isClosedOver()) {
        Variable v = find(outer.name);
        if (v != null && v.kind == Variable.FREE) {
          v.local = free++;
        }
      }
    }
    return free;
  }

  /** Completes the result, when those of the children are complete. */
  void build(String source, String[] names) {
    code.source = source;
    code.names = names;
    code.definitionLine = definitionLine;
    // The body of a module or class has names, not typed locals: no viper code.
    code.emitter =
        emitterKind == CompileOptions.VIPER && !hasLocals() ? CompileOptions.BYTECODE : emitterKind;
    if (code.emitter == CompileOptions.VIPER) {
      code.declarations = declarations();
    }
    code.children = new Code[made.size()];
    for (int i = 0; i < code.children.length; i++) {
      code.children[i] = made.get(i).result;
    }
    result = code.build();
  }

  private Code.Declarations declarations() {
    String[] names = new String[locals];
    String[] types = new String[locals];
    int free = 0;
    for (int i = 0; i < variables.size(); i++) {
      Variable v = variables.get(i);
      if (v.kind == Variable.LOCAL || v.isClosedOver() || v.param != Variable.NO_PARAM) {
        names[v.local] = v.name;
      }
      if (v.kind == Variable.FREE) {
        free++;
      }
    }
    if (kind != FUNCTION) {
      return new Code.Declarations(names, types, null, free);
    }
    Stmt.Function f = (Stmt.Function) node;
    for (int i = 0; i < f.params.length; i++) {
      Expr.Param p = f.params[i];
      if (p.name != null) {
        types[find(p.name).local] = annotation(p.annotation);
      }
    }
    return new Code.Declarations(names, types, annotation(f.returns), free);
  }

  private static String annotation(Expr e) {
    if (e == null) {
      return null;
    }
    return e.kind == Node.NAME ? ((Expr.Name) e).id : Code.Declarations.NO_IDENTIFIER;
  }

  private void moveStarParameter() {
    int last = -1;
    for (int i = variables.size() - 1; i >= 0; i--) {
      Variable v = variables.get(i);
      if (v.param == Variable.STAR_PARAM) {
        if (last >= 0) {
          variables.remove(i);
          variables.add(last, v);
        }
        return;
      }
      if (last < 0 && v.param == Variable.PARAM) {
        last = i;
      }
    }
  }
}
