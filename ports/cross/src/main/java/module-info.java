/** Compilation of Python to {@code .mpy} files, ahead of time and for other machines. */
module org.pycopy.cross {
  requires org.pycopy.kernel;

  exports org.pycopy.cross;
}
