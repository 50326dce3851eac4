/** The Python module {@code _thread}: threads and locks. */
package org.pycopy.thread;
