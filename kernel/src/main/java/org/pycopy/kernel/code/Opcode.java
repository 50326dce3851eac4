package org.pycopy.kernel.code;

/**
 * Opcodes of Pycopy's bytecode (that of MicroPython 1.12 and later, plus {@link #STORE_NAME_CONST}
 * and {@link #STORE_GLOBAL_CONST}). The values are fixed by the {@code .mpy} format.
 *
 * <p>The comment of an opcode shows the value stack before and after it, top to the right. An
 * iterator kept on the stack by {@link #GET_ITER_STACK} takes {@link #ITERATOR_SLOTS} entries,
 * written {@code iter*}.
 *
 * <p>Operands follow the opcode in the form that {@link #format} gives:
 *
 * <ul>
 *   <li>{@link #NO_OPERAND};
 *   <li>{@link #NAME}: two bytes, low byte first, an index into {@link Code#names}; then, for the
 *       four opcodes of {@link #isCached} and only in code with {@link Code#hasCacheBytes}, one
 *       more byte that means nothing here;
 *   <li>{@link #UINT}: a number in base 128, most significant group first, all bytes but the last
 *       with bit 7 set; {@link #LOAD_CONST_SMALL_INT} has a signed number in that form, whose sign
 *       is bit 6 of the first byte;
 *   <li>{@link #OFFSET}: two bytes, low byte first, a jump distance from the end of these two
 *       bytes; minus 0x8000 for opcodes that can jump backwards (see {@link #isSignedOffset}).
 * </ul>
 *
 * A few opcodes have one byte more after that, see {@link #hasExtraByte}.
 */
public final class Opcode {
  // Operand formats.
  public static final int NO_OPERAND = 0;
  public static final int NAME = 1;
  public static final int UINT = 2;
  public static final int OFFSET = 3;

  /** Stack entries that an iterator made by {@link #GET_ITER_STACK} occupies. */
  public static final int ITERATOR_SLOTS = 4;

  /** Result of {@link #stackEffect} for an opcode whose effect depends on its operand. */
  public static final int DEPENDS = Integer.MIN_VALUE;

  // Names.

  /** {@code ( -- str)} Push the name itself as a str. */
  public static final int LOAD_CONST_STRING = 0x10;

  /** {@code ( -- value)} Look the name up in locals (a class body's), globals, builtins. */
  public static final int LOAD_NAME = 0x11;

  /** {@code ( -- value)} Look the name up in globals, then builtins. */
  public static final int LOAD_GLOBAL = 0x12;

  /** {@code (obj -- value)} Load an attribute. */
  public static final int LOAD_ATTR = 0x13;

  /** {@code (obj -- method self)} Load an attribute to be called; self is NULL if not bound. */
  public static final int LOAD_METHOD = 0x14;

  /** {@code (name class self -- method self)} As {@code super(class, self).name}, no allocation. */
  public static final int LOAD_SUPER_METHOD = 0x15;

  /** {@code (value -- )} Store into locals of the class body, or globals of a module. */
  public static final int STORE_NAME = 0x16;

  /** {@code (value -- )} Store into globals. */
  public static final int STORE_GLOBAL = 0x17;

  /** {@code (value obj -- )} Store an attribute; a NULL value deletes it. */
  public static final int STORE_ATTR = 0x18;

  /** {@code ( -- )} Delete from locals. */
  public static final int DELETE_NAME = 0x19;

  /** {@code ( -- )} Delete from globals. */
  public static final int DELETE_GLOBAL = 0x1a;

  /** {@code (level fromlist -- module)} Import the dotted name. */
  public static final int IMPORT_NAME = 0x1b;

  /** {@code (module -- module value)} Load a name of a module for {@code from ... import}. */
  public static final int IMPORT_FROM = 0x1c;

  /** {@code (value -- )} {@link #STORE_NAME} that strict mode allows once: def, class, import. */
  public static final int STORE_NAME_CONST = 0x1d;

