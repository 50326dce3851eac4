/** The cross compiler: Python files to .mpy files. */
module org.pycopy.port.mpycross {
  requires org.pycopy.cross;
  requires org.pycopy.kernel;
}
