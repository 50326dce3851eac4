package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What calling the type does: a static method that returns the new object. A parameter {@code
 * BuiltinType} right after the interpreter, where declared, is the type being made: the annotated
 * one or a built-in type that inherits from it. It does not count as argument.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface PyNew {}
