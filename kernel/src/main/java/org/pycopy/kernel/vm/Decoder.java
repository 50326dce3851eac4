package org.pycopy.kernel.vm;

import java.util.Arrays;
import java.util.HashMap;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;

/**
 * Turns the bytecode of a code object into the instructions that the VM runs ({@link Ins}): decodes
 * operands once, gives every name its inline cache, and fuses frequent sequences.
 *
 * <p>A fused sequence never contains a jump target other than its start. Code that is traced is not
 * fused.
 */
final class Decoder {
  /** Mode: for the VM. */
  static final int PLAIN = 0;

  /** Mode: for {@code sys.settrace}. */
  static final int TRACED = 1;

  /** Mode: notes what values it meets. */
  static final int PROFILED = 2;

  private final Interpreter in;
  private final Code code;
  private final byte[] bytes;
  private final boolean traced;
  private final boolean profiled;
  private int profileEntries;

  private int pos;
  private int operand;
  private int extra;

  private int[] out;
  private int[] offsets;
  private int n;

  /** For each bytecode offset the instruction index + 1, once known. */
  private final int[] indexOf;

  /** Whether a jump or handler leads to the bytecode offset. */
  private final boolean[] isTarget;

  /**
   * Whether a handler begins at the bytecode offset. Its first instruction keeps this offset, so
   * that it is found in other forms of the code ({@link Frame#setCode}).
   */
  private final boolean[] isHandler;

  // Words of `out` that hold a bytecode offset to be replaced by an index.
  private int[] fixups = new int[16];
  private int fixupCount;

  private PyObject[] consts = new PyObject[8];
  private int constCount;
  private final HashMap<Object, Integer> constIndex = new HashMap<>();
  private final HashMap<String, Integer> globalIndex = new HashMap<>();
  private GlobalSite[] globalSites = new GlobalSite[4];
  private AttrSite[] attrSites = new AttrSite[4];
  private int attrCount;
  private int maxLocal;

  Decoder(Interpreter in, Code code, int mode) {
    this.in = in;
    this.code = code;
    this.bytes = code.bytecode;
    this.traced = mode == TRACED;
    this.profiled = mode == PROFILED;
    this.indexOf = new int[bytes.length + 1];
    this.isTarget = new boolean[bytes.length + 1];
    this.isHandler = new boolean[bytes.length + 1];
    this.out = new int[bytes.length + 8];
    this.offsets = new int[bytes.length + 8];
  }

  DecodedCode decode() {
    maxLocal = code.nPosArgs + code.nKwonlyArgs;
    if ((code.scopeFlags & Code.VAR_ARGS) != 0) {
      maxLocal++;
    }
    if ((code.scopeFlags & Code.VAR_KEYWORDS) != 0) {
      maxLocal++;
    }
    for (byte cell : code.cells) {
      maxLocal = Math.max(maxLocal, (cell & 0xff) + 1);
    }
    scan();
    int line = 0;
    pos = 0;
    if (profiled) {
      for (int local = 0; local < code.argCount(); local++) {
        emit(0, Ins.PROFILE_LOCAL, profileEntries++);
        word(local);
      }
    }
    while (pos < bytes.length) {
      int start = pos;
      int opcode = next();
      indexOf[start] = n + 1;
      if (traced) {
        int here = code.lineAt(start);
        if (here != line || isTarget[start]) {
          line = here;
          emit(start, Ins.TRACE_LINE, here);
        }
      }
      if (traced && (opcode == Opcode.RETURN_VALUE || opcode == Opcode.YIELD_VALUE)) {
        emit(start, Ins.TRACE_RETURN, opcode == Opcode.YIELD_VALUE ? 1 : 0);
      }
      translate(start, opcode);
      if (profiled && last >= 0 && isProfiled(out[last] & 0xff)) {
        emit(start, Ins.PROFILE, profileEntries++);
      }
      if (traced && opcode == Opcode.FOR_ITER) {
        // Each iteration reports the line of the loop's head.
        emit(start, Ins.TRACE_LINE, line | Tracing.AGAIN);
      }
    }
    indexOf[bytes.length] = n + 1;
    for (int i = 0; i < fixupCount; i++) {
      int at = fixups[i];
      out[at] = out[at] & 0xff | (indexOf[out[at] >>> 8] - 1) << 8;
    }
    return new DecodedCode(
        Arrays.copyOf(out, n),
        Arrays.copyOf(offsets, n),
        Arrays.copyOf(consts, constCount),
        Arrays.copyOf(globalSites, globalIndex.size()),
        Arrays.copyOf(attrSites, attrCount),
        maxLocal,
        // Two entries more: for the target and the count that leaving a block pushes.
        Math.max(code.frameSize(), maxLocal + 1) + 2,
        profiled ? new Profile(profileEntries) : null);
  }

