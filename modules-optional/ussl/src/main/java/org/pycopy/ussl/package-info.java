/** The Python module {@code ussl}. */
package org.pycopy.ussl;
