/** The Python module {@code ujson}: jSON text. */
package org.pycopy.ujson;
