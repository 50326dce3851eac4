/** The Python modules {@code jni} and {@code java}. */
module org.pycopy.jni {
  requires org.pycopy.ffi;
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.jni;
}
