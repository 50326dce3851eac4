/** Module {@code cmath}. */
package org.pycopy.cmath;
