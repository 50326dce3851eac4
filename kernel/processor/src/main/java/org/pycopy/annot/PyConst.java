package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A constant of a module or type: a static final field ({@code int}, {@code long}, {@code double},
 * {@code boolean}, {@code String}, or an immutable {@code PyObject}; shared by all interpreters),
 * or a static method of a module, with at most the {@code Interpreter} as parameter, that makes the
 * value on first use in each interpreter.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface PyConst {
  /** The Python name where it is not the Java one. */
  String value() default "";
}
