/** The Python module {@code uos}. */
package org.pycopy.uos;
