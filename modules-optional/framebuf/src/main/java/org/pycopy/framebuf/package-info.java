/** The Python module {@code framebuf}: drawing in memory. */
package org.pycopy.framebuf;
