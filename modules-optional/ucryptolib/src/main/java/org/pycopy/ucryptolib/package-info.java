/** The Python module {@code ucryptolib}: ciphers. */
package org.pycopy.ucryptolib;
