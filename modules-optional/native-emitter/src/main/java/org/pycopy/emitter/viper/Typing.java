package org.pycopy.emitter.viper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;

/**
 * The types of the locals and stack entries of a viper function: one pass over the bytecode in the
 * order of the source, in which the first assignment to a local fixes its type. Where paths join,
 * the types are those of the path that comes last in the source, as in the reference.
 *
 * <p>Like the reference's compiler, the pass goes on after an error, and the last one counts.
 */
final class Typing {
  /** Bit of a stack entry: its value is a constant that was not stored anywhere yet. */
  private static final int CONSTANT = 1 << 16;

  final Code code;

  /** Type of each local, in the end. */
  final int[] locals;

  /** Declared type of each parameter, which a closed-over one has only on entry. */
  final int[] declared;

  /** Type of the result. */
  final int result;

  /** For the offset of each instruction the types of the stack's entries before it, else null. */
  final int[][] stacks;

  /** Offsets of instructions that control may come to. */
  final boolean[] isLive;

  /** Offsets that jumps and handlers lead to. */
  final boolean[] isTarget;

  /** Locals that hold a cell. */
  final boolean[] isCell;

  /** How many of the first locals are cells of functions around this one. */
  final int freeCount;

  /** Most entries on the stack. */
  int maxDepth;

  /** Offsets of instructions that call what may be Python code or look at the current frame. */
  final BitSet calls = new BitSet();

  /** The text of the last ViperTypeError, null where the code is right. */
  String error;

  /** Offset of the first error. */
  int errorOffset;

  private int[] stack = new int[8];
  private int depth;

  /** Whether control comes to the next instruction from this one. */
  private boolean entered = true;

  private final int[][] recorded;
  private final ArrayList<Block> blocks = new ArrayList<>(0);
  private final Instruction at;

  /**
   * Infers the types.
   *
   * @throws PyException NotImplementedError for what viper code cannot do
   */
  Typing(Code code) {
    this.code = code;
    this.at = new Instruction(code);
    Code.Declarations declarations = code.declarations;
    int n = Math.max(declarations.names.length, code.argCount());
    locals = new int[n];
    declared = new int[n];
    isCell = new boolean[n];
    stacks = new int[code.bytecode.length + 1][];
    recorded = new int[code.bytecode.length + 1][];
    isTarget = new boolean[code.bytecode.length + 1];
    isLive = new boolean[code.bytecode.length + 1];
    result = typeOf(declarations.result);
    int parameters = parameterCount(code);
    Arrays.fill(locals, parameters, n, ViperType.UNBOUND);
    freeCount = declarations.freeCount;
    Arrays.fill(isCell, 0, freeCount, true);
    for (byte cell : code.cells) {
      isCell[cell & 0xff] = true;
    }
    for (int i = freeCount; i < code.argCount(); i++) {
      declared[i] = typeOf(declarations.types[i]);
      locals[i] = isCell[i] ? ViperType.OBJECT : declared[i];
    }
    follow();
    infer();
  }

  /** Locals that arguments and cells of other functions are in. */
  static int parameterCount(Code code) {
    return code.argCount()
        + Integer.bitCount(code.scopeFlags & (Code.VAR_ARGS | Code.VAR_KEYWORDS));
  }

  private static int typeOf(String annotation) {
    return annotation == null ? ViperType.OBJECT : Math.max(ViperType.of(annotation), 0);
  }

  /** Follows the control flow. */
  private void follow() {
    ArrayDeque<Integer> starts = new ArrayDeque<>();
    starts.add(0);
    while (!starts.isEmpty()) {
      int i = starts.remove();
      while (!isLive[i] && at.read(i)) {
        isLive[i] = true;
        if (Opcode.format(at.opcode) == Opcode.OFFSET) {
          isTarget[at.operand] = true;
          starts.add(at.operand);
        }
        if (!at.endsFlow()) {
          i = at.next;
        }
      }
    }
  }

