/** The Python module {@code uzlib}. */
module org.pycopy.uzlib {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.uzlib;
}
