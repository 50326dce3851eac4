/** Runs the conformance scripts. */
module org.pycopy.conformance {
  requires org.pycopy.emitter;
  requires org.pycopy.files;
  requires org.pycopy.kernel;
  requires org.pycopy.port.base;
  requires org.pycopy.port.unix;
  requires static org.pycopy.processor;
}
