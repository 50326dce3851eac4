package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static method of a type: a Java static method without {@code self}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface PyStaticMethod {
  /** The Python name where it is not the Java one. */
  String value() default "";
}
