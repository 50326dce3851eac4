/** The Python module {@code utimeq}. */
module org.pycopy.utimeq {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.utimeq;
}
