package org.pycopy.emitter.viper;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.pycopy.emitter.viper.ViperClass.Names;
import org.pycopy.kernel.code.Code;

/**
 * The method that a viper function becomes: its start and end, its variables, and conversions
 * between types. Words and locals are local variables of the JVM.
 */
abstract class ViperMethod {
  // Local variables of the JVM.
  private static final int IN = 1;
  private static final int FUNCTION = 2;
  private static final int ARGUMENTS = 3;

  final ViperClass target;
  final Typing typing;
  final Code code;
  final MethodVisitor m;
  final ValueStack stack;
  final Instruction at;
  final boolean hasFrame;

  private int nextVariable;
  final int[] locals;

  /** For pointers of known element size: the first of three variables with parts of its memory. */
  final int[] memories;

  final boolean[] alwaysBound;

  /** The frame to go back to. */
  int back;

  /** Level of recursion. */
  int recursion;

  /** Offset of the instruction that runs, as far as the line is concerned. */
  int position;

  /** Counts iterations of loops without calls. */
  int ticks;

  /** Two entries for methods and their self; 0 where no method is called. */
  private int scratch;

  /** Line that the variable {@link #position} is at, or -1. */
  int knownLine = -1;

  ViperMethod(ViperClass target, Typing typing) {
    this.target = target;
    this.typing = typing;
    this.code = typing.code;
    this.m = target.callMethod();
    this.stack = new ValueStack(this, m);
    this.at = new Instruction(code);
    this.hasFrame = !typing.calls.isEmpty();
    this.locals = new int[typing.locals.length];
    this.memories = new int[typing.locals.length];
    this.alwaysBound = new boolean[typing.locals.length];
    int arguments = target.arguments();
    nextVariable = ARGUMENTS + (arguments > ViperClass.MAX_DIRECT ? 2 : arguments);
  }

  /** Generates the code of all instructions. */
  abstract void generateBody();

