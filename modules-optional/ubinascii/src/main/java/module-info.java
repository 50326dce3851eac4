/** The Python module {@code ubinascii}. */
module org.pycopy.ubinascii {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.ubinascii;
}
