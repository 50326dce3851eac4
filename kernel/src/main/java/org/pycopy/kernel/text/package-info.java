/** Conversions between numbers, characters and text. Depends on nothing else in the kernel. */
package org.pycopy.kernel.text;
