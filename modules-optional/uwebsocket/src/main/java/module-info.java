/** The Python module {@code uwebsocket}. */
module org.pycopy.uwebsocket {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.uwebsocket;
}
