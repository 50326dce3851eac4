/** Native calls: the Python modules {@code ffi} and {@code uctypes}, and what OS modules need. */
module org.pycopy.ffi {
  requires org.jnrproject.jffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.ffi;
  exports org.pycopy.ffi.uctypes;
}
