package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets an attribute of a type's instances. Declared as a {@link PyMethod} with one argument, the
 * value; belongs to the {@link PyGetter} of the same Python name. With {@link Opt} on the value,
 * {@code del} works and passes null.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface PySetter {
  /** The Python name where it is not the Java one. */
  String value() default "";
}
