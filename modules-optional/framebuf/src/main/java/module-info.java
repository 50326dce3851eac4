/** The Python module {@code framebuf}. */
module org.pycopy.framebuf {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.framebuf;
}