  void generate() {
    m.visitCode();
    position = newVariable(1);
    ticks = newVariable(1);
    m.visitInsn(Opcodes.ICONST_0);
    m.visitVarInsn(Opcodes.ISTORE, position);
    m.visitInsn(Opcodes.ICONST_0);
    m.visitVarInsn(Opcodes.ISTORE, ticks);
    if (hasFrame) {
      back = newVariable(1);
      recursion = newVariable(1);
      loadInterpreter();
      loadFunction();
      call("enter", "(" + Names.IN + Names.FUNCTION + ")" + Names.FRAME);
      m.visitVarInsn(Opcodes.ASTORE, back);
      loadInterpreter();
      interpreter("depth", "()I");
      m.visitVarInsn(Opcodes.ISTORE, recursion);
    }
    Label start = new Label();
    m.visitLabel(start);
    if (hasFrame) {
      loadInterpreter();
      call("pollCall", "(" + Names.IN + ")V");
    }
    enterLocals();
    generateBody();
    Label end = new Label();
    m.visitLabel(end);
    m.visitTryCatchBlock(start, end, end, null);
    loadInterpreter();
    loadFunction();
    m.visitVarInsn(Opcodes.ILOAD, position);
    if (hasFrame) {
      m.visitVarInsn(Opcodes.ALOAD, back);
      m.visitVarInsn(Opcodes.ILOAD, recursion);
    } else {
      m.visitInsn(Opcodes.ACONST_NULL);
      m.visitInsn(Opcodes.ICONST_M1);
    }
    call(
        "failed",
        "(Ljava/lang/Throwable;"
            + Names.IN
            + Names.FUNCTION
            + "I"
            + Names.FRAME
            + "I)"
            + Names.EXCEPTION);
    m.visitInsn(Opcodes.ATHROW);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  // Locals.

  /** Gives all locals their first values. */
  private void enterLocals() {
    int parameters = Typing.parameterCount(code);
    for (int i = 0; i < locals.length; i++) {
      alwaysBound[i] = i < code.nPosArgs || typing.isCell[i];
      int type = typing.locals[i];
      if (typing.isCell[i]) {
        locals[i] = newVariable(1);
        enterCell(i);
      } else if (ViperType.isWord(type) || ViperType.isReference(type)) {
        locals[i] = newVariable(ViperType.isWord(type) ? 2 : 1);
        if (i < parameters) {
          enterParameter(i, type);
        } else {
          m.visitInsn(ViperType.isWord(type) ? Opcodes.LCONST_0 : Opcodes.ACONST_NULL);
        }
        m.visitVarInsn(ViperType.isWord(type) ? Opcodes.LSTORE : Opcodes.ASTORE, locals[i]);
      }
      if (ViperType.isPointer(type) && type != ViperType.PTR) {
        memories[i] = newVariable(3);
        resolve(i);
      }
    }
    if (ObjectGenerator.needsScratch(code)) {
      scratch = newVariable(1);
      m.visitInsn(Opcodes.ICONST_2);
      m.visitTypeInsn(Opcodes.ANEWARRAY, classOf(Names.OBJECT));
      m.visitVarInsn(Opcodes.ASTORE, scratch);
    }
  }

  private void enterCell(int local) {
    if (local < typing.freeCount) {
      loadFunction();
      m.visitFieldInsn(Opcodes.GETFIELD, classOf(Names.FUNCTION), "closure", "[" + Names.CELL);
      loadInt(local);
      m.visitInsn(Opcodes.AALOAD);
    } else {
      if (local < Typing.parameterCount(code)) {
        enterParameter(local, typing.declared[local]);
        convert(typing.declared[local], ViperType.OBJECT);
      } else {
        m.visitInsn(Opcodes.ACONST_NULL);
      }
      call("cell", "(" + Names.OBJECT + ")" + Names.CELL);
    }
    m.visitVarInsn(Opcodes.ASTORE, locals[local]);
  }

  /** Loads the value of a parameter, as {@code type}. */
  private void enterParameter(int local, int type) {
    int argument = local - typing.freeCount;
    if (local < code.nPosArgs) {
      if (target.arguments() > ViperClass.MAX_DIRECT) {
        m.visitVarInsn(Opcodes.ALOAD, ARGUMENTS);
        m.visitVarInsn(Opcodes.ILOAD, ARGUMENTS + 1);
        loadInt(argument);
        m.visitInsn(Opcodes.IADD);
        m.visitInsn(Opcodes.AALOAD);
      } else {
        m.visitVarInsn(Opcodes.ALOAD, ARGUMENTS + argument);
      }
    } else if (local < code.argCount()) {
      loadFunction();
      loadInterpreter();
      loadInt(local);
      call("keywordDefault", "(" + Names.FUNCTION + Names.IN + "I)" + Names.OBJECT);
      if (type != ViperType.OBJECT) {
        call("bound", "(" + Names.OBJECT + ")" + Names.OBJECT);
      }
    } else if (local == code.argCount() && (code.scopeFlags & Code.VAR_ARGS) != 0) {
      loadArray(0);
      call("tuple", "([" + Names.OBJECT + ")" + Names.OBJECT);
    } else {
      m.visitInsn(Opcodes.ICONST_0);
      call("dict", "(I)" + Names.OBJECT);
    }
    convert(ViperType.OBJECT, type);
  }

  /** Loads a local's variable. */
  void loadLocal(int local) {
    boolean isWord = ViperType.isWord(typing.locals[local]) && !typing.isCell[local];
    m.visitVarInsn(isWord ? Opcodes.LLOAD : Opcodes.ALOAD, locals[local]);
  }

  /** Looks up the memory that the pointer in a local reaches. */
  void resolve(int local) {
    int memory = memories[local];
    m.visitVarInsn(Opcodes.ALOAD, locals[local]);
    loadInterpreter();
    memory("of", "(" + Names.OBJECT + Names.IN + ")" + Names.MEMORY);
    m.visitInsn(Opcodes.DUP);
    m.visitInsn(Opcodes.DUP);
    m.visitVarInsn(Opcodes.ASTORE, memory);
    memory("array", "(" + Names.MEMORY + ")[B");
    m.visitVarInsn(Opcodes.ASTORE, memory + 1);
    memory("writable", "(" + Names.MEMORY + ")[B");
    m.visitVarInsn(Opcodes.ASTORE, memory + 2);
  }

  /** Objects may have moved. */
  void resolveAll() {
    for (int i = 0; i < memories.length; i++) {
      if (memories[i] != 0) {
        resolve(i);
      }
    }
  }

  // Small pieces.

  int maxDepth() {
    return typing.maxDepth;
  }

  /** Index of the child that the operand of an instruction means. */
  int childIndex(int operand) {
    return operand - code.argCount() - code.constants.length;
  }

  /** Number of a new JVM variable of {@code size} words. */
  int newVariable(int size) {
    int variable = nextVariable;
    nextVariable += size;
    return variable;
  }

  void loadField(String field) {
    m.visitFieldInsn(Opcodes.GETSTATIC, ViperClass.NAME, field, target.descriptor(field));
  }

  void loadInterpreter() {
    m.visitVarInsn(Opcodes.ALOAD, IN);
  }

  void loadFunction() {
    m.visitVarInsn(Opcodes.ALOAD, FUNCTION);
  }

  void loadGlobals() {
    loadFunction();
    m.visitFieldInsn(Opcodes.GETFIELD, classOf(Names.FUNCTION), "globals", Names.DICT);
  }

  void loadScratch() {
    m.visitVarInsn(Opcodes.ALOAD, scratch);
  }

  void loadInt(int value) {
    if (value >= -1 && value <= 5) {
      m.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (short) value) {
      m.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      m.visitLdcInsn(value);
    }
  }

  /** Calls a method of {@link ViperRuntime}. */
  void call(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, Names.RUNTIME, name, descriptor, false);
  }

