/** The Python module {@code ujson}. */
module org.pycopy.ujson {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.ujson;
}
