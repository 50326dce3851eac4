package org.pycopy.ucryptolib;

import org.pycopy.annot.PyModule;

/** Ciphers, by the JDK. */
@PyModule(value = "ucryptolib", types = PyAes.class)
public final class UcryptolibModule {
  private UcryptolibModule() {}
}
