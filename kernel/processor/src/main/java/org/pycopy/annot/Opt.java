package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The argument may be missing. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface Opt {
  /**
   * Java expression for a missing argument. Required for numbers and booleans; null where not given
   * for other types.
   */
  String value() default "";
}