  /** Whether the value that {@code instruction} pushes is not known from its operands. */
  private static boolean isProfiled(int instruction) {
    switch (instruction) {
      case Ins.LOAD_GLOBAL:
      case Ins.LOAD_NAME:
      case Ins.LOAD_DEREF:
      case Ins.LOAD_ATTR:
      case Ins.LOAD_SUBSCR:
      case Ins.CALL:
      case Ins.CALL_METHOD:
      case Ins.FOR_ITER:
      case Ins.ADD:
      case Ins.SUBTRACT:
      case Ins.MULTIPLY:
      case Ins.DIVIDE:
      case Ins.BIT_OP:
      case Ins.BINARY:
      case Ins.UNARY:
        return true;
      default:
        return false;
    }
  }

  /** First pass: jump targets and the number of locals. */
  private void scan() {
    while (pos < bytes.length) {
      int opcode = next();
      if (Opcode.format(opcode) == Opcode.OFFSET) {
        isTarget[operand] = true;
        isHandler[operand] |= opcode >= Opcode.SETUP_WITH && opcode <= Opcode.SETUP_FINALLY;
      } else if (opcode >= Opcode.LOAD_FAST_MULTI && opcode < Opcode.UNARY_OP_MULTI) {
        maxLocal = Math.max(maxLocal, (opcode & 15) + 1);
      } else if (opcode >= Opcode.LOAD_FAST_N && opcode <= Opcode.DELETE_DEREF) {
        maxLocal = Math.max(maxLocal, operand + 1);
      }
    }
  }

  /**
   * Reads the instruction at {@link #pos}: its opcode is returned, {@link #operand} is the number,
   * name index or jump target, {@link #extra} the extra byte.
   */
  private int next() {
    int opcode = bytes[pos++] & 0xff;
    switch (Opcode.format(opcode)) {
      case Opcode.NAME:
        operand = bytes[pos] & 0xff | (bytes[pos + 1] & 0xff) << 8;
        pos += 2;
        if (code.hasCacheBytes && Opcode.isCached(opcode)) {
          pos++;
        }
        break;
      case Opcode.UINT:
        operand = opcode == Opcode.LOAD_CONST_SMALL_INT ? skipNumber() : number();
        break;
      case Opcode.OFFSET:
        operand = bytes[pos] & 0xff | (bytes[pos + 1] & 0xff) << 8;
        pos += 2;
        operand += pos - (Opcode.isSignedOffset(opcode) ? 0x8000 : 0);
        break;
      default:
        operand = 0;
    }
    extra = Opcode.hasExtraByte(opcode) ? bytes[pos++] & 0xff : 0;
    return opcode;
  }

  private int number() {
    int value = 0;
    int b;
    do {
      b = bytes[pos++];
      value = value << 7 | b & 0x7f;
    } while (b < 0);
    return value;
  }

  /** Leaves the position of a signed number as operand, since the number may need 64 bits. */
  private int skipNumber() {
    int start = pos;
    while (bytes[pos++] < 0) {
      // The last byte has bit 7 clear.
    }
    return start;
  }

  private long signedNumber(int start) {
    int at = start;
    long value = (bytes[at] & 0x40) != 0 ? -1 : 0;
    do {
      value = value << 7 | bytes[at] & 0x7f;
    } while (bytes[at++] < 0);
    return value;
  }

