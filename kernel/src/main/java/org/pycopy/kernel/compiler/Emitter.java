package org.pycopy.kernel.compiler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.syntax.SyntaxProblem;

/**
 * Writes the bytecode of one scope after another: instructions, jumps, line table, constants. Keeps
 * count of the value stack's depth.
 *
 * <p>During the first walk over the tree, which only enters names into scopes, it is <i>silent</i>:
 * it writes nothing and counts constants only.
 */
final class Emitter {
  /** In a label of {@link #unwindJump}: leaves a for loop, whose iterator has to be dropped. */
  static final int FROM_FOR = 1 << 30;

  private static final int MAX_LINE_SKIP = 0x7ff;

  private final CompileOptions options;
  private final ArrayList<String> names = new ArrayList<>();
  private final HashMap<String, Integer> nameIndexes = new HashMap<>();

  private boolean silent;
  private Scope scope;

  private byte[] code = new byte[256];
  private int size;
  private byte[] lines = new byte[64];
  private int linesSize;
  private int lastLine;
  private int lastLineOffset;

  private int depth;
  private int maxDepth;
  private boolean endsInReturn;

  /** Offset of each label, once it is placed. */
  private int[] labels = new int[32];

  private int labelCount;

  /** Pairs of the offset of a jump's operand and its label. */
  private int[] jumps = new int[64];

  private int jumpCount;

  private final ArrayList<Object> constants = new ArrayList<>();
  private int constantCount;

  Emitter(CompileOptions options) {
    this.options = options;
  }

  void start(Scope newScope, boolean silently) {
    scope = newScope;
    silent = silently;
    size = 0;
    linesSize = 0;
    lastLine = 1;
    lastLineOffset = 0;
    depth = 0;
    maxDepth = 0;
    endsInReturn = false;
    labelCount = 0;
    jumpCount = 0;
    constants.clear();
    constantCount = 0;
  }

  /** Ends a scope; its result is in {@link Scope#constants} or {@link Scope#code}. */
  void finish() {
    if (silent) {
      scope.constants = constantCount;
      return;
    }
    resolveJumps();
    Code.Builder b = new Code.Builder();
    b.name = scope.name;
    b.nState = Math.max(1, scope.locals + maxDepth);
    b.nExcStack = scope.maxBlocks;
    b.scopeFlags = scope.flags;
    b.nPosArgs = scope.posArgs;
    b.nKwonlyArgs = scope.kwonlyArgs;
    b.nDefPosArgs = scope.defaultArgs;
    b.argNames = argNames();
    b.cells = cells();
    b.lineInfo = Arrays.copyOf(lines, linesSize);
    b.bytecode = Arrays.copyOf(code, size);
    b.hasCacheBytes = options.cacheBytes;
    b.constants = constants.toArray();
    scope.code = b;
  }

  /** The table that name operands of all code emitted so far refer to. */
  String[] names() {
    return names.toArray(new String[0]);
  }

  private String[] argNames() {
    String[] result = new String[scope.posArgs + scope.kwonlyArgs];
    Arrays.fill(result, "*");
    for (int i = 0; i < scope.variables.size(); i++) {
      Scope.Variable v = scope.variables.get(i);
      if (v.param != Scope.Variable.NO_PARAM && v.local < result.length) {
        result[v.local] = v.name;
      }
    }
    return result;
  }

  private byte[] cells() {
    byte[] result = new byte[scope.variables.size()];
    int n = 0;
    for (int i = 0; i < scope.variables.size(); i++) {
      Scope.Variable v = scope.variables.get(i);
      if (v.kind == Scope.Variable.CELL) {
        check(v.local <= 255);
        result[n++] = (byte) v.local;
      }
    }
    return Arrays.copyOf(result, n);
  }

  // Lines.

  int lastLine() {
    return lastLine;
  }

  /** Says that what follows is from the given line, unless a later line was seen already. */
  void line(int line) {
    if (silent || line <= lastLine || options.optLevel >= 3) {
      return;
    }
    int skip = size - lastLineOffset;
    int ahead = line - lastLine;
    while (skip > 0 || ahead > 0) {
      int s;
      int l;
      if (linesSize + 2 > lines.length) {
        lines = Arrays.copyOf(lines, 2 * lines.length);
      }
      if (ahead <= 6 || skip > 0xf) {
        s = Math.min(skip, 0x1f);
        l = s < skip ? 0 : Math.min(ahead, 3);
        lines[linesSize++] = (byte) (s | l << 5);
      } else {
        s = skip;
        l = Math.min(ahead, MAX_LINE_SKIP);
        lines[linesSize++] = (byte) (0x80 | s | l >> 4 & 0x70);
        lines[linesSize++] = (byte) l;
      }
      skip -= s;
      ahead -= l;
    }
    lastLine = line;
    lastLineOffset = size;
  }

