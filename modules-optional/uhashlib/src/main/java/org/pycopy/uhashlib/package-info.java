/** The Python module {@code uhashlib}: hashes of data. */
package org.pycopy.uhashlib;
