/** The module {@code uctypes}: memory as C lays it out. */
package org.pycopy.ffi.uctypes;
