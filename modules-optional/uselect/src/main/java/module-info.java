/** The Python module {@code uselect}. */
module org.pycopy.uselect {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.uselect;
}
