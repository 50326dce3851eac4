/** The Python module {@code utime}. */
module org.pycopy.utime {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.utime;
}
