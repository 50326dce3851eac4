package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Reads an attribute of a type's instances. Declared as a {@link PyMethod} without arguments. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface PyGetter {
  /** The Python name where it is not the Java one. */
  String value() default "";
}
