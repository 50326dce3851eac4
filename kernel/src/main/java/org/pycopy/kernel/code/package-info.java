/**
 * Pycopy bytecode: the opcodes, code objects, their textual listing, and the {@code .mpy} file
 * format. Depends on nothing but {@code java.base}: constants are plain Java values that the VM
 * turns into objects when it first runs a code object.
 */
package org.pycopy.kernel.code;
