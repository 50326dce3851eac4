/** The Python module {@code ure}. */
module org.pycopy.ure {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.ure;
}