  private void infer() {
    for (int i = 0; at.read(i); i = at.next) {
      if (isLive[i]) {
        if (isTarget[i]) {
          label(i);
        }
        stacks[i] = entries();
        entered = !at.endsFlow();
        step();
      } else {
        skip();
        entered = false;
      }
    }
  }

  /** An instruction that is never reached may still be the start or end of a block. */
  private void skip() {
    if (!blocks.isEmpty() && innermost().handler == at.offset) {
      innermost().handling = true;
    }
    switch (at.opcode) {
      case Opcode.SETUP_EXCEPT:
      case Opcode.SETUP_FINALLY:
      case Opcode.SETUP_WITH:
        blocks.add(new Block(Block.EXCEPT, at.operand, depth));
        break;
      case Opcode.END_FINALLY:
        depth = blocks.remove(blocks.size() - 1).depthAround();
        break;
      default:
        break;
    }
  }

  private Block innermost() {
    return blocks.get(blocks.size() - 1);
  }

  private int[] entries() {
    int[] types = new int[depth];
    for (int i = 0; i < depth; i++) {
      types[i] = stack[i] & ~CONSTANT;
    }
    return types;
  }

  /** Paths join: the types are those of the path before, if there is one. */
  private void label(int offset) {
    int[] known = recorded[offset];
    if (!blocks.isEmpty() && innermost().handler == offset) {
      innermost().handling = true;
      restore(known);
    } else if (!entered && known != null) {
      restore(known);
    }
    settle();
  }

  private void restore(int[] types) {
    depth = 0;
    for (int type : types) {
      push(type);
    }
  }

  private void settle() {
    for (int i = 0; i < depth; i++) {
      stack[i] &= ~CONSTANT;
    }
  }

  private void record(int target) {
    settle();
    if (recorded[target] == null) {
      recorded[target] = entries();
    }
  }

