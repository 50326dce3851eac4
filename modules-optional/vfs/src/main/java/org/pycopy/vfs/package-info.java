/**
 * Mounted file systems: the table of them, and the part of the module {@code uos} that fills it.
 */
package org.pycopy.vfs;
