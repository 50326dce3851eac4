/** The Python module {@code urandom}: random numbers. */
package org.pycopy.urandom;