  // Raw output.

  private void put(int b) {
    if (size == code.length) {
      code = Arrays.copyOf(code, 2 * size);
    }
    code[size++] = (byte) b;
  }

  /** Changes the depth of the value stack where code other than straight-line runs. */
  void adjust(int delta) {
    if (silent) {
      return;
    }
    depth += delta;
    if (depth > maxDepth) {
      maxDepth = depth;
    }
    endsInReturn = false;
  }

  /** Whether the last instruction was a return, with no label after it. */
  boolean endsInReturn() {
    return endsInReturn;
  }

  /** An instruction without operand. */
  void op(int opcode, int effect) {
    if (silent) {
      return;
    }
    adjust(effect);
    put(opcode);
  }

  /** An instruction with a number. */
  void op(int opcode, int effect, int operand) {
    if (silent) {
      return;
    }
    adjust(effect);
    put(opcode);
    int shift = 0;
    while (shift < 28 && operand >>> shift + 7 != 0) {
      shift += 7;
    }
    for (; shift > 0; shift -= 7) {
      put(0x80 | operand >>> shift);
    }
    put(operand & 0x7f);
  }

  private void opAndByte(int opcode, int effect, int operand, int extra) {
    if (silent) {
      return;
    }
    check(extra <= 255);
    op(opcode, effect, operand);
    put(extra);
  }

  /** An instruction with a name. */
  void op(int opcode, int effect, String name) {
    if (silent) {
      return;
    }
    adjust(effect);
    Integer index = nameIndexes.get(name);
    if (index == null) {
      index = names.size();
      check(index <= 0xffff);
      names.add(name);
      nameIndexes.put(name, index);
    }
    put(opcode);
    put(index);
    put(index >> 8);
    if (options.cacheBytes && Opcode.isCached(opcode)) {
      put(0);
    }
  }

  // Jumps.

  int newLabel() {
    if (labelCount == labels.length) {
      labels = Arrays.copyOf(labels, 2 * labelCount);
    }
    return labelCount++;
  }

  /** The label stands for the next instruction. */
  void place(int label) {
    adjust(0);
    labels[label] = size;
  }

  void jump(int opcode, int effect, int label) {
    if (silent) {
      return;
    }
    adjust(effect);
    put(opcode);
    if (jumpCount + 2 > jumps.length) {
      jumps = Arrays.copyOf(jumps, 2 * jumpCount);
    }
    jumps[jumpCount++] = size;
    jumps[jumpCount++] = label;
    put(0);
    put(0);
  }

  private void resolveJumps() {
    for (int i = 0; i < jumpCount; i += 2) {
      int at = jumps[i];
      int distance = labels[jumps[i + 1]] - at - 2;
      if (Opcode.isSignedOffset(code[at - 1] & 0xff)) {
        distance += 0x8000;
      }
      check(distance >= 0 && distance <= 0xffff);
      code[at] = (byte) distance;
      code[at + 1] = (byte) (distance >> 8);
    }
  }

  /** Jumps out of {@code blocks} with, try and async blocks; a label may have {@link #FROM_FOR}. */
  void unwindJump(int label, int blocks) {
    if (silent) {
      return;
    }
    boolean fromFor = (label & FROM_FOR) != 0;
    if (blocks > 0) {
      check(blocks < 0x80);
      jump(Opcode.UNWIND_JUMP, 0, label & ~FROM_FOR);
      put((fromFor ? 0x80 : 0) | blocks);
      return;
    }
    if (fromFor) {
      for (int i = 0; i < Opcode.ITERATOR_SLOTS; i++) {
        put(Opcode.POP_TOP); // the depth stays: code after the jump still has the iterator
      }
    }
    jump(Opcode.JUMP, 0, label & ~FROM_FOR);
  }

  // Constants.

  void loadNone() {
    op(Opcode.LOAD_CONST_NONE, 1);
  }

  void loadConstant(Object value) {
    constantCount++;
    if (silent) {
      return;
    }
    constants.add(value);
    int index = scope.posArgs + scope.kwonlyArgs + constantCount - 1;
    op(Opcode.LOAD_CONST_OBJ, 1, index);
  }

