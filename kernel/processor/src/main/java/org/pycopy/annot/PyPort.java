package org.pycopy.annot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class belongs to a port: next to it the class {@code PortModules} is generated, the port's
 * {@code ModuleTable}. It has the core modules and those of all artifacts on the path that the
 * processor option {@code pycopy.path} gives; an artifact says in {@code META-INF/pycopy/modules}
 * what it has.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface PyPort {}
