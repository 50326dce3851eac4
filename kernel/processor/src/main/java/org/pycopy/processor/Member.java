package org.pycopy.processor;

import java.util.List;
import org.pycopy.annot.Nullable;

/**
 * A member of a module or type.
 *
 * @param kind what it is
 * @param name Python name; empty for the constructor
 * @param owner qualified name of the Java class that declares it
 * @param javaName the Java method or field
 * @param isStatic whether the Java method is static
 * @param returnType erased Java type that the method returns, or of the field
 * @param params parameters of the Java method in order; an instance method has its {@code this} as
 *     first one
 * @param doc its documentation
 * @param setter the property's setter, or null
 */
record Member(
    Kind kind,
    String name,
    String owner,
    String javaName,
    boolean isStatic,
    String returnType,
    List<Param> params,
    Doc doc,
    @Nullable Member setter) {

  /** Kinds; the ordinals are those of the constants in {@code BuiltinFunction}. */
  enum Kind {
    FUNCTION,
    METHOD,
    STATIC_METHOD,
    CLASS_METHOD,
    PROPERTY,
    /** Made on first use in each interpreter. */
    VALUE,
    /** Constant or type, shared by all interpreters. */
    CONSTANT,
    CONSTRUCTOR
  }

  /** Bound for the number of arguments where there is none. */
  static final int UNLIMITED = 15;

  boolean takesKeywords() {
    return hasRole(Param.Role.FULL) || hasKeywordParams();
  }

  boolean hasKeywordParams() {
    for (Param p : params) {
      if (p.takesKeyword()) {
        return true;
      }
    }
    return false;
  }

  boolean hasRole(Param.Role role) {
    for (Param p : params) {
      if (p.role() == role) {
        return true;
      }
    }
    return false;
  }

  /** Number of arguments that must be given by position. */
  int min() {
    int n = 0;
    for (Param p : params) {
      if ((p.isSelf() || p.role() == Param.Role.POSITIONAL) && !p.optional()) {
        n++;
      }
    }
    return n;
  }

  /** Number of parameters that have a position. */
  int positions() {
    int n = 0;
    for (Param p : params) {
      if (p.takesPosition()) {
        n++;
      }
    }
    return n;
  }

  /** Number of arguments that may be given by position. */
  int max() {
    boolean open = hasRole(Param.Role.REST) || hasRole(Param.Role.FULL);
    return open ? UNLIMITED : positions();
  }

  /**
   * True where a call with {@code n} positional arguments and no keywords needs no further checks.
   */
  boolean acceptsPositional(int n) {
    if (hasRole(Param.Role.FULL) || n < min() || n > max()) {
      return false;
    }
    int position = 0;
    for (Param p : params) {
      if (p.takesPosition()) {
        position++;
      }
      boolean given = p.takesPosition() && position <= n;
      if (p.takesKeyword() && !p.optional() && !given) {
        return false;
      }
    }
    return true;
  }

  /** True where the table has a method of its own for calls with any number of arguments. */
  boolean isWide() {
    return takesKeywords() || max() > 3;
  }
}
