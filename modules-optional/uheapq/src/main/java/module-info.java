/** The Python module {@code uheapq}. */
module org.pycopy.uheapq {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.uheapq;
}