  private void translate(int start, int opcode) {
    if (opcode >= Opcode.LOAD_CONST_SMALL_INT_MULTI) {
      translateMulti(start, opcode);
      return;
    }
    switch (opcode) {
      case Opcode.LOAD_CONST_FALSE:
        loadConst(start, PyBool.FALSE);
        break;
      case Opcode.LOAD_CONST_NONE:
        loadConst(start, PyNone.NONE);
        break;
      case Opcode.LOAD_CONST_TRUE:
        loadConst(start, PyBool.TRUE);
        break;
      case Opcode.LOAD_CONST_SMALL_INT:
        loadConst(start, PyInt.of(signedNumber(operand)));
        break;
      case Opcode.LOAD_CONST_STRING:
        emit(start, Ins.LOAD_CONST, name());
        break;
      case Opcode.LOAD_CONST_OBJ:
        loadObject(start);
        break;
      case Opcode.LOAD_NULL:
        emit(start, Ins.LOAD_NULL, 0);
        break;
      case Opcode.LOAD_FAST_N:
        loadFast(start, operand);
        break;
      case Opcode.LOAD_DEREF:
        emit(start, Ins.LOAD_DEREF, operand);
        break;
      case Opcode.LOAD_NAME:
        emit(start, Ins.LOAD_NAME, globalSite());
        break;
      case Opcode.LOAD_GLOBAL:
        if (start > 0 && code.isExitTest(start - 1)) {
          loadConst(start, ExceptionTypes.BASE_EXCEPTION);
        } else {
          emit(start, Ins.LOAD_GLOBAL, globalSite());
        }
        break;
      case Opcode.LOAD_ATTR:
        attribute(start, Ins.LOAD_ATTR, Ins.LOAD_FAST_ATTR);
        break;
      case Opcode.LOAD_METHOD:
        attribute(start, Ins.LOAD_METHOD, Ins.LOAD_FAST_METHOD);
        break;
      case Opcode.STORE_ATTR:
        attribute(start, Ins.STORE_ATTR, Ins.STORE_FAST_ATTR);
        break;
      case Opcode.LOAD_SUPER_METHOD:
        emit(start, Ins.LOAD_SUPER_METHOD, name());
        break;
      case Opcode.LOAD_BUILD_CLASS:
        emit(start, Ins.LOAD_BUILD_CLASS, 0);
        break;
      case Opcode.LOAD_SUBSCR:
        subscript(start);
        break;
      case Opcode.STORE_FAST_N:
        storeFast(start, operand);
        break;
      case Opcode.STORE_DEREF:
        emit(start, Ins.STORE_DEREF, operand);
        break;
      case Opcode.STORE_NAME:
      case Opcode.STORE_NAME_CONST:
        emit(start, Ins.STORE_NAME, name());
        word(opcode == Opcode.STORE_NAME_CONST ? 1 : 0);
        break;
      case Opcode.STORE_GLOBAL:
      case Opcode.STORE_GLOBAL_CONST:
        emit(start, Ins.STORE_GLOBAL, name());
        word(opcode == Opcode.STORE_GLOBAL_CONST ? 1 : 0);
        break;
      case Opcode.STORE_SUBSCR:
        emit(start, Ins.STORE_SUBSCR, 0);
        break;
      case Opcode.DELETE_FAST:
        emit(start, Ins.DELETE_FAST, operand);
        break;
      case Opcode.DELETE_DEREF:
        emit(start, Ins.DELETE_DEREF, operand);
        break;
      case Opcode.DELETE_NAME:
        emit(start, Ins.DELETE_NAME, name());
        break;
      case Opcode.DELETE_GLOBAL:
        emit(start, Ins.DELETE_GLOBAL, name());
        break;
      case Opcode.DUP_TOP:
        emit(start, Ins.DUP_TOP, 0);
        break;
      case Opcode.DUP_TOP_TWO:
        emit(start, Ins.DUP_TOP_TWO, 0);
        break;
      case Opcode.POP_TOP:
        emit(start, Ins.POP_TOP, 0);
        break;
      case Opcode.ROT_TWO:
        emit(start, Ins.ROT_TWO, 0);
        break;
      case Opcode.ROT_THREE:
        emit(start, Ins.ROT_THREE, 0);
        break;
      default:
        translateRest(start, opcode);
    }
  }

