/** The Python module {@code utimeq}: a queue of things to do by time. */
package org.pycopy.utimeq;
