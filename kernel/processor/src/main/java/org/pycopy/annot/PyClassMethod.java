package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class method of a type: a Java static method whose first parameter (after the interpreter) is
 * the class, a {@code PyObject}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface PyClassMethod {
  /** The Python name where it is not the Java one. */
  String value() default "";
}
