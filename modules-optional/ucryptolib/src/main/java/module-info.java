/** The Python module {@code ucryptolib}. */
module org.pycopy.ucryptolib {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.ucryptolib;
}
