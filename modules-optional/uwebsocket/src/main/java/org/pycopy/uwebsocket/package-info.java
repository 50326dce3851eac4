/** The Python module {@code uwebsocket}. */
package org.pycopy.uwebsocket;
