package org.pycopy.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.pycopy.annot.Nullable;

/**
 * The declaration of a module or a type: what one generated table class holds.
 *
 * @param name Python name
 * @param isModule module or type
 * @param origin the annotated class
 * @param packageName its package
 * @param tableName simple name of the class to generate
 * @param selfClass qualified name of the class of the objects, for a type
 * @param members members in order of declaration; the index is the id; never the constructor
 * @param types qualified name of the class behind each member that is a type, else null
 * @param constructor the constructor, or null
 * @param doc documentation of the module or type
 */
record Table(
    String name,
    boolean isModule,
    TypeElement origin,
    String packageName,
    String tableName,
    @Nullable String selfClass,
    List<Member> members,
    List<TypeElement> types,
    @Nullable Member constructor,
    Doc doc) {}
