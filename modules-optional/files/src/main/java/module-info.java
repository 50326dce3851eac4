/** Files of the operating system. */
module org.pycopy.files {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;

  exports org.pycopy.files;
}
