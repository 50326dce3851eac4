/** Module {@code math}. */
package org.pycopy.math;
