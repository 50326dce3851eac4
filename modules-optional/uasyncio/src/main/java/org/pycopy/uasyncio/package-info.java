/** The Python module {@code _uasyncio}, core of the package {@code uasyncio}. */
package org.pycopy.uasyncio;