  private void translateRest(int start, int opcode) {
    switch (opcode) {
      case Opcode.JUMP:
        jump(start, operand <= start ? Ins.JUMP_BACK : Ins.JUMP);
        break;
      case Opcode.POP_JUMP_IF_TRUE:
        conditionalJump(start, Ins.POP_JUMP_IF_TRUE, Ins.COMPARE_JUMP_IF_TRUE);
        break;
      case Opcode.POP_JUMP_IF_FALSE:
        conditionalJump(start, Ins.POP_JUMP_IF_FALSE, Ins.COMPARE_JUMP_IF_FALSE);
        break;
      case Opcode.JUMP_IF_TRUE_OR_POP:
        jump(start, Ins.JUMP_IF_TRUE_OR_POP);
        break;
      case Opcode.JUMP_IF_FALSE_OR_POP:
        jump(start, Ins.JUMP_IF_FALSE_OR_POP);
        break;
      case Opcode.UNWIND_JUMP:
        jump(start, Ins.UNWIND_JUMP);
        word(extra);
        break;
      case Opcode.SETUP_WITH:
        jump(start, Ins.SETUP_WITH);
        break;
      case Opcode.SETUP_EXCEPT:
        jump(start, Ins.SETUP_EXCEPT);
        break;
      case Opcode.SETUP_FINALLY:
        jump(start, Ins.SETUP_FINALLY);
        break;
      case Opcode.POP_EXCEPT_JUMP:
        jump(start, Ins.POP_EXCEPT_JUMP);
        break;
      case Opcode.FOR_ITER:
        jump(start, Ins.FOR_ITER);
        break;
      case Opcode.WITH_CLEANUP:
        emit(start, Ins.WITH_CLEANUP, 0);
        break;
      case Opcode.END_FINALLY:
        emit(start, Ins.END_FINALLY, 0);
        break;
      case Opcode.GET_ITER:
        emit(start, Ins.GET_ITER, 0);
        break;
      case Opcode.GET_ITER_STACK:
        emit(start, Ins.GET_ITER_STACK, 0);
        break;
      case Opcode.BUILD_TUPLE:
        emit(start, Ins.BUILD_TUPLE, operand);
        break;
      case Opcode.BUILD_LIST:
        emit(start, Ins.BUILD_LIST, operand);
        break;
      case Opcode.BUILD_MAP:
        emit(start, Ins.BUILD_MAP, operand);
        break;
      case Opcode.STORE_MAP:
        emit(start, Ins.STORE_MAP, 0);
        break;
      case Opcode.BUILD_SET:
        emit(start, Ins.BUILD_SET, operand);
        break;
      case Opcode.BUILD_SLICE:
        emit(start, Ins.BUILD_SLICE, operand);
        break;
      case Opcode.STORE_COMP:
        emit(start, Ins.STORE_COMP, operand);
        break;
      case Opcode.UNPACK_SEQUENCE:
        emit(start, Ins.UNPACK_SEQUENCE, operand);
        break;
      case Opcode.UNPACK_EX:
        emit(start, Ins.UNPACK_EX, operand);
        break;
      case Opcode.MAKE_FUNCTION:
        makeFunction(start, 0, 0);
        break;
      case Opcode.MAKE_FUNCTION_DEFARGS:
        makeFunction(start, 0, 1);
        break;
      case Opcode.MAKE_CLOSURE:
        makeFunction(start, extra, 0);
        break;
      case Opcode.MAKE_CLOSURE_DEFARGS:
        makeFunction(start, extra, 1);
        break;
      case Opcode.CALL_FUNCTION:
        emit(start, operand < 256 ? Ins.CALL : Ins.CALL_KW, operand);
        break;
      case Opcode.CALL_METHOD:
        emit(start, operand < 256 ? Ins.CALL_METHOD : Ins.CALL_METHOD_KW, operand);
        break;
      case Opcode.CALL_FUNCTION_VAR_KW:
        emit(start, Ins.CALL_VAR_KW, operand);
        break;
      case Opcode.CALL_METHOD_VAR_KW:
        emit(start, Ins.CALL_METHOD_VAR_KW, operand);
        break;
      case Opcode.RETURN_VALUE:
        returnValue(start);
        break;
      case Opcode.RAISE_VARARGS:
        emit(start, Ins.RAISE, extra);
        break;
      case Opcode.YIELD_VALUE:
        emit(start, Ins.YIELD_VALUE, 0);
        break;
      case Opcode.YIELD_FROM:
        emit(start, Ins.YIELD_FROM, 0);
        break;
      case Opcode.IMPORT_NAME:
        emit(start, Ins.IMPORT_NAME, name());
        break;
      case Opcode.IMPORT_FROM:
        emit(start, Ins.IMPORT_FROM, name());
        break;
      case Opcode.IMPORT_STAR:
        emit(start, Ins.IMPORT_STAR, 0);
        break;
      default:
        throw new IllegalStateException("opcode " + opcode + " passed the verifier");
    }
  }

