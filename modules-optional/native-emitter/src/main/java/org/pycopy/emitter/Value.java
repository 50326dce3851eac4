package org.pycopy.emitter;

import org.pycopy.kernel.objects.PyObject;

/**
 * What the translator knows of a value: how it is represented in the JVM and where it is. Values of
 * locals and of stack entries at the borders of blocks are described by an int, the {@link #code}.
 */
final class Value {
  // Representations.
  static final int OBJ = 0;
  static final int INT = 1;
  static final int FLOAT = 2;

  /** The null that stands for a missing self. */
  static final int NULL = 3;

  // Places.
  /** In the JVM variable of the stack entry {@link #index}, counted from 0. */
  static final int TEMP = 0;

  /** The Python local {@link #index}. */
  static final int LOCAL = 1;

  /** Constant {@link #index} of the code. */
  static final int CONST = 2;

  // Bits of a code above the representation.
  private static final int EXPECT_SHIFT = 2;
  static final int MAYBE_NULL = 16;
  private static final int IS_NONE = 32;

  /** Code of a local whose value nobody will read. */
  static final int DEAD = 64;

  /** Any object, bound. */
  static final int ANY = OBJ;

  /** One of the representations above. */
  final int kind;

  final int where;
  final int index;

  /** For an object: {@link #INT} or {@link #FLOAT} where it has always been one, else 0. */
  final int expected;

  /** Whether it is known to be None. */
  final boolean none;

  /** The function or type that it was each time, or null. */
  final PyObject callee;

  Value(int kind, int where, int index, int expected, boolean none, PyObject callee) {
    this.kind = kind;
    this.where = where;
    this.index = index;
    this.expected = expected;
    this.none = none;
    this.callee = callee;
  }

  /** The value in stack entry {@code index} that {@code code} describes. */
  static Value temp(int index, int code) {
    return new Value(code & 3, TEMP, index, code >> EXPECT_SHIFT & 3, (code & IS_NONE) != 0, null);
  }

  static Value local(int index, int code) {
    return new Value(code & 3, LOCAL, index, code >> EXPECT_SHIFT & 3, (code & IS_NONE) != 0, null);
  }

  Value withCallee(PyObject function) {
    return new Value(kind, where, index, expected, none, function);
  }

  int code() {
    return kind | expected << EXPECT_SHIFT | (none ? IS_NONE : 0);
  }

  static int kindOf(int code) {
    return code & 3;
  }

  static int expecting(int kind) {
    return OBJ | kind << EXPECT_SHIFT;
  }

  static int expectedBy(int code) {
    return code >> EXPECT_SHIFT & 3;
  }

  static boolean isNone(int code) {
    return (code & IS_NONE) != 0;
  }

  static boolean mayBeNull(int code) {
    return (code & MAYBE_NULL) != 0;
  }

  /**
   * The description that fits both. Goes up in the order expected-int, int, any object (likewise
   * for floats), so that repeated joining ends.
   */
  static int join(int a, int b) {
    if (a == b) {
      return a;
    }
    if (a == DEAD || b == DEAD) {
      return DEAD;
    }
    int nullable = (a | b) & MAYBE_NULL;
    int ka = kindOf(a);
    int kb = kindOf(b);
    int number = numberOf(a);
    if (number != 0 && number == numberOf(b) && nullable == 0) {
      return ka == OBJ && kb == OBJ ? expecting(number) : number;
    }
    return OBJ | nullable;
  }

  /** The kind of number that a value is or is expected to be, or 0. */
  private static int numberOf(int code) {
    return kindOf(code) == OBJ ? expectedBy(code) : kindOf(code);
  }
}
