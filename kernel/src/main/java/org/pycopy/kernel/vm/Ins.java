package org.pycopy.kernel.vm;

/**
 * Instructions of the decoded form that the VM runs. {@link Decoder} makes them from Pycopy's
 * bytecode ({@link org.pycopy.kernel.code.Opcode}, which says what each does to the stack), with
 * operands decoded, names resolved to inline-cache sites, and frequent sequences fused.
 *
 * <p>An instruction is an {@code int}: the number below in bits 0-7, an operand A in bits 8-31.
 * Some have further words, named B, C in their comments. Jump operands are indexes into the same
 * array.
 */
public final class Ins {
  private Ins() {}

  /** Push constant A. */
  public static final int LOAD_CONST = 0;

  /** Push local A; error where it is unbound. */
  public static final int LOAD_FAST = 1;

  /** Push locals A (bits 0-11) and A (bits 12-23). */
  public static final int LOAD_FAST_2 = 2;

  /** Pop into local A. */
  public static final int STORE_FAST = 3;

  /** Push global at site A. */
  public static final int LOAD_GLOBAL = 4;

  /** Attribute at site A of the top. */
  public static final int LOAD_ATTR = 5;

  /** Attribute at site B of local A. */
  public static final int LOAD_FAST_ATTR = 6;

  /** Method at site A of the top. */
  public static final int LOAD_METHOD = 7;

  /** Method at site B of local A. */
  public static final int LOAD_FAST_METHOD = 8;

  /** Pop object and value: store attribute at site A. */
  public static final int STORE_ATTR = 9;

  /** Call the function below A positional arguments. */
  public static final int CALL = 10;

  /** Call the method and self below A positional arguments. */
  public static final int CALL_METHOD = 11;

  /** Function call; A as in bytecode, with keyword arguments. */
  public static final int CALL_KW = 12;

  public static final int CALL_METHOD_KW = 13;
  public static final int CALL_VAR_KW = 14;
  public static final int CALL_METHOD_VAR_KW = 15;

  /** Return the top. */
  public static final int RETURN = 16;

  /** Jump to A, a later instruction. */
  public static final int JUMP = 17;

  /** Jump to A, an earlier instruction: polls the trap word. */
  public static final int JUMP_BACK = 18;

  public static final int POP_JUMP_IF_TRUE = 19;
  public static final int POP_JUMP_IF_FALSE = 20;
  public static final int JUMP_IF_TRUE_OR_POP = 21;
  public static final int JUMP_IF_FALSE_OR_POP = 22;

  /** Relation A (an {@link org.pycopy.kernel.Op}) of two popped values; jump to B where false. */
  public static final int COMPARE_JUMP_IF_FALSE = 23;

  /** The same; jump to B where true. */
  public static final int COMPARE_JUMP_IF_TRUE = 24;

  /** Advance the iterator; push its value, or pop it and jump to A. */
  public static final int FOR_ITER = 25;

  /** Advance the iterator; store its value in local B, or pop it and jump to A. */
  public static final int FOR_ITER_STORE = 26;

  /** Binary operations with a fast path; A is the Op, which may be the in-place one. */
  public static final int ADD = 27;

  public static final int SUBTRACT = 28;
  public static final int MULTIPLY = 29;
  public static final int BIT_OP = 30;
  public static final int DIVIDE = 31;

  /** Relation A that leaves its result. */
  public static final int COMPARE = 32;

  /** Any other binary operation A. */
  public static final int BINARY = 33;

  /** Add constant B (a small int), in place or not as Op A says. */
  public static final int ADD_CONST = 34;

  public static final int SUBTRACT_CONST = 35;
  public static final int UNARY = 36;
  public static final int LOAD_SUBSCR = 37;
  public static final int STORE_SUBSCR = 38;
  public static final int POP_TOP = 39;
  public static final int DUP_TOP = 40;
  public static final int DUP_TOP_TWO = 41;
  public static final int ROT_TWO = 42;
  public static final int ROT_THREE = 43;
  public static final int LOAD_NULL = 44;
  public static final int LOAD_DEREF = 45;
  public static final int STORE_DEREF = 46;
  public static final int DELETE_FAST = 47;
  public static final int DELETE_DEREF = 48;

