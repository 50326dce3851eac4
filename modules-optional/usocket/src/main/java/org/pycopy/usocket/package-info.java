/** The Python module {@code usocket}. */
package org.pycopy.usocket;
