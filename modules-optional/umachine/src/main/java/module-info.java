/** The Python module {@code umachine}. */
module org.pycopy.umachine {
  requires transitive org.pycopy.ffi;
  requires static org.pycopy.processor;

  exports org.pycopy.umachine;
}
