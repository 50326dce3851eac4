/**
 * From syntax tree to bytecode: constant folding, scopes, code generation. The bytecode equals,
 * byte for byte, what the reference's compiler emits.
 */
package org.pycopy.kernel.compiler;
