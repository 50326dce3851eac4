package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The class declares a Python module; its annotated static members are the module's. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface PyModule {
  /** The module's name, such as {@code "ujson"}. */
  String value();

  /**
   * Classes annotated with {@link PyType} whose types the module offers under the types' names.
   * They load when a script first asks for them.
   */
  Class<?>[] types() default {};

  /** Further classes whose annotated static members belong to this module. */
  Class<?>[] members() default {};
}
