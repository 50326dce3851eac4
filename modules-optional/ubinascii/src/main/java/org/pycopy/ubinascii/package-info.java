/** The Python module {@code ubinascii}: conversions between bytes and their text forms. */
package org.pycopy.ubinascii;
