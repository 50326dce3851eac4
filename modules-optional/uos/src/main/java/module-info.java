/** The Python module {@code uos}. */
module org.pycopy.uos {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.uos;
}
