package org.pycopy.emitter.viper;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.pycopy.emitter.viper.ViperClass.Names;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;

/** Generates what viper code does with objects; values of other types are converted to objects. */
final class ObjectGenerator {
  private static final String OPS = "org/pycopy/kernel/Ops";
  private static final String ARITH = "org/pycopy/kernel/vm/Arith";
  private static final String OBJECT = Names.OBJECT;
  private static final String IN = Names.IN;

  private final FlowGenerator g;
  private final ValueStack stack;
  private final MethodVisitor m;

  ObjectGenerator(FlowGenerator g, ValueStack stack, MethodVisitor m) {
    this.g = g;
    this.stack = stack;
    this.m = m;
  }

  /** Whether the code has instructions that use the scratch array. */
  static boolean needsScratch(Code code) {
    Instruction at = new Instruction(code);
    for (int i = 0; at.read(i); i = at.next) {
      switch (at.opcode) {
        case Opcode.LOAD_METHOD:
        case Opcode.LOAD_SUPER_METHOD:
        case Opcode.SETUP_WITH:
          return true;
        default:
          break;
      }
    }
    return false;
  }

  /** Loads the {@code n} topmost entries as objects. */
  private void loadObjects(int n) {
    for (int i = n - 1; i >= 0; i--) {
      g.loadObject(i);
    }
  }

  /** Pops {@code n} entries, pushes the object on the JVM's stack. */
  private void result(int n) {
    stack.drop(n);
    stack.pushResult(ViperType.OBJECT);
  }

  private void invokeStatic(String owner, String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }

  void binary(int op) {
    stack.spill();
    boolean isRelation =
        op <= Op.NOT_EQUAL || op == Op.IN || op == Op.IS || op == Op.EXCEPTION_MATCH;
    boolean jumps = isRelation && g.readsAheadToJump();
    if (jumps) {
      stack.settle(2);
    }
    g.loadInterpreter();
    g.loadInt(op);
    stack.load(1);
    stack.load(0);
    if (jumps) {
      invokeStatic(ARITH, "test", "(" + IN + "I" + OBJECT + OBJECT + ")Z");
      stack.drop(2);
      g.resolveAll();
      g.concludeWithJump();
      return;
    }
    String method = isRelation ? "compare" : arithmetic(Op.withoutInplace(op));
    invokeStatic(
        method == null ? OPS : ARITH,
        method == null ? "binary" : method,
        "(" + IN + "I" + OBJECT + OBJECT + ")" + OBJECT);
    result(2);
    g.resolveAll();
  }

  private static String arithmetic(int op) {
    switch (op) {
      case Op.ADD:
        return "add";
      case Op.SUBTRACT:
        return "subtract";
      case Op.MULTIPLY:
        return "multiply";
      case Op.OR:
      case Op.XOR:
      case Op.AND:
      case Op.LSHIFT:
      case Op.RSHIFT:
        return "bitOp";
      case Op.FLOOR_DIVIDE:
      case Op.TRUE_DIVIDE:
      case Op.MODULO:
        return "divide";
      default:
        return null;
    }
  }

  void loadSubscript() {
    stack.spill();
    g.loadInterpreter();
    loadObjects(2);
    invokeStatic(OPS, "getItem", "(" + IN + OBJECT + OBJECT + ")" + OBJECT);
    result(2);
    g.resolveAll();
  }

  void storeSubscript() {
    stack.begin(3);
    loadObjects(3);
    g.loadInterpreter();
    g.call("setItem", "(" + OBJECT + OBJECT + OBJECT + IN + ")V");
    stack.drop(3);
    g.resolveAll();
  }

  /** Raises the top, or the entry below it with the top as its cause. */
  void raise(int n) {
    stack.begin(n);
    loadObjects(n);
    g.loadInterpreter();
    if (n == 1) {
      g.call("raise", "(" + OBJECT + IN + ")" + Names.EXCEPTION);
    } else {
      g.call("raiseFrom", "(" + OBJECT + OBJECT + IN + ")" + Names.EXCEPTION);
    }
    m.visitInsn(Opcodes.ATHROW);
    stack.drop(n);
  }

