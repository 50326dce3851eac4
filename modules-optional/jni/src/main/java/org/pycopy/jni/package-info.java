/**
 * The Python modules {@code jni}, with the functions of the reference, and {@code java}, on the
 * same objects: the classes of this JVM, by reflection.
 *
 * <p>{@link org.pycopy.jni.JavaAccess} is what an interpreter may reach and how it calls; {@link
 * org.pycopy.jni.JavaMembers} finds members by name, {@link org.pycopy.jni.MethodGroup} chooses
 * among overloaded ones, and {@link org.pycopy.jni.Conversion} has the rules for values.
 */
package org.pycopy.jni;