  private void translateMulti(int start, int opcode) {
    if (opcode < Opcode.LOAD_FAST_MULTI) {
      int value = opcode - Opcode.LOAD_CONST_SMALL_INT_MULTI - Opcode.SMALL_INT_EXCESS;
      loadConst(start, PyInt.of(value));
    } else if (opcode < Opcode.STORE_FAST_MULTI) {
      loadFast(start, opcode - Opcode.LOAD_FAST_MULTI);
    } else if (opcode < Opcode.UNARY_OP_MULTI) {
      storeFast(start, opcode - Opcode.STORE_FAST_MULTI);
    } else if (opcode < Opcode.BINARY_OP_MULTI) {
      emit(start, Ins.UNARY, opcode - Opcode.UNARY_OP_MULTI);
    } else {
      binary(start, opcode - Opcode.BINARY_OP_MULTI);
    }
  }

  // Fusing looks at the instruction emitted last, and for a comparison at the two before it; -1
  // where
  // there is none that may be fused with.
  private int last = -1;
  private int previous = -1;
  private int beforePrevious = -1;

  /** Bytecode offset of the comparison that was emitted last. */
  private int compareStart;

  private void forget() {
    last = -1;
    previous = -1;
    beforePrevious = -1;
  }

  /** The instruction emitted last where the one at {@code start} may be fused with it, else -1. */
  private int fusable(int start, int instruction) {
    return !traced
            && !profiled
            && last >= 0
            && !isTarget[start]
            && !isHandler[offsets[last]]
            && (out[last] & 0xff) == instruction
        ? last
        : -1;
  }

  private void loadFast(int start, int local) {
    if (local < 4096) {
      int before = fusable(start, Ins.LOAD_FAST);
      if (before >= 0 && out[before] >>> 8 < 4096) {
        out[before] = Ins.LOAD_FAST_2 | (out[before] >>> 8) << 8 | local << 20;
        return;
      }
      before = fusable(start, Ins.STORE_FAST);
      if (before >= 0 && out[before] >>> 8 < 4096) {
        out[before] = Ins.STORE_LOAD_FAST | (out[before] >>> 8) << 8 | local << 20;
        // Of the two only the load may fail.
        offsets[before] = start;
        return;
      }
    }
    emit(start, Ins.LOAD_FAST, local);
  }

  private void storeFast(int start, int local) {
    if (fusable(start, Ins.FOR_ITER) >= 0) {
      out[last] = out[last] & ~0xff | Ins.FOR_ITER_STORE;
      word(local);
      last = -1;
      return;
    }
    if (fusable(start, Ins.DUP_TOP) >= 0) {
      out[last] = Ins.STORE_FAST_KEEP | local << 8;
      last = -1;
      return;
    }
    emit(start, Ins.STORE_FAST, local);
  }