  /** Replaces the manager by what leaves its context; what is entered goes to a variable. */
  void enterContext(int entered) {
    stack.begin(1);
    g.loadObject(0);
    g.loadInterpreter();
    g.loadScratch();
    g.call("enterContext", "(" + OBJECT + IN + "[" + OBJECT + ")" + OBJECT);
    m.visitVarInsn(Opcodes.ASTORE, entered);
    stack.drop(1);
    g.resolveAll();
    pushScratch();
  }

  /** Pushes the two entries of the scratch array. */
  private void pushScratch() {
    for (int i = 0; i < 2; i++) {
      stack.spill();
      pushItem(i, -1);
    }
  }

  /** Pushes an item of the array in a variable, or of the scratch array where that is -1. */
  private void pushItem(int index, int array) {
    if (array < 0) {
      g.loadScratch();
    } else {
      m.visitVarInsn(Opcodes.ALOAD, array);
    }
    g.loadInt(index);
    m.visitInsn(Opcodes.AALOAD);
    stack.pushResult(ViperType.OBJECT);
  }

  void step(Instruction at, ViperClass target) {
    int n = at.operand;
    switch (at.opcode) {
      case Opcode.LOAD_DEREF:
        stack.spill();
        g.loadLocal(n);
        m.visitFieldInsn(Opcodes.GETFIELD, ViperMethod.classOf(Names.CELL), "value", OBJECT);
        g.call("bound", "(" + OBJECT + ")" + OBJECT);
        stack.pushResult(ViperType.OBJECT);
        break;
      case Opcode.STORE_DEREF:
        stack.spill();
        g.loadLocal(n);
        g.loadObject(0);
        m.visitFieldInsn(Opcodes.PUTFIELD, ViperMethod.classOf(Names.CELL), "value", OBJECT);
        stack.drop(1);
        break;
      case Opcode.DELETE_DEREF:
        stack.spill();
        g.loadLocal(n);
        g.call("deleteCell", "(" + Names.CELL + ")V");
        break;
      case Opcode.STORE_GLOBAL:
      case Opcode.STORE_GLOBAL_CONST:
        stack.begin(1);
        g.loadObject(0);
        g.loadGlobals();
        g.loadField(target.str(at.name()));
        g.loadInterpreter();
        g.loadInt(at.opcode == Opcode.STORE_GLOBAL_CONST ? 1 : 0);
        g.call("storeGlobal", "(" + OBJECT + Names.DICT + Names.STR + IN + "Z)V");
        stack.drop(1);
        break;
      case Opcode.DELETE_GLOBAL:
        stack.spill();
        g.loadGlobals();
        g.loadField(target.str(at.name()));
        g.loadInterpreter();
        g.call("deleteGlobal", "(" + Names.DICT + Names.STR + IN + ")V");
        break;
      case Opcode.UNARY_OP_MULTI:
        stack.spill();
        g.loadInterpreter();
        g.loadInt(n);
        stack.load(0);
        invokeStatic(OPS, "unary", "(" + IN + "I" + OBJECT + ")" + OBJECT);
        result(1);
        g.resolveAll();
        break;
      case Opcode.LOAD_BUILD_CLASS:
        stack.spill();
        g.loadInterpreter();
        g.call("buildClass", "(" + IN + ")" + OBJECT);
        stack.pushResult(ViperType.OBJECT);
        break;
      case Opcode.IMPORT_NAME:
        stack.begin(2);
        loadObjects(2);
        g.loadInterpreter();
        g.loadGlobals();
        g.loadField(target.str(at.name()));
        g.call("importName", "(" + OBJECT + OBJECT + IN + Names.DICT + Names.STR + ")" + OBJECT);
        result(2);
        g.resolveAll();
        break;
      case Opcode.IMPORT_FROM:
        stack.spill();
        g.loadInterpreter();
        stack.load(0);
        g.loadField(target.str(at.name()));
        invokeStatic(
            "org/pycopy/kernel/modules/Importer",
            "importFrom",
            "(" + IN + OBJECT + Names.STR + ")" + OBJECT);
        stack.pushResult(ViperType.OBJECT);
        break;
      default:
        if (at.opcode <= Opcode.STORE_ATTR) {
          attribute(at, target);
        } else {
          callOrBuild(at);
        }
    }
  }

