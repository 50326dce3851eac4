package org.pycopy.uhashlib;

import org.pycopy.annot.PyModule;

/** Hashes of data, by the JDK. */
@PyModule(
    value = "uhashlib",
    types = {PyMd5.class, PySha1.class, PySha256.class})
public final class UhashlibModule {
  private UhashlibModule() {}
}
