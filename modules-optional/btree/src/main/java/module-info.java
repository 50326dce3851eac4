/** The Python module {@code btree}. */
module org.pycopy.btree {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.btree;
}
