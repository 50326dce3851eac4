/** The Python module {@code _thread}. */
module org.pycopy.thread {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.thread;
}
