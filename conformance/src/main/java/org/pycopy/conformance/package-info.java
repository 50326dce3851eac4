/**
 * Runs the scripts of {@code conformance/} and compares what they print with what they expect:
 * in-process ({@link org.pycopy.conformance.InProcess}) or as processes of any interpreter ({@link
 * org.pycopy.conformance.Differential}).
 */
package org.pycopy.conformance;