  void memory(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, classOf(Names.MEMORY), name, descriptor, false);
  }

  private void interpreter(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, classOf(Names.IN), name, descriptor, false);
  }

  static String classOf(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1);
  }

  /** Loads an array of the {@code n} topmost values as objects; nothing is on the JVM's stack. */
  void loadArray(int n) {
    loadInt(n);
    m.visitTypeInsn(Opcodes.ANEWARRAY, classOf(Names.OBJECT));
    for (int i = 0; i < n; i++) {
      m.visitInsn(Opcodes.DUP);
      loadInt(i);
      loadObject(n - 1 - i);
      m.visitInsn(Opcodes.AASTORE);
    }
  }

  /** Loads the entry {@code down} entries below the top as an object. */
  void loadObject(int down) {
    stack.load(down);
    convert(stack.type(down), ViperType.OBJECT);
  }

  /** The instruction may fail: notes its line. */
  void mark() {
    int line = code.lineAt(at.offset);
    if (line != knownLine) {
      knownLine = line;
      setPosition(at.offset);
    }
  }

  void setPosition(int offset) {
    loadInt(offset);
    m.visitVarInsn(Opcodes.ISTORE, position);
  }

  /** Converts the value on top of the JVM's stack. */
  void convert(int from, int to) {
    if (from == to || ViperType.isWord(from) && ViperType.isWord(to)) {
      return;
    }
    if (from == ViperType.NONE) {
      convertNone(to);
    } else if (to == ViperType.NONE) {
      m.visitInsn(ViperType.isWord(from) ? Opcodes.POP2 : Opcodes.POP);
    } else if (from == ViperType.OBJECT) {
      convertObject(to);
    } else if (ViperType.isWord(from)) {
      box(to == ViperType.OBJECT ? from : ViperType.INT);
    } else if (!ViperType.isPointer(to)) {
      loadInterpreter();
      memory("address", "(" + Names.OBJECT + Names.IN + ")J");
      if (to == ViperType.OBJECT) {
        box(ViperType.UINT);
      }
    }
  }

  private void box(int type) {
    String method = "object";
    if (type == ViperType.BOOL) {
      method = "bool";
    } else if (type == ViperType.UINT) {
      method = "unsigned";
    }
    call(method, "(J)" + Names.OBJECT);
  }

  private void convertNone(int to) {
    if (ViperType.isWord(to)) {
      m.visitInsn(Opcodes.LCONST_0);
    } else if (ViperType.isPointer(to)) {
      m.visitInsn(Opcodes.LCONST_0);
      box(ViperType.INT);
    } else if (to == ViperType.OBJECT) {
      String none = "org/pycopy/kernel/objects/PyNone";
      m.visitFieldInsn(Opcodes.GETSTATIC, none, "NONE", "L" + none + ";");
    }
  }

  private void convertObject(int to) {
    loadInterpreter();
    if (to == ViperType.BOOL) {
      object("isTrue", "(" + Names.IN + ")Z");
      m.visitInsn(Opcodes.I2L);
    } else if (ViperType.isWord(to)) {
      call("word", "(" + Names.OBJECT + Names.IN + ")J");
    } else {
      memory("pointer", "(" + Names.OBJECT + Names.IN + ")" + Names.OBJECT);
    }
  }

  /** Calls a method of the object. */
  void object(String name, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, classOf(Names.OBJECT), name, descriptor, false);
  }
}
