/** The module {@code umachine}: physical memory, and pins that Python classes implement. */
package org.pycopy.umachine;