  private void attribute(Instruction at, ViperClass target) {
    switch (at.opcode) {
      case Opcode.LOAD_ATTR:
        stack.spill();
        g.loadField(target.attribute(at.name()));
        g.loadInterpreter();
        g.loadObject(0);
        site("load", "(" + IN + OBJECT + ")" + OBJECT);
        result(1);
        break;
      case Opcode.STORE_ATTR:
        stack.spill();
        g.loadField(target.attribute(at.name()));
        g.loadInterpreter();
        g.loadObject(0);
        g.loadObject(1);
        site("store", "(" + IN + OBJECT + OBJECT + ")V");
        stack.drop(2);
        break;
      case Opcode.LOAD_METHOD:
        stack.begin(1);
        g.loadObject(0);
        g.loadField(target.attribute(at.name()));
        g.loadInterpreter();
        g.loadScratch();
        g.call("loadMethod", "(" + OBJECT + Names.ATTR_SITE + IN + "[" + OBJECT + ")V");
        stack.drop(1);
        pushScratch();
        break;
      default:
        // super(): the name, the class and self.
        stack.spill();
        g.loadObject(1);
        g.loadObject(0);
        g.loadField(target.str(at.name()));
        g.loadInterpreter();
        g.loadScratch();
        g.call("loadSuperMethod", "(" + OBJECT + OBJECT + Names.STR + IN + "[" + OBJECT + ")V");
        stack.drop(3);
        pushScratch();
    }
    g.resolveAll();
  }