  /** {@code (value -- )} {@link #STORE_GLOBAL} that strict mode allows once. */
  public static final int STORE_GLOBAL_CONST = 0x1e;

  // Numbers.

  /** {@code (c1..cn -- fun)} Closure of child code; extra byte: n cells. */
  public static final int MAKE_CLOSURE = 0x20;

  /** {@code (defaults kwdefaults c1..cn -- fun)} Closure with defaults; extra byte: n cells. */
  public static final int MAKE_CLOSURE_DEFARGS = 0x21;

  /** {@code ( -- int)} Push the signed operand. */
  public static final int LOAD_CONST_SMALL_INT = 0x22;

  /** {@code ( -- obj)} Push an entry of the constant table, see {@link Code#constant}. */
  public static final int LOAD_CONST_OBJ = 0x23;

  /** {@code ( -- value)} Push a local. */
  public static final int LOAD_FAST_N = 0x24;

  /** {@code ( -- value)} Push the content of the cell that a local holds. */
  public static final int LOAD_DEREF = 0x25;

  /** {@code (value -- )} Store a local. */
  public static final int STORE_FAST_N = 0x26;

  /** {@code (value -- )} Store into the cell that a local holds. */
  public static final int STORE_DEREF = 0x27;

  /** {@code ( -- )} Make a local unbound; error if it is. */
  public static final int DELETE_FAST = 0x28;

  /** {@code ( -- )} Make the cell that a local holds unbound; error if it is. */
  public static final int DELETE_DEREF = 0x29;

  /** {@code (v1..vn -- tuple)} */
  public static final int BUILD_TUPLE = 0x2a;

  /** {@code (v1..vn -- list)} */
  public static final int BUILD_LIST = 0x2b;

  /** {@code ( -- dict)} New dict; the operand is the expected size. */
  public static final int BUILD_MAP = 0x2c;

  /** {@code (v1..vn -- set)} */
  public static final int BUILD_SET = 0x2d;

  /** {@code (start stop -- slice)}, or {@code (start stop step -- slice)} where n is 3. */
  public static final int BUILD_SLICE = 0x2e;

  /**
   * {@code (value -- )}, for a dict {@code (value key -- )}: add to the list (operand bits 0-1: 0),
   * dict (1) or set (2) that lies operand bits 2 and up entries below the top, the top being 1.
   */
  public static final int STORE_COMP = 0x2f;

  /** {@code (seq -- vn..v1)} Unpack exactly n values, first on top. */
  public static final int UNPACK_SEQUENCE = 0x30;

  /** {@code (seq -- vn..list..v1)} n = operand bits 0-7 before the list, bits 8 and up after it. */
  public static final int UNPACK_EX = 0x31;

  /** {@code ( -- fun)} Function of child code. */
  public static final int MAKE_FUNCTION = 0x32;

  /** {@code (defaults kwdefaults -- fun)} Function with defaults; either may be NULL. */
  public static final int MAKE_FUNCTION_DEFARGS = 0x33;

  /** {@code (fun a1..an k1 v1..km vm -- result)} n = operand bits 0-7, m = bits 8 and up. */
  public static final int CALL_FUNCTION = 0x34;

  /** As {@link #CALL_FUNCTION} with {@code *args **kwargs} on top, either may be NULL. */
  public static final int CALL_FUNCTION_VAR_KW = 0x35;

  /** {@code (fun self a1..an k1 v1..km vm -- result)} A NULL self is left out. */
  public static final int CALL_METHOD = 0x36;

  /** As {@link #CALL_METHOD} with {@code *args **kwargs} on top, either may be NULL. */
  public static final int CALL_METHOD_VAR_KW = 0x37;

  // Jumps.

  /**
   * {@code ( -- )} Leave blocks: extra byte bits 0-6 is how many (their finally parts run), bit 7
   * set where an {@code iter*} is then popped; signed.
   */
  public static final int UNWIND_JUMP = 0x40;