  private void push(int type) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = type;
    maxDepth = Math.max(maxDepth, depth);
  }

  private void pushConstant(int type) {
    push(type | CONSTANT);
  }

  private void pushObjects(int n) {
    for (int i = 0; i < n; i++) {
      push(ViperType.OBJECT);
    }
  }

  private int pop() {
    return popEntry() & ~CONSTANT;
  }

  private int popEntry() {
    return stack[--depth];
  }

  private int peek(int down) {
    return stack[depth - 1 - down] & ~CONSTANT;
  }

  private void fail(String text) {
    if (error == null) {
      errorOffset = at.offset;
    }
    error = text;
  }

  /** Pops {@code n} values that are passed as objects. */
  private void popObjects(int n) {
    for (int i = 0; i < n; i++) {
      int entry = popEntry();
      int type = entry & ~CONSTANT;
      if (ViperType.isCast(type) || (entry & CONSTANT) != 0 && ViperType.isPointer(type)) {
        throw Errors.notImplemented("conversion to object");
      }
    }
  }

  private void step() {
    switch (at.opcode) {
      case Opcode.LOAD_CONST_SMALL_INT:
        pushConstant(ViperType.INT);
        break;
      case Opcode.LOAD_CONST_FALSE:
      case Opcode.LOAD_CONST_TRUE:
        pushConstant(ViperType.BOOL);
        break;
      case Opcode.LOAD_CONST_NONE:
        pushConstant(ViperType.NONE);
        break;
      case Opcode.LOAD_CONST_OBJ:
      case Opcode.LOAD_CONST_STRING:
      case Opcode.LOAD_NULL:
      case Opcode.LOAD_BUILD_CLASS:
        push(ViperType.OBJECT);
        break;
      case Opcode.LOAD_FAST_N:
        push(local(at.operand));
        break;
      case Opcode.LOAD_DEREF:
        local(at.operand);
        push(ViperType.OBJECT);
        break;
      case Opcode.STORE_FAST_N:
        storeLocal(at.operand, pop());
        break;
      case Opcode.STORE_DEREF:
        local(at.operand);
        pop();
        break;
      case Opcode.DELETE_FAST:
        storeLocal(at.operand, ViperType.NONE);
        break;
      case Opcode.DELETE_DEREF:
      case Opcode.DELETE_GLOBAL:
        break;
      case Opcode.LOAD_GLOBAL:
      case Opcode.LOAD_NAME:
        global();
        break;
      case Opcode.STORE_GLOBAL:
      case Opcode.STORE_GLOBAL_CONST:
        settle();
        popObjects(1);
        break;
      case Opcode.DUP_TOP:
        push(peek(0));
        break;
      case Opcode.DUP_TOP_TWO:
        push(peek(1));
        push(peek(1));
        break;
      case Opcode.POP_TOP:
        pop();
        break;
      case Opcode.ROT_TWO:
        {
          int top = pop();
          int second = pop();
          push(top);
          push(second);
          break;
        }
      case Opcode.ROT_THREE:
        {
          int top = pop();
          int second = pop();
          int third = pop();
          push(top);
          push(third);
          push(second);
          break;
        }
      case Opcode.UNARY_OP_MULTI:
        unary();
        break;
      case Opcode.BINARY_OP_MULTI:
        binary(at.operand);
        break;
      case Opcode.LOAD_SUBSCR:
        loadSubscript();
        break;
      case Opcode.STORE_SUBSCR:
        storeSubscript();
        break;
      case Opcode.RETURN_VALUE:
        returnValue();
        break;
      case Opcode.RAISE_VARARGS:
        raise();
        break;
      default:
        if (Opcode.format(at.opcode) == Opcode.OFFSET) {
          jump();
        } else {
          objectStep();
        }
    }
  }

  /** Instructions that work on objects, whatever the types. */
  private void objectStep() {
    int n = at.operand;
    calls.set(at.offset);
    switch (at.opcode) {
      case Opcode.LOAD_ATTR:
      case Opcode.GET_ITER:
        popObjects(1);
        push(ViperType.OBJECT);
        break;
      case Opcode.LOAD_METHOD:
        popObjects(1);
        pushObjects(2);
        break;
      case Opcode.LOAD_SUPER_METHOD:
        popObjects(3);
        pushObjects(2);
        break;
      case Opcode.STORE_ATTR:
        popObjects(2);
        break;
      case Opcode.GET_ITER_STACK:
        popObjects(1);
        pushObjects(Opcode.ITERATOR_SLOTS);
        break;
      case Opcode.BUILD_TUPLE:
      case Opcode.BUILD_LIST:
      case Opcode.BUILD_SET:
      case Opcode.BUILD_SLICE:
        popObjects(n);
        push(ViperType.OBJECT);
        break;
      case Opcode.BUILD_MAP:
        push(ViperType.OBJECT);
        break;
      case Opcode.STORE_MAP:
        popObjects(2);
        break;
      case Opcode.STORE_COMP:
        popObjects((n & 3) == 1 ? 2 : 1);
        break;
      case Opcode.UNPACK_SEQUENCE:
        popObjects(1);
        pushObjects(n);
        break;
      case Opcode.UNPACK_EX:
        popObjects(1);
        pushObjects((n & 0xff) + (n >> 8) + 1);
        break;
      case Opcode.MAKE_FUNCTION:
        push(ViperType.OBJECT);
        break;
      case Opcode.MAKE_FUNCTION_DEFARGS:
        popObjects(2);
        push(ViperType.OBJECT);
        break;
      case Opcode.MAKE_CLOSURE:
        popObjects(at.extra);
        push(ViperType.OBJECT);
        break;
      case Opcode.MAKE_CLOSURE_DEFARGS:
        popObjects(at.extra + 2);
        push(ViperType.OBJECT);
        break;
      case Opcode.CALL_FUNCTION:
        callFunction((n & 0xff) + 2 * (n >> 8));
        break;
      case Opcode.CALL_FUNCTION_VAR_KW:
        callFunction((n & 0xff) + 2 * (n >> 8) + 2);
        break;
      case Opcode.CALL_METHOD:
        popObjects((n & 0xff) + 2 * (n >> 8) + 2);
        push(ViperType.OBJECT);
        break;
      case Opcode.CALL_METHOD_VAR_KW:
        popObjects((n & 0xff) + 2 * (n >> 8) + 4);
        push(ViperType.OBJECT);
        break;
      case Opcode.WITH_CLEANUP:
        popObjects(3);
        push(ViperType.OBJECT);
        break;
      case Opcode.END_FINALLY:
        Block block = blocks.remove(blocks.size() - 1);
        depth = block.depthAround();
        entered = block.kind != Block.EXCEPT;
        break;
      case Opcode.IMPORT_NAME:
        popObjects(2);
        push(ViperType.OBJECT);
        break;
      case Opcode.IMPORT_FROM:
        push(ViperType.OBJECT);
        break;
      case Opcode.YIELD_VALUE:
      case Opcode.YIELD_FROM:
        throw Errors.notImplemented("native yield");
      default:
        throw Errors.notImplemented("opcode");
    }
  }

  private int local(int index) {
    int type = locals[index];
    if (type == ViperType.UNBOUND) {
      fail("local '" + code.declarations.names[index] + "' used before type known");
    }
    return type;
  }

  private void storeLocal(int index, int type) {
    int known = locals[index];
    if (known == ViperType.UNBOUND) {
      locals[index] = type;
    } else if (known != type) {
      fail(
          "local '"
              + code.declarations.names[index]
              + "' has type '"
              + ViperType.name(known)
              + "' but source is '"
              + ViperType.name(type)
              + "'");
    }
  }

  private void global() {
    int type = ViperType.of(at.name());
    if (type > ViperType.OBJECT) {
      pushConstant(ViperType.castTo(type));
    } else {
      push(ViperType.OBJECT);
    }
  }

  private void callFunction(int arguments) {
    int callee = peek(arguments);
    if (!ViperType.isCast(callee)) {
      popObjects(arguments + 1);
      push(ViperType.OBJECT);
      return;
    }
    int argument = peek(0);
    if (at.opcode != Opcode.CALL_FUNCTION
        || at.operand != 1
        || ViperType.isCast(argument)
        || argument == ViperType.UNBOUND) {
      throw Errors.notImplemented("casting");
    }
    int constant = popEntry() & CONSTANT;
    pop();
    push(ViperType.castTarget(callee) | constant);
  }

  private void unary() {
    int type = pop();
    push(type);
    if (type == ViperType.OBJECT) {
      calls.set(at.offset);
    } else {
      fail("unary op " + Op.unaryName(at.operand) + " not implemented");
    }
  }

  private void binary(int op) {
    int right = pop();
    int left = pop();
    if (ViperType.isNumber(left) && ViperType.isNumber(right)) {
      push(numberOperation(Op.withoutInplace(op), left, right));
    } else if (left == ViperType.OBJECT && right == ViperType.OBJECT) {
      calls.set(at.offset);
      push(ViperType.OBJECT);
    } else {
      push(left);
      fail(
          "can't do binary op between '"
              + ViperType.name(left)
              + "' and '"
              + ViperType.name(right)
              + "'");
    }
  }

  private int numberOperation(int op, int left, int right) {
    if (op <= Op.NOT_EQUAL) {
      if (left != right) {
        fail("comparison of int and uint");
      }
      return ViperType.BOOL;
    }
    switch (op) {
      case Op.FLOOR_DIVIDE:
      case Op.MODULO:
        if (left != ViperType.INT) {
          fail("div/mod not implemented for uint");
        }
        return ViperType.INT;
      case Op.OR:
      case Op.XOR:
      case Op.AND:
      case Op.LSHIFT:
      case Op.RSHIFT:
      case Op.ADD:
      case Op.SUBTRACT:
      case Op.MULTIPLY:
        return left;
      default:
        fail("binary op " + Op.binaryName(op) + " not implemented");
        return left;
    }
  }

  private void loadSubscript() {
    if (peek(1) == ViperType.OBJECT) {
      calls.set(at.offset);
      popObjects(2);
      push(ViperType.OBJECT);
      return;
    }
    int index = pop();
    int base = pop();
    if (!ViperType.isNumber(index)) {
      fail("can't load with '" + ViperType.name(index) + "' index");
    }
    if (!ViperType.isPointer(base) || base == ViperType.PTR) {
      fail("can't load from '" + ViperType.name(base) + "'");
    }
    push(ViperType.INT);
  }

  private void storeSubscript() {
    if (peek(1) == ViperType.OBJECT) {
      calls.set(at.offset);
      popObjects(3);
      return;
    }
    int index = pop();
    int base = pop();
    int value = pop();
    if (!ViperType.isNumber(index)) {
      fail("can't store with '" + ViperType.name(index) + "' index");
    }
    if (!ViperType.isWord(value)) {
      fail("can't store '" + ViperType.name(value) + "'");
    }
    if (!ViperType.isPointer(base) || base == ViperType.PTR) {
      fail("can't store to '" + ViperType.name(base) + "'");
    }
  }

  private void returnValue() {
    int type = pop();
    if (type != ViperType.NONE && type != result) {
      fail(
          "return expected '"
              + ViperType.name(result)
              + "' but got '"
              + ViperType.name(type)
              + "'");
    }
  }

  private void raise() {
    calls.set(at.offset);
    for (int i = 0; i < at.extra; i++) {
      if (pop() != ViperType.OBJECT) {
        fail("must raise an object");
      }
    }
  }

  private void jump() {
    int target = at.operand;
    switch (at.opcode) {
      case Opcode.POP_JUMP_IF_TRUE:
      case Opcode.POP_JUMP_IF_FALSE:
        checkCondition();
        pop();
        record(target);
        break;
      case Opcode.JUMP_IF_TRUE_OR_POP:
      case Opcode.JUMP_IF_FALSE_OR_POP:
        checkCondition();
        record(target);
        pop();
        break;
      case Opcode.FOR_ITER:
        calls.set(at.offset);
        popObjects(Opcode.ITERATOR_SLOTS);
        record(target);
        pushObjects(Opcode.ITERATOR_SLOTS + 1);
        break;
      case Opcode.SETUP_WITH:
        popObjects(1);
        pushObjects(2);
        open(Block.WITH);
        push(ViperType.OBJECT);
        break;
      case Opcode.SETUP_EXCEPT:
        open(Block.EXCEPT);
        break;
      case Opcode.SETUP_FINALLY:
        open(Block.FINALLY);
        break;
      case Opcode.UNWIND_JUMP:
        unwind(target);
        break;
      default:
        record(target);
    }
  }

  /** A jump out of blocks goes to a loop, at whose statements the stack is as before the blocks. */
  private void unwind(int target) {
    int left = at.extra & 0x7f;
    int before = depth;
    if (left > 0) {
      Block outermost = blocks.get(blocks.size() - left);
      depth = outermost.depthAround();
    }
    if ((at.extra & 0x80) != 0) {
      depth -= Opcode.ITERATOR_SLOTS;
    }
    record(target);
    depth = before;
  }

  private void checkCondition() {
    int type = peek(0);
    if (type == ViperType.OBJECT) {
      calls.set(at.offset);
    } else if (!ViperType.isWord(type)) {
      fail("can't implicitly convert '" + ViperType.name(type) + "' to 'bool'");
    }
  }

  private void open(int kind) {
    calls.set(at.offset);
    settle();
    blocks.add(new Block(kind, at.operand, depth));
    push(ViperType.OBJECT);
    record(at.operand);
    pop();
  }
}
