package org.pycopy.emitter.viper;

/**
 * Types of values in viper code. A word ({@link #BOOL}, {@link #INT}, {@link #UINT}) is a Java
 * {@code long} of 64 bits; all others but {@link #NONE} and {@link #CAST} are references.
 */
final class ViperType {
  static final int OBJECT = 0;
  static final int BOOL = 1;
  static final int INT = 2;
  static final int UINT = 3;

  /**
   * A pointer; at run time the object whose memory it points to the start of, or an int, which is
   * an address.
   */
  static final int PTR = 4;

  static final int PTR8 = 5;
  static final int PTR16 = 6;
  static final int PTR32 = 7;

  /** That of the constant {@code None}, which has no representation. */
  static final int NONE = 8;

  /** That of a local which nothing was assigned to so far. */
  static final int UNBOUND = 9;

  /** That of a type's name, to be called; the type it stands for is in the bits above. */
  static final int CAST = 10;

  private static final int CAST_SHIFT = 4;

  private static final String[] NAMES = {
    "object", "bool", "int", "uint", "ptr", "ptr8", "ptr16", "ptr32"
  };

  private ViperType() {}

  /** The type that the name {@code id} stands for, or -1. */
  static int of(String id) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The name of a type in error messages; {@code None} where it has none in the language. */
  static String name(int type) {
    return type < NAMES.length ? NAMES[type] : "None";
  }

  /** The type of the name of type {@code target}. */
  static int castTo(int target) {
    return CAST | target << CAST_SHIFT;
  }

  static boolean isCast(int type) {
    return (type & ((1 << CAST_SHIFT) - 1)) == CAST;
  }

  /** What a value of the type {@link #isCast} converts to. */
  static int castTarget(int type) {
    return type >> CAST_SHIFT;
  }

  static boolean isNumber(int type) {
    return type == INT || type == UINT;
  }

  static boolean isWord(int type) {
    return type >= BOOL && type <= UINT;
  }

  static boolean isPointer(int type) {
    return type >= PTR && type <= PTR32;
  }

  /** Whether values are references at run time. */
  static boolean isReference(int type) {
    return type == OBJECT || isPointer(type) || type == UNBOUND;
  }
}