  /** {@code ( -- )} Signed. */
  public static final int JUMP = 0x42;

  /** {@code (value -- )} Signed. */
  public static final int POP_JUMP_IF_TRUE = 0x43;

  /** {@code (value -- )} Signed. */
  public static final int POP_JUMP_IF_FALSE = 0x44;

  /** {@code (value -- value)} where it jumps, else {@code (value -- )}. Signed. */
  public static final int JUMP_IF_TRUE_OR_POP = 0x45;

  /** {@code (value -- value)} where it jumps, else {@code (value -- )}. Signed. */
  public static final int JUMP_IF_FALSE_OR_POP = 0x46;

  /** {@code (manager -- exit manager entered)} Start a with block; the offset is its cleanup. */
  public static final int SETUP_WITH = 0x47;

  /** {@code ( -- )} Start a try block; the offset is its handler, entered with the exception. */
  public static final int SETUP_EXCEPT = 0x48;

  /** {@code ( -- )} Start a try block; the offset is its finally part. */
  public static final int SETUP_FINALLY = 0x49;

  /** {@code ( -- )} End a try block or a handler and jump. */
  public static final int POP_EXCEPT_JUMP = 0x4a;

  /** {@code (iter* -- iter* value)}, or {@code (iter* -- )} and jump where it is exhausted. */
  public static final int FOR_ITER = 0x4b;

  // No operand.

  /** {@code ( -- False)} */
  public static final int LOAD_CONST_FALSE = 0x50;

  /** {@code ( -- None)} */
  public static final int LOAD_CONST_NONE = 0x51;

  /** {@code ( -- True)} */
  public static final int LOAD_CONST_TRUE = 0x52;

  /** {@code ( -- NULL)} Push the mark for "nothing", which is no Python object. */
  public static final int LOAD_NULL = 0x53;

  /** {@code ( -- fun)} Push builtins' {@code __build_class__}. */
  public static final int LOAD_BUILD_CLASS = 0x54;

  /** {@code (obj index -- value)} */
  public static final int LOAD_SUBSCR = 0x55;

  /** {@code (value obj index -- )} A NULL value deletes the item. */
  public static final int STORE_SUBSCR = 0x56;

  /** {@code (a -- a a)} */
  public static final int DUP_TOP = 0x57;

  /** {@code (a b -- a b a b)} */
  public static final int DUP_TOP_TWO = 0x58;

  /** {@code (a -- )} */
  public static final int POP_TOP = 0x59;

  /** {@code (a b -- b a)} */
  public static final int ROT_TWO = 0x5a;

  /** {@code (a b c -- c a b)} */
  public static final int ROT_THREE = 0x5b;

  /**
   * Call {@code __exit__} at the end of a with block. {@code (exit manager None -- None)}, {@code
   * (exit manager exception -- exception)} or None where the exception was swallowed, {@code (exit
   * manager value mark -- value mark)} while returning or unwinding.
   */
  public static final int WITH_CLEANUP = 0x5c;

  /** {@code (None -- )}, {@code (exception -- )} which raises, or go on returning or unwinding. */
  public static final int END_FINALLY = 0x5d;

  /** {@code (obj -- iterator)} */
  public static final int GET_ITER = 0x5e;

  /** {@code (obj -- iter*)} */
  public static final int GET_ITER_STACK = 0x5f;

  /** Raise again (extra byte 0), {@code (exc -- )} (1) or {@code (exc cause -- )} (2). */
  public static final int RAISE_VARARGS = 0x60;

  /** {@code (dict value key -- dict)} */
  public static final int STORE_MAP = 0x62;

  /** {@code (value -- )} */
  public static final int RETURN_VALUE = 0x63;

  /** {@code (value -- sent)} Suspend the generator. */
  public static final int YIELD_VALUE = 0x64;

  /** {@code (iterator sent -- result)} Delegate to another generator. */
  public static final int YIELD_FROM = 0x65;

