/**
 * The one door to native code. {@link org.pycopy.ffi.NativeBackend} says what is needed of a
 * library that makes native calls; {@link org.pycopy.ffi.Posix} is for modules that call the
 * operating system.
 */
package org.pycopy.ffi;
