/** The Python module {@code uselect}. */
package org.pycopy.uselect;