  /** {@code (module -- )} Copy the public names of a module. */
  public static final int IMPORT_STAR = 0x66;

  // Operand within the opcode: base value, and how many values from it on.

  /** {@code ( -- int)} Push opcode - base - {@link #SMALL_INT_EXCESS}. */
  public static final int LOAD_CONST_SMALL_INT_MULTI = 0x70;

  public static final int LOAD_CONST_SMALL_INT_MULTI_COUNT = 64;
  public static final int SMALL_INT_EXCESS = 16;

  /** {@code ( -- value)} Push local number opcode - base. */
  public static final int LOAD_FAST_MULTI = 0xb0;

  public static final int LOAD_FAST_MULTI_COUNT = 16;

  /** {@code (value -- )} Store local number opcode - base. */
  public static final int STORE_FAST_MULTI = 0xc0;

  public static final int STORE_FAST_MULTI_COUNT = 16;

  /** {@code (a -- result)} Operation opcode - base: {@code + - ~ not}. */
  public static final int UNARY_OP_MULTI = 0xd0;

  public static final int UNARY_OP_MULTI_COUNT = 4;

  /** {@code (a b -- result)} Operation opcode - base: 9 relations, 13 in place, 13 plain. */
  public static final int BINARY_OP_MULTI = 0xd7;

  public static final int BINARY_OP_MULTI_COUNT = 35;

  /** {@code (exception class -- bool)} The binary operation that {@code except} clauses use. */
  public static final int EXCEPTION_MATCH = BINARY_OP_MULTI + 8;

  private Opcode() {}

  /** The operand format of an opcode, by its high four bits. */
  public static int format(int opcode) {
    switch (opcode >> 4) {
      case 1:
        return NAME;
      case 2:
      case 3:
        return UINT;
      case 4:
        return OFFSET;
      default:
        return NO_OPERAND;
    }
  }

  /** Whether one byte follows the operand: closures, UNWIND_JUMP, RAISE_VARARGS. */
  public static boolean hasExtraByte(int opcode) {
    return opcode == MAKE_CLOSURE
        || opcode == MAKE_CLOSURE_DEFARGS
        || opcode == UNWIND_JUMP
        || opcode == RAISE_VARARGS;
  }

  /** Whether the opcode has a lookup cache byte in code with {@link Code#hasCacheBytes}. */
  public static boolean isCached(int opcode) {
    return opcode == LOAD_NAME
        || opcode == LOAD_GLOBAL
        || opcode == LOAD_ATTR
        || opcode == STORE_ATTR;
  }

  /** Whether an {@link #OFFSET} operand is kept with 0x8000 added, so that it can be negative. */
  public static boolean isSignedOffset(int opcode) {
    return opcode >= UNWIND_JUMP && opcode <= JUMP_IF_FALSE_OR_POP;
  }

  /** The opcode's name, without {@code _MULTI} where the operand is part of it; null if invalid. */
  public static String name(int opcode) {
    return Table.NAMES[opcode & 0xff];
  }

  /**
   * How many entries the opcode adds to the value stack where it does not jump; {@link #DEPENDS}
   * where {@link #stackEffect(int, int, int)} has to be asked.
   */
  public static int stackEffect(int opcode) {
    int effect = Table.EFFECTS[opcode & 0xff];
    return effect == Table.VARIABLE ? DEPENDS : effect;
  }