  private void returnValue(int start) {
    // A return out of a block runs its finally part, which the plain form looks after.
    if (code.nExcStack == 0) {
      if (fusable(start, Ins.LOAD_FAST) >= 0) {
        out[last] = out[last] & ~0xff | Ins.RETURN_FAST;
        return;
      }
      if (fusable(start, Ins.LOAD_CONST) >= 0) {
        out[last] = out[last] & ~0xff | Ins.RETURN_CONST;
        return;
      }
    }
    emit(start, Ins.RETURN, 0);
  }

  private void subscript(int start) {
    if (fusable(start, Ins.LOAD_FAST) >= 0) {
      out[last] = out[last] & ~0xff | Ins.LOAD_SUBSCR_FAST;
      offsets[last] = start;
    } else if (fusable(start, Ins.LOAD_FAST_2) >= 0) {
      out[last] = out[last] & ~0xff | Ins.LOAD_FAST_SUBSCR_FAST;
      offsets[last] = start;
    } else {
      emit(start, Ins.LOAD_SUBSCR, 0);
    }
  }

  private void attribute(int start, int plain, int fused) {
    int before = fusable(start, Ins.LOAD_FAST);
    int site = attrSite();
    if (before >= 0) {
      out[before] = out[before] & ~0xff | fused;
      offsets[before] = start;
      word(site);
      last = -1;
      return;
    }
    // The second of two fused loads belongs to the attribute.
    before = fusable(start, Ins.LOAD_FAST_2);
    if (before >= 0) {
      int second = out[before] >>> 20;
      out[before] = Ins.LOAD_FAST | (out[before] >>> 8 & 0xfff) << 8;
      emit(start, fused, second);
      word(site);
      last = -1;
      return;
    }
    emit(start, plain, site);
  }

  private void binary(int start, int op) {
    int plain = Op.withoutInplace(op);
    if (op <= Op.NOT_EQUAL || op == Op.IN || op == Op.IS || op == Op.EXCEPTION_MATCH) {
      compareStart = start;
      emit(start, Ins.COMPARE, op);
      return;
    }
    if ((plain == Op.ADD || plain == Op.SUBTRACT) && fusable(start, Ins.LOAD_CONST) >= 0) {
      int constant = out[last] >>> 8;
      if (consts[constant] instanceof PyInt) {
        out[last] = (plain == Op.ADD ? Ins.ADD_CONST : Ins.SUBTRACT_CONST) | op << 8;
        offsets[last] = start;
        word(constant);
        last = -1;
        return;
      }
    }
    if (plain >= Op.OR && plain <= Op.RSHIFT && fusable(start, Ins.LOAD_CONST) >= 0) {
      int constant = out[last] >>> 8;
      if (consts[constant] instanceof PyInt) {
        out[last] = Ins.BIT_OP_CONST | op << 8;
        offsets[last] = start;
        word(constant);
        last = -1;
        return;
      }
    }
    int instruction;
    switch (plain) {
      case Op.ADD:
        instruction = Ins.ADD;
        break;
      case Op.SUBTRACT:
        instruction = Ins.SUBTRACT;
        break;
      case Op.MULTIPLY:
        instruction = Ins.MULTIPLY;
        break;
      case Op.OR:
      case Op.XOR:
      case Op.AND:
      case Op.LSHIFT:
      case Op.RSHIFT:
        instruction = Ins.BIT_OP;
        break;
      case Op.FLOOR_DIVIDE:
      case Op.TRUE_DIVIDE:
      case Op.MODULO:
        instruction = Ins.DIVIDE;
        break;
      default:
        instruction = Ins.BINARY;
    }
    emit(start, instruction, op);
  }

