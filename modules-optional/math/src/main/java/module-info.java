/** The Python module {@code math}. */
module org.pycopy.math {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.math;
}
