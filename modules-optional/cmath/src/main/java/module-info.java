/** The Python module {@code cmath}. */
module org.pycopy.cmath {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.cmath;
}
