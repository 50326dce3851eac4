/** The Python module {@code btree}: a database of sorted keys in a file. */
package org.pycopy.btree;