  /** Name at site A. */
  public static final int LOAD_NAME = 49;

  /** Name constant A; B is 1 for a name that strict mode makes constant. */
  public static final int STORE_NAME = 50;

  public static final int STORE_GLOBAL = 51;
  public static final int DELETE_NAME = 52;
  public static final int DELETE_GLOBAL = 53;
  public static final int LOAD_SUPER_METHOD = 54;
  public static final int LOAD_BUILD_CLASS = 55;
  public static final int GET_ITER = 56;
  public static final int GET_ITER_STACK = 57;
  public static final int BUILD_TUPLE = 58;
  public static final int BUILD_LIST = 59;
  public static final int BUILD_MAP = 60;
  public static final int BUILD_SET = 61;
  public static final int BUILD_SLICE = 62;
  public static final int STORE_MAP = 63;
  public static final int STORE_COMP = 64;
  public static final int UNPACK_SEQUENCE = 65;
  public static final int UNPACK_EX = 66;

  /** Function of child A; B is the number of closed-over cells, C is 1 where defaults are given. */
  public static final int MAKE_FUNCTION = 67;

  public static final int SETUP_WITH = 68;

  /** Handler A. */
  public static final int SETUP_EXCEPT = 69;

  public static final int SETUP_FINALLY = 70;
  public static final int WITH_CLEANUP = 71;
  public static final int END_FINALLY = 72;
  public static final int POP_EXCEPT_JUMP = 73;

  /** Jump to A after leaving the blocks that B counts (bit 7: an iterator is popped too). */
  public static final int UNWIND_JUMP = 74;

  public static final int RAISE = 75;
  public static final int YIELD_VALUE = 76;
  public static final int YIELD_FROM = 77;
  public static final int IMPORT_NAME = 78;
  public static final int IMPORT_FROM = 79;
  public static final int IMPORT_STAR = 80;

  /**
   * Start of source line A (see {@link Tracing}), only in code decoded for {@code sys.settrace}.
   */
  public static final int TRACE_LINE = 81;

  /** The frame is about to be left: by {@code yield} where A is 1. Only in traced code. */
  public static final int TRACE_RETURN = 83;

  /** Pop into local A (bits 0-11), push local A (bits 12-23). */
  public static final int STORE_LOAD_FAST = 82;

  /** Bit operation A with constant B (a small int) on the right. */
  public static final int BIT_OP_CONST = 84;

  /** Relation A of the popped top with constant C; jump to B where false. */
  public static final int COMPARE_CONST_JUMP_IF_FALSE = 85;

  /** The same; jump to B where true. */
  public static final int COMPARE_CONST_JUMP_IF_TRUE = 86;

  /**
   * Relation A of the top, which stays, with constant C; jump to B where true: end of a counting
   * loop.
   */
  public static final int COMPARE_TOP_CONST_JUMP_IF_TRUE = 87;

  /** Relation A of the top with the entry below, which both stay; jump to B where true. */
  public static final int COMPARE_TOP_TWO_JUMP_IF_TRUE = 88;

  /** Store the top, which stays, in local A. */
  public static final int STORE_FAST_KEEP = 89;

  /** Return local A. */
  public static final int RETURN_FAST = 90;

  /** Return constant A. */
  public static final int RETURN_CONST = 91;

  /** Pop value: store attribute at site B of local A. */
  public static final int STORE_FAST_ATTR = 92;

  /** Subscript of the top by local A. */
  public static final int LOAD_SUBSCR_FAST = 93;

  /** Subscript of local A (bits 0-11) by local A (bits 12-23). */
  public static final int LOAD_FAST_SUBSCR_FAST = 94;

  /** Note what the top is in entry A of the {@link Profile}. Only in code that is profiled. */
  public static final int PROFILE = 95;

  /** Note what local B is in entry A of the profile. Only in code that is profiled. */
  public static final int PROFILE_LOCAL = 96;

  /** Head of a loop that a {@link Tier} has work for; takes the place of another instruction. */
  public static final int TIER = 97;
}