  private void conditionalJump(int start, int plain, int fused) {
    int compare = fusable(start, Ins.COMPARE);
    if (compare < 0) {
      jump(start, plain);
      return;
    }
    int target = operand;
    int relation = out[compare] >>> 8;
    boolean ifTrue = fused == Ins.COMPARE_JUMP_IF_TRUE;
    int before = isTarget[compareStart] ? -1 : previous;
    int loaded = before >= 0 ? out[before] & 0xff : -1;
    if (loaded == Ins.LOAD_CONST) {
      int constant = out[before] >>> 8;
      int top = beforePrevious >= 0 && ifTrue ? out[beforePrevious] & 0xff : -1;
      boolean keeps = top == Ins.DUP_TOP && !isTarget[offsets[before]];
      n = keeps ? beforePrevious : before;
      int instruction =
          keeps
              ? Ins.COMPARE_TOP_CONST_JUMP_IF_TRUE
              : ifTrue ? Ins.COMPARE_CONST_JUMP_IF_TRUE : Ins.COMPARE_CONST_JUMP_IF_FALSE;
      int first = offsets[n];
      emit(compareStart, instruction, relation);
      indexOf[first] = n;
      word(0);
      fix(n - 1, target);
      word(constant);
    } else if (loaded == Ins.ROT_TWO
        && ifTrue
        && beforePrevious >= 0
        && (out[beforePrevious] & 0xff) == Ins.DUP_TOP_TWO
        && !isTarget[offsets[before]]) {
      n = beforePrevious;
      int first = offsets[n];
      emit(compareStart, Ins.COMPARE_TOP_TWO_JUMP_IF_TRUE, relation);
      indexOf[first] = n;
      word(0);
      fix(n - 1, target);
    } else {
      out[compare] = out[compare] & ~0xff | fused;
      word(0);
      fix(n - 1, target);
    }
    forget();
  }

  private void jump(int start, int instruction) {
    emit(start, instruction, 0);
    fix(n - 1, operand);
  }

  private void fix(int at, int offset) {
    out[at] = out[at] & 0xff | offset << 8;
    if (fixupCount == fixups.length) {
      fixups = Arrays.copyOf(fixups, fixupCount * 2);
    }
    fixups[fixupCount++] = at;
  }

  private void makeFunction(int start, int cells, int defaults) {
    emit(start, Ins.MAKE_FUNCTION, operand - code.argCount() - code.constants.length);
    word(cells);
    word(defaults);
    last = -1;
  }

  private void emit(int start, int instruction, int a) {
    room();
    offsets[n] = start;
    out[n] = instruction | a << 8;
    beforePrevious = previous;
    previous = last;
    last = n++;
  }

  private void word(int value) {
    room();
    offsets[n] = offsets[n - 1];
    out[n++] = value;
  }

  private void room() {
    if (n == out.length) {
      out = Arrays.copyOf(out, n + n / 2 + 8);
      offsets = Arrays.copyOf(offsets, out.length);
    }
  }

  private int name() {
    String text = code.names[operand];
    return constant(text, in.intern(text));
  }

  private void loadConst(int start, PyObject value) {
    Object key = value instanceof PyInt i ? (Object) i.value : value;
    emit(start, Ins.LOAD_CONST, constant(key, value));
  }

  private void loadObject(int start) {
    Object constant = code.constant(operand);
    // A float and an int that compare equal in Java's map are different constants: keep one each.
    emit(start, Ins.LOAD_CONST, constant(new Object(), LinkedCode.toObject(in, constant)));
  }

  private int constant(Object key, PyObject value) {
    Integer known = constIndex.get(key);
    if (known != null) {
      return known;
    }
    if (constCount == consts.length) {
      consts = Arrays.copyOf(consts, constCount * 2);
    }
    consts[constCount] = value;
    constIndex.put(key, constCount);
    return constCount++;
  }

  private int globalSite() {
    String text = code.names[operand];
    Integer known = globalIndex.get(text);
    if (known != null) {
      return known;
    }
    int index = globalIndex.size();
    if (index == globalSites.length) {
      globalSites = Arrays.copyOf(globalSites, index * 2);
    }
    globalSites[index] = new GlobalSite(in.intern(text));
    globalIndex.put(text, index);
    return index;
  }

  private int attrSite() {
    if (attrCount == attrSites.length) {
      attrSites = Arrays.copyOf(attrSites, attrCount * 2);
    }
    attrSites[attrCount] = new AttrSite(in.intern(code.names[operand]));
    return attrCount++;
  }
}
