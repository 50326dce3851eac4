/** The Python module {@code uhashlib}. */
module org.pycopy.uhashlib {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.uhashlib;
}
