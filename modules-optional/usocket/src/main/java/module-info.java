/** The Python module {@code usocket}. */
module org.pycopy.usocket {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.usocket;
}
