package org.pycopy.processor;

/**
 * One parameter of a built-in, as the Java member declares it.
 *
 * @param name Java name, or the keyword where one was given
 * @param javaType the declared type, erased: {@code int}, {@code java.lang.String}, …
 * @param role how it is passed
 * @param optional whether it may be missing
 * @param defaultValue Java expression for a missing argument
 */
record Param(String name, String javaType, Role role, boolean optional, String defaultValue) {
  /** How a parameter gets its value. */
  enum Role {
    /** The {@code Interpreter}. */
    INTERPRETER,
    /** The {@code BuiltinType} being constructed. */
    TYPE,
    /** The object the method was called on, checked. */
    SELF,
    /** The object the method was called on as it is, or the class of a class method. */
    RAW_SELF,
    /** By position. */
    POSITIONAL,
    /** By position or keyword. */
    KEYWORD,
    /** By keyword. */
    KEYWORD_ONLY,
    /** All positional arguments that are left, as an array. */
    REST,
    /** {@code PyObject[] args, int off, int nPos, int nKw}. */
    FULL
  }

  boolean isSelf() {
    return role == Role.SELF || role == Role.RAW_SELF;
  }

  /** True where the parameter takes a positional argument of its own, self included. */
  boolean takesPosition() {
    return isSelf() || role == Role.POSITIONAL || role == Role.KEYWORD;
  }

  boolean takesKeyword() {
    return role == Role.KEYWORD || role == Role.KEYWORD_ONLY;
  }
}
