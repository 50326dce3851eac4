/**
 * Declares Python modules, types, functions, methods, properties and constants on the Java members
 * that implement them. The annotations live in source only: {@code org.pycopy.processor} turns each
 * annotated class {@code X} into a table class {@code XTable}, documentation and a {@code .pyi}
 * stub.
 *
 * <p><b>From Java signature to Python signature.</b> A first parameter of type {@code Interpreter}
 * is not part of the Python signature. Every other parameter is a required positional one unless
 * annotated:
 *
 * <ul>
 *   <li>{@link org.pycopy.annot.Opt} — may be missing; Java sees null or the default given;
 *   <li>{@link org.pycopy.annot.Kw} — may be given by position or by keyword;
 *   <li>{@link org.pycopy.annot.KwOnly} — only by keyword;
 *   <li>{@code PyObject[]} or {@code PyObject...} — all positional arguments that are left, in an
 *       array that the callee owns;
 *   <li>{@code PyObject[] args, int off, int nPos, int nKw} as the last four — full control: the
 *       positional arguments that are left are {@code args[off .. off+nPos)}, followed by {@code
 *       nKw} pairs of name and value. The array belongs to the caller.
 * </ul>
 *
 * <p>Parameter types: {@code PyObject} (anything), {@code int}, {@code long}, {@code double},
 * {@code boolean}, {@code String} (converted by {@code org.pycopy.kernel.Convert}), or a class
 * annotated with {@link org.pycopy.annot.PyType} (instances of the type and of its Python
 * subclasses, else {@code TypeError}). Return types: {@code PyObject} and its subclasses, {@code
 * void} (gives {@code None}), {@code boolean}, {@code int}, {@code long}, {@code double}, {@code
 * String}.
 *
 * <p>The Javadoc of a member is the documentation of the built-in, and required; {@code @throws}
 * must name a Python exception.
 */
package org.pycopy.annot;
