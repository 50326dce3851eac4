/** Makes the tables that {@code org.pycopy.ffi.Platform} reads. */
package org.pycopy.ffi.platform;
