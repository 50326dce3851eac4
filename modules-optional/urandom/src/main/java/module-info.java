/** The Python module {@code urandom}. */
module org.pycopy.urandom {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.urandom;
}
