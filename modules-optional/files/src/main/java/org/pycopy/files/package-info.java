/** What {@code open()} opens on a port that has files of the operating system. */
package org.pycopy.files;
