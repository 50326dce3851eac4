/** The Python module {@code termios}. */
package org.pycopy.termios;
