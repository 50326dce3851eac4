/**
 * Compilation of Python to {@code .mpy} files: for the reference's ports, and to freeze modules
 * into jars.
 */
package org.pycopy.cross;
