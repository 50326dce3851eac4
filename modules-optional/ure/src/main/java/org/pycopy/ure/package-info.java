/** The Python module {@code ure}: simple regular expressions. */
package org.pycopy.ure;
