/** The Python module {@code utime}: clocks, dates and sleeping. */
package org.pycopy.utime;
