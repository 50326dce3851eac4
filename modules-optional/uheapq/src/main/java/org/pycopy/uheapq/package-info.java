/** The Python module {@code uheapq}: lists as heaps. */
package org.pycopy.uheapq;
