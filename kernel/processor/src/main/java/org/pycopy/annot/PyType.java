package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class declares the members of a Python type. It is either the class of the objects itself,
 * with a field {@code public static final BuiltinType TYPE}, or one that only has the methods
 * ({@link #self}).
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface PyType {
  /** The type's name as Python shows it. */
  String value();

  /** The class of the objects, where it is not the annotated one. */
  Class<?> self() default void.class;

  /** Further classes whose annotated static members belong to this type. */
  Class<?>[] members() default {};
}
