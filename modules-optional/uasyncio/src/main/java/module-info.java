/** The Python modules {@code uasyncio} and {@code _uasyncio}. */
module org.pycopy.uasyncio {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.uasyncio;
}
