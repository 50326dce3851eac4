/** The Python module {@code termios}. */
module org.pycopy.termios {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.termios;
}
