/** The Python module {@code uzlib}: decompression. */
package org.pycopy.uzlib;