  private void site(String name, String descriptor) {
    m.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, ViperMethod.classOf(Names.ATTR_SITE), name, descriptor, false);
  }

  private void callOrBuild(Instruction at) {
    int n = at.operand & 0xff;
    int keywords = at.operand >> 8;
    switch (at.opcode) {
      case Opcode.CALL_FUNCTION:
        callFunction(n, keywords);
        break;
      case Opcode.CALL_METHOD:
        callMethod(n, keywords);
        break;
      case Opcode.CALL_FUNCTION_VAR_KW:
        callStarred("callStarred", n, keywords, n + 2 * keywords + 2);
        break;
      case Opcode.CALL_METHOD_VAR_KW:
        callStarred("callMethodStarred", n, keywords, n + 2 * keywords + 3);
        break;
      default:
        build(at);
        return;
    }
    g.resolveAll();
  }

  private void callFunction(int n, int keywords) {
    int values = n + 2 * keywords;
    StringBuilder descriptor = new StringBuilder("(").append(IN);
    if (keywords == 0 && n <= ViperClass.MAX_DIRECT) {
      stack.begin(n + 1);
      g.loadObject(n);
      g.loadInterpreter();
      loadObjects(n);
      for (int i = 0; i < n; i++) {
        descriptor.append(OBJECT);
      }
      g.object("call" + n, descriptor.append(')').append(OBJECT).toString());
    } else {
      stack.begin(values + 1);
      g.loadObject(values);
      g.loadInterpreter();
      g.loadArray(values);
      g.loadInt(0);
      g.loadInt(n);
      g.loadInt(keywords);
      g.object("call", "(" + IN + "[" + OBJECT + "III)" + OBJECT);
    }
    result(values + 1);
  }

  private void callMethod(int n, int keywords) {
    int values = n + 2 * keywords;
    stack.begin(values + 2);
    stack.load(values + 1);
    if (keywords == 0 && n <= 2) {
      loadObjects(n + 1);
      g.loadInterpreter();
      StringBuilder descriptor = new StringBuilder("(").append(OBJECT).append(OBJECT);
      for (int i = 0; i < n; i++) {
        descriptor.append(OBJECT);
      }
      g.call("callMethod" + n, descriptor.append(IN).append(')').append(OBJECT).toString());
    } else {
      g.loadArray(values + 1);
      g.loadInterpreter();
      g.loadInt(n);
      g.loadInt(keywords);
      g.call("callMethod", "(" + OBJECT + "[" + OBJECT + IN + "II)" + OBJECT);
    }
    result(values + 2);
  }

  private void callStarred(String name, int n, int keywords, int values) {
    stack.begin(values + 1);
    g.loadObject(values);
    g.loadArray(values);
    g.loadInterpreter();
    g.loadInt(n);
    g.loadInt(keywords);
    g.call(name, "(" + OBJECT + "[" + OBJECT + IN + "II)" + OBJECT);
    result(values + 1);
  }

  private void build(Instruction at) {
    int n = at.operand;
    stack.spill();
    switch (at.opcode) {
      case Opcode.BUILD_TUPLE:
        g.loadArray(n);
        g.call("tuple", "([" + OBJECT + ")" + OBJECT);
        result(n);
        break;
      case Opcode.BUILD_LIST:
        g.loadArray(n);
        g.call("list", "([" + OBJECT + ")" + OBJECT);
        result(n);
        break;
      case Opcode.BUILD_SET:
        g.loadArray(n);
        g.loadInterpreter();
        g.call("set", "([" + OBJECT + IN + ")" + OBJECT);
        result(n);
        break;
      case Opcode.BUILD_SLICE:
        g.loadArray(n);
        g.call("slice", "([" + OBJECT + ")" + OBJECT);
        result(n);
        break;
      case Opcode.BUILD_MAP:
        g.loadInt(n);
        g.call("dict", "(I)" + OBJECT);
        result(0);
        break;
      case Opcode.STORE_MAP:
        loadObjects(3);
        g.loadInterpreter();
        g.call("storeMap", "(" + OBJECT + OBJECT + OBJECT + IN + ")V");
        stack.drop(2);
        break;
      case Opcode.STORE_COMP:
        addElement(n & 3, n >> 2);
        break;
      case Opcode.UNPACK_SEQUENCE:
        g.loadObject(0);
        g.loadInterpreter();
        g.loadInt(n);
        g.call("unpack", "(" + OBJECT + IN + "I)[" + OBJECT);
        pushItems(n);
        break;
      case Opcode.UNPACK_EX:
        g.loadObject(0);
        g.loadInterpreter();
        g.loadInt(n & 0xff);
        g.loadInt(n >> 8);
        g.call("unpackStarred", "(" + OBJECT + IN + "II)[" + OBJECT);
        pushItems((n & 0xff) + (n >> 8) + 1);
        break;
      case Opcode.GET_ITER:
      case Opcode.GET_ITER_STACK:
        g.loadInterpreter();
        g.loadObject(0);
        invokeStatic(OPS, "iter", "(" + IN + OBJECT + ")" + OBJECT);
        result(1);
        if (at.opcode == Opcode.GET_ITER_STACK) {
          stack.spill();
          for (int i = 1; i < Opcode.ITERATOR_SLOTS; i++) {
            stack.pushNull();
          }
        }
        break;
      default:
        makeFunction(at);
    }
    g.resolveAll();
  }

  private void addElement(int kind, int down) {
    if (kind == 1) {
      g.loadObject(1);
      g.loadObject(0);
    } else {
      g.loadObject(0);
      m.visitInsn(Opcodes.ACONST_NULL);
    }
    stack.load(down);
    g.loadInterpreter();
    g.loadInt(kind);
    g.call("addElement", "(" + OBJECT + OBJECT + OBJECT + IN + "I)V");
    stack.drop(kind == 1 ? 2 : 1);
  }

  /** Replaces the top by the {@code n} items of the array on the JVM's stack. */
  private void pushItems(int n) {
    int array = g.newVariable(1);
    m.visitVarInsn(Opcodes.ASTORE, array);
    stack.drop(1);
    for (int i = 0; i < n; i++) {
      stack.spill();
      pushItem(i, array);
    }
  }

  private void makeFunction(Instruction at) {
    int cells = at.extra;
    boolean hasDefaults =
        at.opcode == Opcode.MAKE_FUNCTION_DEFARGS || at.opcode == Opcode.MAKE_CLOSURE_DEFARGS;
    if (hasDefaults) {
      stack.load(cells + 1);
      stack.load(cells);
    } else {
      m.visitInsn(Opcodes.ACONST_NULL);
      m.visitInsn(Opcodes.ACONST_NULL);
    }
    g.loadArray(cells);
    g.loadFunction();
    g.loadInt(g.childIndex(at.operand));
    g.call("function", "(" + OBJECT + OBJECT + "[" + OBJECT + Names.FUNCTION + "I)" + OBJECT);
    result(cells + (hasDefaults ? 2 : 0));
  }
}
