package org.pycopy.kernel;

/**
 * Numbers of the unary and binary operations, as Pycopy's bytecode encodes them (the bytecode's
 * {@code UNARY_OP_MULTI} and {@code BINARY_OP_MULTI} ranges). Those from {@link #DIVMOD} on exist
 * at run time only.
 */
public final class Op {
  private static final String[] UNARY_NAMES = {
    "__pos__", "__neg__", "__invert__", "", "", "", "", "__abs__", "__int__", "__sizeof__"
  };

  private static final String[] BINARY_NAMES = {
    "__lt__",
    "__gt__",
    "__eq__",
    "__le__",
    "__ge__",
    "__ne__",
    "",
    "",
    "",
    "__ior__",
    "__ixor__",
    "__iand__",
    "__ilshift__",
    "__irshift__",
    "__iadd__",
    "__isub__",
    "__imul__",
    "__imatmul__",
    "__ifloordiv__",
    "__itruediv__",
    "__imod__",
    "__ipow__",
    "__or__",
    "__xor__",
    "__and__",
    "__lshift__",
    "__rshift__",
    "__add__",
    "__sub__",
    "__mul__",
    "__matmul__",
    "__floordiv__",
    "__truediv__",
    "__mod__",
    "__pow__",
    "__divmod__",
    "__contains__",
    "__ror__",
    "__rxor__",
    "__rand__",
    "__rlshift__",
    "__rrshift__",
    "__radd__",
    "__rsub__",
    "__rmul__",
    "__rmatmul__",
    "__rfloordiv__",
    "__rtruediv__",
    "__rmod__",
    "__rpow__",
  };

  private Op() {}

  // Unary
  public static final int POSITIVE = 0;
  public static final int NEGATIVE = 1;
  public static final int INVERT = 2;
  public static final int NOT = 3;

  /** {@code abs()}; run time only. */
  public static final int ABS = 7;

  /** {@code int()} of an object; run time only. */
  public static final int INT = 8;

  /** {@code sys.getsizeof()}; run time only. */
  public static final int SIZEOF = 9;

  // Binary, relational
  public static final int LESS = 0;
  public static final int MORE = 1;
  public static final int EQUAL = 2;
  public static final int LESS_EQUAL = 3;
  public static final int MORE_EQUAL = 4;
  public static final int NOT_EQUAL = 5;
  public static final int IN = 6;
  public static final int IS = 7;
  public static final int EXCEPTION_MATCH = 8;

  // Binary, in place: normal operation is this + (OR - INPLACE_OR)
  public static final int INPLACE_OR = 9;
  public static final int INPLACE_XOR = 10;
  public static final int INPLACE_AND = 11;
  public static final int INPLACE_LSHIFT = 12;
  public static final int INPLACE_RSHIFT = 13;
  public static final int INPLACE_ADD = 14;
  public static final int INPLACE_SUBTRACT = 15;
  public static final int INPLACE_MULTIPLY = 16;
  public static final int INPLACE_MAT_MULTIPLY = 17;
  public static final int INPLACE_FLOOR_DIVIDE = 18;
  public static final int INPLACE_TRUE_DIVIDE = 19;
  public static final int INPLACE_MODULO = 20;
  public static final int INPLACE_POWER = 21;

  // Binary, normal
  public static final int OR = 22;
  public static final int XOR = 23;
  public static final int AND = 24;
  public static final int LSHIFT = 25;
  public static final int RSHIFT = 26;
  public static final int ADD = 27;
  public static final int SUBTRACT = 28;
  public static final int MULTIPLY = 29;
  public static final int MAT_MULTIPLY = 30;
  public static final int FLOOR_DIVIDE = 31;
  public static final int TRUE_DIVIDE = 32;
  public static final int MODULO = 33;
  public static final int POWER = 34;

  // Run time only
  public static final int DIVMOD = 35;

  /** Containment with the container on the left; {@code IN} is turned into this. */
  public static final int CONTAINS = 36;

  /** First of the 13 reflected operations: REVERSE_OR ... REVERSE_POWER, in the order of OR ... */
  public static final int REVERSE_OR = 37;

  public static final int REVERSE_ADD = 42;
  public static final int REVERSE_MULTIPLY = 44;
  public static final int REVERSE_POWER = 49;

  /** The normal operation of an in-place one. */
  public static int withoutInplace(int op) {
    return op >= INPLACE_OR && op <= INPLACE_POWER ? op + (OR - INPLACE_OR) : op;
  }

  /** The special method's name of unary operation {@code op}. */
  public static String unaryName(int op) {
    return UNARY_NAMES[op];
  }

  /**
   * The special method's name of binary operation {@code op}; empty for IN, IS, EXCEPTION_MATCH.
   */
  public static String binaryName(int op) {
    return BINARY_NAMES[op];
  }
}
