package org.pycopy.kernel.syntax;

/**
 * Operator codes in the tree. They are the operand numbers that the reference's bytecode uses for
 * its unary and binary operations, so that the emitter can pass them on unchanged; the two codes
 * that no bytecode has, {@link #NOT_IN} and {@link #IS_NOT}, lie above all of them.
 */
public final class Operator {
  public static final int POSITIVE = 0;
  public static final int NEGATIVE = 1;
  public static final int INVERT = 2;

  public static final int LESS = 0;
  public static final int MORE = 1;
  public static final int EQUAL = 2;
  public static final int LESS_EQUAL = 3;
  public static final int MORE_EQUAL = 4;
  public static final int NOT_EQUAL = 5;
  public static final int IN = 6;
  public static final int IS = 7;

  /** First of the 13 in-place codes, which stand in the order of the plain ones. */
  public static final int INPLACE_OR = 9;

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

  public static final int NOT_IN = 64;
  public static final int IS_NOT = 65;

  private Operator() {}
}
