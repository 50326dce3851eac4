/** The minimal port: the kernel alone. */
module org.pycopy.port.minimal {
  requires org.pycopy.kernel;
  requires org.pycopy.port.base;

  exports org.pycopy.port.minimal;
}