  /**
   * How many entries the opcode adds to the value stack where it does not jump.
   *
   * @param operand value of its {@link #UINT} operand, else 0
   * @param extra value of its extra byte, else 0
   */
  public static int stackEffect(int opcode, int operand, int extra) {
    switch (opcode) {
      case BUILD_TUPLE:
      case BUILD_LIST:
      case BUILD_SET:
      case BUILD_SLICE:
        return 1 - operand;
      case STORE_COMP:
        return (operand & 3) == 1 ? -2 : -1;
      case UNPACK_SEQUENCE:
        return operand - 1;
      case UNPACK_EX:
        return (operand & 0xff) + (operand >>> 8);
      case MAKE_CLOSURE:
        return 1 - extra;
      case MAKE_CLOSURE_DEFARGS:
        return -1 - extra;
      case CALL_FUNCTION:
        return -(operand & 0xff) - 2 * (operand >>> 8);
      case CALL_FUNCTION_VAR_KW:
      case CALL_METHOD_VAR_KW:
        return -(operand & 0xff) - 2 * (operand >>> 8) - (opcode == CALL_METHOD_VAR_KW ? 3 : 2);
      case CALL_METHOD:
        return -(operand & 0xff) - 2 * (operand >>> 8) - 1;
      case RAISE_VARARGS:
        return -extra;
      default:
        return Table.EFFECTS[opcode & 0xff];
    }
  }

  /** Names and stack effects, of use to listings and checks only and therefore loaded lazily. */
  private static final class Table {
    static final byte VARIABLE = Byte.MIN_VALUE;
    static final String[] NAMES = new String[256];
    static final byte[] EFFECTS = new byte[256];

