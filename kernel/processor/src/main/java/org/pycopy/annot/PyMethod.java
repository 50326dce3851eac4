package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a type: an instance method of the class of the objects, or a static method whose
 * first parameter (after the interpreter) is {@code self}, declared as that class or, where several
 * Java classes implement the type, as {@code PyObject}. An instance of a Python subclass arrives as
 * its built-in part (unless {@link Raw}); any other object is a {@code TypeError} before the method
 * runs.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface PyMethod {
  /** The Python name where it is not the Java one. */
  String value() default "";
}
