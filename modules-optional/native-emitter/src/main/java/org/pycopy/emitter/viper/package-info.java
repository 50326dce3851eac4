/**
 * {@code @micropython.viper}: functions whose values are machine words, pointers and objects, as
 * their annotations and first assignments say, and whose types are checked when they are compiled.
 *
 * <p>{@link org.pycopy.emitter.viper.Typing} infers and checks the types, {@link
 * org.pycopy.emitter.viper.ViperGenerator} makes JVM bytecode of what it found.
 */
package org.pycopy.emitter.viper;