    static {
      row(LOAD_CONST_STRING, "LOAD_CONST_STRING", 1);
      row(LOAD_NAME, "LOAD_NAME", 1);
      row(LOAD_GLOBAL, "LOAD_GLOBAL", 1);
      row(LOAD_ATTR, "LOAD_ATTR", 0);
      row(LOAD_METHOD, "LOAD_METHOD", 1);
      row(LOAD_SUPER_METHOD, "LOAD_SUPER_METHOD", -1);
      row(STORE_NAME, "STORE_NAME", -1);
      row(STORE_GLOBAL, "STORE_GLOBAL", -1);
      row(STORE_ATTR, "STORE_ATTR", -2);
      row(DELETE_NAME, "DELETE_NAME", 0);
      row(DELETE_GLOBAL, "DELETE_GLOBAL", 0);
      row(IMPORT_NAME, "IMPORT_NAME", -1);
      row(IMPORT_FROM, "IMPORT_FROM", 1);
      row(STORE_NAME_CONST, "STORE_NAME_CONST", -1);
      row(STORE_GLOBAL_CONST, "STORE_GLOBAL_CONST", -1);
      row(MAKE_CLOSURE, "MAKE_CLOSURE", VARIABLE);
      row(MAKE_CLOSURE_DEFARGS, "MAKE_CLOSURE_DEFARGS", VARIABLE);
      row(LOAD_CONST_SMALL_INT, "LOAD_CONST_SMALL_INT", 1);
      row(LOAD_CONST_OBJ, "LOAD_CONST_OBJ", 1);
      row(LOAD_FAST_N, "LOAD_FAST_N", 1);
      row(LOAD_DEREF, "LOAD_DEREF", 1);
      row(STORE_FAST_N, "STORE_FAST_N", -1);
      row(STORE_DEREF, "STORE_DEREF", -1);
      row(DELETE_FAST, "DELETE_FAST", 0);
      row(DELETE_DEREF, "DELETE_DEREF", 0);
      row(BUILD_TUPLE, "BUILD_TUPLE", VARIABLE);
      row(BUILD_LIST, "BUILD_LIST", VARIABLE);
      row(BUILD_MAP, "BUILD_MAP", 1);
      row(BUILD_SET, "BUILD_SET", VARIABLE);
      row(BUILD_SLICE, "BUILD_SLICE", VARIABLE);
      row(STORE_COMP, "STORE_COMP", VARIABLE);
      row(UNPACK_SEQUENCE, "UNPACK_SEQUENCE", VARIABLE);
      row(UNPACK_EX, "UNPACK_EX", VARIABLE);
      row(MAKE_FUNCTION, "MAKE_FUNCTION", 1);
      row(MAKE_FUNCTION_DEFARGS, "MAKE_FUNCTION_DEFARGS", -1);
      row(CALL_FUNCTION, "CALL_FUNCTION", VARIABLE);
      row(CALL_FUNCTION_VAR_KW, "CALL_FUNCTION_VAR_KW", VARIABLE);
      row(CALL_METHOD, "CALL_METHOD", VARIABLE);
      row(CALL_METHOD_VAR_KW, "CALL_METHOD_VAR_KW", VARIABLE);
      row(UNWIND_JUMP, "UNWIND_JUMP", 0);
      row(JUMP, "JUMP", 0);
      row(POP_JUMP_IF_TRUE, "POP_JUMP_IF_TRUE", -1);
      row(POP_JUMP_IF_FALSE, "POP_JUMP_IF_FALSE", -1);
      row(JUMP_IF_TRUE_OR_POP, "JUMP_IF_TRUE_OR_POP", -1);
      row(JUMP_IF_FALSE_OR_POP, "JUMP_IF_FALSE_OR_POP", -1);
      row(SETUP_WITH, "SETUP_WITH", 2);
      row(SETUP_EXCEPT, "SETUP_EXCEPT", 0);
      row(SETUP_FINALLY, "SETUP_FINALLY", 0);
      row(POP_EXCEPT_JUMP, "POP_EXCEPT_JUMP", 0);
      row(FOR_ITER, "FOR_ITER", 1);
      row(LOAD_CONST_FALSE, "LOAD_CONST_FALSE", 1);
      row(LOAD_CONST_NONE, "LOAD_CONST_NONE", 1);
      row(LOAD_CONST_TRUE, "LOAD_CONST_TRUE", 1);
      row(LOAD_NULL, "LOAD_NULL", 1);
      row(LOAD_BUILD_CLASS, "LOAD_BUILD_CLASS", 1);
      row(LOAD_SUBSCR, "LOAD_SUBSCR", -1);
      row(STORE_SUBSCR, "STORE_SUBSCR", -3);
      row(DUP_TOP, "DUP_TOP", 1);
      row(DUP_TOP_TWO, "DUP_TOP_TWO", 2);
      row(POP_TOP, "POP_TOP", -1);
      row(ROT_TWO, "ROT_TWO", 0);
      row(ROT_THREE, "ROT_THREE", 0);
      row(WITH_CLEANUP, "WITH_CLEANUP", -2);
      row(END_FINALLY, "END_FINALLY", -1);
      row(GET_ITER, "GET_ITER", 0);
      row(GET_ITER_STACK, "GET_ITER_STACK", ITERATOR_SLOTS - 1);
      row(RAISE_VARARGS, "RAISE_VARARGS", VARIABLE);
      row(STORE_MAP, "STORE_MAP", -2);
      row(RETURN_VALUE, "RETURN_VALUE", -1);
      row(YIELD_VALUE, "YIELD_VALUE", 0);
      row(YIELD_FROM, "YIELD_FROM", -1);
      row(IMPORT_STAR, "IMPORT_STAR", -1);
      rows(LOAD_CONST_SMALL_INT_MULTI, LOAD_CONST_SMALL_INT_MULTI_COUNT, "LOAD_CONST_SMALL_INT", 1);
      rows(LOAD_FAST_MULTI, LOAD_FAST_MULTI_COUNT, "LOAD_FAST", 1);
      rows(STORE_FAST_MULTI, STORE_FAST_MULTI_COUNT, "STORE_FAST", -1);
      rows(UNARY_OP_MULTI, UNARY_OP_MULTI_COUNT, "UNARY_OP", 0);
      rows(BINARY_OP_MULTI, BINARY_OP_MULTI_COUNT, "BINARY_OP", -1);
    }

    private static void row(int opcode, String name, int effect) {
      NAMES[opcode] = name;
      EFFECTS[opcode] = (byte) effect;
    }

    private static void rows(int first, int count, String name, int effect) {
      for (int i = 0; i < count; i++) {
        row(first + i, name, effect);
      }
    }
  }
}