  /** An int that fits the target's small ints is in the code, another is a constant object. */
  void loadSmallInt(long value) {
    int shift = options.smallIntBits - 1;
    long high = value >> shift;
    if (high != 0 && high != -1) {
      loadConstant(value);
      return;
    }
    if (silent) {
      return;
    }
    if (value >= -Opcode.SMALL_INT_EXCESS
        && value < Opcode.LOAD_CONST_SMALL_INT_MULTI_COUNT - Opcode.SMALL_INT_EXCESS) {
      op(Opcode.LOAD_CONST_SMALL_INT_MULTI + Opcode.SMALL_INT_EXCESS + (int) value, 1);
      return;
    }
    op(Opcode.LOAD_CONST_SMALL_INT, 1);
    int bits = 0;
    while (value >> bits + 6 != value >> 63) {
      bits += 7;
    }
    for (; bits > 0; bits -= 7) {
      put(0x80 | (int) (value >> bits) & 0x7f);
    }
    put((int) value & 0x7f);
  }

  /** An int of any size that the reference would keep as an object. */
  void loadBigInt(BigInteger value) {
    loadConstant(value.bitLength() < 64 ? (Object) value.longValue() : value);
  }

  // Instructions of which there are several forms.

  void loadLocal(int local) {
    if (local < Opcode.LOAD_FAST_MULTI_COUNT) {
      op(Opcode.LOAD_FAST_MULTI + local, 1);
    } else {
      op(Opcode.LOAD_FAST_N, 1, local);
    }
  }

  void storeLocal(int local) {
    if (local < Opcode.STORE_FAST_MULTI_COUNT) {
      op(Opcode.STORE_FAST_MULTI + local, -1);
    } else {
      op(Opcode.STORE_FAST_N, -1, local);
    }
  }

  void build(int opcode, int items) {
    op(opcode, opcode == Opcode.BUILD_MAP ? 1 : 1 - items, items);
  }

  void unary(int operation) {
    op(Opcode.UNARY_OP_MULTI + operation, 0);
  }

  void binary(int operation) {
    op(Opcode.BINARY_OP_MULTI + operation, -1);
  }

  void call(boolean isMethod, int positional, int keywords, boolean hasStars) {
    int effect = -positional - 2 * keywords - (hasStars ? 2 : 0) - (isMethod ? 1 : 0);
    int opcode = isMethod ? Opcode.CALL_METHOD : Opcode.CALL_FUNCTION;
    check(positional <= 255 && keywords <= 255);
    op(hasStars ? opcode + 1 : opcode, effect, keywords << 8 | positional);
  }

  void unpackEx(int before, int after) {
    check(before <= 255 && after <= 0xfff);
    op(Opcode.UNPACK_EX, before + after, before | after << 8);
  }

  /** A function of a child's code; closures find their cells on the stack. */
  void makeFunction(Scope child, int cells, boolean hasDefaults) {
    if (silent) {
      return;
    }
    child.definitionLine = lastLine;
    int index = scope.posArgs + scope.kwonlyArgs + scope.constants + scope.made.size();
    scope.made.add(child);
    int effect = 1 - cells - (hasDefaults ? 2 : 0);
    if (cells == 0) {
      op(hasDefaults ? Opcode.MAKE_FUNCTION_DEFARGS : Opcode.MAKE_FUNCTION, effect, index);
    } else {
      opAndByte(
          hasDefaults ? Opcode.MAKE_CLOSURE_DEFARGS : Opcode.MAKE_CLOSURE, effect, index, cells);
    }
  }

  void deleteSubscript() {
    op(Opcode.LOAD_NULL, 1);
    op(Opcode.ROT_THREE, 0);
    op(Opcode.STORE_SUBSCR, -3);
  }

  void deleteAttribute(String name) {
    op(Opcode.LOAD_NULL, 1);
    op(Opcode.ROT_TWO, 0);
    op(Opcode.STORE_ATTR, -2, name);
  }

  void raise(int args) {
    if (!silent) {
      op(Opcode.RAISE_VARARGS, -args);
      put(args);
    }
  }

  void returnValue() {
    op(Opcode.RETURN_VALUE, -1);
    endsInReturn = true;
  }

  void yield(int opcode) {
    op(opcode, opcode == Opcode.YIELD_FROM ? -1 : 0);
    scope.flags |= Code.GENERATOR;
  }

  /** The format's limits (jumps of 16 bits, counts of 8) are refused where the reference is not. */
  private void check(boolean holds) {
    if (!holds) {
      throw new SyntaxProblem(
          SyntaxProblem.RUNTIME_ERROR, "bytecode overflow", Math.max(0, scope.node.pos));
    }
  }
}
